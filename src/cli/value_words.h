#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule_set.h"

namespace matterlint {

/// What may stand where the help has a placeholder.
struct ValueWords {
  enum class Kind : std::uint8_t {
    anything,  ///< Nothing that could be listed.
    files,
    one_word,
    list,  ///< Words with commas between them.
  };
  Kind kind = Kind::anything;
  std::vector<std::string> words;
};

/// For a placeholder such as `RULE`, `IDS` or `FILE`.
ValueWords words_for(std::string_view placeholder, const RuleSet& rules);

}  // namespace matterlint
