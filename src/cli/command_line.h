#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

// The command line as data, for what is made from it: completions and the manual page.

struct OptionDescription {
  std::vector<std::string> names;  ///< "--jobs", "-j"; none: an argument.
  std::string placeholder;         ///< What stands for its value; empty: it takes none.
  std::string help;
  std::string group;  ///< The heading that it stands under.

  bool is_argument() const { return names.empty(); }
};

struct CommandDescription {
  std::string name;  ///< "check", "schema check"; empty: the program itself.
  std::string summary;
  std::vector<OptionDescription> options;  ///< And arguments, in the order of the help.

  bool takes_arguments() const;
  /// The last of its name: "check".
  std::string word() const { return name.substr(name.rfind(' ') + 1); }
};

/// The program first, and each group before its commands.
using CommandLine = std::vector<CommandDescription>;

/// The commands of a group, or of the program where `group` is empty.
std::vector<const CommandDescription*> commands_of(const CommandLine& commands, std::string_view group);

}  // namespace matterlint
