#include <CLI/App.hpp>

#include "cli/check_arguments.h"
#include "cli/check_run.h"
#include "cli/commands.h"
#include "cli/session.h"

namespace matterlint {

void add_check_command(CLI::App& program, Session& session) {
  CLI::App* const command = program.add_subcommand("check", "Check notes, and fix them");
  const auto arguments = add_check_options(*command);
  command->callback([arguments, &session] {
    session.command = [arguments, &session] {
      require_consistent(*arguments);
      return CheckRun(*arguments, session).run();
    };
  });
}

}  // namespace matterlint
