#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace matterlint {

/// Finds the bytes of a set that is put together at run time, many of them in one pass over a text: a search for each
/// takes as many passes, and stops at every one.
class ByteFinder {
 public:
  void add(char c);

  /// Calls `visit` with the place of each such byte from `from` on, in their order, until it says true.
  template <class Visit>
  void visit(std::string_view text, std::size_t from, Visit visit) const {
    std::array<std::uint64_t, 64> words;
    for (; from < text.size(); from += words.size() * width) {
      const std::size_t count = find(text.substr(from, words.size() * width), words);
      for (std::size_t i = 0; i < count; ++i)
        for (std::uint64_t bits = words[i]; bits != 0; bits &= bits - 1)
          if (visit(from + i * width + static_cast<std::size_t>(std::countr_zero(bits)))) return;
    }
  }

 private:
  static constexpr std::size_t width = 64;  ///< Bytes of the text, the first one in the lowest bit of a word.

  /// Fills words, which must be enough for the text, and answers how many.
  std::size_t find(std::string_view text, std::span<std::uint64_t> words) const;
  void find_by_table(const char* bytes, std::span<std::uint64_t> words) const;
#if defined(__x86_64__)
  void find_by_avx2(const char* bytes, std::span<std::uint64_t> words) const;
#endif

  /// By the lower half of a byte: which upper halves make it one of the set, a bit each. Of ASCII, and of the rest.
  std::array<std::array<std::uint8_t, 16>, 2> upper_halves_{};
  std::array<bool, 256> contains_{};
};

}  // namespace matterlint
