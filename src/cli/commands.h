#pragma once

#include <string>

namespace CLI {
class App;
}

namespace matterlint {

class Session;

// Each command stands in a file of its own. Its function adds it to the program, with its options; when it is chosen,
// its callback sets Session::command. A command throws UsageError for what is wrong with its options.
void add_check_command(CLI::App& program, Session& session);
void add_config_command(CLI::App& program, Session& session);
void add_explain_command(CLI::App& program, Session& session);
void add_init_command(CLI::App& program, Session& session);
void add_parse_command(CLI::App& program, Session& session);
void add_rules_command(CLI::App& program, Session& session);
void add_version_command(CLI::App& program, Session& session);

/// "matterlint 0.1.0".
std::string version_line();

}  // namespace matterlint
