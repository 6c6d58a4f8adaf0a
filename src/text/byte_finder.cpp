#include "text/byte_finder.h"

#include <algorithm>

#include "text/avx2.h"

namespace matterlint {

void ByteFinder::add(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const unsigned upper = byte >> 4U;
  contains_[byte] = true;
  upper_halves_[upper / 8][byte & 0x0FU] |= static_cast<std::uint8_t>(1U << (upper % 8));
}

void ByteFinder::find_by_table(const char* bytes, std::span<std::uint64_t> words) const {
  for (std::uint64_t& word : words) {
    word = 0;
    for (std::size_t i = 0; i < width; ++i) word |= std::uint64_t{contains_[static_cast<unsigned char>(*bytes++)]} << i;
  }
}

#if defined(__x86_64__)
namespace {

/// Both lanes of a register look into the same table of 16 bytes.
MATTERLINT_AVX2 inline __m256i table_of(const std::array<std::uint8_t, 16>& bytes) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data())));
}

/// A set of bytes by two looks into tables, as in Geoff Langdale and Daniel Lemire, "Parsing Gigabytes of JSON per
/// Second" (2019), section 3.1.2.
struct HalvesTables {
  __m256i of_ascii;
  __m256i of_others;
  __m256i bits_of_ascii;
  __m256i bits_of_others;

  MATTERLINT_AVX2 explicit HalvesTables(const std::array<std::array<std::uint8_t, 16>, 2>& upper_halves)
      : of_ascii(table_of(upper_halves[0])),
        of_others(table_of(upper_halves[1])),
        bits_of_ascii(table_of({1, 2, 4, 8, 16, 32, 64, 128})),
        bits_of_others(table_of({0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128})) {}

  /// A bit for each of 32 bytes.
  MATTERLINT_AVX2 std::uint32_t members_of(const char* bytes) const {
    const __m256i low_bits = _mm256_set1_epi8(0x0F);
    const __m256i all = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    const __m256i lower = _mm256_and_si256(all, low_bits);
    const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(all, 4), low_bits);
    const __m256i ascii =
        _mm256_and_si256(_mm256_shuffle_epi8(of_ascii, lower), _mm256_shuffle_epi8(bits_of_ascii, upper));
    const __m256i others =
        _mm256_and_si256(_mm256_shuffle_epi8(of_others, lower), _mm256_shuffle_epi8(bits_of_others, upper));
    const __m256i is_none = _mm256_cmpeq_epi8(_mm256_or_si256(ascii, others), _mm256_setzero_si256());
    return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(is_none));
  }
};

}  // namespace

MATTERLINT_AVX2 void ByteFinder::find_by_avx2(const char* bytes, std::span<std::uint64_t> words) const {
  const HalvesTables tables(upper_halves_);
  for (std::uint64_t& word : words) {
    const std::uint64_t first = tables.members_of(bytes);
    word = first | std::uint64_t{tables.members_of(bytes + width / 2)} << 32U;
    bytes += width;
  }
}
#endif

std::size_t ByteFinder::find(std::string_view text, std::span<std::uint64_t> words) const {
#if defined(__x86_64__)
  const auto find = __builtin_cpu_supports("avx2") ? &ByteFinder::find_by_avx2 : &ByteFinder::find_by_table;
#else
  const auto find = &ByteFinder::find_by_table;
#endif
  const std::size_t whole = text.size() / width;
  const std::size_t rest = text.size() % width;
  (this->*find)(text.data(), words.first(whole));
  if (rest == 0) return whole;
  std::array<char, width> padded{};
  std::copy_n(text.data() + whole * width, rest, padded.begin());
  (this->*find)(padded.data(), words.subspan(whole, 1));
  words[whole] &= ~(~std::uint64_t{0} << rest);
  return whole + 1;
}

}  // namespace matterlint
