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

}  // namespace matterlint
