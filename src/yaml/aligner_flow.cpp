#include "yaml/aligner.h"

namespace matterlint::yaml {

/// Takes the closing bracket. It may stand at the column of what it belongs to, as most people write it.
bool Aligner::close_bracket(const Token& opener, TokenKind closer, const Place& place) {
  const Token* const token = peek();
  if (token == nullptr) {
    fail(opener.span, "this bracket is never closed", Fault::flow_list);
  } else if (!token->is(closer) || (token->starts_line && indent_of(*token) < place.column)) {
    unexpected();
  } else {
    take();
  }
  return !error_;
}

Aligner::Result Aligner::flow_sequence(const Place& place) {
  const Token* const opener = peek();
  if (opener == nullptr || !opener->is(TokenKind::sequence_start) || !is_placed(*opener, place)) return unexpected();
  take();
  const std::size_t base = tree_.open_items().size();
  const Place item_place{.column = place.column, .is_in_flow = true, .may_be_missing = false};
  for (++event_; !has_event(Event::Type::sequence_end);) {
    const Token* const first = peek();
    if (first != nullptr && !is_placed(*first, place)) return unexpected();
    const Result item = node(item_place);
    if (!item) return std::nullopt;
    tree_.open_items().push_back(*item);
    if (is_next(TokenKind::comma) && is_placed(*at_, place)) {
      take();
    } else if (!has_event(Event::Type::sequence_end)) {
      return unexpected();
    }
  }
  if (!close_bracket(*opener, TokenKind::sequence_end, place)) return std::nullopt;
  ++event_;
  return close_sequence(tree_, base, Style::flow, {opener->span.begin, last().span.end});
}

Aligner::Result Aligner::flow_mapping(const Place& place) {
  const Token* const opener = peek();
  if (!is_placed(*opener, place)) return unexpected();
  take();
  const std::size_t base = tree_.open_entries().size();
  for (++event_; !has_event(Event::Type::mapping_end);) {
    if (!flow_entry(place)) return std::nullopt;
    if (is_next(TokenKind::comma) && is_placed(*at_, place)) {
      take();
    } else if (!has_event(Event::Type::mapping_end)) {
      return unexpected();
    }
  }
  if (!close_bracket(*opener, TokenKind::mapping_end, place)) return std::nullopt;
  ++event_;
  return close_mapping(tree_, base, Style::flow, {opener->span.begin, last().span.end});
}

bool Aligner::flow_entry(const Place& place) {
  const Token* const first = peek();
  if (first != nullptr && !is_placed(*first, place)) unexpected();
  if (error_ || first == nullptr) return false;
  const bool is_explicit = first->is(TokenKind::question);
  if (is_explicit) take();
  const bool may_lack_key = is_explicit || is_next(TokenKind::colon);
  const Result key = node({.column = place.column,
                           .missing_at = is_explicit ? first->span.end : first->span.begin,
                           .is_key = true,
                           .is_in_flow = true,
                           .may_be_missing = may_lack_key});
  if (!key) return false;
  Place value_place{.column = place.column, .missing_at = key->outer.end, .is_in_flow = true};
  if (is_next(TokenKind::colon)) {
    value_place.missing_at = take()->span.end;
  } else if (!has_event(Event::Type::null)) {
    unexpected();
    return false;
  }
  const bool has_colon = last().is(TokenKind::colon);
  if (!has_colon) ++event_;
  const Result value = has_colon ? node(value_place) : missing(value_place);
  if (!value) return false;
  tree_.open_entries().push_back({*key, *value});
  return true;
}

/// `a: b` inside of `[]`, which is a mapping of one entry.
Aligner::Result Aligner::flow_pair(const Place& place) {
  const Token* const first = peek();
  if (first == nullptr) return unexpected();
  const bool is_explicit = first->is(TokenKind::question);
  const std::size_t base = tree_.open_entries().size();
  ++event_;
  const Token* colon = first;
  if (!flow_entry(place)) return std::nullopt;
  const Entry& entry = tree_.open_entries().back();
  while (colon < at_ && colon->span.begin < entry.key.outer.end) ++colon;
  const Span key_and_colon = {first->span.begin, colon < at_ ? colon->span.end : entry.key.outer.end};
  if (!is_explicit && !is_one_line(key_and_colon))
    return fail(key_and_colon, "a key and its `:` must stand on one line", Fault::flow_list);
  if (!has_event(Event::Type::mapping_end)) return unexpected();
  ++event_;
  const std::uint32_t end = std::max(entry.value.outer.end, key_and_colon.end);
  return close_mapping(tree_, base, Style::flow, {first->span.begin, end});
}

}  // namespace matterlint::yaml
