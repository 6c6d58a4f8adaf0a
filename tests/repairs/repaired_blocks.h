#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::tests {

/// The front matter of a note of a specification after a fix.
struct RepairedBlock {
  std::string about;    ///< What the specification says above the note, and which fix it was.
  std::string text;     ///< The block, in YAML.
  nlohmann::json says;  ///< What it must say: what its author meant, where the specification states that in a block
                        ///< `json meant`; else what we read.
};

/// The notes of a specification of all rules that `--fix`, and that `--fix --unsafe-fixes` makes readable. Where the
/// second leaves something else than the first, that is what the author is held to have meant. `faults` takes what is
/// told of notes that no fix makes readable although it is stated what they mean.
std::vector<RepairedBlock> repaired_blocks(std::string_view specification, std::vector<std::string>& faults);

}  // namespace matterlint::tests
