#include "yaml/mend.h"

#include <algorithm>
#include <utility>

#include "yaml/characters.h"
#include "yaml/reader.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

/// Whether a comment stands behind a value on its line: perhaps the author meant it as text.
bool has_comment_behind(std::string_view text, Span value) {
  const Line line = line_at(text, value.end, text.size());
  const std::string_view behind = text.substr(line.begin, line.end - line.begin);
  const std::size_t hash = behind.find('#');
  return hash != behind.npos && (hash == 0 || is_blank(behind[hash - 1]));
}

/// The property that a segment is of; empty where it is none.
std::string_view property_of(std::string_view text, std::span<const Token> tokens) {
  const auto colon =
      std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is(TokenKind::colon); });
  if (colon == tokens.end() || colon == tokens.begin()) return {};
  const Token& key = colon[-1];
  if (key.is(TokenKind::plain)) return slice(text, key.span);
  return key.is_verbatim ? slice(text, {key.span.begin + 1, key.span.end - 1}) : std::string_view{};
}

bool is_in_order(const std::vector<TextEdit>& edits) {
  return std::adjacent_find(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) {
           return b.span.begin < a.span.end;
         }) == edits.end();
}

}  // namespace

Mender::Mender(std::string_view text, Span block, const Tree& tree, Meaning meaning, MendStyle style)
    : text_(text.substr(0, block.end)),
      block_(block),
      tree_(tree),
      meaning_(std::move(meaning)),
      style_(style),
      segments_(segments_of(block, tree.tokens())) {}

bool Mender::is_in_tags(const SyntaxError& error) const {
  const auto behind =
      std::upper_bound(segments_.begin(), segments_.end(), error.span.begin,
                       [](std::uint32_t at, const Segment& segment) { return at < segment.span.begin; });
  if (behind == segments_.begin()) return false;
  const std::size_t first = behind[-1].first_token;
  return meaning_.holds_tags(property_of(text_, tree_.tokens().subspan(first, behind[-1].end_token - first)));
}

std::optional<Repair> Mender::repair_of(const SyntaxError& error) const {
  std::optional<Repair> repair;
  switch (error.fault) {
    case Fault::missing_colon:
      repair = repair_missing_colon(text_, error);
      break;
    case Fault::block_scalar_indent:
      return repair_block_text(text_, error);
    case Fault::indentation:
      return repair_indentation(text_, error);
    case Fault::tabs:
      if (!error.value.empty()) return repair_tabs_of_text(text_, error);
      return repair_tabs(text_, error, style_.tab_width);
    case Fault::other:
      return repair_space(text_, error);
    default:
      if (!error.value.empty() || error.fault == Fault::flow_list) repair = repair_value(error);
  }
  if (repair && has_comment_behind(text_, error.value.empty() ? error.span : error.value)) repair->is_only_one = false;
  return repair;
}

/// The repair of what was meant as one value.
std::optional<Repair> Mender::repair_value(const SyntaxError& error) const {
  switch (error.fault) {
    case Fault::unquoted_colon:
      return repair_colon(text_, error, style_.quotes);
    case Fault::reserved_start:
      return repair_reserved_start(text_, error, style_.quotes);
    case Fault::invalid_escape:
      return repair_escape(text_, error);
    case Fault::unclosed_quote:
      return repair_unclosed_quote(text_, error);
    case Fault::inner_quotes:
      return repair_inner_quotes(text_, error);
    case Fault::text_after_quote:
      return repair_text_after_quote(text_, error);
    case Fault::flow_list:
      return repair_list(text_, error, style_.quotes);
    case Fault::unquoted_tag:
      return repair_hashes(error);
    case Fault::unquoted_wikilink:
      return is_in_tags(error) ? std::nullopt : repair_links(text_, error, style_.quotes);
    default:
      return std::nullopt;
  }
}

/// Only tags lose their `#`, and only where no program keeps it are they what the author meant.
std::optional<Repair> Mender::repair_hashes(const SyntaxError& error) const {
  const bool are_tags = is_in_tags(error);
  std::optional<Repair> repair = are_tags ? repair_items_of_tags(text_, error) : repair_items_with_hash(text_, error);
  if (repair) repair->is_only_one = !are_tags || meaning_.tags_have_no_hash;
  return repair;
}

bool Mender::is_mendable() const {
  if (!is_mendable_) is_mendable_ = can_mend_all();
  return *is_mendable_;
}

bool Mender::can_mend_all() const {
  std::vector<TextEdit> edits;
  for (const SyntaxError& error : tree_.errors()) {
    std::optional<Repair> repair = repair_of(error);
    if (!repair || !repair->is_only_one) return false;
    std::move(repair->edits.begin(), repair->edits.end(), std::back_inserter(edits));
  }
  if (!is_in_order(edits)) return false;
  const std::string mended = apply_edits(text_, edits);
  Tree after;
  read_yaml(mended, span_of(block_.begin, mended.size()), after);
  return !after.is_broken();
}

}  // namespace matterlint::yaml
