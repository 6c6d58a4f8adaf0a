#include "markdown/rendering.h"

#include <md4c.h>

#include <cstdint>
#include <vector>

#include "markdown/comment_marks.h"
#include "markdown/md4c_limits.h"
#include "markdown/md4c_reader.h"
#include "markdown/md4c_text.h"

namespace matterlint::markdown {
namespace {

constexpr int stop_rendering = -1;
constexpr char hard_break = '\x03';

/// Deletes what stands between two marks, the marks with it.
void erase_between(std::string& text, CommentMarks marks) {
  std::size_t kept = 0;
  std::string rest;
  for (std::size_t at = 0; (at = text.find(marks.opener, kept)) != std::string::npos;) {
    const std::size_t end = text.find(marks.closer, at + marks.opener.size());
    if (end == std::string::npos) break;
    rest.append(text, kept, at - kept);
    kept = end + marks.closer.size();
  }
  if (kept > 0) text = rest.append(text, kept);
}

void erase_comments(std::string& text, Flavor flavor) {
  erase_between(text, html_comment);
  if (flavor == Flavor::mdx || flavor == Flavor::obsidian) erase_between(text, comment_marks_of(flavor));
}

/// One blank for several, none at the ends of lines, no empty lines.
std::string with_single_blanks(std::string_view text) {
  std::string single;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t';
    const bool is_at_start = single.empty() || single.back() == '\n' || single.back() == hard_break;
    if (is_blank && (is_at_start || single.back() == ' ')) continue;
    if ((c == '\n' || c == hard_break) && single.ends_with(' ')) single.pop_back();
    if (c == '\n' && (single.empty() || single.back() == '\n')) continue;
    single += is_blank ? ' ' : c;
  }
  while (single.ends_with(' ') || single.ends_with('\n')) single.pop_back();
  return single;
}

/// What md4c's callbacks write into.
struct Rendering {
  Flavor flavor;
  std::uint64_t budget;                  ///< Bytes of link attributes that may still come.
  std::string out = {};                  ///< Blocks that are done, and what the open ones begin with.
  std::string text = {};                 ///< Of the innermost block, up to now.
  bool is_code = false;                  ///< The text is that of a code block.
  std::vector<std::size_t> starts = {};  ///< Where the open blocks begin in `out`.

  void end_text() {
    if (!is_code) erase_comments(text, flavor);
    out += is_code ? text : with_single_blanks(text);
    text.clear();
  }
};

Rendering& rendering(void* data) {
  return *static_cast<Rendering*>(data);
}

std::string_view view_of(const MD_ATTRIBUTE& attribute) {
  return attribute.text == nullptr ? std::string_view() : std::string_view(attribute.text, attribute.size);
}

std::string details_of(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_H:
      return std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    case MD_BLOCK_UL:
      return std::to_string(static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight);
    case MD_BLOCK_OL: {
      const auto* const list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
      return std::to_string(list->start) + list->mark_delimiter + std::to_string(list->is_tight);
    }
    case MD_BLOCK_LI: {
      const auto* const item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
      return item->is_task == 0 ? "" : std::string(1, item->task_mark);
    }
    case MD_BLOCK_CODE:
      return std::string(view_of(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info));
    default:
      return {};
  }
}

int begin_block(MD_BLOCKTYPE type, void* detail, void* data) {
  Rendering& into = rendering(data);
  into.end_text();
  into.starts.push_back(into.out.size());
  into.out += "\x01" + std::to_string(static_cast<int>(type)) + "(" + details_of(type, detail) + "\n";
  into.is_code = type == MD_BLOCK_CODE;
  return 0;
}

/// A paragraph, or a block of HTML, that held nothing but comments is none.
int end_block(MD_BLOCKTYPE type, void* /*detail*/, void* data) {
  Rendering& into = rendering(data);
  into.end_text();
  into.is_code = false;
  const std::size_t start = into.starts.back();
  into.starts.pop_back();
  const bool is_text = type == MD_BLOCK_P || type == MD_BLOCK_HTML;
  if (is_text && into.out.find('\n', start) + 1 == into.out.size()) {
    into.out.resize(start);
  } else {
    into.out += "\x02\n";
  }
  return 0;
}

int begin_span(MD_SPANTYPE type, void* detail, void* data) {
  Rendering& into = rendering(data);
  into.text += "\x01" + std::to_string(static_cast<int>(type));
  if (type != MD_SPAN_A && type != MD_SPAN_IMG) return 0;
  const bool is_link = type == MD_SPAN_A;
  const auto* const link = static_cast<MD_SPAN_A_DETAIL*>(detail);
  const auto* const image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
  const std::string_view target = view_of(is_link ? link->href : image->src);
  const std::string_view title = view_of(is_link ? link->title : image->title);
  if (target.size() + title.size() > into.budget) return stop_rendering;
  into.budget -= target.size() + title.size();
  into.text.append(target).append(1, '\x04').append(title).append(1, '\x04');
  return 0;
}

int end_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* data) {
  rendering(data).text += '\x02';
  return 0;
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* data) {
  std::string& text = rendering(data).text;
  if (type == MD_TEXT_BR) {
    text += hard_break;
  } else if (type == MD_TEXT_SOFTBR) {
    text += '\n';
  } else {
    text.append(begin, size);
  }
  return 0;
}

}  // namespace

std::optional<std::string> rendering_of(std::string_view body, Flavor flavor) {
  const std::string buffer = std::string(body) + std::string(padding, '\0');
  const Md4cText shown(buffer, padding, flavor);
  const std::string_view text = shown.view();
  if (!is_fit_for_md4c(text)) return std::nullopt;
  Rendering into{.flavor = flavor, .budget = 16 * std::uint64_t{buffer.size()}};
  const MD_PARSER parser = {.abi_version = 0,
                            .flags = md4c_flags(flavor),
                            .enter_block = begin_block,
                            .leave_block = end_block,
                            .enter_span = begin_span,
                            .leave_span = end_span,
                            .text = add_text,
                            .debug_log = nullptr,
                            .syntax = nullptr};
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &into) != 0) return std::nullopt;
  return std::move(into.out);
}

}  // namespace matterlint::markdown
