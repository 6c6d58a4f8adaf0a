#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Blocks of few characters, those that mean something in YAML, in every order: the same ones for the same seed.
class YamlBlocks {
 public:
  explicit YamlBlocks(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  std::string next();

 private:
  std::uint64_t below(std::uint64_t limit);
  template <std::size_t size>
  std::string_view one_of(const std::array<std::string_view, size>& choices);
  void line(std::string& out);
  void value(std::string& out, std::size_t indent);
  void pieces(std::string& out, std::uint64_t most);
  void text_lines(std::string& out, std::size_t indent);
  void block_scalar(std::string& out, std::size_t indent);
  void quoted(std::string& out, std::size_t indent);
  void brackets(std::string& out, std::size_t indent, int depth);
  void gap(std::string& out, std::size_t indent);

  std::uint64_t state_;
};
