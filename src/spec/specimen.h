#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/fixer.h"
#include "spec/marks.h"
#include "spec/settings.h"
#include "spec/spec.h"
#include "text/markdown_block.h"

namespace matterlint::spec {

/// What holds for the notes of a section: the rules, on with the section's settings.
struct Section {
  explicit Section(const Subject& subject, std::string_view options = {});

  /// How what is found in a note's block is shown.
  MarkStyle marks(const MarkdownBlock& block) const {
    return {.usual = severity, .visible = block.is("visible"), .names_rules = are_several};
  }

  std::unique_ptr<Settings> settings;
  std::unique_ptr<std::vector<RuleInfo>> without_markers;
  std::unique_ptr<std::vector<RuleInfo>> beside;  ///< Rules that are on too, and are none of those it is about.
  Linter linter;
  Linter unscreened;  ///< The same, without looking for the rules' markers first.
  bool are_several = false;
  Severity severity = Severity::warning;  ///< That of the rule; of several, `error`.
  std::set<std::string> files;            ///< The paths that the section's blocks name.
  std::unique_ptr<NoteIndex> notes;       ///< What stands at these paths, for rules that compare notes.
};

/// A note of a specification with what holds for it. Views into its block and its section.
class Specimen {
 public:
  Specimen(const MarkdownBlock& block, const Section& section);

  /// Whether a block is a note that says whether it is reported.
  static bool is_in(const MarkdownBlock& block);

  const std::string& text() const { return text_; }
  /// Whether a rule, with the section's options, says that it reads beyond the front matter.
  bool reads_body() const { return section_.linter.reads_body(); }
  /// Why rules about values do not see the note; empty: they do.
  std::string why_unread() const;
  /// Reads a text as the specimen is read.
  void read(std::string_view text, Note& note) const;
  std::vector<Diagnostic> found() const;
  /// What is found when the body is not scanned for the rule's markers first.
  std::vector<Diagnostic> found_unscreened() const;
  /// What is found when nothing is read beyond the front matter.
  std::vector<Diagnostic> found_in_head() const;
  FixOutcome fixed(FixSafety safety) const;

 private:
  /// Without what the rules beside it find.
  std::vector<Diagnostic> own(std::vector<Diagnostic> found) const;

  const Section& section_;
  std::string text_;
  Context context_;
  std::optional<yaml::Language> data_file_;
};

/// Calls `visit` for every block in order, with the settings that hold there.
using VisitBlock =
    std::function<void(const std::vector<MarkdownBlock>& blocks, std::size_t index, const Section& section)>;
void for_each_block(const Subject& subject, const std::vector<MarkdownBlock>& blocks, const VisitBlock& visit);

}  // namespace matterlint::spec
