#include "cli/schema_commands.h"

#include "cli/commands.h"
#include "cli/program.h"

namespace matterlint {

void add_schema_commands(Program& program, Session& session) {
  program.add_group("schema", "List and show bundled schemas, check, test and infer your own");
  add_schema_check_command(program, session);
  add_schema_list_command(program, session);
  add_schema_show_command(program, session);
  add_schema_test_command(program, session);
  add_schema_infer_command(program, session);
}

}  // namespace matterlint
