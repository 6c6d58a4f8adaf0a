#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "run/runner.h"

namespace CLI {  // NOLINT(readability-identifier-naming): not ours
class App;
class Option;
}  // namespace CLI

namespace matterlint {

class Session;

/// What a command takes and does. The values that are named here are filled when the command is chosen, before it runs;
/// they must live as long as the program. `name` is "--long" or "--long,-s", `placeholder` stands for the value in the
/// help, which is one line and has no period. The value of an option is not empty.
class Command {
 public:
  Command(CLI::App& app, Session& session) : app_(app), session_(session) {}

  /// The heading of the options that are added next.
  Command& group(const char* heading);

  Command& flag(const char* name, bool& value, const char* help);
  Command& option(const char* name, const char* placeholder, std::string& value, const char* help);
  Command& option(const char* name, const char* placeholder, std::optional<std::size_t>& value, const char* help);
  /// May be given several times.
  Command& option(const char* name, const char* placeholder, std::vector<std::string>& values, const char* help);
  /// The same for values that hold names with commas between them, as they were given.
  Command& list(const char* name, const char* placeholder, std::vector<std::string>& values, const char* help);

  /// What stands without a name before it.
  Command& argument(const char* name, std::string& value, const char* help);
  Command& required_argument(const char* name, std::string& value, const char* help);
  Command& arguments(const char* name, std::vector<std::string>& values, const char* help);

  /// What the command does. It throws UsageError for what is wrong with its options.
  void runs(std::function<ExitCode()> action);

 private:
  Command& show(CLI::Option* option, const char* placeholder);

  CLI::App& app_;
  Session& session_;
  const char* group_ = "Options";
};

}  // namespace matterlint
