#include "spec/specimen.h"

#include <algorithm>
#include <array>
#include <utility>

#include "spec/marks.h"

namespace matterlint::spec {
namespace {

std::optional<yaml::Language> data_language(std::string_view name) {
  if (name == "yaml") return yaml::Language::yaml;
  if (name == "json") return yaml::Language::json;
  if (name == "toml") return yaml::Language::toml;
  return std::nullopt;
}

/// The paths named from a section's first block on, up to the next heading.
std::set<std::string> files_named(const std::vector<Block>& blocks, std::size_t from) {
  std::set<std::string> files;
  for (std::size_t i = from; i < blocks.size() && (i == from || !blocks[i].starts_section()); ++i)
    if (const std::string_view path = blocks[i].value("file"); !path.empty()) files.emplace(path);
  return files;
}

}  // namespace

Section::Section(const RuleInfo& rule, std::string_view options) : settings(std::make_unique<Settings>(options, rule)) {
  severity = settings->severity().value_or(rule.severity_in(Preset::all));
  linter = Linter({{.rule = &rule,
                    .severity = severity,
                    .severity_is_set = settings->severity().has_value(),
                    .check = rule.make_check(settings->options()),
                    .also_reads = rule.reads_with(settings->options())}});
}

Specimen::Specimen(const Block& block, const Section& section)
    : section_(section),
      text_(note_in(block)),
      context_(section.settings->context(block.value("file"), section.files)),
      data_file_(data_language(block.language())) {}

bool Specimen::is_in(const Block& block) {
  static constexpr std::array<std::string_view, 5> languages = {"md", "mdx", "yaml", "json", "toml"};
  const bool is_note = std::find(languages.begin(), languages.end(), block.language()) != languages.end();
  return is_note && (block.is("bad") || block.is("good"));
}

std::vector<Diagnostic> Specimen::found() const {
  Note note;
  note.read({context_.path, text_, true}, section_.settings->note(), data_file_);
  return section_.linter.lint(note, context_);
}

FixOutcome Specimen::fixed(FixSafety safety) const {
  return fix(section_.linter, text_, section_.settings->note(), context_, safety, data_file_);
}

void for_each_block(const RuleInfo& rule, const std::vector<Block>& blocks, const VisitBlock& visit) {
  Section section(rule);
  section.files = files_named(blocks, 0);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.starts_section()) {
      section = Section(rule);
      section.files = files_named(blocks, i);
    } else if (block.is("options")) {
      std::set<std::string> files = std::move(section.files);
      section = Section(rule, block.text);
      section.files = std::move(files);
    }
    visit(blocks, i, section);
  }
}

}  // namespace matterlint::spec
