#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/command_line.h"

namespace matterlint {

class Session;

/// The command line as a whole. CLI11 takes it apart; nothing else than this file and Command sees it.
class Program {
 public:
  explicit Program(Session& session);
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program();

  /// Commands of a group are named by both: "schema check". The group is added before them.
  void add_group(const char* name, const char* summary);
  Command add_command(const std::string& name, const char* summary);

  /// All that was added until now.
  CommandLine description() const;

  /// Runs the command that the arguments choose, or answers --help and --version. Throws UsageError for a command line
  /// that is wrong.
  ExitCode run(int argc, char** argv);

 private:
  Session& session_;
  std::unique_ptr<CLI::App> app_;
};

}  // namespace matterlint
