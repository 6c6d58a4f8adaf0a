#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/flavor.h"

namespace matterlint::markdown {

/// Text in the place of some bytes of a body, never shorter than these.
struct Md4cRepair {
  std::uint32_t at = 0;
  std::uint32_t replaced = 0;
  std::string text;
};

/// What makes md4c 0.4.8 read a body as it is meant, in the order of the text. Left to itself, md4c
/// - opens code at a fence four columns in below a line of a paragraph, and HTML at a tag there, which go on with that
///   paragraph;
/// - closes no code at a fence with a tab behind it;
/// - closes code in a list item or quote at a fence outside of it, which begins other code, and leaves out backticks
///   or tildes there that are none;
/// - takes indented code for a paragraph, right below code in a list item or quote that it ends, right below HTML that
///   ends with its line, such as a comment, and below an empty list item and an empty line;
/// - takes `<preview>`, `<styled>` and `<press@example.org>` for `<pre>` and `<style>`, whose text goes on to `</pre>`;
/// - knows no `<!doctype html>` in small letters, and no tag that the body ends in, and takes `</a/>` for one;
/// - takes headings, fences and HTML right below a table for its rows;
/// - knows no table whose delimiter row has a cell of fewer than three dashes, and one whose rows have not as many
///   cells;
/// - takes a footnote of one word for the definition of a link;
/// - never closes code within a footnote, where fences stand four columns in;
/// - takes quadratic time for a paragraph of thousands of lines with as many links, which is cut in pieces.
std::vector<Md4cRepair> repairs_for_md4c(std::string_view body, Flavor flavor);

}  // namespace matterlint::markdown
