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
std::set<std::string> files_named(const std::vector<MarkdownBlock>& blocks, std::size_t from) {
  std::set<std::string> files;
  for (std::size_t i = from; i < blocks.size() && (i == from || !blocks[i].starts_section()); ++i)
    if (const std::string_view path = blocks[i].value("file"); !path.empty()) files.emplace(path);
  return files;
}

/// The notes among a section's blocks that have a path. `at` is its first block.
std::unique_ptr<NoteIndex> notes_around(const std::vector<MarkdownBlock>& blocks, std::size_t at,
                                        const Section& section) {
  if (!section.linter.compares_notes()) return nullptr;
  auto index = std::make_unique<NoteIndex>();
  for (std::size_t i = at; i < blocks.size() && (i == at || !blocks[i].starts_section()); ++i) {
    const std::string path(blocks[i].value("file"));
    if (path.empty()) continue;
    const std::string text = note_in(blocks[i]);
    Note note;
    note.read({path, text, true}, section.settings->note(), data_language(blocks[i].language()));
    std::vector<Recorded> records = section.linter.record(note);
    locate(records, text);
    index->add({.path = path, .shown = path}, std::move(records));
  }
  return index;
}

/// Built-in rules, by their ids.
std::vector<RuleInfo> rules_named(const std::vector<std::string>& ids) {
  std::vector<RuleInfo> named;
  for (const RuleFile& file : builtin_rules())
    if (std::find(ids.begin(), ids.end(), file.rule->id) != ids.end()) named.push_back(info_of(file));
  return named;
}

}  // namespace

Section::Section(const Subject& subject, std::string_view options)
    : settings(std::make_unique<Settings>(options, subject.only_rule(), subject.schema, subject.note)),
      without_markers(std::make_unique<std::vector<RuleInfo>>()),
      beside(std::make_unique<std::vector<RuleInfo>>(rules_named(settings->beside()))),
      are_several(subject.only_rule() == nullptr),
      severity(are_several ? Severity::error
                           : settings->severity().value_or(subject.only_rule()->severity_in(Preset::all))) {
  const Rules& rules = subject.rules;
  const yaml::Node* const given = are_several ? nullptr : settings->options();
  std::vector<ActiveRule> active;
  std::vector<ActiveRule> active_without_markers;
  without_markers->reserve(rules.size());
  for (const RuleInfo* const rule : rules) {
    const Severity own = are_several ? rule->severity_in(settings->preset()) : severity;
    if (own == Severity::off) continue;
    active.push_back(activated(*rule, own, settings->severity().has_value(), given));
    active_without_markers.push_back(active.back());
    active_without_markers.back().rule = &without_markers->emplace_back(*rule);
    without_markers->back().markers.clear();
  }
  for (const RuleInfo& rule : *beside)
    for (std::vector<ActiveRule>* const rules_on : {&active, &active_without_markers})
      rules_on->push_back(activated(rule, rule.severity_in(Preset::all), false, nullptr));
  linter = Linter(std::move(active));
  unscreened = Linter(std::move(active_without_markers));
}

Specimen::Specimen(const MarkdownBlock& block, const Section& section)
    : section_(section),
      text_(note_in(block)),
      context_(section.settings->context(block.value("file"), section.files)),
      data_file_(data_language(block.language())) {
  context_.notes = nullptr;
  if (section.notes) context_.notes = [&section]() -> const NoteIndex& { return *section.notes; };
}

bool Specimen::is_in(const MarkdownBlock& block) {
  static constexpr std::array<std::string_view, 5> languages = {"md", "mdx", "yaml", "json", "toml"};
  const bool is_note = std::find(languages.begin(), languages.end(), block.language()) != languages.end();
  return is_note && (block.is("bad") || block.is("good"));
}

void Specimen::read(std::string_view text, Note& note) const {
  note.read({context_.path, text, true}, section_.settings->note(), data_file_);
}

std::string Specimen::why_unread() const {
  Note note;
  read(text_, note);
  if (!note.front_matter().has_block()) return "it has no front matter";
  return note.is_broken() ? "its front matter can not be read: " + note.tree().errors().front().message : "";
}

std::vector<Diagnostic> Specimen::found() const {
  Note note;
  read(text_, note);
  return own(section_.linter.lint(note, context_));
}

std::vector<Diagnostic> Specimen::found_unscreened() const {
  Note note;
  read(text_, note);
  return own(section_.unscreened.lint(note, context_));
}

std::vector<Diagnostic> Specimen::found_in_head() const {
  Note note;
  read(text_, note);
  const FrontMatter& front_matter = note.front_matter();
  const std::size_t end = front_matter.has_block() ? front_matter.body.begin : text_.size();
  note.read({context_.path, std::string_view(text_).substr(0, end), false}, section_.settings->note(), data_file_);
  return own(section_.linter.lint(note, context_));
}

FixOutcome Specimen::fixed(FixSafety safety) const {
  FixOutcome outcome = fix(section_.linter, text_, section_.settings->note(), context_, safety, data_file_);
  outcome.remaining = own(std::move(outcome.remaining));
  return outcome;
}

std::vector<Diagnostic> Specimen::own(std::vector<Diagnostic> found) const {
  const auto is_beside = [&](const Diagnostic& finding) {
    return std::any_of(section_.beside->begin(), section_.beside->end(),
                       [&finding](const RuleInfo& rule) { return rule.id == finding.rule; });
  };
  std::erase_if(found, is_beside);
  return found;
}

void for_each_block(const Subject& subject, const std::vector<MarkdownBlock>& blocks, const VisitBlock& visit) {
  std::size_t start = 0;
  const auto section_with = [&](std::string_view options) {
    Section section(subject, options);
    section.files = files_named(blocks, start);
    section.notes = notes_around(blocks, start, section);
    return section;
  };
  Section section = section_with({});
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const MarkdownBlock& block = blocks[i];
    if (block.starts_section()) {
      start = i;
      section = section_with({});
    } else if (block.is("options")) {
      section = section_with(block.text);
    }
    visit(blocks, i, section);
  }
}

}  // namespace matterlint::spec
