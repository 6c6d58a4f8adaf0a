// Gives a target the inputs in files, for compilers without libFuzzer.
//
//   replay_NAME FOLDER...    those below the folders; one that is not there has none
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <vector>

#include "../../file_text.h"
#include "target.h"

namespace fs = std::filesystem;

namespace {

/// In the order of their names, so that each run is like the last.
std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file()) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_fine(const fs::path& file) {
  try {
    matterlint::fuzz::check(matterlint::text_of(file));
    return true;
  } catch (const std::exception& fault) {
    std::printf("%s: %s\n", file.c_str(), fault.what());
    return false;
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t inputs = 0;
  std::size_t faults = 0;
  for (int i = 1; i < argc; ++i) {
    for (const fs::path& file : files_below(argv[i])) {
      ++inputs;
      if (!is_fine(file)) ++faults;
    }
  }
  std::printf("%zu inputs, %zu faults\n", inputs, faults);
  return inputs != 0 && faults == 0 ? 0 : 1;
}
