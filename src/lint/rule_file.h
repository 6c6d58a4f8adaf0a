#pragma once

#include <span>
#include <string>
#include <string_view>

namespace matterlint {

struct Rule;

/// A built-in rule and the file that it is written in, such as "rules/yaml/yaml_duplicate_key.cpp".
struct RuleFile {
  const Rule* rule;
  std::string_view path;
};

/// All files in rules/, sorted by id. Generated, and defined in the layer `rules`; see cmake/rules.cmake.
std::span<const RuleFile> builtin_rules();

/// Which two rules have one id, in plain words; empty: none have. Only rules of others, built into a program of their
/// own, can be so.
std::string twins_among(std::span<const RuleFile> files);

}  // namespace matterlint
