#include "cli/command_line.h"

#include <algorithm>

namespace matterlint {

bool CommandDescription::takes_arguments() const {
  return std::any_of(options.begin(), options.end(), [](const OptionDescription& one) { return one.is_argument(); });
}

std::vector<const CommandDescription*> commands_of(const CommandLine& commands, std::string_view group) {
  const std::string head = group.empty() ? "" : std::string(group) + " ";
  std::vector<const CommandDescription*> found;
  for (const CommandDescription& command : commands) {
    const std::string_view name = command.name;
    if (name.size() > head.size() && name.starts_with(head) && name.find(' ', head.size()) == std::string_view::npos)
      found.push_back(&command);
  }
  return found;
}

}  // namespace matterlint
