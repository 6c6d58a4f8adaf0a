#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "source/text_edit.h"
#include "yaml/node.h"
#include "yaml/segment.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// How a line that can not be read can be made to say what its author plainly meant.
struct Repair {
  std::vector<TextEdit> edits;  ///< In the order of the text.
  std::string_view title;       ///< What it does, as an order: "Put the value in quotes".
  bool is_only_one = true;      ///< There is no second thing that the author can have meant.
};

/// What repairs write where they have a choice.
struct MendStyle {
  Style quotes = Style::double_quoted;  ///< Where both kinds can say the value.
  std::size_t tab_width = 2;            ///< The blanks that stand for a tab.
};

/// What repairs must know about a block beside its text.
struct Meaning {
  std::function<bool(std::string_view property)> holds_tags;
  bool tags_have_no_hash = false;  ///< All who read the block mean the same by `#tag` and `tag`.
};

/// Repairs a block that can not be read, error by error. The text and the tree must outlive it.
class Mender {
 public:
  Mender(std::string_view text, Span block, const Tree& tree, Meaning meaning, MendStyle style = {});

  /// The repair of one error of the tree. Empty where none is known.
  std::optional<Repair> repair_of(const SyntaxError& error) const;

  /// Whether each error has a repair, each the only one, and the block can be read when all are made. Then they are
  /// safe to make. Costs another reading of the block, once.
  bool is_mendable() const;

  /// Whether an error is in a property that holds tags.
  bool is_in_tags(const SyntaxError& error) const;

 private:
  std::optional<Repair> repair_value(const SyntaxError& error) const;
  std::optional<Repair> repair_hashes(const SyntaxError& error) const;
  bool can_mend_all() const;

  std::string_view text_;
  Span block_;
  const Tree& tree_;
  Meaning meaning_;
  MendStyle style_;
  std::vector<Segment> segments_;
  mutable std::optional<bool> is_mendable_;
};

}  // namespace matterlint::yaml
