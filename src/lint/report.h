#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/diagnostic.h"

namespace matterlint {

/// Where a check writes what it finds. It knows the rule's id and severity, so that a check need not repeat them.
class Report {
 public:
  /// `is_set`: the configuration says the severity, so it holds for every finding of the rule.
  Report(std::string_view rule, Severity severity, bool is_set, std::vector<Diagnostic>& out)
      : rule_(rule), severity_(severity), severity_is_set_(is_set), out_(out) {}

  /// A finding that was just added, to say more about. Good until the next add().
  class Finding {
   public:
    Finding(Diagnostic& diagnostic, bool severity_is_set)
        : diagnostic_(diagnostic), severity_is_set_(severity_is_set) {}

    /// Offers a fix; the first one offered is the preferred one. Safety `none` offers nothing.
    Finding& fix(FixSafety safety, std::string title, std::vector<TextEdit> edits) {
      if (safety != FixSafety::none)
        diagnostic_.fixes.push_back({.title = std::move(title), .safety = safety, .edits = std::move(edits)});
      return *this;
    }
    /// Says of the fix that was offered last that it is about how values are written, and changes none.
    Finding& keeps_values() {
      if (!diagnostic_.fixes.empty()) diagnostic_.fixes.back().keeps_values = true;
      return *this;
    }
    /// Points at a second place in the note.
    Finding& related(Span where, std::string message) {
      diagnostic_.related.push_back({std::move(message), where, {}, {}});
      return *this;
    }
    /// Points at a place in another file.
    Finding& related(std::string path, Range range, std::string message) {
      diagnostic_.related.push_back({std::move(message), {}, std::move(path), range});
      return *this;
    }
    Finding& code(std::string code) {
      diagnostic_.code = std::move(code);
      return *this;
    }
    /// A severity lower than the rule's. It gives way to one that the configuration sets.
    Finding& at_most(Severity severity) {
      if (!severity_is_set_ && severity < diagnostic_.severity) diagnostic_.severity = severity;
      return *this;
    }

   private:
    Diagnostic& diagnostic_;
    bool severity_is_set_;
  };

  /// The rule that reports.
  std::string_view rule() const { return rule_; }

  /// Cold, so that compilers put what makes a message out of the way of what looks for faults: most notes have none.
  [[gnu::cold]] Finding add(Span where, std::string message);
  /// A finding as it is, such as one that another Report took.
  void add(Diagnostic diagnostic) { out_.push_back(std::move(diagnostic)); }

 private:
  std::string_view rule_;
  Severity severity_;
  bool severity_is_set_;
  std::vector<Diagnostic>& out_;
};

}  // namespace matterlint
