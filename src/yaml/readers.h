#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace matterlint::yaml {

/// The programs that read front matter, by the library that they read it with.
enum class Reader : std::uint8_t { obsidian, js_yaml, gray_matter, pyyaml, psych, go_yaml };

inline constexpr std::array<std::string_view, 6> reader_names = {"obsidian", "js-yaml", "gray-matter",
                                                                 "pyyaml",   "psych",   "go-yaml"};

/// As they are called in messages.
inline constexpr std::array<std::string_view, 6> reader_titles = {"Obsidian", "js-yaml", "gray-matter",
                                                                  "PyYAML",   "Psych",   "go-yaml"};

/// A set of readers; a value.
class ReaderSet {
 public:
  constexpr ReaderSet() = default;
  static constexpr ReaderSet all() { return ReaderSet((1U << reader_names.size()) - 1); }

  constexpr void add(Reader reader) { bits_ |= 1U << static_cast<unsigned>(reader); }
  constexpr bool contains(Reader reader) const { return (bits_ >> static_cast<unsigned>(reader) & 1U) != 0; }
  constexpr void add(ReaderSet others) { bits_ |= others.bits_; }
  constexpr bool contains(ReaderSet others) const { return (others.bits_ & ~bits_) == 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr ReaderSet common(ReaderSet others) const { return ReaderSet(bits_ & others.bits_); }
  /// Whether this is the only member.
  constexpr bool is_only(Reader reader) const { return bits_ == 1U << static_cast<unsigned>(reader); }

  friend constexpr bool operator==(ReaderSet, ReaderSet) = default;

 private:
  explicit constexpr ReaderSet(unsigned bits) : bits_(bits) {}
  unsigned bits_ = 0;
};

}  // namespace matterlint::yaml
