#include "config/starter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "config/writer.h"

namespace matterlint {
namespace {

/// Why a preset was chosen.
std::string_view reason_for(Preset preset) {
  switch (preset) {
    case Preset::obsidian:
      return "These are notes of Obsidian: `obsidian` is for its vaults.";
    case Preset::clippings:
      return "There is a folder of clipped pages: `clippings` is for those, and builds on `obsidian`, for vaults.";
    case Preset::hugo:
      return "This is a site made with Hugo.";
    case Preset::jekyll:
      return "This is a site made with Jekyll.";
    case Preset::docusaurus:
      return "This is a site made with Docusaurus.";
    case Preset::astro:
      return "This is a site made with Astro.";
    case Preset::mkdocs:
      return "This is a site made with MkDocs.";
    case Preset::agent_skill:
      return "There are skills of agents (SKILL.md).";
    default:
      return "What is worth knowing in any collection of notes; `docs` and `strict` add to it.";
  }
}

/// Of the first preset that has one of its own. As `flavor` says it, where no preset does.
std::string_view flavor_of(const ProjectFacts& facts) {
  if (!facts.flavor.empty()) return facts.flavor;
  if (!facts.clippings.empty()) return "obsidian";
  for (const Preset preset : facts.presets) {
    if (preset == Preset::docusaurus) return "mdx";
    if (preset == Preset::obsidian || preset == Preset::hugo || preset == Preset::jekyll || preset == Preset::mkdocs)
      return preset_names[static_cast<std::size_t>(preset)];
  }
  return "gfm";
}

std::string flavor_text(std::string_view flavor) {
  return "# What the notes are written in.\nflavor: " + std::string(flavor) + "\n\n";
}

std::string extends_text(const ProjectFacts& facts) {
  if (facts.only_named)
    return "# Only the rules that are named below are on. Presets turn others on: `recommended` those worth knowing in "
           "any\n# collection of notes.\nextends: []\n\n" +
           flavor_text(flavor_of(facts));
  std::string reasons;
  std::vector<std::string> names;
  for (const Preset preset : presets_for(facts)) {
    reasons.append("# ").append(reason_for(preset)).append("\n");
    names.emplace_back(preset_names[static_cast<std::size_t>(preset)]);
  }
  return reasons + "# Every preset builds on `recommended`; a file (./team.yaml) may stand in the list too.\n" +
         "extends: " + config::yaml_list(names) + "\n\n" + (facts.flavor.empty() ? "" : flavor_text(facts.flavor));
}

std::string exclude_text(const ProjectFacts& facts) {
  const std::string intro =
      "# Left out, on top of what .gitignore and the preset leave out; in the syntax of .gitignore.\n";
  std::vector<std::string> patterns = facts.exclude;
  for (const std::string& folder : facts.templates) patterns.push_back("/" + folder + "/");
  if (patterns.empty()) return intro + "# exclude: [Archive]\n\n";
  const std::string why = "# Templates are no notes yet: they hold `{{date}}` and the like.\n";
  return intro + (facts.templates.empty() ? "" : why) + "exclude: " + config::yaml_list(patterns) + "\n\n";
}

std::string schema_line(const std::string& schema, const std::vector<std::string>& globs) {
  return "  - {schema: " + config::yaml_text(schema) + ", files: " + config::yaml_list(globs) + "}\n";
}

/// A bundled schema, and where notes that it is for usually stand.
struct Suggestion {
  Preset preset;
  std::string_view schema;
  std::string_view glob;
};
constexpr std::array<Suggestion, 7> suggestions = {{
    {Preset::obsidian, "bundled:obsidian", "**"},
    {Preset::hugo, "bundled:hugo", "content/**"},
    {Preset::jekyll, "bundled:jekyll", "_posts/**"},
    {Preset::docusaurus, "bundled:docusaurus-doc", "docs/**"},
    {Preset::docusaurus, "bundled:docusaurus-blog", "blog/**"},
    {Preset::astro, "bundled:starlight", "src/content/docs/**"},
    {Preset::mkdocs, "bundled:mkdocs-material", "docs/**"},
}};

/// Schemas that are there, but for which notes is not known, stand behind a `#` for the author to fill in.
std::string schemas_text(const ProjectFacts& facts) {
  std::string text =
      "# JSON Schemas that front matter must fit: a file, or one that is part of matterlint (bundled:NAME).\n";
  std::string guesses;
  for (const Suggestion& suggestion : suggestions)
    if (std::find(facts.presets.begin(), facts.presets.end(), suggestion.preset) != facts.presets.end())
      guesses += "# " + schema_line(std::string(suggestion.schema), {std::string(suggestion.glob)});
  for (const std::string& file : facts.schema_files) guesses += "# " + schema_line(file, {"**/*.md"});
  std::string known;
  if (!facts.clippings.empty()) known += schema_line("bundled:clipping", {facts.clippings + "/**"});
  for (const ProjectFacts::Schema& schema : facts.schemas)
    (schema.files.empty() ? guesses : known) +=
        (schema.files.empty() ? "# " : "") +
        schema_line(schema.path, schema.files.empty() ? std::vector<std::string>{"posts/**"} : schema.files);
  if (!known.empty()) return text + "schemas:\n" + known + guesses + "\n";
  if (guesses.empty()) guesses = "# " + schema_line("schemas/post.schema.json", {"posts/**"});
  return text + "# schemas:\n" + guesses + "\n";
}

constexpr std::string_view no_rules =
    "# Rules that differ from the presets: error, warning, info or off, or options; see `matterlint explain RULE`.\n"
    "# rules:\n"
    "#   date-format: {severity: error, day-order: dmy}\n"
    "#   url-tracking-params: off\n\n";

std::string rules_of(const ProjectFacts& facts) {
  return facts.rules.empty() ? std::string(no_rules) : "rules:\n" + facts.rules + "\n";
}

constexpr std::string_view no_overrides =
    "# What differs in some folders; of several that match a note, the last one counts.\n"
    "# overrides:\n"
    "#   - files: [\"Archive/**\"]\n"
    "#     rules: {date-format: off}\n";

}  // namespace

std::vector<Preset> presets_for(const ProjectFacts& facts) {
  if (facts.only_named) return {};
  std::vector<Preset> presets = facts.presets;
  if (!facts.clippings.empty()) {
    std::erase(presets, Preset::obsidian);
    presets.insert(presets.begin(), Preset::clippings);
  }
  if (presets.empty()) presets = {Preset::recommended};
  return presets;
}

std::string starter_configuration(const ProjectFacts& facts) {
  return "# What matterlint checks here. `matterlint config` shows what it comes to, and `matterlint config NOTE.md` "
         "what\n"
         "# holds for one note.\n\n" +
         extends_text(facts) + exclude_text(facts) + schemas_text(facts) + rules_of(facts) + std::string(no_overrides) +
         (facts.ending.empty() ? "" : "\n" + facts.ending);
}

}  // namespace matterlint
