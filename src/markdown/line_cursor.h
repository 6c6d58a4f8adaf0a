#pragma once

#include <cstddef>
#include <string_view>

namespace matterlint::markdown {

/// A place in a line that is moved over its marks and blanks. Columns count as in CommonMark: a tab goes to the next
/// multiple of four, and a mark may take a part of it.
class LineCursor {
 public:
  /// `line` is without its line ending.
  explicit LineCursor(std::string_view line) : line_(line) { find_content(); }

  /// From the first character that is no blank.
  std::string_view content() const { return line_.substr(content_); }
  /// From where it stands.
  std::string_view rest() const { return line_.substr(at_); }
  /// Whether nothing but blanks stands before the content.
  bool is_first() const { return line_.find_first_not_of(" \t") == content_; }
  bool is_blank() const { return content_ == line_.size(); }
  /// How many columns of blanks stand before the content.
  std::size_t indent() const { return content_column_ - column_; }

  /// Goes over blanks, as many columns as there are up to `columns`.
  void skip_blanks(std::size_t columns);
  /// Goes behind the first `size` characters of the content, none of which is a tab.
  void skip_content(std::size_t size);

 private:
  void find_content();

  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;  ///< May be within a tab at `at_`.
  std::size_t content_ = 0;
  std::size_t content_column_ = 0;
};

}  // namespace matterlint::markdown
