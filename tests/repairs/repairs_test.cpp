// Asks readers of YAML what the blocks of a specification say once they are repaired: all must read just what their
// authors meant.
//
//   repairs_test SPECIFICATION yaml-cpp | libfyaml
//   repairs_test SPECIFICATION READER COMMAND    the command reads JSON strings, one a line, and writes a value for
//   each
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "../file_text.h"
#include "../readers/answers.h"
#include "library_values.h"
#include "repaired_blocks.h"

namespace {

using matterlint::tests::RepairedBlock;
using nlohmann::json;

/// The value by one of the libraries that are linked in; where it finds a mistake, a text that says so.
json value_by(const std::string& library, const std::string& block) {
  try {
    if (library == "yaml-cpp") return matterlint::tests::value_by_yaml_cpp(block);
    return matterlint::tests::value_by_libfyaml(block).value_or("skipped: libfyaml is not here");
  } catch (const std::exception& error) {
    return std::string("error: ") + error.what();
  }
}

std::vector<json> values_by_command(const std::string& command, const std::vector<RepairedBlock>& blocks) {
  std::vector<std::string> texts;
  for (const RepairedBlock& block : blocks) texts.push_back(block.text);
  std::vector<json> values;
  for (const std::string& line : matterlint::tests::answers_of(command, texts))
    values.push_back(line.starts_with("skipped:") ? json(line) : json::parse(line));
  return values;
}

std::vector<json> values_by_library(const std::string& library, const std::vector<RepairedBlock>& blocks) {
  std::vector<json> values;
  for (const RepairedBlock& block : blocks) values.push_back(value_by(library, block.text));
  return values;
}

bool is_skipped(const std::vector<json>& values) {
  return !values.empty() && values.front().is_string() && std::string(values.front()).starts_with("skipped:");
}

int compare(const std::vector<RepairedBlock>& blocks, const std::vector<json>& values) {
  int differences = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (values[i] == blocks[i].says) continue;
    ++differences;
    std::printf("%s\n%sreads as  %s\nand means %s\n\n", blocks[i].about.c_str(), blocks[i].text.c_str(),
                values[i].dump().c_str(), blocks[i].says.dump().c_str());
  }
  return differences;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::vector<std::string> faults;
  const std::string specification = matterlint::text_of(argv[1]);
  const std::vector<RepairedBlock> blocks = matterlint::tests::repaired_blocks(specification, faults);
  const std::vector<json> values = argc > 3 ? values_by_command(argv[3], blocks) : values_by_library(argv[2], blocks);
  if (is_skipped(values)) {
    std::puts(std::string(values.front()).c_str());
    return 0;
  }
  if (values.size() != blocks.size() || blocks.empty()) {
    std::printf("%zu answers to %zu blocks\n", values.size(), blocks.size());
    return 1;
  }
  for (const std::string& fault : faults) std::printf("%s\n", fault.c_str());
  const int differences = compare(blocks, values);
  std::printf("%s: %zu repaired blocks, %d read otherwise, %zu not repaired\n", argv[2], blocks.size(), differences,
              faults.size());
  return differences == 0 && faults.empty() ? 0 : 1;
}
