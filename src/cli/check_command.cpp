#include <memory>

#include "cli/check_arguments.h"
#include "cli/check_run.h"
#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"

namespace matterlint {

void add_check_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<CheckArguments>();
  Command command = program.add_command("check", "Check notes, and fix them");
  add_check_options(command, *arguments);
  command.runs([arguments, &session] {
    require_consistent(*arguments);
    return CheckRun(*arguments, session).run();
  });
}

}  // namespace matterlint
