#include "text/byte_map.h"

#include <algorithm>
#include <cstring>

#include "text/avx2.h"

namespace matterlint {

#if defined(__x86_64__)
namespace {

// Of the 45 MB of a large documentation, this maps a byte in 1.6 instructions; a table of kinds takes 17.
MATTERLINT_AVX2 inline __m256i equal(__m256i bytes, char c) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c));
}

MATTERLINT_AVX2 inline __m256i either(__m256i a, __m256i b) {
  return _mm256_or_si256(a, b);
}

MATTERLINT_AVX2 inline __m256i below_space(__m256i bytes) {
  return _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
}

/// Where the bits of 32 bytes go: x86 is little-endian, so that those of the first half are the lower ones.
struct Half {
  char* begin;

  MATTERLINT_AVX2 void set(ByteKind kind, __m256i flags) const {
    const int bits = _mm256_movemask_epi8(flags);
    std::memcpy(begin + static_cast<std::size_t>(kind) * sizeof(std::uint64_t), &bits, sizeof bits);
  }
};

MATTERLINT_AVX2 inline void map_half(const char* bytes, Half half) {
  const __m256i all = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
  const __m256i line_ends = either(equal(all, '\n'), equal(all, '\r'));
  const __m256i tabs = equal(all, '\t');
  const __m256i controls = _mm256_andnot_si256(either(line_ends, tabs), below_space(all));
  half.set(ByteKind::line_end, line_ends);
  half.set(ByteKind::blank, either(equal(all, ' '), tabs));
  half.set(ByteKind::control, either(controls, either(equal(all, '\x7F'), equal(all, '\xC2'))));
  half.set(ByteKind::opening_bracket, equal(all, '['));
  half.set(ByteKind::closing_bracket, equal(all, ']'));
  half.set(ByteKind::opening_parenthesis, equal(all, '('));
  half.set(ByteKind::closing_parenthesis, equal(all, ')'));
  half.set(ByteKind::emphasis, either(equal(all, '*'), either(equal(all, '_'), equal(all, '='))));
  half.set(ByteKind::quote, equal(all, '>'));
  half.set(ByteKind::beyond_ascii, all);  // The highest bit says it.
}

}  // namespace

MATTERLINT_AVX2 void ByteMap::read_by_avx2(const char* bytes, std::span<Block> blocks) {
  for (Block& block : blocks) {
    char* const bits = reinterpret_cast<char*>(block.bits.data());
    map_half(bytes, {bits});
    map_half(bytes + width / 2, {bits + sizeof(std::uint64_t) / 2});
    bytes += width;
  }
}
#endif

ByteMap::Block ByteMap::block_of(const char* bytes) {
  Block block;
  for (std::size_t i = 0; i < width; ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (const auto kind = kind_of(bytes[i])) block.bits[index(*kind)] |= bit;
    if (is_beyond_ascii(bytes[i])) block.bits[index(ByteKind::beyond_ascii)] |= bit;
  }
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
