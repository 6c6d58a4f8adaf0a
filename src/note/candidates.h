#pragma once

#include "markdown/fenced_lines.h"
#include "note/note.h"

namespace matterlint {

/// Whether two kinds of bytes stand side by side somewhere in the body, but for code between fences, so that
/// `is_candidate(at)`, asked for the place of the first one, is true. For rules that look for something rare: notes
/// without a candidate need not be read as Markdown.
template <class IsCandidate>
bool has_candidate(const Note& note, ByteKind kind, ByteKind behind, IsCandidate is_candidate) {
  const Span body = note.front_matter().body;
  markdown::FencedLines code(note.text(), body, note.flavor());
  bool found = false;
  note.byte_map().visit_pairs(kind, behind, body.begin, [&](std::size_t at) {
    found = is_candidate(at) && !code.surely_contains(at);
    return found;
  });
  return found;
}

}  // namespace matterlint
