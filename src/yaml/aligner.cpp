#include "yaml/aligner.h"

#include <algorithm>
#include <utility>

#include "text/percent.h"
#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

/// More than this by aliases is no front matter but an attack on those who walk the tree.
constexpr std::size_t max_nodes = 100'000;

/// The word that begins at an offset.
std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find_first_of(" \t", at), text.size()) - at);
}

}  // namespace

Aligner::Aligner(std::string_view text, std::span<const Event> events, Tree& tree)
    : text_(text),
      begin_(tree.token_buffer().data()),
      at_(begin_),
      end_(begin_ + tree.token_buffer().size()),
      events_(events),
      tree_(tree) {}

std::optional<SyntaxError> Aligner::align() {
  if (!prologue()) return error_;
  Result root;
  if (!events_.empty()) {
    root = node({.missing_at = at_ == begin_ ? 0 : at_[-1].span.end});
    if (!root) return error_;
  }
  if (!epilogue()) return error_;
  if (root && (has_start_ || !root->is_null() || root->properties != nullptr || !root->text.empty()))
    tree_.set_root(*root);
  return std::nullopt;
}

bool Aligner::prologue() {
  bool has_directive = false;
  for (; is_next(TokenKind::directive); take()) {
    has_directive = true;
    if (const auto words = slice(text_, at_->span); words.starts_with("%TAG"))
      tag_handles_.insert(word_at(words, skip_blanks(words, 4, words.size())));
    if (is_good_directive(*at_)) continue;
    fail(at_->span, "a line that begins with `%` is a directive, and this one is not complete");
    return false;
  }
  if (is_next(TokenKind::document_start)) {
    take();
    has_start_ = true;
  } else if (has_directive) {
    fail(last().span, "a line that begins with `%` can only stand above a `---`");
    return false;
  }
  return true;
}

/// `%YAML 1.2` has one version and nothing more; other directives are let pass.
bool Aligner::is_good_directive(const Token& directive) const {
  const std::string_view line = slice(text_, directive.span);
  if (!line.starts_with("%YAML")) return true;
  std::size_t at = skip_blanks(line, 5, line.size());
  while (at < line.size() && (is_digit(line[at]) || line[at] == '.')) ++at;
  const std::size_t end = skip_blanks(line, at, line.size());
  return end == line.size() || (line[end] == '#' && end > at);
}

bool Aligner::epilogue() {
  const Token* token = peek();
  while (token != nullptr && token->is(TokenKind::document_end)) {
    take();
    token = peek();
    if (token != nullptr && !token->starts_line) break;
  }
  if (token == nullptr) return true;
  const bool is_behind_end = at_ != begin_ && last().is(TokenKind::document_end);
  if (token->is(TokenKind::document_start) || is_behind_end) {
    fail(token->span, "a second document begins here, which no reader of notes looks at", Fault::second_document);
  } else {
    unexpected();
  }
  return false;
}

Aligner::Result Aligner::node(const Place& place) {
  if (++depth_ > max_depth) {
    return fail(peek() == nullptr ? last().span : at_->span,
                "this is nested more than " + std::to_string(max_depth) + " levels deep");
  }
  if (event_ >= events_.size()) return unexpected();
  const std::size_t nodes_before = nodes_++;
  const std::size_t reach_before = std::exchange(reach_, depth_);
  NodeProperties properties;
  Result node = has_event(Event::Type::alias) ? alias(place, properties) : content(place, properties);
  if (!node) return std::nullopt;
  if (!properties.anchor.empty() || !properties.tag.empty()) node->properties = tree_.arena().make(properties);
  if (!properties.anchor.empty() && !properties.is_alias)
    close_anchor(properties.anchor, *node, nodes_before, reach_before);
  reach_ = std::max(reach_, reach_before);
  --depth_;
  return node;
}

Aligner::Result Aligner::content(Place place, NodeProperties& properties) {
  if (!take_properties(place, properties)) return std::nullopt;
  const bool has_properties = !properties.tag.empty() || !properties.anchor.empty();
  if (has_properties) {
    place.missing_at = properties.span.end;
    place.may_be_missing = true;
  }
  switch (event().type) {
    case Event::Type::null:
      return null(place);
    case Event::Type::scalar:
      return scalar(place);
    case Event::Type::sequence_start:
      return event().is_flow ? flow_sequence(place) : block_sequence(place, has_properties);
    case Event::Type::mapping_start:
      if (event().is_flow && is_next(TokenKind::mapping_start)) return flow_mapping(place);
      return event().is_flow || place.is_in_flow ? flow_pair(place) : block_mapping(place, has_properties);
    case Event::Type::alias:
    case Event::Type::sequence_end:
    case Event::Type::mapping_end:
      break;
  }
  return unexpected();
}

/// `!`, `!local`, `!!str`, `!<verbatim>`, `!handle!name` where a %TAG directive names the handle.
bool Aligner::is_good_tag(std::string_view tag) const {
  if (tag.starts_with("!<")) return tag.ends_with('>') && tag.size() > 3;
  const std::size_t handle_end = tag.find('!', 1);
  const bool is_named = handle_end != std::string_view::npos && handle_end > 1;
  if (is_named && !tag_handles_.contains(tag.substr(0, handle_end + 1))) return false;
  const std::string_view name = tag.substr(handle_end == std::string_view::npos ? 1 : handle_end + 1);
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return std::string_view("!\"\\<>^`{|}[],").find(c) == std::string_view::npos; });
}

/// Takes a tag or an anchor. False: the tag is none.
bool Aligner::take_property(const Token& token, NodeProperties& properties) {
  const std::string_view written = slice(text_, token.span);
  if (!token.is(TokenKind::tag)) {
    properties.anchor = written.substr(1);
  } else if (is_good_tag(written)) {
    properties.tag = written;
  } else {
    fail(token.span, "`" + std::string(written) + "` is no tag; text that begins with `!` must stand in quotes");
    return false;
  }
  take();
  return true;
}

/// Takes as many tags and anchors as the event has.
bool Aligner::take_properties(const Place& place, NodeProperties& properties) {
  const bool has_tag = event().tag != "?";
  const bool may_be_default_tag = event().tag == "!" && event().type == Event::Type::scalar;
  bool needs_tag = has_tag && !may_be_default_tag;
  bool needs_anchor = event().has_anchor;
  for (const Token* token = peek(); token != nullptr && token->is_property(); token = peek()) {
    bool& needed = token->is(TokenKind::tag) ? needs_tag : needs_anchor;
    const bool is_default_tag = token->is(TokenKind::tag) && may_be_default_tag && properties.tag.empty();
    if (!needed && !is_default_tag) break;
    needed = false;
    if (!is_placed(*token, place)) break;
    const bool is_first = properties.span.empty();
    properties.span = {is_first ? token->span.begin : properties.span.begin, token->span.end};
    if (!take_property(*token, properties)) return false;
  }
  if (needs_tag || needs_anchor) unexpected();
  if (error_) return false;
  if (!properties.tag.empty()) properties.tag_name = tree_.arena().copy(std::string_view(percent_decoded(event().tag)));
  if (!properties.anchor.empty()) anchors_[properties.anchor] = {};
  return true;
}

void Aligner::close_anchor(std::string_view name, const Node& node, std::size_t nodes_before,
                           std::size_t reach_before) {
  anchors_[name] = {node, true, nodes_ - nodes_before, reach_ - depth_};
  reach_ = std::max(reach_, reach_before);
}

Aligner::Result Aligner::alias(const Place& place, NodeProperties& properties) {
  const Token* const token = peek();
  if (token == nullptr || !token->is(TokenKind::alias) || !is_placed(*token, place)) return unexpected();
  properties.anchor = slice(text_, token->span).substr(1);
  properties.is_alias = true;
  properties.span = token->span;
  const auto found = anchors_.find(properties.anchor);
  const std::string written = "`" + std::string(slice(text_, token->span)) + "`";
  if (found == anchors_.end()) return fail(token->span, written + " repeats a value that is named nowhere above");
  if (!found->second.is_complete) return fail(token->span, written + " stands inside of the value that it repeats");
  nodes_ += found->second.nodes;
  repeated_nodes_ += found->second.nodes;
  reach_ = std::max(reach_, depth_ + found->second.height);
  if (repeated_nodes_ > max_nodes) return fail(token->span, "the aliases up to here make this block too large");
  if (reach_ > max_depth) return fail(token->span, "the aliases up to here make this block too deep");
  Node node = found->second.node;
  node.span = node.outer = token->span;
  take();
  ++event_;
  return node;
}

const Token* Aligner::peek() {
  for (; at_ != end_; ++at_) {
    if (at_->is(TokenKind::comment)) {
      tree_.add_comment(at_->span);
    } else if (!at_->is(TokenKind::tabs)) {
      return at_;
    }
  }
  return nullptr;
}

/// The first run of tabs among the blanks before a token that starts a line.
const Token* Aligner::tabs_before(const Token& token) const {
  const Token* tabs = nullptr;
  const auto line_of = [](const Token& one) { return one.span.begin - one.column; };
  for (const Token* before = &token; before != begin_; tabs = --before)
    if (!before[-1].is(TokenKind::tabs) || line_of(before[-1]) != line_of(token)) break;
  return tabs;
}

std::int64_t Aligner::indent_of(const Token& token) const {
  const Token* const tabs = tabs_before(token);
  return tabs == nullptr ? token.column : tabs->column;
}

bool Aligner::is_placed(const Token& token, const Place& place) const {
  return !token.starts_line || indent_of(token) > place.column;
}

bool Aligner::is_followed_by_colon(const Token& token) const {
  const Token* const next = &token + 1;
  return next != end_ && next->is(TokenKind::colon) && !next->starts_line;
}

std::nullopt_t Aligner::fail(Span span, std::string message, Fault fault) {
  if (!error_) error_ = {.span = span, .message = std::move(message), .fault = fault};
  return std::nullopt;
}

std::nullopt_t Aligner::unexpected() {
  const Token* const token = peek();
  if (token == nullptr) {
    const std::uint32_t end = at_ == begin_ ? 0 : last().span.end;
    return fail({end, end}, "the block ends too early");
  }
  if (token->starts_line && tabs_before(*token) != nullptr)
    return fail(tabs_before(*token)->span, "a line can not be indented with tabs here", Fault::tabs);
  return fail(token->span, "this can not stand here");
}

}  // namespace matterlint::yaml
