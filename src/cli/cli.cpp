#include "cli/cli.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"

namespace matterlint {
namespace {

constexpr std::array add_commands = {add_check_command,      add_rules_command,    add_explain_command,
                                     add_init_command,       add_config_command,   add_schema_commands,
                                     add_baseline_command,   add_suppress_command, add_parse_command,
                                     add_completion_command, add_man_command,      add_version_command};

ExitCode guarded_run(Session& session, int argc, char** argv) {
  try {
    Program program(session);
    for (const auto add : add_commands) add(program, session);
    return program.run(argc, argv);
  } catch (const UsageError& error) {
    session.err.write("matterlint: " + std::string(error.what()) + "\n");
  } catch (const std::exception& error) {
    session.err.write("matterlint: " + std::string(error.what()) + ", which is a bug; please report it\n");
  }
  return ExitCode::failure;
}

/// So that no note gets the descriptor of a stream that is closed, and a report into its text. Using them still fails.
void occupy_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

int run_cli(int argc, char** argv) {
  occupy_closed_streams();
  std::signal(SIGPIPE, SIG_IGN);
  Session session(STDOUT_FILENO, STDERR_FILENO);
  ExitCode code = guarded_run(session, argc, argv);
  session.out.flush();
  if (!session.out.error().empty()) {
    session.err.write("matterlint: can not write to standard output: " + session.out.error() + "\n");
    code = ExitCode::failure;
  }
  return static_cast<int>(code);
}

}  // namespace matterlint
