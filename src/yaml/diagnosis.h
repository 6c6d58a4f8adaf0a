#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "source/span.h"
#include "yaml/segment.h"
#include "yaml/token.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// Tells what is wrong with a block that can not be read, segment by segment, so that each line that is wrong is
/// named, and what can be read is kept.
class Diagnosis {
 public:
  /// The tokens are those of the tree, which may hold what was read so far.
  Diagnosis(std::string_view text, Span block, Tree& tree);

  /// Leaves in the tree what can be read, with all comments, and gives the errors. `general` is where reading ended:
  /// the answer where nothing better is found.
  std::vector<SyntaxError> run(const SyntaxError& general);

 private:
  std::span<const Token> tokens_of(const Segment& segment) const;
  void check(const Segment& segment);
  bool is_stray(const Segment& segment, bool has_colon);
  bool reads_alone(Span segment, std::optional<SyntaxError>& error);
  void keep();
  void set_root();

  std::string_view text_;
  Span block_;
  Tree& tree_;
  std::vector<Token> tokens_;
  std::set<std::string_view> anchors_;
  std::vector<SyntaxError> errors_;
  Tree scratch_;  ///< The segment at hand.
  bool in_stray_text_ = false;
  std::uint32_t margin_ = UINT32_MAX;  ///< The least column of a segment.
};

}  // namespace matterlint::yaml
