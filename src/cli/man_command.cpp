#include "cli/commands.h"
#include "cli/manual_page.h"
#include "cli/program.h"
#include "cli/session.h"

namespace matterlint {

void add_man_command(Program& program, Session& session) {
  program.add_command("man", "Print the manual page, as roff").runs([&program, &session] {
    session.out.write(manual_page(program.description()));
    return ExitCode::success;
  });
}

}  // namespace matterlint
