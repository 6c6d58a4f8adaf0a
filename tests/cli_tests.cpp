// Transcripts say what the program does: tests/cli/*.md, those in docs/ and the folders of examples/, and README.md.
// Their commands are run here, and compared with what they say. With --update, the transcripts are rewritten.
//
//     cli_tests [ROOT] [--update] [--programs=FOLDER] [TRANSCRIPT...]

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "difference.h"
#include "file_text.h"
#include "sandbox.h"
#include "transcript/transcript.h"

namespace fs = std::filesystem;
using namespace matterlint;

namespace {

constexpr std::string_view programs_option = "--programs=";

/// README.md, and the Markdown files of tests/cli, docs/ and examples/ that have a console block.
std::vector<fs::path> transcripts_below(const fs::path& root) {
  std::vector<fs::path> paths;
  if (fs::exists(root / "README.md")) paths.push_back(root / "README.md");
  for (const char* const folder : {"tests/cli", "docs", "examples"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& file : fs::recursive_directory_iterator(root / folder)) {
      const bool is_transcript =
          file.path().extension() == ".md" && text_of(file.path()).find("\n```console") != std::string::npos;
      if (is_transcript) paths.push_back(file.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

int main(int argc, char** argv) {
  fs::path root = MATTERLINT_ROOT;
  std::string programs = MATTERLINT_PROGRAM_FOLDER;
  bool update = false;
  std::vector<fs::path> transcripts;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  for (const std::string& argument : arguments) {
    if (argument == "--update") {
      update = true;
    } else if (argument.starts_with(programs_option)) {
      programs = argument.substr(programs_option.size());
    } else if (fs::is_directory(argument)) {
      root = argument;
    } else {
      transcripts.emplace_back(argument);
    }
  }
  if (transcripts.empty()) transcripts = transcripts_below(root);

  Sandbox sandbox(root, programs);
  int failures = 0;
  for (const fs::path& path : transcripts) {
    const std::string transcript = text_of(path);
    const std::string replayed = transcript::replay(transcript, sandbox);
    if (transcript == replayed) continue;
    if (update) {
      write_text(path, replayed);
      std::cout << "updated " << fs::relative(path, root).string() << '\n';
    } else {
      std::cout << fs::relative(path, root).string() << ": does not say what happens\n"
                << difference(transcript, replayed);
      ++failures;
    }
  }
  std::cout << transcripts.size() << " transcripts, " << sandbox.command_count() << " commands, " << failures
            << " failures\n";
  return failures == 0 ? 0 : 1;
}
