#include <CLI/App.hpp>

#include "cli/commands.h"
#include "cli/session.h"
#include "source/version.h"

namespace matterlint {

std::string version_line() {
  return "matterlint " + std::string(program_version());
}

void add_version_command(CLI::App& program, Session& session) {
  program.add_subcommand("version", "Print the version")->callback([&session] {
    session.command = [&session] {
      session.out.write(version_line() + "\n");
      return ExitCode::success;
    };
  });
}

}  // namespace matterlint
