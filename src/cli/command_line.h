#pragma once

#include <string>
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
  std::string name;  ///< Empty: the program itself.
  std::string summary;
  std::vector<OptionDescription> options;  ///< And arguments, in the order of the help.
};

/// The program first.
using CommandLine = std::vector<CommandDescription>;

}  // namespace matterlint
