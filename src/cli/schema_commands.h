#pragma once

namespace matterlint {

class Program;
class Session;

// The commands of the group `schema`, each in a file of its own.
void add_schema_check_command(Program& program, Session& session);
void add_schema_infer_command(Program& program, Session& session);
void add_schema_list_command(Program& program, Session& session);
void add_schema_show_command(Program& program, Session& session);
void add_schema_test_command(Program& program, Session& session);

}  // namespace matterlint
