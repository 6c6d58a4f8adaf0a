#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// An `.editorconfig` file (https://spec.editorconfig.org). What is no section and no pair is left out, as by every
/// program that reads one. Made once, then used by several threads at once.
class EditorConfig {
 public:
  explicit EditorConfig(std::string_view text);

  /// Whether files in folders above do not count.
  bool is_root() const { return is_root_; }

  struct Pair {
    std::string key;  ///< In small letters, as the value is.
    std::string value;
    std::uint32_t line = 0;  ///< From 1.
  };
  /// What it says of a key for a file, whose path is relative to the folder of the `.editorconfig`; null: nothing. The
  /// value `unset` takes back what was said before, here and in folders above.
  const Pair* find(std::string_view key, std::string_view path) const;

 private:
  struct Section {
    std::string glob;
    bool is_for_path = false;  ///< The glob has a `/`; else it is about names in any folder.
    std::vector<Pair> pairs;

    bool matches(std::string_view path) const;
  };

  void read_line(std::string_view line, std::uint32_t number);
  void begin_section(std::string_view glob);

  std::vector<Section> sections_;
  bool is_in_section_ = false;  ///< Of those that can be read.
  bool is_in_preamble_ = true;
  bool is_root_ = false;
};

}  // namespace matterlint
