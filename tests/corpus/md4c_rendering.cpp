#include "md4c_rendering.h"

#include <md4c.h>

#include <algorithm>
#include <stdexcept>

#include "text/npos.h"

namespace matterlint::tests {
namespace {

std::string& rendering(void* data) {
  return *static_cast<std::string*>(data);
}

std::string text_of(const MD_ATTRIBUTE& attribute) {
  return attribute.text == nullptr ? "" : std::string(attribute.text, attribute.size);
}

std::string attributes_of(MD_BLOCKTYPE type, void* detail) {
  switch (type) {
    case MD_BLOCK_H:
      return std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    case MD_BLOCK_UL:
      return static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0 ? "tight" : "loose";
    case MD_BLOCK_OL: {
      const auto* const list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
      return std::to_string(list->start) + (list->is_tight != 0 ? "tight" : "loose");
    }
    case MD_BLOCK_LI: {
      const auto* const item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
      return item->is_task != 0 ? std::string(1, item->task_mark) : "";
    }
    case MD_BLOCK_CODE:
      return text_of(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info);
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      return std::to_string(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
    default:
      return "";
  }
}

std::string attributes_of(MD_SPANTYPE type, void* detail) {
  switch (type) {
    case MD_SPAN_A: {
      const auto* const link = static_cast<MD_SPAN_A_DETAIL*>(detail);
      return text_of(link->href) + " " + text_of(link->title);
    }
    case MD_SPAN_IMG: {
      const auto* const image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
      return text_of(image->src) + " " + text_of(image->title);
    }
    case MD_SPAN_WIKILINK:
      return text_of(static_cast<MD_SPAN_WIKILINK_DETAIL*>(detail)->target);
    default:
      return "";
  }
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  rendering(data) += "\n<block" + std::to_string(type) + " " + attributes_of(type, detail) + ">";
  return 0;
}

int leave_block(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* data) {
  rendering(data) += "</block>";
  return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* data) {
  rendering(data) += "<span" + std::to_string(type) + " " + attributes_of(type, detail) + ">";
  return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* data) {
  rendering(data) += "</span" + std::to_string(type) + ">";
  return 0;
}

int tell_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
  if (type == MD_TEXT_BR) rendering(data) += "<br>";
  rendering(data) += type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? "\n" : std::string(text, size);
  return 0;
}

unsigned flags_of(Flavor flavor) {
  constexpr unsigned github = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
  return flavor == Flavor::obsidian ? github | MD_FLAG_WIKILINKS : github;
}

/// Whether a line is the delimiter row of a table.
bool is_delimiter_row(std::string_view line) {
  return line.find_first_not_of("|-: \t\r") == npos && line.find('|') != npos && line.find('-') != npos;
}

/// A body as GitHub reads it where md4c reads it otherwise: a cell of a delimiter row may have one dash, and a fence
/// four columns in, below a line of a paragraph, is text.
std::string with_wide_tables_and_no_indented_fences(std::string_view body) {
  std::string shown;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size() - 1) + 1;
    const std::string_view line = body.substr(begin, end - begin);
    const bool is_row = is_delimiter_row(line.substr(0, line.find('\n')));
    for (const char c : line) shown += is_row && c == '-' ? "---" : std::string(1, c);
    if (line.starts_with("    ```")) shown[shown.size() - line.size() + 4] = 'x';
    begin = end;
  }
  return shown;
}

}  // namespace

std::string rendering_by_md4c(std::string_view body, Flavor flavor, std::size_t shift) {
  const std::string shown = std::string(shift, '\n') + with_wide_tables_and_no_indented_fences(body);
  std::string rendered;
  const MD_PARSER parser = {.abi_version = 0,
                            .flags = flags_of(flavor),
                            .enter_block = enter_block,
                            .leave_block = leave_block,
                            .enter_span = enter_span,
                            .leave_span = leave_span,
                            .text = tell_text,
                            .debug_log = nullptr,
                            .syntax = nullptr};
  if (md_parse(shown.data(), static_cast<MD_SIZE>(shown.size()), &parser, &rendered) != 0)
    throw std::runtime_error("md4c gave up");
  return rendered;
}

std::string without_plain_addresses(std::string rendering) {
  const std::string opener = "<span" + std::to_string(MD_SPAN_A) + " ";
  const std::string closer = "</span" + std::to_string(MD_SPAN_A) + ">";
  for (std::size_t at = 0; (at = rendering.find(opener, at)) != std::string::npos; ++at) {
    const std::size_t text = rendering.find(" >", at);
    if (text == std::string::npos) break;
    const std::string address = rendering.substr(at + opener.size(), text - at - opener.size());
    const std::string link = opener + address + " >" + address + closer;
    if (rendering.compare(at, link.size(), link) == 0) rendering.replace(at, link.size(), address);
  }
  return rendering;
}

}  // namespace matterlint::tests
