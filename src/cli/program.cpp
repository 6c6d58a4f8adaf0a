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

OptionDescription described(const CLI::Option& option) {
  OptionDescription description;
  for (const std::string& name : option.get_lnames()) description.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) description.names.push_back("-" + name);
  description.placeholder = option.get_positional() ? option.get_name(true) : option.get_option_text();
  description.help = option.get_description();
  description.group = option.get_group();
  return description;
}

CommandDescription described(const CLI::App& command, std::string name) {
  CommandDescription description{std::move(name), command.get_description(), {}};
  for (const CLI::Option* const option : command.get_options()) description.options.push_back(described(*option));
  return description;
}

UsageError unknown_one(const char* what, const std::string& given, const std::vector<std::string>& known) {
  return matterlint::unknown(what, given, {known.begin(), known.end()});
}

/// An argument that no option or command took.
UsageError unexpected(const CLI::App& program, const std::string& argument) {
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  const CLI::App& command = chosen.empty() ? program : *chosen.front();
  if (argument.size() > 1 && argument.front() == '-')
    return unknown_one("option", argument.substr(0, argument.find('=')), names_of_options(command));
  if (!chosen.empty()) return UsageError("`" + command.get_name() + "` takes no `" + argument + "`");
  if (kind_of(argument) != EntryKind::missing)
    return UsageError("`" + argument + "` is no command; to check it: matterlint check " + argument);
  return unknown_one("command", argument, names_of_commands(program));
}

std::string help_of(const CLI::App& program) {
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  std::string help = chosen.empty() ? program.help() : chosen.front()->help("matterlint");
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
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  const CLI::Option* const option = (chosen.empty() ? program : *chosen.front()).get_option_no_throw(name);
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

Command Program::add_command(const char* name, const char* summary) {
  CLI::App* const command = app_->add_subcommand(name, summary);
  command->allow_extras();
  return Command(*command, session_);
}

CommandLine Program::description() const {
  CommandLine commands = {described(*app_, "")};
  for (const CLI::App* const command : app_->get_subcommands({}))
    commands.push_back(described(*command, command->get_name()));
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
