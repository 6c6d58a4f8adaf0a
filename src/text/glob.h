#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// A glob over paths with `/`: `*` and `?` stay within a segment, `**` crosses segments, `[a-z]`, `{a,b}`, `\` quotes.
/// The whole path must match. Matching takes time linear in path and glob together for each brace alternative.
class Glob {
 public:
  explicit Glob(std::string_view glob);
  bool matches(std::string_view path) const;
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::vector<std::string> alternatives_;  ///< Braces expanded; at most 1000.
};

/// Lines of gitignore syntax (negation, anchoring, trailing `/`), the last match decides.
class IgnoreList {
 public:
  /// Adds one pattern; blank lines and comments are skipped. `folder` is the path, relative to the root and without
  /// `/` at its end, of the folder that the pattern was written for; empty for the root.
  void add(std::string_view pattern, std::string_view folder = "");
  void add_lines(std::string_view text, std::string_view folder = "");

  enum class Verdict { undecided, ignored, kept };
  /// What the list says of one path relative to the root; it does not ask about the folders above.
  Verdict verdict(std::string_view path, bool is_folder) const;
  /// Whether the path or a folder above it is ignored.
  bool ignores(std::string_view path, bool is_folder) const;

  bool empty() const { return entries_.empty(); }

 private:
  struct Entry {
    Glob glob;
    std::string folder;
    bool negated = false;
    bool folders_only = false;
    bool base_name_only = false;
  };
  std::vector<Entry> entries_;
};

}  // namespace matterlint
