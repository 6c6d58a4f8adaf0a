#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"
#include "cli/shell_completion.h"

namespace matterlint {
namespace {

ExitCode print_completion(const std::string& shell, const Program& program, Session& session) {
  const CommandLine commands = program.description();
  if (shell == "bash") {
    session.out.write(bash_completion(commands, session.rules()));
  } else if (shell == "zsh") {
    session.out.write(zsh_completion(commands, session.rules()));
  } else if (shell == "fish") {
    session.out.write(fish_completion(commands, session.rules()));
  } else {
    throw unknown("shell", shell, {"bash", "zsh", "fish"});
  }
  return ExitCode::success;
}

}  // namespace

void add_completion_command(Program& program, Session& session) {
  const auto shell = std::make_shared<std::string>();
  program.add_command("completion", "Print a script that completes words for bash, zsh or fish")
      .required_argument("SHELL", *shell, "bash, zsh or fish")
      .runs([shell, &program, &session] { return print_completion(*shell, program, session); });
}

}  // namespace matterlint
