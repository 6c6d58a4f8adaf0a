#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/npos.h"

namespace matterlint {

/// Bytes of notes that are searched for all the time.
enum class ByteKind : std::uint8_t {
  line_end,  ///< LF and CR
  blank,     ///< space and tab
  opening_bracket,
  closing_bracket,
  opening_parenthesis,
  closing_parenthesis,
  emphasis,  ///< `*`, `_` and `=`
  quote,     ///< `>`
  control,   ///< C0 but for tab, LF and CR; DEL; and C2, with which those of C1 begin in UTF-8
  beyond_ascii,
};
inline constexpr std::size_t byte_kinds = 10;

/// The kind of a byte. One beyond ASCII may have a kind besides `beyond_ascii`, which is not answered.
constexpr std::optional<ByteKind> kind_of(char c) {
  switch (c) {
    case '\n':
    case '\r':
      return ByteKind::line_end;
    case ' ':
    case '\t':
      return ByteKind::blank;
    case '[':
      return ByteKind::opening_bracket;
    case ']':
      return ByteKind::closing_bracket;
    case '(':
      return ByteKind::opening_parenthesis;
    case ')':
      return ByteKind::closing_parenthesis;
    case '*':
    case '_':
    case '=':
      return ByteKind::emphasis;
    case '>':
      return ByteKind::quote;
    case '\x7F':
    case '\xC2':
      return ByteKind::control;
    default:
      return static_cast<unsigned char>(c) < 0x20U ? std::optional(ByteKind::control) : std::nullopt;
  }
}

constexpr bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) > 0x7FU;
}

/// Where the bytes of each kind stand in a text, one bit a byte. It is made once a text, and what is asked of it then
/// takes 64 bytes at once; a search of its own for each question reads the text again, and stops at every bracket.
class ByteMap {
 public:
  void read(std::string_view text);

  /// Where the first byte of a kind is, at or behind `from`, or npos.
  std::size_t find(ByteKind kind, std::size_t from = 0) const { return first_of(from, BitsOfKind{kind}); }
  /// Where the first byte of one kind is, at or behind `from`, with one of the other kind right behind it; or npos.
  std::size_t find_pair(ByteKind kind, ByteKind behind, std::size_t from = 0) const {
    return first_of(from, BitsOfPair{kind, behind});
  }

  /// The first byte of any of the kinds.
  template <class... Kind>
  std::size_t find_any(std::size_t from, Kind... kind) const {
    return first_of(from, [kind...](const Block* block) { return (block->bits[index(kind)] | ...); });
  }

  /// Where the last byte of one of the kinds is before `end`, or npos.
  template <class... Kind>
  std::size_t find_last(std::size_t end, Kind... kind) const {
    std::uint64_t wanted = ~(~std::uint64_t{0} << (end % width));
    for (std::size_t i = end / width + 1; i > 0; --i, wanted = ~std::uint64_t{0}) {
      const std::uint64_t bits = (blocks_[i - 1].bits[index(kind)] | ...) & wanted;
      if (bits != 0) return i * width - 1 - static_cast<std::size_t>(std::countl_zero(bits));
    }
    return npos;
  }

  /// Calls `visit` with the place of each byte of a kind from `from` on, in their order, until it says true.
  template <class Visit>
  void visit(ByteKind kind, std::size_t from, Visit visit) const {
    visit_bits(from, BitsOfKind{kind}, visit);
  }
  /// The same for pairs.
  template <class Visit>
  void visit_pairs(ByteKind kind, ByteKind behind, std::size_t from, Visit visit) const {
    visit_bits(from, BitsOfPair{kind, behind}, visit);
  }
  /// The same for pairs whose first byte is of one of three kinds.
  template <class Visit>
  void visit_pairs(const std::array<ByteKind, 3>& kinds, ByteKind behind, std::size_t from, Visit visit) const {
    visit_bits(from, BitsOfPairs{kinds, behind}, visit);
  }

 private:
  /// 64 bytes of the text, the first one in the lowest bit.
  struct Block {
    std::array<std::uint64_t, byte_kinds> bits{};
  };

  static constexpr std::size_t width = 64;
  static constexpr std::size_t index(ByteKind kind) { return static_cast<std::size_t>(kind); }
  static Block block_of(const char* bytes);
  static void read_by_table(const char* bytes, std::span<Block> blocks);
#if defined(__x86_64__)
  static void read_by_avx2(const char* bytes, std::span<Block> blocks);
#endif

  struct BitsOfKind {
    ByteKind kind;
    std::uint64_t operator()(const Block* block) const { return block->bits[index(kind)]; }
  };
  struct BitsOfPair {
    ByteKind kind;
    ByteKind behind;
    std::uint64_t operator()(const Block* block) const {
      return block[0].bits[index(kind)] &
             ((block[0].bits[index(behind)] >> 1U) | (block[1].bits[index(behind)] << 63U));
    }
  };

  struct BitsOfPairs {
    std::array<ByteKind, 3> kinds;
    ByteKind behind;
    std::uint64_t operator()(const Block* block) const {
      return BitsOfPair{kinds[0], behind}(block) | BitsOfPair{kinds[1], behind}(block) |
             BitsOfPair{kinds[2], behind}(block);
    }
  };

  template <class Bits, class Visit>
  void visit_bits(std::size_t from, Bits bits_in, Visit visit) const {
    std::uint64_t wanted = ~std::uint64_t{0} << (from % width);
    for (std::size_t i = from / width; i < size_; ++i, wanted = ~std::uint64_t{0})
      for (std::uint64_t bits = bits_in(&blocks_[i]) & wanted; bits != 0; bits &= bits - 1)
        if (visit(i * width + static_cast<std::size_t>(std::countr_zero(bits)))) return;
  }

  template <class Bits>
  std::size_t first_of(std::size_t from, Bits bits_in) const {
    std::size_t found = npos;
    visit_bits(from, bits_in, [&found](std::size_t at) {
      found = at;
      return true;
    });
    return found;
  }

  std::vector<Block> blocks_;  ///< With an empty one behind the text, and what is left of longer ones.
  std::size_t size_ = 0;       ///< How many blocks are of the text.
};

}  // namespace matterlint
