#include "markdown/md4c_text.h"

#include <algorithm>

#include "markdown/md4c_shift.h"
#include "markdown/place_recovery.h"

namespace matterlint::markdown {

Md4cText::Md4cText(const std::string& buffer, std::size_t padding, Flavor flavor)
    : text_(buffer.data(), buffer.size() - padding) {
  std::vector<Md4cRepair> repairs = repairs_for_md4c(text_, flavor);
  const std::string_view body = text_;
  if (!repairs.empty()) write(body, repairs);
  const std::size_t shift = harmless_shift(text_);
  if (shift > 0) {
    repairs.insert(repairs.begin(), {.at = 0, .replaced = 0, .text = std::string(shift, '\n')});
    write(body, repairs);
  }
  if (repairs.empty()) return;
  repaired_.append(padding, '\0');
  text_ = std::string_view(repaired_).substr(0, repaired_.size() - padding);
}

void Md4cText::write(std::string_view body, const std::vector<Md4cRepair>& repairs) {
  repaired_.clear();
  places_.clear();
  std::size_t done = 0;
  for (const Md4cRepair& repair : repairs) {
    repaired_ += body.substr(done, repair.at - done);
    places_.push_back({.begin = static_cast<std::uint32_t>(repaired_.size()),
                       .size = static_cast<std::uint32_t>(repair.text.size()),
                       .in_body = repair.at,
                       .size_in_body = repair.replaced});
    repaired_ += repair.text;
    done = repair.at + repair.replaced;
  }
  repaired_ += body.substr(done);
  text_ = repaired_;
}

std::uint32_t Md4cText::place_in_body(std::uint32_t offset) const {
  const auto behind = std::upper_bound(places_.begin(), places_.end(), offset,
                                       [](std::uint32_t at, const Place& place) { return at < place.begin; });
  if (behind == places_.begin()) return offset;
  const Place& place = *(behind - 1);
  const std::uint32_t inside = offset - place.begin;
  const std::uint32_t grown = place.size - place.size_in_body;
  return place.in_body + (inside < place.size ? std::min(inside, place.size_in_body) : inside - grown);
}

void Md4cText::restore(std::uint32_t base, Parts& parts) const {
  if (places_.empty()) return;
  const auto restore_offset = [&](std::uint32_t& offset) { offset = base + place_in_body(offset - base); };
  const auto restore_span = [&](Span& span) {
    if (span == PlaceRecovery::unknown) return;
    restore_offset(span.begin);
    restore_offset(span.end);
  };
  for (Block& block : parts.blocks) restore_span(block.span);
  for (Region& region : parts.regions) restore_span(region.span);
  for (Emphasis& emphasis : parts.emphases) restore_span(emphasis.whole);
  for (Link& link : parts.links)
    for (Span* const span : {&link.whole, &link.text, &link.destination}) restore_span(*span);
  for (Span& run : parts.text) restore_span(run);
  for (std::uint32_t& offset : parts.hard_breaks) restore_offset(offset);
  std::erase_if(parts.text, [](Span run) { return run.empty(); });
}

}  // namespace matterlint::markdown
