#include "cli/command.h"

#include <CLI/App.hpp>

#include "cli/session.h"

namespace matterlint {
namespace {

std::string require_whole_number(const std::string& given) {
  const bool fits = !given.empty() && given.size() < 10 && given.find_first_not_of("0123456789") == std::string::npos;
  return fits ? "" : "must be a number from 0, not `" + given + "`";
}

std::string require_some_text(const std::string& given) {
  return given.empty() ? "must not be empty" : "";
}

std::string require_some_name(const std::string& given) {
  return given.find_first_not_of(", ") == std::string::npos ? "must not be empty" : "";
}

}  // namespace

Command& Command::group(const char* heading) {
  group_ = heading;
  return *this;
}

Command& Command::show(CLI::Option* option, const char* placeholder) {
  option->option_text(placeholder)->group(group_);
  return *this;
}

Command& Command::flag(const char* name, bool& value, const char* help) {
  app_.add_flag(name, value, help)->group(group_);
  return *this;
}

Command& Command::option(const char* name, const char* placeholder, std::string& value, const char* help) {
  return show(app_.add_option(name, value, help)->check(require_some_text), placeholder);
}

Command& Command::option(const char* name, const char* placeholder, std::optional<std::size_t>& value,
                         const char* help) {
  return show(app_.add_option(name, value, help)->check(require_whole_number), placeholder);
}

Command& Command::option(const char* name, const char* placeholder, std::vector<std::string>& values,
                         const char* help) {
  return show(app_.add_option(name, values, help)->allow_extra_args(false)->check(require_some_text), placeholder);
}

Command& Command::list(const char* name, const char* placeholder, std::vector<std::string>& values, const char* help) {
  return show(app_.add_option(name, values, help)->allow_extra_args(false)->check(require_some_name), placeholder);
}

Command& Command::argument(const char* name, std::string& value, const char* help) {
  app_.add_option(name, value, help)->option_text(" ");
  return *this;
}

Command& Command::required_argument(const char* name, std::string& value, const char* help) {
  app_.add_option(name, value, help)->option_text(" ")->required();
  return *this;
}

Command& Command::arguments(const char* name, std::vector<std::string>& values, const char* help) {
  app_.add_option(name, values, help)->option_text(" ");
  return *this;
}

void Command::runs(std::function<ExitCode()> action) {
  // A command may have others inside, which are chosen before it is.
  app_.callback([&app = app_, &session = session_, action = std::move(action)] {
    if (app.get_subcommands().empty()) session.command = action;
  });
}

}  // namespace matterlint
