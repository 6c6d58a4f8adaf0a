#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "markdown/brackets.h"
#include "markdown/sure_lines.h"
#include "note/note.h"

// For rules that look for something rare in a body: whether it may hold that at all, from single bytes and what stands
// beside them. A note without a candidate need not be read as Markdown. With all rules on, the documentation that the
// speed is measured with has candidates in one of 30 notes; reading all would take three times as long.

namespace matterlint {

/// Whether a byte of a kind stands somewhere in the body, but for code between fences, so that `is_candidate(at)` is
/// true of its place.
template <class IsCandidate>
bool has_candidate(const Note& note, ByteKind kind, IsCandidate is_candidate) {
  const Span body = note.front_matter().body;
  markdown::SureLines lines(note.text(), body, note.flavor());
  bool found = false;
  note.byte_map().visit(kind, body.begin, [&](std::size_t at) {
    found = is_candidate(at) && !lines.surely_contains_code(at);
    return found;
  });
  return found;
}

/// The same for two bytes side by side, asked for the place of the first one.
template <class IsCandidate>
bool has_candidate(const Note& note, ByteKind kind, ByteKind behind, IsCandidate is_candidate) {
  const Span body = note.front_matter().body;
  markdown::SureLines lines(note.text(), body, note.flavor());
  bool found = false;
  note.byte_map().visit_pairs(kind, behind, body.begin, [&](std::size_t at) {
    found = is_candidate(at) && !lines.surely_contains_code(at);
    return found;
  });
  return found;
}

/// Whether what may be an inline link or image stands in the body, so that `is_candidate` is true of it.
template <class IsCandidate>
bool has_inline_candidate(const Note& note, IsCandidate is_candidate) {
  markdown::SureLines lines(note.text(), note.front_matter().body, note.flavor());
  const std::vector<markdown::LinkShape>& links = note.link_shapes().inline_links;
  return std::any_of(links.begin(), links.end(), [&](const markdown::LinkShape& link) {
    return is_candidate(link) && !lines.surely_contains_code(link.text.end);
  });
}

/// Whether what may be the definition of a link stands in the body, so that `is_candidate` is true of it.
template <class IsCandidate>
bool has_defined_candidate(const Note& note, IsCandidate is_candidate) {
  markdown::SureLines lines(note.text(), note.front_matter().body, note.flavor());
  const std::vector<markdown::Definition>& definitions = note.link_shapes().definitions;
  return std::any_of(definitions.begin(), definitions.end(), [&](const markdown::Definition& definition) {
    return is_candidate(definition) && !lines.surely_contains_code(definition.whole.begin);
  });
}

/// Whether the text of a link of any kind may be one of which `is_candidate` is true. It is asked about what stands
/// behind the last bracket in it, and whether there is one.
template <class IsCandidate>
bool has_link_text_candidate(const Note& note, IsCandidate is_candidate) {
  const std::string_view text = note.text();
  if (note.link_shapes().definitions.empty())
    return has_inline_candidate(
        note, [&](const markdown::LinkShape& link) { return is_candidate(slice(text, link.text), link.has_brackets); });
  return has_candidate(note, ByteKind::closing_bracket, [&](std::size_t closer) {
    const markdown::BracketText before = markdown::text_before_bracket(text, closer);
    return is_candidate(before.text, !before.is_whole);
  });
}

}  // namespace matterlint
