#include "cli/commands.h"
#include "cli/problems.h"
#include "cli/program.h"
#include "cli/session.h"
#include "config/configuration_schema.h"
#include "run/folder.h"
#include "run/left_out.h"
#include "run/note_text.h"
#include "run/own_schema.h"
#include "run/paths.h"
#include "run/read_file.h"
#include "run/workspace.h"

namespace matterlint {
namespace {

struct ConfigArguments {
  std::string path = ".";
  std::string config_file;
  ConfigurationOverrides overrides;
  bool schema = false;
};

/// Whether a run looks at the file. Named files are taken, but for those that the configuration excludes.
std::string verdict_on(const Project& project, const std::string& path, const Workspace& workspace) {
  const std::string why = why_left_out(project, path, workspace.current_folder());
  if (why.empty()) return "checked";
  const bool is_excluded = !why_excluded(project, path, false).empty();
  return (is_excluded ? "left out, " : "checked where it is named, else left out: ") + why;
}

/// Of a note that is there; one that can not be read names no schema.
Configuration::OwnSchemaWords own_schema_in(const std::string& path, const Project& project) {
  const std::string relative = project.relative(path);
  std::string error;
  const std::optional<std::string> text = read_file(path, error);
  if (!text) return {};
  Note note;
  note.read({relative, *text, true}, project.configuration->settings_for(relative).note, data_language_of(path));
  return own_schema_in_words(note, project, relative);
}

ExitCode show(const ConfigArguments& arguments, Session& session) {
  Workspace workspace(session.rules(), arguments.overrides, arguments.config_file);
  const std::string path = absolute_path(arguments.path, workspace.current_folder());
  const bool is_folder = kind_of(path) == EntryKind::folder;
  const Project& project = workspace.project_of(is_folder ? path : std::string(parent_of(path)));
  if (write_problems(workspace.take_problems(), session) || project.configuration == nullptr) return ExitCode::failure;
  if (is_folder) {
    session.out.write(project.configuration->describe());
    return ExitCode::success;
  }
  session.out.write(arguments.path + ": " + verdict_on(project, path, workspace) + "\n");
  session.out.write(project.configuration->explain(project.relative(path), own_schema_in(path, project),
                                                   project.conventions_for(project.relative(path))));
  const bool has_error = write_problems(workspace.note_schema_problems(), session);
  return has_error ? ExitCode::failure : ExitCode::success;
}

ExitCode run_command(const ConfigArguments& arguments, Session& session) {
  if (!arguments.schema) return show(arguments, session);
  session.out.write(configuration_schema(session.rules()));
  return ExitCode::success;
}

}  // namespace

void add_config_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<ConfigArguments>();
  program.add_command("config", "Show what the configuration comes to, for a folder or for one note")
      .argument("PATH", arguments->path, "A folder, or a note: then what holds for it and why")
      .option("--config", "FILE", arguments->config_file, "Use this configuration")
      .option("--preset", "NAME", arguments->overrides.presets, "Use a preset in place of `extends`")
      .flag("--isolated", arguments->overrides.isolated, "Read no configuration")
      .flag("--schema", arguments->schema, "Print the JSON Schema of the configuration, for editors")
      .runs([arguments, &session] { return run_command(*arguments, session); });
}

}  // namespace matterlint
