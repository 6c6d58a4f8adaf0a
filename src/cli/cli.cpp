#include "cli/cli.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>
#include <utility>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"

namespace matterlint {
namespace {

struct CommandEntry {
  std::string_view name;  ///< Of the command, or of its group.
  void (*add)(Program&, Session&);
  bool tells_of_others = false;
};

constexpr std::array<CommandEntry, 12> commands = {{{"check", add_check_command},
                                                    {"rules", add_rules_command},
                                                    {"explain", add_explain_command},
                                                    {"init", add_init_command},
                                                    {"config", add_config_command},
                                                    {"schema", add_schema_commands},
                                                    {"baseline", add_baseline_command},
                                                    {"suppress", add_suppress_command},
                                                    {"parse", add_parse_command},
                                                    {"completion", add_completion_command, true},
                                                    {"man", add_man_command, true},
                                                    {"version", add_version_command}}};

/// Adds the command that the first argument names: to make the options of all costs a million instructions, half of
/// what the start costs. All of them where it names none, for the help and for what may be meant.
void add_needed_commands(Program& program, Session& session, std::string_view first_argument) {
  const auto* const named = std::find_if(commands.begin(), commands.end(), [&](const CommandEntry& command) {
    return command.name == first_argument && !command.tells_of_others;
  });
  if (named != commands.end()) return named->add(program, session);
  for (const CommandEntry& command : commands) command.add(program, session);
}

/// Made once, for as long as the process lives. The system takes it back then, all at once; to take the rules and the
/// options down piece by piece costs 0.2 million instructions, a tenth of checking one note.
template <class Made, class... Arguments>
Made& lasting(Arguments&&... arguments) {
  static Made* const made = new Made(std::forward<Arguments>(arguments)...);
  return *made;
}

ExitCode guarded_run(Session& session, int argc, char** argv) {
  try {
    auto& program = lasting<Program>(session);
    add_needed_commands(program, session, argc > 1 ? argv[1] : "");
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
  auto& session = lasting<Session>(STDOUT_FILENO, STDERR_FILENO);
  ExitCode code = guarded_run(session, argc, argv);
  session.out.flush();
  if (!session.out.error().empty()) {
    session.err.write("matterlint: can not write to standard output: " + session.out.error() + "\n");
    code = ExitCode::failure;
  }
  session.err.flush();
  return static_cast<int>(code);
}

}  // namespace matterlint
