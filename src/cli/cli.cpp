#include "cli/cli.h"

#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <array>
#include <csignal>

#include "cli/commands.h"
#include "cli/session.h"

namespace matterlint {
namespace {

constexpr std::array add_commands = {add_check_command,  add_rules_command, add_explain_command, add_init_command,
                                     add_config_command, add_parse_command, add_version_command};

void build(CLI::App& program, Session& session) {
  program.name("matterlint");
  program.require_subcommand(0, 1);
  program.set_version_flag("--version", version_line(), "Print the version and exit");
  program.get_formatter()->column_width(34);
  program.allow_extras();
  for (const auto add : add_commands) add(program, session);
  for (CLI::App* const command : program.get_subcommands({})) command->allow_extras();
}

std::vector<std::string> names_of_commands(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* const command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> names_of_options(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* const option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

UsageError unknown(const char* what, const std::string& given, const std::vector<std::string>& known) {
  return matterlint::unknown(what, given, {known.begin(), known.end()});
}

/// An argument that no option or command took.
UsageError unexpected(const CLI::App& program, const std::string& argument) {
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  const CLI::App& command = chosen.empty() ? program : *chosen.front();
  if (argument.size() > 1 && argument.front() == '-')
    return unknown("option", argument.substr(0, argument.find('=')), names_of_options(command));
  if (!chosen.empty()) return UsageError("`" + command.get_name() + "` takes no `" + argument + "`");
  if (access(argument.c_str(), F_OK) == 0)
    return UsageError("`" + argument + "` is no command; to check it: matterlint check " + argument);
  return unknown("command", argument, names_of_commands(program));
}

std::string help_of(const CLI::App& program) {
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  std::string help = chosen.empty() ? program.help() : chosen.front()->help("matterlint");
  for (std::size_t gap = 0; (gap = help.find("\n\n\n")) != std::string::npos;) help.erase(gap, 1);
  if (help.ends_with("\n\n")) help.pop_back();
  return help;
}

/// Answers --help and --version, and turns what CLI11 says of a wrong command line into an error of ours.
ExitCode answer(const CLI::App& program, const CLI::ParseError& error, Session& session) {
  if (error.get_name() == "CallForHelp" || error.get_name() == "CallForAllHelp") {
    session.out.write(help_of(program));
    return ExitCode::success;
  }
  if (error.get_name() == "CallForVersion") {
    session.out.write(version_line() + "\n");
    return ExitCode::success;
  }
  const std::string what = error.what();
  if (error.get_name() == "ArgumentMismatch") throw UsageError(what.substr(0, what.find(':')) + " needs a value");
  throw UsageError(what);
}

ExitCode run(CLI::App& program, Session& session, int argc, char** argv) {
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer(program, error, session);
  }
  std::vector<std::string> extras = program.remaining(true);
  std::erase(extras, "--");  // It is kept where all that follows was taken.
  if (!extras.empty()) throw unexpected(program, extras.front());
  if (session.command) return session.command();
  session.out.write(help_of(program));
  return ExitCode::success;
}

ExitCode guarded_run(Session& session, int argc, char** argv) {
  try {
    CLI::App program("Lints and validates the front matter of Markdown notes");
    build(program, session);
    return run(program, session, argc, argv);
  } catch (const UsageError& error) {
    session.err.write("matterlint: " + std::string(error.what()) + "\n");
  } catch (const std::exception& error) {
    session.err.write("matterlint: " + std::string(error.what()) + ", which is a bug; please report it\n");
  }
  return ExitCode::failure;
}

}  // namespace

int run_cli(int argc, char** argv) {
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
