#include "md4c_rendering.h"

#include <md4c.h>

#include <stdexcept>

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

int leave_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* data) {
  rendering(data) += "</span>";
  return 0;
}

int tell_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
  if (type == MD_TEXT_BR) rendering(data) += "<br>";
  rendering(data) += type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? "\n" : std::string(text, size);
  return 0;
}

unsigned flags_of(Flavor flavor) {
  const unsigned github = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  return flavor == Flavor::obsidian ? github | MD_FLAG_WIKILINKS : github;
}

}  // namespace

std::string rendering_by_md4c(const std::string& body, Flavor flavor, std::size_t shift) {
  const std::string shown = std::string(shift, '\n') + body;
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

}  // namespace matterlint::tests
