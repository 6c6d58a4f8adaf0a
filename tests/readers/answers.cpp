#include "answers.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace matterlint::tests {
namespace {

/// What a command writes, line by line.
std::vector<std::string> lines_of(const std::string& command) {
  std::vector<std::string> lines;
  std::FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return lines;
  std::string line;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    lines.push_back(std::move(line));
    line.clear();
  }
  return pclose(pipe) == 0 ? lines : std::vector<std::string>{};
}

}  // namespace

std::vector<std::string> answers_of(const std::string& command, const std::vector<std::string>& texts) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("matterlint-" + std::to_string(getpid()) + ".jsonl");
  std::ofstream out(file);
  for (const std::string& text : texts) out << nlohmann::json(text) << '\n';
  out.close();
  std::vector<std::string> lines = lines_of(command + " < '" + file.string() + "'");
  std::filesystem::remove(file);
  return lines;
}

}  // namespace matterlint::tests
