#include "infer/learner.h"

#include <algorithm>

#include "infer/evidence.h"
#include "infer/text_learner.h"
#include "note/suppression_key.h"

namespace matterlint::infer {
namespace {

using yaml::Kind;

std::string_view schema_type_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "integer";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::sequence:
      return "array";
    case Kind::mapping:
      return "object";
  }
  return {};
}

/// The values of one type. Whole numbers are numbers where there are others.
struct TypeTally {
  Kind kind = Kind::null;
  Tally seen;
};

/// The most frequent first; null, which never makes others rare, last.
std::vector<TypeTally> types_in(const ValueStatistics& statistics, bool with_null) {
  std::vector<TypeTally> types;
  for (const Kind kind : {Kind::string, Kind::number, Kind::boolean, Kind::sequence, Kind::mapping}) {
    Tally seen = statistics.of(kind);
    if (kind == Kind::number) seen.merge(statistics.of(Kind::integer));
    const bool is_whole = kind == Kind::number && statistics.of(kind).count == 0;
    if (seen.count > 0) types.push_back({is_whole ? Kind::integer : kind, std::move(seen)});
  }
  std::stable_sort(types.begin(), types.end(),
                   [](const TypeTally& a, const TypeTally& b) { return a.seen.count > b.seen.count; });
  if (with_null && statistics.nulls() > 0) types.push_back({Kind::null, statistics.of(Kind::null)});
  return types;
}

class Learner {
 public:
  explicit Learner(const LearnOptions& options) : options_(options) {}

  LearntMapping mapping(const MappingStatistics& statistics, bool is_root) const {
    LearntMapping learnt;
    learnt.count = statistics.count;
    learnt.has_more_keys = statistics.has_more_keys;
    learnt.is_closed = options_.closed && (is_root || !statistics.has_more_keys);
    if (statistics.has_more_keys && !is_root) return learnt;
    for (const auto* key : keys_in_order(statistics)) {
      if (is_root && is_ours(key->first)) continue;
      if (is_rare_key(key->second.mappings, statistics.count)) {
        learnt.rare_keys.push_back({key->first, {key->second.mappings, key->second.value.first()}});
      } else {
        learnt.properties.push_back(property(key->first, key->second, statistics));
      }
    }
    return learnt;
  }

 private:
  using Key = std::pair<const std::string, KeyStatistics>;

  /// What belongs to matterlint and not to the note's data.
  static bool is_ours(std::string_view name) { return name == suppression_key || name == "$schema"; }

  static std::vector<const Key*> keys_in_order(const MappingStatistics& statistics) {
    struct Placed {
      const Key* key;
      Examples first;
    };
    std::vector<Placed> placed;
    for (const Key& key : statistics.keys) placed.push_back({&key, key.second.value.first()});
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
      const std::uint64_t first = a.key->second.mappings;
      const std::uint64_t second = b.key->second.mappings;
      return first != second ? first > second : is_earlier(a.first, b.first);
    });
    std::vector<const Key*> keys;
    keys.reserve(placed.size());
    for (const Placed& one : placed) keys.push_back(one.key);
    return keys;
  }

  LearntProperty property(const std::string& name, const KeyStatistics& key, const MappingStatistics& of) const {
    LearntProperty learnt;
    learnt.name = name;
    learnt.mappings = key.mappings;
    learnt.present = key.present;
    learnt.is_required =
        !are_too_few_to_require(of.count) && key.present * 100 >= std::uint64_t{options_.required_share} * of.count;
    learnt.missing = {of.count - key.present, key.absent};
    learnt.value = value(name, key.value, false);
    return learnt;
  }

  /// `is_item`: of a list, where an empty item is a value like any other.
  LearntValue value(std::string_view name, const ValueStatistics& statistics, bool is_item) const {
    LearntValue learnt;
    learnt.count = statistics.count() + statistics.text_markers.count + statistics.mapping_markers.count +
                   (is_item ? statistics.nulls() : 0);
    for (TypeTally& type : types_in(statistics, is_item)) {
      const std::uint64_t of = type.kind == Kind::null ? learnt.count : statistics.count();
      if (!learnt.types.empty() && are_outliers(type.seen.count, of))
        learnt.left_out.push_back({std::string(yaml::in_words(type.kind)), std::move(type.seen)});
      else
        learn_type(name, type.kind, statistics, learnt);
    }
    const bool is_only_text = learnt.types.size() == 1 && learnt.types.front() == "string";
    if (std::find(learnt.types.begin(), learnt.types.end(), "string") != learnt.types.end())
      learn_text(name, statistics.texts, is_only_text, learnt);
    if (!learnt.types.empty()) leave_out_markers(statistics, learnt);
    return learnt;
  }

  /// Those of templates, where the schema does not allow any text.
  static void leave_out_markers(const ValueStatistics& statistics, LearntValue& learnt) {
    const bool allows_text = std::find(learnt.types.begin(), learnt.types.end(), "string") != learnt.types.end() &&
                             learnt.format.empty() && learnt.pattern.empty() && learnt.choices.empty();
    Tally markers = statistics.mapping_markers;
    if (!allows_text) markers.merge(statistics.text_markers);
    if (markers.count > 0) learnt.left_out.push_back({"a marker of a template", std::move(markers)});
  }

  void learn_type(std::string_view name, Kind kind, const ValueStatistics& statistics, LearntValue& learnt) const {
    learnt.types.push_back(schema_type_of(kind));
    if (kind == Kind::integer || kind == Kind::number) learnt.range = statistics.numbers.in_words();
    learnt.is_too_deep = learnt.is_too_deep || (kind == Kind::sequence && statistics.items == nullptr) ||
                         (kind == Kind::mapping && statistics.mapping == nullptr);
    if (kind == Kind::sequence && statistics.items != nullptr) {
      learnt.items = std::make_unique<LearntValue>(value(name, *statistics.items, true));
      if (learnt.items->types.empty()) learnt.items.reset();
    }
    if (kind == Kind::mapping && statistics.mapping != nullptr)
      learnt.mapping = std::make_unique<LearntMapping>(mapping(*statistics.mapping, false));
  }

  const LearnOptions& options_;
};

}  // namespace

LearntSchema learn(const NoteStatistics& statistics, const LearnOptions& options) {
  return {.front_matter = Learner(options).mapping(statistics.front_matter, true),
          .without = statistics.without,
          .broken = statistics.broken};
}

}  // namespace matterlint::infer
