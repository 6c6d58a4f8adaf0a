#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"
#include "source/version.h"

namespace matterlint {

std::string version_line() {
  return "matterlint " + std::string(program_version());
}

void add_version_command(Program& program, Session& session) {
  program.add_command("version", "Print the version").runs([&session] {
    session.out.write(version_line() + "\n");
    return ExitCode::success;
  });
}

}  // namespace matterlint
