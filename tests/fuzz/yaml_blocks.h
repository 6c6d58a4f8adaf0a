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
