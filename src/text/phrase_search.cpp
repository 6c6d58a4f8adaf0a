#include "text/phrase_search.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint {

PhraseSearch::PhraseSearch(std::vector<std::string> phrases) : phrases_(std::move(phrases)) {
  constexpr std::size_t farthest_step = 32;
  std::size_t shortest = gram + farthest_step;
  for (const std::string& phrase : phrases_)
    if (!phrase.empty()) shortest = std::min(shortest, phrase.size());
  constexpr std::size_t most_phrases = std::numeric_limits<std::uint16_t>::max() / farthest_step;
  if (shortest < gram || phrases_.size() > most_phrases) return;
  step_ = shortest - gram + 1;
  grams_.reserve(step_ * phrases_.size());
  for (std::size_t i = 0; i < phrases_.size(); ++i)
    for (std::size_t offset = 0; offset < step_ && !phrases_[i].empty(); ++offset) add(i, offset);
}

void PhraseSearch::add(std::size_t phrase, std::size_t offset) {
  const std::uint32_t letters = small_letters(phrases_[phrase].data() + offset);
  std::uint16_t& first = first_[slot_of(letters)];
  grams_.push_back({letters, static_cast<std::uint16_t>(phrase), static_cast<std::uint16_t>(offset), first});
  first = static_cast<std::uint16_t>(grams_.size());
}

/// The same for both cases of a letter, which differ in one bit.
std::uint32_t PhraseSearch::small_letters(const char* text) {
  constexpr std::uint32_t case_bits = 0x20202020U;
  std::uint32_t letters = 0;
  static_assert(sizeof letters == gram);
  std::memcpy(&letters, text, gram);
  return letters | case_bits;
}

std::size_t PhraseSearch::slot_of(std::uint32_t letters) {
  constexpr std::uint32_t spread = 0x9E3779B1U;  // 2 to the 32nd over the golden ratio, for multiplicative hashing
  return letters * spread >> 20U;
}

bool PhraseSearch::occurs_in(std::string_view text) const {
  if (step_ == 0) return stands_in(text);
  const auto occurs_at = [&](std::size_t at, std::size_t first) { return first != 0 && occurs_over(text, at, first); };
  std::size_t at = 0;
  // Two at once, since neither is of a phrase most of the time.
  for (; at + step_ + gram <= text.size(); at += 2 * step_) {
    const std::size_t one = first_[slot_of(small_letters(text.data() + at))];
    const std::size_t other = first_[slot_of(small_letters(text.data() + at + step_))];
    if ((one | other) != 0 && (occurs_at(at, one) || occurs_at(at + step_, other))) return true;
  }
  return at + gram <= text.size() && occurs_at(at, first_[slot_of(small_letters(text.data() + at))]);
}

/// Whether one of the phrases that hold the group of letters at `at` stands over it. `first` is the number of the first
/// one in its slot.
bool PhraseSearch::occurs_over(std::string_view text, std::size_t at, std::size_t first) const {
  const std::uint32_t letters = small_letters(text.data() + at);
  for (std::size_t number = first; number != 0; number = grams_[number - 1].next) {
    const Gram& one = grams_[number - 1];
    if (one.letters != letters || at < one.offset) continue;
    const std::string& phrase = phrases_[one.phrase];
    if (equal_ignoring_ascii_case(text.substr(at - one.offset, phrase.size()), phrase)) return true;
  }
  return false;
}

/// Looks for each phrase by itself.
bool PhraseSearch::stands_in(std::string_view text) const {
  const std::string lower = ascii_lower(text);
  return std::any_of(phrases_.begin(), phrases_.end(), [&lower](const std::string& phrase) {
    return !phrase.empty() && lower.find(ascii_lower(phrase)) != npos;
  });
}

}  // namespace matterlint
