// A matterlint.yaml. What is wrong with it has a place in it; one without an error can be used, and what
// `matterlint config` says of it.
#include "config/configuration.h"

#include <array>
#include <map>
#include <memory>

#include "lint/rule_file.h"
#include "source/line_index.h"
#include "target.h"
#include "yaml/reader.h"

namespace matterlint::fuzz {
namespace {

constexpr std::string_view name = "matterlint.yaml";

/// What the seeds name.
class Files : public Configuration::FileSource {
  Answer read(std::string_view path, std::string_view) override {
    static const std::map<std::string, std::string, std::less<>> files = {
        {"team.yaml", "extends: [obsidian]\nrules: {date-format: off}\n"},
        {"post.schema.json", R"({"type": "object", "required": ["title"]})"},
        {"tags.yaml", "tags: [a, b]\naliases: {c: a}\n"}};
    const auto file = files.find(path);
    if (file == files.end()) return {std::nullopt, "there is no such file"};
    return {file->second, {}};
  }
};

void check_place(const Position& place, const LineIndex& lines, const std::string& message) {
  expect(lines.position(place.byte) == place, "a finding has a wrong line or column: " + message);
}

/// Whether there is an error.
bool check_problems(std::string_view text, const std::vector<FileReport>& reports) {
  const LineIndex lines(text);
  bool has_error = false;
  for (const FileReport& report : reports) {
    for (const Finding& finding : report.findings) {
      has_error |= finding.severity == Severity::error;
      expect(!finding.message.empty() && !finding.message.ends_with('.'), "the words of a finding: " + finding.message);
      expect(finding.range.start.byte <= finding.range.end.byte, "a finding ends before it begins: " + finding.message);
      if (report.path != name) continue;
      check_place(finding.range.start, lines, finding.message);
      check_place(finding.range.end, lines, finding.message);
    }
  }
  return has_error;
}

void use(const Configuration& configuration) {
  static const std::string text =
      "---\ntitle: Note\ndate: 2025/3/17\ntags: [a, B]\nurl: http//a.org\n---\n\n[a](b c)\n";
  for (const char* const path : {"a.md", "Archive/b.md"}) {
    configuration.excludes(path, false);
    const FileSettings& settings = configuration.settings_for(path);
    Note note;
    note.read({path, text}, settings.note);
    Context context;
    context.path = path;
    context.rules = configuration.rules().get();
    context.taxonomies = &configuration.taxonomies();
    context.schemas = settings.schemas;
    for (const Diagnostic& finding : settings.linter.lint(note, context))
      expect(finding.span.begin <= finding.span.end && finding.span.end <= text.size(), "a finding is not in its note");
  }
}

void check_words(const Configuration& configuration) {
  const std::string described = configuration.describe();
  yaml::Tree tree;
  yaml::read_yaml(described, span_of(0, described.size()), tree);
  expect(!tree.is_broken(), "the configuration is described by what is no YAML:\n" + described);
  configuration.explain("a.md", {}, {});
}

}  // namespace

void check(std::string_view input) {
  static const RuleSet rules(builtin_rules());
  Files files;
  std::vector<FileReport> problems;
  const auto configuration = Configuration::load(name, input, rules, {}, files, problems);
  const bool has_error = check_problems(input, problems);
  expect(configuration != nullptr || has_error, "there is no configuration, and nobody says why");
  if (configuration == nullptr || has_error) return;
  use(*configuration);
  check_words(*configuration);
}

}  // namespace matterlint::fuzz
