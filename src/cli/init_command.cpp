#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"
#include "config/configuration.h"
#include "config/starter.h"
#include "migrate/migrate.h"
#include "report/summary_text.h"
#include "run/folder.h"
#include "run/paths.h"
#include "run/read_file.h"
#include "run/replace_file.h"
#include "run/writable_file.h"

namespace matterlint {
namespace {

struct InitArguments {
  std::string folder = ".";
  std::vector<std::string> from;
  bool force = false;
  bool dry_run = false;
};

/// What stands in a folder that tells what the notes below it are for. All the names must be there.
struct Sign {
  Preset preset;
  std::string_view name;
  std::string_view second = {};
};

constexpr std::array<Sign, 15> signs = {{
    {Preset::obsidian, ".obsidian"},
    {Preset::hugo, "hugo.toml"},
    {Preset::hugo, "hugo.yaml"},
    {Preset::hugo, "hugo.json"},
    {Preset::hugo, "config.toml", "content"},
    {Preset::jekyll, "_config.yml", "_posts"},
    {Preset::jekyll, "_config.yml", "Gemfile"},
    {Preset::docusaurus, "docusaurus.config.js"},
    {Preset::docusaurus, "docusaurus.config.ts"},
    {Preset::astro, "astro.config.mjs"},
    {Preset::astro, "astro.config.js"},
    {Preset::astro, "astro.config.ts"},
    {Preset::mkdocs, "mkdocs.yml"},
    {Preset::mkdocs, "mkdocs.yaml"},
    {Preset::agent_skill, "SKILL.md"},
}};

constexpr std::array<std::string_view, 4> clippings_names = {"Clippings", "clippings", "Web Clippings", "Clips"};
constexpr std::array<std::string_view, 3> template_names = {"Templates", "templates", "_templates"};
constexpr std::array<std::string_view, 3> skill_folders = {"", "skills", ".claude/skills"};

bool exists(const std::string& folder, std::string_view name) {
  return kind_of(join_path(folder, name)) != EntryKind::missing;
}

/// The names in a folder, sorted; none where it can not be read.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<FolderEntry> entries;
  std::string error;
  std::vector<std::string> names;
  if (list_folder(folder, entries, error))
    for (FolderEntry& entry : entries) names.push_back(std::move(entry.name));
  std::sort(names.begin(), names.end());
  return names;
}

bool has_skills(const std::string& folder) {
  for (const std::string_view skills : skill_folders)
    for (const std::string& name : names_in(join_path(folder, skills)))
      if (exists(join_path(join_path(folder, skills), name), "SKILL.md")) return true;
  return false;
}

std::vector<Preset> presets_seen(const std::string& folder) {
  std::vector<Preset> presets;
  const auto add = [&presets](Preset preset) {
    if (std::find(presets.begin(), presets.end(), preset) == presets.end()) presets.push_back(preset);
  };
  for (const Sign& sign : signs)
    if (exists(folder, sign.name) && (sign.second.empty() || exists(folder, sign.second))) add(sign.preset);
  if (has_skills(folder)) add(Preset::agent_skill);
  return presets;
}

ProjectFacts look_at(const std::string& folder) {
  ProjectFacts facts;
  facts.presets = presets_seen(folder);
  const std::vector<std::string> names = names_in(folder);
  const auto is_there = [&names](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const std::string_view name : clippings_names)
    if (facts.clippings.empty() && is_there(name)) facts.clippings = name;
  const bool is_vault = !facts.clippings.empty() || is_there(".obsidian");
  for (const std::string_view name : template_names)
    if (!is_vault && is_there(name)) facts.templates.emplace_back(name);
  for (const std::string& name : names_in(join_path(folder, "schemas")))
    if (name.ends_with(".schema.json")) facts.schema_files.push_back("schemas/" + name);
  return facts;
}

/// The configuration that a folder has already; empty: none.
std::string configuration_in(const std::string& folder) {
  for (const std::string_view name : Configuration::file_names)
    if (exists(folder, name)) return std::string(name);
  return {};
}

/// What the configurations of other tools say, beside what was seen in the folder.
migrate::Migration migration_from(const std::vector<std::string>& files, const ProjectFacts& facts,
                                  const RuleSet& rules, bool only_named = false) {
  migrate::Migration migration;
  migration.only_named = only_named;
  const auto usual = [&](const RuleInfo& rule) {
    ProjectFacts with_tools = facts;
    with_tools.only_named = migration.only_named;
    with_tools.presets.insert(with_tools.presets.end(), migration.presets.begin(), migration.presets.end());
    Severity most = Severity::off;
    for (const Preset preset : presets_for(with_tools)) most = std::max(most, rule.severity_in(preset));
    return most;
  };
  for (const std::string& path : files) {
    std::string error;
    std::optional<std::string> text = read_file(path, error);
    if (!text) throw UsageError("`" + path + "`: " + error);
    migrate::migrate(path, *std::move(text), {rules, usual}, migration);
  }
  // Files that were read before the one that says so are read again: what they leave to presets they must name.
  return migration.only_named == only_named ? migration : migration_from(files, facts, rules, true);
}

void add_to(ProjectFacts& facts, const migrate::Migration& migration) {
  for (const Preset preset : migration.presets)
    if (std::find(facts.presets.begin(), facts.presets.end(), preset) == facts.presets.end())
      facts.presets.push_back(preset);
  for (const migrate::SchemaBinding& binding : migration.schemas) {
    std::erase(facts.schema_files, binding.schema);
    facts.schemas.push_back({binding.schema, binding.files});
  }
  facts.exclude = migration.exclude;
  facts.flavor = migration.flavor;
  facts.only_named = migration.only_named;
  facts.rules = migration.rules_text();
  facts.ending = migration.unlike_text();
}

std::string shown_folder(const InitArguments& arguments) {
  return arguments.folder == "." ? "" : arguments.folder;
}

/// Where the configuration is to be written. Throws UsageError where one is there that is not to be replaced.
std::string target_of(const InitArguments& arguments) {
  const std::string present = configuration_in(arguments.folder);
  const std::string folder = shown_folder(arguments);
  std::string path = join_path(folder, present.empty() ? Configuration::file_names.front() : present);
  if (!present.empty() && !arguments.force)
    throw UsageError("`" + path + "` is there already; --force replaces it, --dry-run shows what would be written");
  return path;
}

void write_file(const std::string& path, const std::string& text, Session& session) {
  const std::string problem = kind_of(path) == EntryKind::missing ? write_new_file(path, text) : write_over(path, text);
  if (!problem.empty()) throw UsageError("`" + path + "`: " + problem);
  session.out.write("wrote " + path + "\n");
}

/// The schemas that stand beside the configuration. None is replaced, so that all must be free before one is written.
void write_files(const migrate::Migration& migration, const InitArguments& arguments, Session& session) {
  const std::string folder = shown_folder(arguments);
  for (const migrate::NewFile& file : migration.files)
    if (!arguments.force && exists(arguments.folder, file.path))
      throw UsageError("`" + join_path(folder, file.path) + "` is there already; --force replaces it");
  for (const migrate::NewFile& file : migration.files) {
    const std::string path = join_path(folder, file.path);
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    write_file(path, file.text, session);
  }
}

ExitCode init(const InitArguments& arguments, Session& session) {
  if (kind_of(arguments.folder) != EntryKind::folder) throw UsageError("`" + arguments.folder + "` is no folder");
  ProjectFacts facts = look_at(arguments.folder);
  const migrate::Migration migration = migration_from(arguments.from, facts, session.rules());
  add_to(facts, migration);
  const std::string text = starter_configuration(facts);
  if (arguments.dry_run) {
    session.out.write(text);
    return ExitCode::success;
  }
  const std::string path = target_of(arguments);
  write_files(migration, arguments, session);
  write_file(path, text, session);
  if (!migration.unlike.empty())
    session.err.write(counted(migration.unlike.size(), "setting") + " without an equal here: see the end of " + path +
                      "\n");
  return ExitCode::success;
}

}  // namespace

void add_init_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<InitArguments>();
  program.add_command("init", "Write a matterlint.yaml that fits what is in a folder")
      .argument("FOLDER", arguments->folder, "The folder; the current one by default")
      .option("--from", "FILE", arguments->from, "Take over the configuration of another tool (repeatable)")
      .flag("--force", arguments->force, "Replace a configuration that is there")
      .flag("--dry-run", arguments->dry_run, "Print it and write nothing")
      .runs([arguments, &session] {
        try {
          return init(*arguments, session);
        } catch (const migrate::MigrationError& error) {
          throw UsageError(error.what());
        }
      });
}

}  // namespace matterlint
