#include <algorithm>
#include <memory>

#include "cli/problems.h"
#include "cli/program.h"
#include "cli/schema_commands.h"
#include "cli/schema_test.h"
#include "cli/session.h"
#include "report/summary_text.h"
#include "report/visible_text.h"
#include "run/folder.h"
#include "run/replace_file.h"
#include "run/workspace.h"
#include "schema/bundled.h"

namespace matterlint {
namespace {

struct SchemaTestArguments {
  std::string schema;
  std::vector<std::string> notes;
  std::string config_file;
  bool isolated = false;
  bool update = false;
};

/// A bundled schema may be named as `schema show` takes it, unless there is such a file.
std::string uri_of(const std::string& schema) {
  const std::vector<std::string_view> names = schema::bundled_schemas();
  const bool is_bundled = std::find(names.begin(), names.end(), schema) != names.end();
  return is_bundled && kind_of(schema) == EntryKind::missing ? "bundled:" + schema : schema;
}

ConfigurationOverrides overrides_of(const SchemaTestArguments& arguments) {
  ConfigurationOverrides overrides;
  overrides.schemas = {uri_of(arguments.schema)};
  overrides.isolated = arguments.isolated;
  return overrides;
}

/// Runs the notes of files against one schema, and writes what differs.
class SchemaTestRun {
 public:
  SchemaTestRun(const SchemaTestArguments& arguments, Session& session)
      : arguments_(arguments),
        session_(session),
        workspace_(session.rules(), overrides_of(arguments), arguments.config_file) {}

  ExitCode run() {
    const schema::Schema* const schema = load_schema();
    if (schema == nullptr) return ExitCode::failure;
    const spec::Subject subject({session_.rules().find("schema-mismatch")}, schema);
    for (const std::string& path : arguments_.notes) test(path, subject);
    session_.out.write(counted(notes_, "note") + " in " + counted(files_, "file") + ", " + differing_in_words() + "\n");
    if (failed_) return ExitCode::failure;
    return differing_ == 0 ? ExitCode::success : ExitCode::findings;
  }

 private:
  /// Null: what is wrong with it, or with the configuration, was said.
  const schema::Schema* load_schema() {
    const Configuration* const configuration = workspace_.project_of(workspace_.current_folder()).configuration;
    const bool has_error = write_problems(workspace_.take_problems(), session_);
    if (has_error || configuration == nullptr) return nullptr;
    const auto& schemas = configuration->settings_for("note.md").schemas;
    return schemas.empty() ? nullptr : schemas.front();
  }

  void test(const std::string& path, const spec::Subject& subject) {
    FileReader file;
    if (!file.open_named(path) || !file.read_all()) return fail(path, file.error());
    const std::string updated = arguments_.update ? update(path, file, subject) : std::string(file.text());
    const SchemaTest test(path, updated, subject);
    session_.out.write(test.differences());
    ++files_;
    notes_ += test.note_count();
    differing_ += test.difference_count();
  }

  /// Answers what then stands in the file.
  std::string update(const std::string& path, const FileReader& file, const spec::Subject& subject) {
    std::string updated = SchemaTest(path, file.text(), subject).updated();
    if (updated == file.text()) return updated;
    if (const auto problem = replace_file(path, updated, file.stamp(), false)) {
      fail(path, *problem);
      return std::string(file.text());
    }
    session_.out.write("updated " + visible(path, true) + "\n");
    return updated;
  }

  void fail(const std::string& path, const std::string& why) {
    session_.out.flush();
    session_.err.write("matterlint: " + visible(path, true) + ": " + why + "\n");
    session_.err.flush();
    failed_ = true;
  }

  std::string differing_in_words() const {
    if (differing_ == 0) return "none differs";
    return std::to_string(differing_) + (differing_ == 1 ? " differs" : " differ");
  }

  const SchemaTestArguments& arguments_;
  Session& session_;
  Workspace workspace_;
  std::size_t notes_ = 0;
  std::size_t files_ = 0;
  std::size_t differing_ = 0;
  bool failed_ = false;
};

}  // namespace

void add_schema_test_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<SchemaTestArguments>();
  program.add_command("schema test", "Run a schema on notes that say what it should find")
      .required_argument("SCHEMA", arguments->schema, "A file, or bundled:NAME")
      .arguments("NOTES", arguments->notes, "Files with blocks `md good` and `md bad`, or notes that are good")
      .flag("--update", arguments->update, "Write what is found under the lines, and fixed notes")
      .option("--config", "FILE", arguments->config_file, "Use this configuration, for its `schema-sources`")
      .flag("--isolated", arguments->isolated, "Read no configuration")
      .runs([arguments, &session] {
        if (arguments->notes.empty()) throw UsageError("no notes are named; `matterlint schema test --help` says more");
        return SchemaTestRun(*arguments, session).run();
      });
}

}  // namespace matterlint
