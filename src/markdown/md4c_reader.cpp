#include "markdown/md4c_reader.h"

#include <md4c.h>

#include "markdown/md4c_limits.h"
#include "markdown/md4c_text.h"
#include "markdown/place_recovery.h"

namespace matterlint::markdown {
namespace {

using Delimiter = PlaceRecovery::Delimiter;

constexpr int given_up = -1;  // md4c goes on after positive answers

/// What md4c's callbacks work on.
struct Reading {
  std::string_view text;
  PlaceRecovery places;
  std::uint64_t budget;  ///< Bytes of link attributes that may still come: a definition may be referred to very often.
};

Reading& reading(void* data) {
  return *static_cast<Reading*>(data);
}

/// Where a text of md4c stands, or unknown where md4c made it itself.
Span place_of(const Reading& reading, const char* text, std::size_t size) {
  const auto begin = reinterpret_cast<std::uintptr_t>(reading.text.data());
  const auto at = reinterpret_cast<std::uintptr_t>(text);
  if (text == nullptr || at < begin || at + size > begin + reading.text.size()) return PlaceRecovery::unknown;
  return span_of(at - begin, at - begin + size);
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  PlaceRecovery& places = reading(data).places;
  switch (type) {
    case MD_BLOCK_P:
      places.enter_block(BlockKind::paragraph);
      break;
    case MD_BLOCK_H:
      places.enter_block(BlockKind::heading, static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
      break;
    case MD_BLOCK_TABLE:
      places.enter_block(BlockKind::table);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      places.enter_block(BlockKind::table_cell);
      break;
    case MD_BLOCK_QUOTE:
      places.enter_block(BlockKind::quote);
      break;
    case MD_BLOCK_HTML:
      places.enter_block(BlockKind::html_block);
      break;
    case MD_BLOCK_CODE:
      places.enter_code(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->fence_char);
      break;
    case MD_BLOCK_LI: {
      places.enter_block(BlockKind::list_item);
      const auto* const item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
      if (item->is_task != 0) places.skip_to(item->task_mark_offset + 2);
      break;
    }
    default:
      break;
  }
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* data) {
  switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
      break;
    default:
      reading(data).places.leave_block();
  }
  return 0;
}

int enter_link(Reading& reading, Delimiter delimiter, const MD_ATTRIBUTE& destination, const MD_ATTRIBUTE& title) {
  const std::uint64_t cost = std::uint64_t{destination.size} + title.size;
  if (cost > reading.budget) return given_up;
  reading.budget -= cost;
  reading.places.enter_span(delimiter, place_of(reading, destination.text, destination.size));
  return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* data) {
  PlaceRecovery& places = reading(data).places;
  switch (type) {
    case MD_SPAN_EM:
      places.enter_span(Delimiter::emphasis);
      break;
    case MD_SPAN_STRONG:
      places.enter_span(Delimiter::strong);
      break;
    case MD_SPAN_DEL:
      places.enter_span(Delimiter::strikethrough);
      break;
    case MD_SPAN_CODE:
      places.enter_span(Delimiter::code);
      break;
    case MD_SPAN_A: {
      const auto* const link = static_cast<MD_SPAN_A_DETAIL*>(detail);
      return enter_link(reading(data), Delimiter::link, link->href, link->title);
    }
    case MD_SPAN_IMG: {
      const auto* const image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
      return enter_link(reading(data), Delimiter::image, image->src, image->title);
    }
    default:
      break;
  }
  return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* data) {
  PlaceRecovery& places = reading(data).places;
  switch (type) {
    case MD_SPAN_EM:
      places.leave_span(Delimiter::emphasis);
      break;
    case MD_SPAN_STRONG:
      places.leave_span(Delimiter::strong);
      break;
    case MD_SPAN_DEL:
      places.leave_span(Delimiter::strikethrough);
      break;
    case MD_SPAN_CODE:
      places.leave_span(Delimiter::code);
      break;
    case MD_SPAN_A:
      places.leave_span(Delimiter::link);
      break;
    case MD_SPAN_IMG:
      places.leave_span(Delimiter::image);
      break;
    default:
      break;
  }
  return 0;
}

int text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* data) {
  PlaceRecovery& places = reading(data).places;
  const Span where = place_of(reading(data), begin, size);
  const bool is_line_end = where == PlaceRecovery::unknown && size > 0 && *begin == '\n';
  switch (type) {
    case MD_TEXT_NULLCHAR:
      break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      places.line_break();
      break;
    case MD_TEXT_CODE:
      if (is_line_end) places.code_line();
      if (where != PlaceRecovery::unknown) places.text(PlaceRecovery::Text::code, where);
      break;
    case MD_TEXT_HTML:
      if (is_line_end) places.html_line_break();
      if (where != PlaceRecovery::unknown) places.text(PlaceRecovery::Text::html, where);
      break;
    default:
      if (where != PlaceRecovery::unknown) places.text(PlaceRecovery::Text::plain, where);
  }
  return 0;
}

}  // namespace

unsigned md4c_flags(Flavor flavor) {
  constexpr unsigned common = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
  if (flavor == Flavor::commonmark) return 0;
  return flavor == Flavor::mdx ? common | MD_FLAG_NOINDENTEDCODEBLOCKS : common;
}

bool read_with_md4c(const std::string& buffer, std::uint32_t base, Flavor flavor, Parts& parts) {
  const Md4cText shown(buffer, padding, flavor);
  const std::string_view body = shown.view();
  if (!is_fit_for_md4c(body)) return false;
  Reading state{body, PlaceRecovery(body, base, parts), 16 * std::uint64_t{buffer.size()}};
  const MD_PARSER parser = {.abi_version = 0,
                            .flags = md4c_flags(flavor),
                            .enter_block = enter_block,
                            .leave_block = leave_block,
                            .enter_span = enter_span,
                            .leave_span = leave_span,
                            .text = text,
                            .debug_log = nullptr,
                            .syntax = nullptr};
  if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &state) != 0) return false;
  shown.restore(base, parts);
  return true;
}

}  // namespace matterlint::markdown
