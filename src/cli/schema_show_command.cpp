#include "cli/program.h"
#include "cli/schema_commands.h"
#include "cli/session.h"
#include "schema/bundled.h"

namespace matterlint {
namespace {

ExitCode show_schema(std::string name, Session& session) {
  constexpr std::string_view scheme = "bundled:";
  if (name.starts_with(scheme)) name.erase(0, scheme.size());
  const std::string_view text = schema::bundled_file(name + ".schema.json");
  if (text.data() == nullptr) throw unknown("schema", name, schema::bundled_schemas());
  session.out.write(text);
  return ExitCode::success;
}

}  // namespace

void add_schema_show_command(Program& program, Session& session) {
  const auto name = std::make_shared<std::string>();
  program.add_command("schema show", "Print a schema that is part of the program")
      .required_argument("SCHEMA", *name, "Its name, such as clipping")
      .runs([name, &session] { return show_schema(*name, session); });
}

}  // namespace matterlint
