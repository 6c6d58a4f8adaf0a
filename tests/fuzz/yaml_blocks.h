#pragma once

#include <cstdint>
#include <string>

/// Blocks of few characters, those that mean something in YAML, in every order: the same ones for the same seed.
class YamlBlocks {
 public:
  explicit YamlBlocks(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

  std::string next();

 private:
  std::uint64_t below(std::uint64_t limit);
  void line(std::string& out);
  void value(std::string& out);

  std::uint64_t state_;
};

/// How the direct reader and yaml-cpp differ on a block; empty where they agree, or where the direct reader leaves it
/// to yaml-cpp. `taken`, if given, counts the blocks that it takes.
std::string reader_difference(const std::string& block, std::size_t* taken = nullptr);
