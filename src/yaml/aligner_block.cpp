#include "yaml/aligner.h"
#include "yaml/characters.h"

namespace matterlint::yaml {

/// Whether a block collection may begin with this token.
bool Aligner::begins_collection(const Token& first, const Place& place, bool has_properties) {
  if (first.starts_line) {
    if (tabs_before(first) != nullptr) unexpected();
    const bool is_flush = place.may_be_flush && first.is(TokenKind::dash) && first.column == place.column;
    if (!is_flush && first.column <= place.column) unexpected();
  } else {
    if (!place.may_nest || has_properties) unexpected();
    const std::string_view gap = text_.substr(place.missing_at, first.span.begin - place.missing_at);
    if (gap.find('\t') != std::string_view::npos)
      fail(span_of(place.missing_at, first.span.begin), "only blanks can stand here, no tabs", Fault::tabs);
  }
  return !error_;
}

/// Whether the next token begins another item or entry of the collection at `column`.
bool Aligner::continues_collection(const Token* token, std::int64_t column) {
  if (token == nullptr || !token->starts_line || token->column != column || tabs_before(*token) != nullptr)
    unexpected();
  return !error_;
}

Aligner::Result Aligner::block_sequence(const Place& place, bool has_properties) {
  const Token* dash = peek();
  if (dash == nullptr || !dash->is(TokenKind::dash)) return unexpected();
  if (!begins_collection(*dash, place, has_properties)) return std::nullopt;
  const std::int64_t column = dash->column;
  const std::uint32_t begin = dash->span.begin;
  const std::size_t base = tree_.open_items().size();
  std::uint32_t end = dash->span.end;
  for (++event_; !has_event(Event::Type::sequence_end); dash = peek()) {
    const bool is_first = tree_.open_items().size() == base;
    if (!is_first && !continues_collection(dash, column)) return std::nullopt;
    if (!dash->is(TokenKind::dash)) return unexpected();
    take();
    const Result item = node({.column = column, .missing_at = dash->span.end, .may_nest = true});
    if (!item) return std::nullopt;
    end = std::max(item->outer.end, dash->span.end);
    tree_.open_items().push_back(*item);
  }
  ++event_;
  return close_sequence(tree_, base, Style::block, {begin, end});
}

Aligner::Result Aligner::block_mapping(const Place& place, bool has_properties) {
  const Token* key = peek();
  if (key == nullptr) return unexpected();
  if (!begins_collection(*key, place, has_properties)) return std::nullopt;
  const std::int64_t column = key->column;
  const std::uint32_t begin = key->span.begin;
  const std::size_t base = tree_.open_entries().size();
  for (++event_; !has_event(Event::Type::mapping_end); key = peek()) {
    const bool is_first = tree_.open_entries().size() == base;
    if (!is_first && !continues_collection(key, column)) return std::nullopt;
    if (!(key->is(TokenKind::question) ? explicit_entry(column) : block_entry(column))) return std::nullopt;
  }
  ++event_;
  const std::uint32_t end = tree_.open_entries().empty() ? begin : tree_.open_entries().back().value.outer.end;
  return close_mapping(tree_, base, Style::block, {begin, std::max(begin, end)});
}

/// `key: value`, or `: value`.
bool Aligner::block_entry(std::int64_t column) {
  const std::uint32_t begin = peek()->span.begin;
  const bool has_key = !peek()->is(TokenKind::colon);
  const Result key = node({.column = column - 1, .missing_at = begin, .is_key = true});
  if (!key) return false;
  if (!is_next(TokenKind::colon) || (has_key && at_->starts_line) || !is_one_line({begin, at_->span.begin})) {
    const std::uint32_t end = at_ == begin_ ? begin : std::max(begin, last().span.end);
    fail({begin, end}, "a `:` is missing behind this key", Fault::missing_colon);
    return false;
  }
  const std::size_t behind = take()->span.end;
  const Result value = node({.column = column, .missing_at = behind, .may_be_flush = true});
  if (!value) return false;
  tree_.open_entries().push_back({*key, *value});
  return true;
}

/// `? key`, and `: value` below it.
bool Aligner::explicit_entry(std::int64_t column) {
  const std::size_t behind = take()->span.end;
  const Result key = node({.column = column, .missing_at = behind, .may_nest = true, .may_be_flush = true});
  if (!key) return false;
  Place place{.column = column, .missing_at = last().span.end, .may_nest = true, .may_be_flush = true};
  const bool has_colon = is_next(TokenKind::colon) && at_->starts_line && at_->column == column;
  if (has_colon) place.missing_at = take()->span.end;
  if (!has_colon && !has_event(Event::Type::null)) {
    unexpected();
    return false;
  }
  if (!has_colon) ++event_;
  const Result value = has_colon ? node(place) : missing(place);
  if (!value) return false;
  tree_.open_entries().push_back({*key, *value});
  return true;
}

}  // namespace matterlint::yaml
