#pragma once

#include <string_view>
#include <vector>

#include "markdown/flavor.h"
#include "markdown/parts.h"

namespace matterlint::markdown {

/// What CommonMark does not know but programs that read notes do.
struct Constructs {
  std::vector<Region> regions;
  std::vector<Wikilink> wikilinks;
  /// What is neither plain text nor Markdown in them: the regions, and of wikilinks what stands before the alias.
  std::vector<Span> hidden;

  void clear();
};

/// Finds math, comments, template tags, inline fields, callout and footnote markers and wikilinks, whose first
/// character must stand in `parts.text`. `text` is the note up to the body's end. Linear.
void find_constructs(std::string_view text, Flavor flavor, const Parts& parts, Constructs& found);

}  // namespace matterlint::markdown
