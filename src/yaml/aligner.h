#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "yaml/builder.h"
#include "yaml/token.h"
#include "yaml/tree.h"
#include "yaml/yaml_cpp_events.h"

namespace matterlint::yaml {

/// What yaml-cpp is shown in the place of a byte that it would trip over: of no valid character, a control
/// character, or a `?` in brackets.
constexpr char stand_in = '_';

/// Builds a tree from what yaml-cpp says that a block holds (events) and from where it is written (tokens). It walks
/// both side by side. Where they do not fit, or a value reads differently in them, one of the two has misread the
/// block: then it gives up with an error at that place. So nothing that yaml-cpp lets pass is read wrongly in silence.
class Aligner {
 public:
  /// The tokens are those of the tree.
  Aligner(std::string_view text, std::span<const Event> events, Tree& tree);

  /// Sets the tree's root. Empty on success, else why not.
  std::optional<SyntaxError> align();

 private:
  using Result = std::optional<Node>;

  /// Where a node stands, and so what it may be.
  struct Place {
    std::int64_t column = -1;    ///< What starts a line must be indented deeper than this.
    std::size_t missing_at = 0;  ///< Where an empty value is: behind the colon or dash.
    bool is_key = false;
    bool is_in_flow = false;
    bool may_be_missing = true;
    bool may_nest = false;      ///< A block collection may begin on the line of the indicator before it.
    bool may_be_flush = false;  ///< Items of a list may stand at `column` itself.
  };
  struct Anchor {
    Node node;
    bool is_complete = false;
    std::size_t nodes = 0;   ///< In it, aliases expanded.
    std::size_t height = 0;  ///< How deep it nests.
  };

  // aligner.cpp
  bool prologue();
  bool epilogue();
  bool is_good_directive(const Token& directive) const;
  Result node(const Place& place);
  Result content(Place place, NodeProperties& properties);
  bool is_good_tag(std::string_view tag) const;
  bool take_properties(const Place& place, NodeProperties& properties);
  bool take_property(const Token& token, NodeProperties& properties);
  Result alias(const Place& place, NodeProperties& properties);
  void close_anchor(std::string_view name, const Node& node, std::size_t nodes_before, std::size_t reach_before);

  // aligner_scalar.cpp
  Result null(const Place& place);
  Result missing(const Place& place);
  Result scalar(const Place& place);
  Result plain(const Place& place);
  Result quoted(const Place& place);
  Result block_scalar(const Place& place);
  Kind kind_of(std::string_view text, bool is_plain, std::string_view tag) const;

  // aligner_block.cpp
  Result block_sequence(const Place& place, bool has_properties);
  Result block_mapping(const Place& place, bool has_properties);
  bool block_entry(std::int64_t column);
  bool explicit_entry(std::int64_t column);
  bool begins_collection(const Token& first, const Place& place, bool has_properties);
  bool continues_collection(const Token* token, std::int64_t column);

  // aligner_flow.cpp
  Result flow_sequence(const Place& place);
  Result flow_mapping(const Place& place);
  Result flow_pair(const Place& place);
  bool flow_entry(const Place& place);
  bool close_bracket(const Token& opener, TokenKind closer, const Place& place);

  /// The next token that is no comment and no tabs; null at the end.
  const Token* peek();
  const Token* take() { return at_++; }
  bool is_next(TokenKind kind) {
    const Token* const token = peek();
    return token != nullptr && token->is(kind);
  }
  const Token& last() const { return at_[-1]; }
  const Event& event() const { return events_[event_]; }
  bool has_event(Event::Type type) const { return event_ < events_.size() && event().type == type; }

  /// Whether yaml-cpp read the text of the event at hand as we do.
  bool is_text_of_event(std::string_view text) const;
  bool is_placed(const Token& token, const Place& place) const;
  const Token* tabs_before(const Token& token) const;
  std::int64_t indent_of(const Token& token) const;
  bool is_followed_by_colon(const Token& token) const;
  bool is_one_line(Span span) const { return slice(text_, span).find('\n') == std::string_view::npos; }

  std::nullopt_t fail(Span span, std::string message, Fault fault = Fault::other);
  std::nullopt_t unexpected();

  std::string_view text_;
  const Token* begin_;
  const Token* at_;
  const Token* end_;
  std::span<const Event> events_;
  std::size_t event_ = 0;
  bool has_start_ = false;  ///< A `---` is there: even nothing is a document then.
  Tree& tree_;
  std::map<std::string_view, Anchor> anchors_;
  std::set<std::string_view> tag_handles_;
  std::size_t depth_ = 0;
  std::size_t reach_ = 0;           ///< The greatest depth met, aliases expanded, since it was last set back.
  std::size_t nodes_ = 0;           ///< Met so far, aliases expanded.
  std::size_t repeated_nodes_ = 0;  ///< Those of them that aliases stand for.
  std::optional<SyntaxError> error_;
};

}  // namespace matterlint::yaml
