// A note through all rules: what is found stands in it, and what fixes leave keeps what the note says. The flavor is
// that of Obsidian where the note begins with a line that is not `---`, so that both are tried.
#include "lint/fixer.h"

#include <memory>
#include <set>

#include "config/configuration.h"
#include "lint/rule_file.h"
#include "target.h"
#include "yaml/same_value.h"

namespace matterlint::fuzz {
namespace {

class NoFiles : public Configuration::FileSource {
  Answer read(std::string_view path, std::string_view) override { return {std::nullopt, "no " + std::string(path)}; }
};

std::unique_ptr<Configuration> with_presets(std::vector<std::string> presets) {
  static const RuleSet rules(builtin_rules());
  static NoFiles files;
  ConfigurationOverrides overrides;
  overrides.presets = std::move(presets);
  overrides.isolated = true;
  std::vector<FileReport> problems;
  return Configuration::load("", "", rules, overrides, files, problems);
}

Context context() {
  Context context;
  context.path = "a.md";
  context.now = 1'742'000'000;  // In March 2025.
  return context;
}

void check_edits(std::string_view text, const Fix& fix) {
  expect(!fix.title.empty(), "a fix has no title");
  std::uint32_t at = 0;
  for (const TextEdit& edit : fix.edits) {
    expect(edit.span.begin >= at && edit.span.begin <= edit.span.end && edit.span.end <= text.size(),
           "an edit of `" + fix.title + "` is out of order, or of the text");
    at = edit.span.end;
  }
}

void check_findings(std::string_view text, const std::vector<Diagnostic>& found) {
  for (const Diagnostic& finding : found) {
    const std::string rule(finding.rule);
    expect(finding.span.begin <= finding.span.end && finding.span.end <= text.size(), rule + " is outside of the note");
    expect(!finding.message.empty() && !finding.message.ends_with('.'), rule + ": " + finding.message);
    expect(!finding.message.starts_with("the rule failed"), rule + ": " + finding.message);
    for (const Fix& fix : finding.fixes) check_edits(text, fix);
    for (const Related& related : finding.related)
      expect(related.path.empty() ? related.span.end <= text.size() : true, rule + " is related to nothing");
  }
}

std::set<std::string_view> rules_of(const FixOutcome& fixed) {
  std::set<std::string_view> rules;
  for (const AppliedFix& applied : fixed.applied) rules.insert(applied.rule);
  return rules;
}

/// Those whose safe fixes may change what a property says, or what it is called: a key with a blank that no eye sees.
bool changes_values(std::string_view rule) {
  return rule == "date-format" || rule == "url-invalid" || rule == "yaml-tag-hash" || rule == "yaml-irregular-space";
}

/// One note, and what the safe fixes of all rules make of it.
class Fixed {
 public:
  Fixed(std::string_view text, const FileSettings& settings)
      : text_(text),
        settings_(settings),
        context_(context()),
        fixed_(fix(settings.linter, std::string(text), settings.note, context_, FixSafety::safe)) {}

  void check_all() const {
    check_rest(fixed_, FixSafety::safe);
    if (fixed_.applied.empty()) return expect(fixed_.text == text_, "a note is changed without a fix");
    check_edges();
    check_values();
  }

  void check_unsafe() const {
    check_rest(fix(settings_.linter, std::string(text_), settings_.note, context_, FixSafety::unsafe),
               FixSafety::unsafe);
  }

 private:
  /// It came to rest, and stays so.
  void check_rest(const FixOutcome& fixed, FixSafety safety) const {
    expect(fixed.converged, "fixes do not come to rest");
    check_findings(fixed.text, fixed.remaining);
    const FixOutcome again = fix(settings_.linter, fixed.text, settings_.note, context_, safety);
    expect(again.text == fixed.text, again.applied.empty()
                                         ? "a note is changed without a fix"
                                         : "a fix is left for the next run: " + again.applied.front().title);
  }

  void check_edges() const {
    const std::set<std::string_view> rules = rules_of(fixed_);
    const auto has_returns = [](std::string_view text) { return text.find('\r') != std::string_view::npos; };
    expect(rules.contains("line-endings") || has_returns(text_) || !has_returns(fixed_.text),
           "a line ending is another one");
    const auto has_mark = [](std::string_view text) { return text.starts_with("\xEF\xBB\xBF"); };
    expect(rules.contains("fm-bom") || has_mark(fixed_.text) == has_mark(text_), "the byte order mark changed");
    expect(rules.contains("final-newline") || fixed_.text.ends_with('\n') || !text_.ends_with('\n'),
           "the final line ending is gone");
  }

  /// A block that could be read can still be read, and says the same.
  void check_values() const {
    Note before;
    Note after;
    before.read({"a.md", text_}, settings_.note);
    after.read({"a.md", fixed_.text}, settings_.note);
    if (before.is_broken()) return;
    expect(!after.is_broken(), "a block that could be read is broken");
    for (const std::string_view rule : rules_of(fixed_))
      if (changes_values(rule)) return;
    for (const Property& property : before.properties()) {
      if (property.value().is_null()) continue;
      const Property* const kept = after.find(property.name());
      expect(kept != nullptr, "the property `" + std::string(property.name()) + "` is gone");
    }
  }

  std::string_view text_;
  const FileSettings& settings_;
  Context context_;
  FixOutcome fixed_;
};

}  // namespace

void check(std::string_view input) {
  static const auto all = with_presets({"all"});
  static const auto obsidian = with_presets({"obsidian", "all"});
  const FileSettings& settings = (input.starts_with("---\n") ? *all : *obsidian).settings_for("a.md");
  Note note;
  note.read({"a.md", input}, settings.note);
  check_findings(input, settings.linter.lint(note, context()));
  const Fixed fixed(input, settings);
  fixed.check_all();
  fixed.check_unsafe();
}

}  // namespace matterlint::fuzz
