#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// Looks for phrases in a text, in any ASCII case. Groups of four letters that begin at as many places in a row as the
/// shortest phrase has are known of each phrase, so that of the text one group in so many is enough to look at (a
/// filter of sampled q-grams, as in Sutinen and Tarhio, "On Using q-Gram Locations in Approximate String Matching",
/// 1995).
class PhraseSearch {
 public:
  /// Phrases that are empty never occur.
  explicit PhraseSearch(std::vector<std::string> phrases);

  /// Whether one of the phrases stands in the text.
  bool occurs_in(std::string_view text) const;

 private:
  static constexpr std::size_t gram = 4;
  static constexpr std::size_t slots = 4096;

  /// Where a group of letters begins in a phrase.
  struct Gram {
    std::uint32_t letters;  ///< In small letters.
    std::uint16_t phrase;
    std::uint16_t offset;
    std::uint16_t next;  ///< The number of the next one in its slot, from 1 on; 0: it is the last.
  };

  static std::uint32_t small_letters(const char* text);
  static std::size_t slot_of(std::uint32_t letters);
  void add(std::size_t phrase, std::size_t offset);
  bool occurs_over(std::string_view text, std::size_t at, std::size_t first) const;
  bool stands_in(std::string_view text) const;

  std::vector<std::string> phrases_;
  std::size_t step_ = 0;  ///< How far apart the groups of a text are that are looked at; 0: a phrase is too short.
  std::vector<Gram> grams_;
  std::array<std::uint16_t, slots> first_{};  ///< The number of the first one in a slot.
};

}  // namespace matterlint
