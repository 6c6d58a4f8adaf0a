#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "markdown/brackets.h"
#include "markdown/sure_lines.h"
#include "note/note.h"

// For rules that look for something rare in a body: whether it may hold that at all, from single bytes and what stands
// beside them. A note without a candidate need not be read as Markdown. With all rules on, the documentation that the
// speed is measured with has candidates in one of 30 notes; reading all would take three times as long.

namespace matterlint {

/// What surely is code between fences. Asked for places in rising order, of which most notes have none.
class CodeBetweenFences {
 public:
  explicit CodeBetweenFences(const Note& note) : note_(note) {}

  bool contains(std::size_t at) {
    if (!lines_) lines_.emplace(note_.text(), note_.front_matter().body, note_.flavor());
    return lines_->surely_contains_code(at);
  }

 private:
  const Note& note_;
  std::optional<markdown::SureLines> lines_;
};

/// Whether one of the places that `visit` calls its argument with, until that says true, is a candidate outside of code
/// between fences. They come in rising order.
template <class Visit, class IsCandidate>
bool has_candidate_among(const Note& note, Visit visit, IsCandidate is_candidate) {
  CodeBetweenFences code(note);
  bool found = false;
  visit([&](std::size_t at) {
    found = is_candidate(at) && !code.contains(at);
    return found;
  });
  return found;
}

/// Whether a byte of a kind stands somewhere in the body, but for code between fences, so that `is_candidate(at)` is
/// true of its place.
template <class IsCandidate>
bool has_candidate(const Note& note, ByteKind kind, IsCandidate is_candidate) {
  const auto visit = [&](auto use) { note.byte_map().visit(kind, note.front_matter().body.begin, use); };
  return has_candidate_among(note, visit, is_candidate);
}

/// The same for two bytes side by side, asked for the place of the first one.
template <class IsCandidate>
bool has_candidate(const Note& note, ByteKind kind, ByteKind behind, IsCandidate is_candidate) {
  const auto visit = [&](auto use) { note.byte_map().visit_pairs(kind, behind, note.front_matter().body.begin, use); };
  return has_candidate_among(note, visit, is_candidate);
}

/// Whether one of several shapes stands outside of code between fences, so that `is_candidate` is true of it.
/// `place_of` says where one stands.
template <class Shape, class PlaceOf, class IsCandidate>
bool has_shape(const Note& note, const std::vector<Shape>& shapes, PlaceOf place_of, IsCandidate is_candidate) {
  CodeBetweenFences code(note);
  return std::any_of(shapes.begin(), shapes.end(),
                     [&](const Shape& shape) { return is_candidate(shape) && !code.contains(place_of(shape)); });
}

/// Whether what may be an inline link or image stands in the body, so that `is_candidate` is true of it.
template <class IsCandidate>
bool has_inline_candidate(const Note& note, IsCandidate is_candidate) {
  return has_shape(
      note, note.link_shapes().inline_links, [](const markdown::LinkShape& link) { return link.text.end; },
      is_candidate);
}

/// Whether what may be the definition of a link stands in the body, so that `is_candidate` is true of it.
template <class IsCandidate>
bool has_defined_candidate(const Note& note, IsCandidate is_candidate) {
  return has_shape(
      note, note.link_shapes().definitions, [](const markdown::Definition& one) { return one.whole.begin; },
      is_candidate);
}

/// Whether the text of a link of any kind, but not of an image, may be one of which `is_candidate` is true. It is asked
/// about what stands behind the last bracket in it, and whether there is one.
template <class IsCandidate>
bool has_link_text_candidate(const Note& note, IsCandidate is_candidate) {
  if (note.link_shapes().definitions.empty())
    return has_inline_candidate(note, [&](const markdown::LinkShape& link) {
      return !link.is_image && is_candidate(link.text, link.has_brackets);
    });
  return has_candidate(note, ByteKind::closing_bracket, [&](std::size_t closer) {
    const markdown::BracketText before = markdown::text_before_bracket(note.text(), closer, note.byte_map());
    return !before.is_image && is_candidate(span_of(closer - before.text.size(), closer), !before.is_whole);
  });
}

}  // namespace matterlint
