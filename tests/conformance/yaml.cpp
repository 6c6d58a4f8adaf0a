// Reads every case of the YAML test suite and compares with the suite's events; and where the direct reader takes a
// case, with what yaml-cpp reads.
//
//   conformance_yaml CASES.jsonl [--list]
#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "../reader_difference.h"
#include "yaml/print.h"
#include "yaml/reader.h"

namespace {

enum Outcome { equal, answered, different };

/// What must not become worse: cases read equal, and cases read differently without a word.
constexpr int equal_at_least = 365;
constexpr int different_at_most = 0;

/// The suite marks explicit document ends and starts, which a tree does not keep.
std::string without_markers(const std::string& events) {
  std::string out;
  for (std::size_t at = 0; at < events.size();) {
    const std::size_t end = std::min(events.find('\n', at), events.size());
    std::string line = events.substr(at, end - at);
    if (line.starts_with("+DOC") || line.starts_with("-DOC")) line.resize(4);
    out += line + "\n";
    at = end + 1;
  }
  return out;
}

Outcome outcome_of(const nlohmann::json& test, std::string& got) {
  const std::string text = test["yaml"];
  matterlint::yaml::Tree tree;
  matterlint::yaml::read_yaml(text, matterlint::span_of(0, text.size()), tree);
  got = tree.is_broken() ? tree.errors().front().message : matterlint::yaml::print_events(tree);
  if (tree.is_broken()) return test["error"] ? equal : answered;
  if (test["error"]) return different;
  return without_markers(test["events"]) == without_markers(got) ? equal : different;
}

}  // namespace

int main(int argc, char** argv) {
  const bool lists = argc > 2 && std::string(argv[2]) == "--list";
  std::ifstream file(argc > 1 ? argv[1] : "");
  if (!file) {
    std::puts("skipped: the cases of the YAML test suite are not here");
    return 0;
  }
  std::array<int, 3> counts{};
  std::size_t taken = 0;
  int otherwise = 0;
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json test = nlohmann::json::parse(line);
    std::string got;
    const Outcome outcome = outcome_of(test, got);
    ++counts[outcome];
    const std::string difference = matterlint::tests::reader_difference(test["yaml"], &taken);
    if (!difference.empty()) std::printf("%d: %s\n", ++otherwise, difference.c_str());
    static constexpr std::array<const char*, 3> names = {"equal", "answered", "DIFFERENT"};
    if (lists && outcome != equal)
      std::printf("%s %s: %s\n%s\n", std::string(test["id"]).c_str(), names[outcome], std::string(test["name"]).c_str(),
                  outcome == answered || test["error"] ? got.c_str() : "");
  }
  std::printf("%d equal, %d answered, %d silently different\n", counts[equal], counts[answered], counts[different]);
  std::printf("%zu read directly, %d of them otherwise than by yaml-cpp\n", taken, otherwise);
  const bool is_worse = counts[equal] < equal_at_least || counts[different] > different_at_most;
  return is_worse || otherwise > 0 || taken == 0 ? 1 : 0;
}
