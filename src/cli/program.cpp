#include "cli/program.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "cli/commands.h"
#include "cli/session.h"
#include "run/folder.h"

namespace matterlint {
namespace {

std::vector<std::string> names_of_commands(const CLI::App& group) {
  std::vector<std::string> names;
  for (const CLI::App* const command : group.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// The command that the arguments chose, in the innermost group; the program itself where they chose none.
const CLI::App& chosen(const CLI::App& program) {
  const std::vector<CLI::App*> commands = program.get_subcommands();
  return commands.empty() ? program : chosen(*commands.front());
}

bool is_group(const CLI::App& command) {
  return !command.get_subcommands({}).empty();
}

/// "schema check"; empty for the program.
std::string full_name(const CLI::App& command) {
  const CLI::App* const parent = command.get_parent();
  if (parent == nullptr) return "";
  const std::string group = full_name(*parent);
  return group.empty() ? command.get_name() : group + " " + command.get_name();
}

std::vector<std::string> names_of_options(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* const option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

OptionDescription described(const CLI::Option& option) {
  OptionDescription description;
  for (const std::string& name : option.get_lnames()) description.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) description.names.push_back("-" + name);
  description.placeholder = option.get_positional() ? option.get_name(true) : option.get_option_text();
  description.help = option.get_description();
  description.group = option.get_group();
  return description;
}

void describe(const CLI::App& command, CommandLine& commands) {
  CommandDescription description{full_name(command), command.get_description(), {}};
  for (const CLI::Option* const option : command.get_options()) description.options.push_back(described(*option));
  commands.push_back(std::move(description));
  for (const CLI::App* const inner : command.get_subcommands({})) describe(*inner, commands);
}

UsageError unknown_one(const char* what, const std::string& given, const std::vector<std::string>& known) {
  return matterlint::unknown(what, given, {known.begin(), known.end()});
}

/// An argument that no option or command took.
UsageError unexpected(const CLI::App& program, const std::string& argument) {
  const CLI::App& command = chosen(program);
  if (argument.size() > 1 && argument.front() == '-')
    return unknown_one("option", argument.substr(0, argument.find('=')), names_of_options(command));
  if (!is_group(command)) return UsageError("`" + full_name(command) + "` takes no `" + argument + "`");
  if (&command == &program && kind_of(argument) != EntryKind::missing)
    return UsageError("`" + argument + "` is no command; to check it: matterlint check " + argument);
  return unknown_one("command", argument, names_of_commands(command));
}

std::string help_of(const CLI::App& program) {
  const CLI::App& command = chosen(program);
  const CLI::App* const group = command.get_parent();
  std::string help = group == nullptr    ? program.help()
                     : group == &program ? command.help("matterlint")
                                         : command.help("matterlint " + group->get_name());
  for (std::size_t gap = 0; (gap = help.find("\n\n\n")) != std::string::npos;) help.erase(gap, 1);
  if (help.ends_with("\n\n")) help.pop_back();
  return help;
}

/// What is wrong with how often an option stands there, or with its value.
UsageError misused(const CLI::App& program, const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::size_t name_end = std::min(what.find(':'), what.size());
  const std::string name = what.substr(0, name_end);
  if (error.get_name() == "ValidationError") return UsageError(name + what.substr(std::min(name_end + 1, what.size())));
  const CLI::Option* const option = chosen(program).get_option_no_throw(name);
  const bool is_repeated = option != nullptr && option->count() > 1;
  return UsageError(name + (is_repeated ? " is given twice" : " needs a value"));
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
  if (error.get_name() == "ArgumentMismatch" || error.get_name() == "ValidationError") throw misused(program, error);
  throw UsageError(error.what());
}

}  // namespace

Program::Program(Session& session)
    : session_(session), app_(std::make_unique<CLI::App>("Lints and validates the front matter of Markdown notes")) {
  app_->name("matterlint");
  app_->require_subcommand(0, 1);
  app_->set_version_flag("--version", version_line(), "Print the version and exit");
  app_->get_formatter()->column_width(34);
  app_->allow_extras();
}

Program::~Program() = default;

void Program::add_group(const char* name, const char* summary) {
  CLI::App* const group = app_->add_subcommand(name, summary);
  group->require_subcommand(0, 1);
  group->allow_extras();
}

Command Program::add_command(const std::string& name, const char* summary) {
  const std::size_t blank = name.find(' ');
  CLI::App* const group = blank == std::string::npos ? app_.get() : app_->get_subcommand(name.substr(0, blank));
  CLI::App* const command = group->add_subcommand(name.substr(blank + 1), summary);
  command->allow_extras();
  return Command(*command, session_);
}

CommandLine Program::description() const {
  CommandLine commands;
  describe(*app_, commands);
  return commands;
}

ExitCode Program::run(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer(*app_, error, session_);
  }
  std::vector<std::string> extras = app_->remaining(true);
  std::erase(extras, "--");  // It is kept where all that follows was taken.
  if (!extras.empty()) throw unexpected(*app_, extras.front());
  if (session_.command) return session_.command();
  session_.out.write(help_of(*app_));
  return ExitCode::success;
}

}  // namespace matterlint
