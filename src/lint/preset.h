#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace matterlint {

/// The named collections of rules and settings. Which rules one turns on stands in the rules; the rest is data in
/// schemas/presets/.
enum class Preset : std::uint8_t {
  recommended,
  obsidian,
  clippings,
  docs,
  strict,
  hugo,
  jekyll,
  docusaurus,
  astro,
  mkdocs,
  agent_skill,
  all,
};

inline constexpr std::array<std::string_view, 12> preset_names = {
    "recommended", "obsidian",   "clippings", "docs",   "strict",      "hugo",
    "jekyll",      "docusaurus", "astro",     "mkdocs", "agent-skill", "all"};

/// The preset that one builds on; recommended builds on itself.
constexpr Preset base_of(Preset preset) {
  return preset == Preset::clippings ? Preset::obsidian : Preset::recommended;
}

}  // namespace matterlint
