#pragma once

#include <filesystem>
#include <string>

#include "transcript/transcript.h"

namespace matterlint {

/// Runs the commands of transcripts by sh, in a folder of its own and with next to no environment, so that the output
/// is the same everywhere: no colours, UTF-8, UTC, and it is 2025-03-17T12:00:00.
class Sandbox : public transcript::Workplace {
 public:
  /// `project` is where copied folders come from, `programs` stands first in the PATH.
  Sandbox(std::filesystem::path project, std::string programs);
  ~Sandbox() override;
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  void begin_section() override;
  void copy_folder(std::string_view path) override;
  void write(std::string_view path, std::string_view text) override;
  std::optional<std::string> read(std::string_view path) override;
  Outcome run(const std::string& command) override;

  int command_count() const { return command_count_; }

 private:
  std::filesystem::path project_;
  std::string programs_;
  std::filesystem::path base_;    ///< Looks like the root of a repository, so that nothing above it is looked at.
  std::filesystem::path folder_;  ///< Of the section.
  int command_count_ = 0;
};

}  // namespace matterlint
