#include "markdown/md4c_repairs.h"

#include <algorithm>
#include <optional>

#include "markdown/fence.h"
#include "markdown/lines.h"
#include "markdown/table_row.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t code_indent = 4;  // columns
constexpr std::size_t widest_marker = 32;
constexpr std::uint64_t usual_paragraph = 2000;                // lines
constexpr std::uint64_t most_steps = std::uint64_t{1} << 24U;  // some hundredths of a second

std::size_t column_behind(std::string_view indent) {
  std::size_t column = 0;
  for (const char c : indent) column = c == '\t' ? column / 4 * 4 + 4 : column + 1;
  return column;
}

/// Of a marker that was blotted out, `[`, `^` and `:` are left.
bool begins_footnote(std::string_view line) {
  return line.starts_with("[^") && line.substr(0, line.find_first_of(" \t")).find(':') != none;
}

class RepairScan {
 public:
  RepairScan(std::string_view body, Flavor flavor) : body_(body), flavor_(flavor) {}

  std::vector<Md4cRepair> run() {
    for_each_line(body_, [this](const BodyLine& line) { look_at(line); });
    return std::move(repairs_);
  }

 private:
  /// A paragraph as far as it was read.
  struct Paragraph {
    std::size_t column = 0;  ///< Of its content, or of what it is content of, if that is a list item or footnote.
    bool is_footnote = false;
    std::string_view last_line;  ///< Without marks.
    std::uint64_t lines = 1;
    std::uint64_t brackets = 0;  ///< That may close links.
    bool is_table = false;
  };
  struct Fence {
    std::string_view marks;
    std::size_t container = 0;
    bool is_in_footnote = false;
  };

  void look_at(const BodyLine& line) {
    if (line.text.empty()) return paragraph_.reset();
    if (fence_) return look_for_closer(line.begin, line.text);
    if (!paragraph_ || list_marker_size(line.text.substr(0, widest_marker)) > 0)
      return begin_paragraph(line.begin, line.text);
    if (const std::size_t size = fence_size(line.text); size > 0)
      return look_at_fence(line.begin, line.text.substr(0, size));
    const char first = line.text.front();
    if (first == '|' || first == '-' || first == ':') look_at_delimiters(line.text);
    if (!paragraph_->is_table && is_too_long(line.text)) cut(line);
    paragraph_->last_line = line.text;
  }

  /// Counts the line in. md4c looks for the line of each link from the paragraph's first one on.
  bool is_too_long(std::string_view line) {
    paragraph_->brackets += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), ']'));
    return ++paragraph_->lines > usual_paragraph && paragraph_->lines * paragraph_->brackets > most_steps;
  }

  /// Ends a paragraph above a line where that changes nothing else: no blank or backslash breaks the line above, and
  /// the one below begins with a word or link.
  void cut(const BodyLine& line) {
    const std::size_t end = line_end(body_, line_begin(body_, line.begin - 1));
    const char above = end > 0 ? body_[end - 1] : ' ';
    if (above == ' ' || above == '\t' || above == '\\') return;
    const auto first = static_cast<unsigned char>(line.text.front());
    const bool is_word = first == '[' || first == '!' || ascii::is_letter(line.text.front()) || first >= 0x80;
    if (!is_word || column_of(line.begin, line.text) >= code_indent) return;
    add(line.begin, 0, "\n");
    paragraph_->lines = 1;
    paragraph_->brackets = 0;
  }

  std::size_t offset_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - body_.data()); }
  std::size_t column_of(std::size_t line, std::string_view part) const {
    return column_behind(body_.substr(line, offset_of(part) - line));
  }

  void begin_paragraph(std::size_t begin, std::string_view line) {
    paragraph_.reset();
    while (const std::size_t marker = list_marker_size(line.substr(0, widest_marker))) line.remove_prefix(marker);
    const std::size_t column = column_of(begin, line);
    if (const std::size_t size = fence_size(line); size > 0) {
      fence_ = {line.substr(0, size), column, false};
      return;
    }
    const bool is_footnote = begins_footnote(line);
    if (is_footnote) add(offset_of(line) + line.find(':'), 1, ";");
    paragraph_ = {is_footnote ? column + code_indent : column, is_footnote, line};
  }

  void look_at_fence(std::size_t begin, std::string_view marks) {
    const bool goes_on = column_of(begin, marks) >= paragraph_->column + code_indent;
    if (goes_on && flavor_ != Flavor::mdx) return add(offset_of(marks), 0, "x");
    fence_ = {marks, paragraph_->column, paragraph_->is_footnote};
    paragraph_.reset();
  }

  void look_for_closer(std::size_t begin, std::string_view line) {
    const std::size_t size = fence_size(line);
    if (line.front() != fence_->marks.front() || size < fence_->marks.size() || !is_blank(line.substr(size))) return;
    if (fence_->is_in_footnote) move_to_footnote(begin, line.substr(0, size));
    fence_.reset();
  }

  /// The blanks before a closing fence go behind it.
  void move_to_footnote(std::size_t begin, std::string_view marks) {
    const std::size_t end = offset_of(marks);
    const std::size_t last = body_.substr(0, end).find_last_not_of(" \t");
    const std::size_t kept = std::max(begin, last == none ? 0 : last + 1) + fence_->container - code_indent;
    if (kept >= end) return;
    add(kept, end - kept + marks.size(), std::string(marks) + std::string(body_.substr(kept, end - kept)));
  }

  void look_at_delimiters(std::string_view row) {
    const std::vector<std::string_view> cells = delimiter_cells(row);
    if (cells.empty()) return;
    if (cells_of(paragraph_->last_line).size() != cells.size()) return add(offset_of(row), 0, "x");
    paragraph_->is_table = true;
    for (const std::string_view cell : cells) {
      const std::string_view dashes = dashes_of(cell);
      if (dashes.size() < 3) add(offset_of(dashes), 0, std::string(3 - dashes.size(), '-'));
    }
  }

  void add(std::size_t at, std::size_t replaced, std::string text) {
    repairs_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(replaced), std::move(text)});
  }

  std::string_view body_;
  Flavor flavor_;
  std::optional<Paragraph> paragraph_;
  std::optional<Fence> fence_;
  std::vector<Md4cRepair> repairs_;
};

}  // namespace

std::vector<Md4cRepair> repairs_for_md4c(std::string_view body, Flavor flavor) {
  return RepairScan(body, flavor).run();
}

}  // namespace matterlint::markdown
