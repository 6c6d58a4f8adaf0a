#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "source/span.h"

namespace matterlint::markdown {

/// A stretch of the body that is not for the reader's eye, or means something else than its letters.
enum class RegionKind : std::uint8_t {
  code_block,    ///< With its fences.
  code_span,     ///< With its backticks.
  html,          ///< A block of HTML, or one tag.
  comment,       ///< `<!-- -->`, `%% %%`, `{/* */}`.
  math,          ///< With its dollars.
  expression,    ///< `{{ }}`, `{% %}`, `<% %>`, shortcodes; in MDX JSX tags, braces, imports and exports.
  inline_field,  ///< Dataview's `(key:: value)`.
  callout,       ///< The marker `[!note]-`.
  footnote,      ///< The marker `[^1]`, with the colon of a definition.
};

struct Region {
  RegionKind kind = RegionKind::html;
  Span span;
};

enum class BlockKind : std::uint8_t { paragraph, heading, table_cell, table, list_item, quote, code_block, html_block };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< Of a heading, 1 to 6.
  bool is_open = false;    ///< A fenced code block that is never closed.
  /// From its first character to the end of its last, markers of lines (`>`, `-`, `#`) excluded at both ends.
  Span span;
};

enum class LinkKind : std::uint8_t {
  direct,     ///< `[text](destination)`
  reference,  ///< `[text][label]`, `[label][]`, `[label]`
  autolink,   ///< `<https://example.org>`
};

struct Link {
  LinkKind kind = LinkKind::direct;
  bool is_image = false;
  Span whole;  ///< With all brackets, and the `!` of an image.
  Span text;   ///< Between the square brackets; of an autolink, the destination.
  /// As it is written, without `<>`. Of a reference, in its definition; empty where that one is not known.
  Span destination;
};

/// Obsidian's `[[target#heading|alias]]`, `![[...]]`. Parts that are not there are empty.
struct Wikilink {
  bool is_embed = false;
  Span whole;  ///< With its brackets, and the `!` of an embed.
  Span target;
  Span heading;  ///< Behind the first `#`: `Heading`, `A#B`, `^block`.
  Span alias;
};

struct Emphasis {
  bool is_strong = false;
  Span whole;  ///< With its delimiters.
};

/// `[label]: destination "title"`.
struct Definition {
  Span whole;  ///< From `[` to the end of the destination.
  Span label;
  Span destination;
};

/// All that was found in a body, each list in the order of the text.
struct Parts {
  std::vector<Block> blocks;
  std::vector<Region> regions;  ///< They do not overlap.
  std::vector<Link> links;
  std::vector<Wikilink> wikilinks;
  std::vector<Emphasis> emphases;
  std::vector<Definition> definitions;
  std::vector<Span> text;                  ///< Plain text, each within one line. They do not touch.
  std::vector<std::uint32_t> hard_breaks;  ///< Where the blanks and tabs begin that end a line and break it.

  void clear();
};

/// Whether the last of some parts that begins before `offset`, or there, holds it. They are in the order of the text.
/// Logarithmic.
bool is_in(std::span<const Span> spans, std::uint32_t offset);
bool is_in(std::span<const Region> regions, std::uint32_t offset);
bool is_in(std::span<const Link> links, std::uint32_t offset);

}  // namespace matterlint::markdown
