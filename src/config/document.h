#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/preset.h"
#include "source/file_report.h"
#include "source/line_index.h"
#include "yaml/tree.h"

namespace matterlint::config {

/// The text of one configuration file, read, and what is wrong with it. Stays where it was made: its tree views into
/// its text.
class Document {
 public:
  /// `path` names it in findings, `folder` is where its own paths start, relative to the folder of the configuration
  /// that was loaded, with `/` at its end or empty.
  Document(std::string path, std::string folder, std::string_view text);
  /// That of a preset, which is part of the program. It may speak of rules that this program was built without.
  Document(Preset preset, std::string_view text);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const std::string& path() const { return path_; }
  const std::string& folder() const { return folder_; }
  bool is_preset() const { return is_preset_; }
  /// Null where the file is empty or broken.
  const yaml::Node* root() const { return tree_.root(); }
  bool is_broken() const { return tree_.is_broken(); }
  std::string_view text() const { return text_; }
  std::uint32_t line_of(Span span) const { return lines_.line_of(span.begin); }

  /// Findings of the rule `config`.
  void error(Span where, std::string message) { add(Severity::error, where, std::move(message)); }
  void warning(Span where, std::string message) { add(Severity::warning, where, std::move(message)); }
  void add(Diagnostic diagnostic);

  /// All that was found, in the order of the text.
  FileReport report() const;
  /// One more finding that is made after load, such as that of a glob that matches no file.
  Finding finding(Severity severity, Span where, std::string message) const;

 private:
  void add(Severity severity, Span where, std::string message);

  std::string path_;
  std::string folder_;
  bool is_preset_ = false;
  std::string text_;
  LineIndex lines_;
  yaml::Tree tree_;
  std::vector<Diagnostic> problems_;
};

}  // namespace matterlint::config
