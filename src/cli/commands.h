#pragma once

#include <string>

namespace matterlint {

class Program;
class Session;

// Each command stands in a file of its own. Its function adds it to the program, with its options.
void add_baseline_command(Program& program, Session& session);
void add_check_command(Program& program, Session& session);
void add_completion_command(Program& program, Session& session);
void add_config_command(Program& program, Session& session);
void add_explain_command(Program& program, Session& session);
void add_init_command(Program& program, Session& session);
void add_man_command(Program& program, Session& session);
void add_parse_command(Program& program, Session& session);
void add_rules_command(Program& program, Session& session);
void add_rules_test_command(Program& program, Session& session);
void add_schema_commands(Program& program, Session& session);
void add_suppress_command(Program& program, Session& session);
void add_version_command(Program& program, Session& session);

/// "matterlint 0.1.0".
std::string version_line();

}  // namespace matterlint
