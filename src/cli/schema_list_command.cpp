#include <algorithm>

#include "cli/program.h"
#include "cli/schema_commands.h"
#include "cli/session.h"
#include "schema/bundled.h"
#include "schema/schema.h"
#include "schema/source.h"

namespace matterlint {
namespace {

ExitCode list_schemas(Session& session) {
  const std::vector<std::string_view> names = schema::bundled_schemas();
  std::size_t width = 0;
  for (const std::string_view name : names) width = std::max(width, name.size());
  for (const std::string_view name : names) {
    std::vector<schema::SchemaProblem> problems;
    schema::BundledSource source;
    const auto loaded = schema::Schema::load("bundled:" + std::string(name), {}, source, problems);
    const std::string padding(width - name.size() + 2, ' ');
    session.out.write("bundled:" + std::string(name) + padding + std::string(loaded->title()) + "\n");
  }
  return ExitCode::success;
}

}  // namespace

void add_schema_list_command(Program& program, Session& session) {
  program.add_command("schema list", "List the schemas that are part of the program").runs([&session] {
    return list_schemas(session);
  });
}

}  // namespace matterlint
