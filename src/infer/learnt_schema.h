#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "infer/tally.h"

namespace matterlint::infer {

/// What notes have and the schema does not allow, on purpose: it is so rare that it is likely to be a mistake.
struct LeftOut {
  std::string what;  ///< "a list", "`Drft`", "text that is no `date`"; for a key: its name.
  Tally seen;
};

struct LearntMapping;

/// What a value must be.
struct LearntValue {
  std::vector<std::string_view> types;  ///< Of JSON Schema, the most frequent first; empty: any.
  std::string_view format;
  std::string pattern;
  std::vector<std::pair<std::string, std::uint64_t>> choices;  ///< The only values, with how often each was seen.
  std::unique_ptr<LearntValue> items;
  std::unique_ptr<LearntMapping> mapping;

  std::uint64_t count = 0;  ///< Values that were seen; empty ones only in lists.
  std::string range;        ///< Of the numbers among them, in words; not a part of the schema.
  /// The texts that were seen most often, where they are few and repeated but no `choices`; not a part of the schema.
  std::vector<std::pair<std::string, std::uint64_t>> frequent;
  bool is_too_deep = false;  ///< Lists or mappings among them were not looked into.
  std::vector<LeftOut> left_out;
};

struct LearntProperty {
  std::string name;
  LearntValue value;
  std::uint64_t mappings = 0;  ///< That have it.
  std::uint64_t present = 0;   ///< That have it with a value.
  bool is_required = false;
  Tally missing;  ///< Where it is required and not there.
};

/// What a mapping must be.
struct LearntMapping {
  std::uint64_t count = 0;
  std::vector<LearntProperty> properties;  ///< The most frequent first, then the one that was seen first.
  std::vector<LeftOut> rare_keys;          ///< Too rare for a word, in the order of their frequency.
  bool has_more_keys = false;              ///< More than are counted; mappings within then have no properties.
  bool is_closed = false;                  ///< Other keys are not allowed.
};

struct LearntSchema {
  LearntMapping front_matter;
  Tally without;  ///< Notes that say nothing, as they have no front matter.
  Tally broken;   ///< Or none that can be read.
};

/// How often the schema leaves out something on purpose; rare keys only count where others are forbidden.
std::uint64_t count_left_out(const LearntMapping& mapping);

}  // namespace matterlint::infer
