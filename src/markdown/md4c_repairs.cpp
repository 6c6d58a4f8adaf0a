#include "markdown/md4c_repairs.h"

#include <algorithm>

#include "markdown/block_scan.h"
#include "markdown/block_starts.h"
#include "markdown/fence.h"
#include "markdown/html_block.h"
#include "markdown/lines.h"
#include "markdown/table_row.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

constexpr std::uint64_t longest_uncut_paragraph = 2000;             // lines
constexpr std::uint64_t most_link_steps = std::uint64_t{1} << 24U;  // some hundredths of a second

/// Ends a list item or quote whose code is open, as an empty line would not, and is no part of a body.
constexpr std::string_view thematic_break = "***";

bool is_in_paragraph(LineKind kind) {
  return kind == LineKind::paragraph || kind == LineKind::continuation || kind == LineKind::definition;
}

class RepairScan {
 public:
  /// Footnotes are known in every flavor, for whoever writes one means it.
  RepairScan(std::string_view body, Flavor flavor) : body_(body), flavor_(flavor), scan_(flavor, true) {}

  std::vector<Md4cRepair> run() {
    for (std::size_t begin = 0; begin < body_.size(); begin = next_line(body_, begin)) look_at(begin);
    return std::move(repairs_);
  }

 private:
  void look_at(std::size_t begin) {
    const bool was_in_fence = scan_.is_in_fence();
    const bool was_in_table = scan_.is_in_table();
    const LineKind kind = scan_.next(rest_of_line(body_, begin));
    separate_from_above(begin, kind, was_in_fence, was_in_table);
    const std::string_view footnote = scan_.footnote_marker();
    if (!footnote.empty()) add(offset_of(footnote) + footnote.size() - 1, 1, ";");
    if (kind == LineKind::fenced_code) look_at_fence();
    if (kind != LineKind::fenced_code && scan_.indent() < code_indent) look_at_tag();
    if (kind == LineKind::html) look_at_html();
    if (kind == LineKind::paragraph) look_at_paragraph();
    if (kind == LineKind::continuation || kind == LineKind::definition) look_at_continuation(begin);
    const bool may_begin_table = kind == LineKind::other || kind == LineKind::underline;
    if (may_begin_table && is_in_paragraph(above_)) lengthen_dashes();
    above_ = footnote.empty() ? kind : LineKind::paragraph;
    const bool is_empty = kind == LineKind::blank || kind == LineKind::open_blank;
    if (!is_empty) is_below_empty_item_ = kind == LineKind::other && scan_.content().empty();
  }

  void separate_from_above(std::size_t line, LineKind kind, bool was_in_fence, bool was_in_table) {
    const bool is_below_table = was_in_table && !scan_.is_in_table() && !scan_.content().empty();
    const bool is_below_html = above_ == LineKind::html && kind == LineKind::indented_code;
    const bool has_left_code = was_in_fence && (kind != LineKind::fenced_code || scan_.opens_fence());
    const bool is_taken_for_code = scan_.content().starts_with(fence_mark_) || kind == LineKind::indented_code;
    const bool is_below_item = is_below_empty_item_ && kind == LineKind::indented_code;
    const bool is_lone_tag =
        kind == LineKind::html && is_in_paragraph(above_) && html_block_end(scan_.content(), true) == HtmlEnd::none;
    if (is_below_table || is_below_html || is_lone_tag) insert_line(line, "");
    if ((has_left_code && is_taken_for_code) || is_below_item) insert_line(line, thematic_break);
  }

  /// Puts a line above the one at `line`, in what that stands in. A line that begins a list item needs none.
  void insert_line(std::size_t line, std::string_view content) {
    const std::size_t inside = offset_of(scan_.inside());
    if (indents.skip_in(body_, line) < inside) return;
    add(inside, 0, std::string(content) + "\n" + std::string(body_.substr(line, inside - line)));
  }

  void look_at_tag() {
    if (resembles_raw_tag(scan_.content())) add(offset_of(scan_.content()) + 1, 1, "x");
  }

  void look_at_html() {
    const std::string_view content = scan_.content();
    const std::size_t begin = offset_of(content);
    const bool is_small_declaration = content.starts_with("<!") && content.size() > 2 && ascii::is_lower(content[2]);
    if (is_small_declaration) add(begin + 2, 1, std::string(1, ascii::upper(content[2])));
    const bool is_last_line = begin + content.size() == body_.size();
    if (is_last_line) add(body_.size(), 0, "\n");
  }

  void look_at_fence() {
    if (scan_.opens_fence()) {
      fence_mark_ = scan_.content().front();
      is_below_paragraph_ = is_in_paragraph(above_);
    } else if (!scan_.is_in_fence()) {
      if (is_below_paragraph_ && !scan_.in_footnote().empty()) move_indent_behind(scan_.in_footnote());
      const std::string_view blanks = scan_.content().substr(fence_size(scan_.content()));
      if (blanks.find('\t') != npos) add(offset_of(blanks), blanks.size(), std::string(blanks.size(), ' '));
    }
  }

  /// md4c takes no notice of a footnote, so that its fences stand four columns in: it opens code at one below a
  /// paragraph, and closes none.
  void move_indent_behind(std::string_view line) {
    const std::string_view indent = line.substr(0, offset_of(scan_.content()) - offset_of(line));
    const std::string_view marks = scan_.content().substr(0, fence_size(scan_.content()));
    add(offset_of(line), indent.size() + marks.size(), std::string(marks) + std::string(indent));
  }

  void look_at_paragraph() {
    lines_ = brackets_ = 0;
    const std::string_view content = scan_.content();
    if (content.starts_with("</") && trim(content).ends_with("/>")) add(offset_of(content), 0, "x");
  }

  void look_at_continuation(std::size_t begin) {
    const std::string_view content = scan_.content();
    const bool is_row = flavor_ != Flavor::commonmark && !delimiter_cells(content).empty();
    const bool is_html = content.starts_with('<') && scan_.indent() >= code_indent;
    const std::size_t marker = marker_size(content);
    const bool is_empty_item = marker > 0 && is_blank(content.substr(marker));
    if (is_row || is_html || is_empty_item || fence_size(content) > 0) return add(offset_of(content), 0, "x");
    if (is_too_long(content)) cut(begin);
  }

  /// Counts the line in. md4c looks for the line of each link from the paragraph's first one on.
  bool is_too_long(std::string_view line) {
    brackets_ += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), ']'));
    return ++lines_ > longest_uncut_paragraph && lines_ * brackets_ > most_link_steps;
  }

  /// Ends a paragraph above a line where that changes nothing else: no blank or backslash breaks the line above, and
  /// the one below begins with a word or link.
  void cut(std::size_t begin) {
    const std::size_t end = line_end(body_, line_begin(body_, begin - 1));
    const char above = end > 0 ? body_[end - 1] : ' ';
    if (above == ' ' || above == '\t' || above == '\\') return;
    const char first = scan_.content().front();
    const bool is_word = first == '[' || first == '!' || ascii::is_letter(first) || !is_ascii({&first, 1});
    if (!is_word || scan_.indent() >= code_indent) return;
    add(begin, 0, "\n");
    lines_ = brackets_ = 0;
  }

  /// A table's delimiter row has three dashes in each cell.
  void lengthen_dashes() {
    for (const std::string_view cell : delimiter_cells(scan_.content())) {
      const std::string_view dashes = dashes_of(cell);
      if (dashes.size() < 3) add(offset_of(dashes), 0, std::string(3 - dashes.size(), '-'));
    }
  }

  std::size_t offset_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - body_.data()); }
  void add(std::size_t at, std::size_t replaced, std::string text) {
    repairs_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(replaced), std::move(text)});
  }

  std::string_view body_;
  Flavor flavor_;
  BlockScan scan_;
  LineKind above_ = LineKind::blank;  ///< Of the line above; a paragraph's where a footnote began.
  char fence_mark_ = '`';             ///< Of the code that was opened last.
  bool is_below_paragraph_ = false;   ///< Whether the code that is open began right below one.
  bool is_below_empty_item_ = false;  ///< Whether nothing but empty lines stands below one.
  std::uint64_t lines_ = 0;           ///< Of the paragraph since it began or was cut.
  std::uint64_t brackets_ = 0;        ///< Of these, that may close links.
  std::vector<Md4cRepair> repairs_;
};

}  // namespace

std::vector<Md4cRepair> repairs_for_md4c(std::string_view body, Flavor flavor) {
  return RepairScan(body, flavor).run();
}

}  // namespace matterlint::markdown
