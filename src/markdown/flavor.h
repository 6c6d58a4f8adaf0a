#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace matterlint {

/// What the syntax of the body means: which extensions of CommonMark its program knows.
enum class Flavor : std::uint8_t { commonmark, gfm, obsidian, mdx, hugo, jekyll, mkdocs, quarto };

inline constexpr std::array<std::string_view, 8> flavor_names = {"commonmark", "gfm",    "obsidian", "mdx",
                                                                 "hugo",       "jekyll", "mkdocs",   "quarto"};

/// Whether its program, kramdown or Python-Markdown, reads lines into blocks otherwise than CommonMark.
constexpr bool has_own_blocks(Flavor flavor) {
  return flavor == Flavor::jekyll || flavor == Flavor::mkdocs;
}

/// Whether its program runs templates before it reads Markdown, so that a tag of one may hold whole blocks.
constexpr bool runs_templates_first(Flavor flavor) {
  return flavor == Flavor::hugo || flavor == Flavor::jekyll || flavor == Flavor::mkdocs || flavor == Flavor::quarto;
}

}  // namespace matterlint
