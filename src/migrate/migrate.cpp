#include "migrate/migrate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace matterlint::migrate {
namespace {

using Read = void (*)(const ForeignFile& file, const Reading& reading, Migration& migration);

struct KnownFile {
  std::string_view name;
  Read read;
};

constexpr std::array<KnownFile, 19> known_files = {{
    {".yamllint", read_yamllint},
    {".yamllint.yaml", read_yamllint},
    {".yamllint.yml", read_yamllint},
    {".markdownlint.json", read_markdownlint},
    {".markdownlint.jsonc", read_markdownlint},
    {".markdownlint.yaml", read_markdownlint},
    {".markdownlint.yml", read_markdownlint},
    {".markdownlintrc", read_markdownlint},
    {".markdownlint-cli2.json", read_markdownlint_cli2},
    {".markdownlint-cli2.jsonc", read_markdownlint_cli2},
    {".markdownlint-cli2.yaml", read_markdownlint_cli2},
    {".rumdl.toml", read_rumdl},
    {"rumdl.toml", read_rumdl},
    {"data.json", read_obsidian_linter},
    {".remarkrc", read_remark},
    {".remarkrc.json", read_remark},
    {".remarkrc.yaml", read_remark},
    {".remarkrc.yml", read_remark},
    {"frontmatter.json", read_front_matter_cms},
}};

std::string_view name_in(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_program(std::string_view name) {
  constexpr std::array<std::string_view, 5> endings = {".js", ".cjs", ".mjs", ".ts", ".mts"};
  return std::any_of(endings.begin(), endings.end(),
                     [name](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace

void migrate(const std::string& path, const std::string& text, const Reading& reading, Migration& migration) {
  const std::string_view name = name_in(path);
  if (is_program(name))
    throw MigrationError(path + ": this is a program, which is not run here; what it says must stand in JSON or YAML");
  const auto* const known =
      std::find_if(known_files.begin(), known_files.end(), [name](const KnownFile& file) { return file.name == name; });
  if (known == known_files.end())
    throw MigrationError(path +
                         ": no tool is known by this name; those that are: .yamllint, .markdownlint.json (.jsonc, "
                         ".yaml), .markdownlint-cli2.jsonc (.yaml), .rumdl.toml, .remarkrc (.json, .yaml), "
                         "frontmatter.json, and data.json of Obsidian Linter");
  known->read(ForeignFile(path, text), reading, migration);
}

}  // namespace matterlint::migrate
