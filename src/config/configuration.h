#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/text_conventions.h"
#include "lint/context.h"
#include "lint/linter.h"
#include "lint/preset.h"
#include "note/note.h"
#include "source/file_report.h"

namespace matterlint {

/// What holds for one file.
struct FileSettings {
  NoteSettings note;
  Linter linter;
  std::vector<const schema::Schema*> schemas;  ///< All must hold.
};

/// What a note's own `$schema` does: nothing; its schema must hold beside those of the configuration; or in their
/// place.
enum class NoteSchema : std::uint8_t { ignore, add, replace };
inline constexpr std::array<std::string_view, 3> note_schema_names = {"ignore", "add", "replace"};

/// What the command line adds to a configuration.
struct ConfigurationOverrides {
  std::vector<std::string> presets;                 ///< Take the place of `extends`.
  std::vector<std::string> schemas;                 ///< Hold for every file, in place of `schemas:`.
  std::map<std::string, std::string> schema_texts;  ///< Of those that stand in no file, by their names.
  std::vector<std::string> select;  ///< Ids, groups, presets, or codes `rule/code`; narrows, and full ids turn on.
  std::vector<std::string> ignore;  ///< The same names.
  bool without_schemas = false;     ///< None is loaded, neither these nor those of the configuration.
  bool isolated = false;            ///< No configuration file is read.
  bool trusted = false;             ///< The file was given by --config: it may name paths outside of its folder.
  /// `select` and `ignore` were looked at: a name that is unknown to this configuration is a rule of another one.
  bool names_are_known = false;
};

/// A `matterlint.yaml` with all that it extends, resolved against the rules. Immutable once made, and used by several
/// threads at once. Makes no I/O of its own: texts of other files come from a FileSource.
class Configuration {
 public:
  /// What its file may be called; of several in a folder the first one counts.
  static constexpr std::array<std::string_view, 4> file_names = {"matterlint.yaml", "matterlint.yml",
                                                                 ".matterlint.yaml", ".matterlint.yml"};

  /// Reads other files for the configuration: what it extends, schemas, taxonomies.
  class FileSource {
   public:
    virtual ~FileSource() = default;
    struct Answer {
      std::optional<std::string> text;
      std::string error;    ///< In plain words, where there is no text.
      std::string shown{};  ///< The file as people know it; empty: as the configuration names it.
    };
    /// `path` is as the configuration names it, and relative to the folder of `from`, the file that does (empty: the
    /// command line; relative to the current folder). A configuration that is not trusted asks for no path that leads
    /// out of its folder by its words; where a symbolic link does, it is up to the source to refuse.
    virtual Answer read(std::string_view path, std::string_view from) = 0;
    /// The same for a schema that a note names: `path` is relative to `root`, an absolute folder, and does not lead out
    /// of it by its words; where a symbolic link does, it is refused. Without an override, all are.
    virtual Answer read_for_note(std::string_view path, std::string_view root);
  };

  /// Makes a configuration of a file's text (empty path: of no file, the defaults). Mistakes, each at its line and
  /// column with "did you mean", go into `problems` as findings of the rules `config` and `schema-file`; an error among
  /// them means that the configuration must not be used. What is wrong on the command line is found at the path
  /// "command line". `rules` and `files` must outlive the configuration, and `rules` its findings.
  static std::unique_ptr<Configuration> load(std::string_view path, std::string_view text, const RuleSet& rules,
                                             const ConfigurationOverrides& overrides, FileSource& files,
                                             std::vector<FileReport>& problems);

  ~Configuration();

  /// Those that it was given, and those that its files make. Findings view into them.
  std::shared_ptr<const RuleSet> rules() const;

  /// Paths are relative to the folder of the configuration, with `/`.
  bool includes(std::string_view path) const;
  /// What `include` comes to, as it is written: `["**/*.md"]`.
  std::string included() const;
  /// By `exclude` of the configuration and of its presets. Asks about the folders above the path too.
  bool excludes(std::string_view path, bool is_folder) const;
  /// The line of `exclude` by which it does: "`Templates` of matterlint.yaml:3"; empty: it does not.
  std::string why_excluded(std::string_view path, bool is_folder) const;
  /// Whether it builds on that preset.
  bool uses(Preset preset) const;
  /// The same object for all files that the same overrides and schemas hold for. Valid as long as the configuration.
  /// `has_own_schema`: of a note whose own schema counts. `conventions` decide what the configuration leaves open.
  const FileSettings& settings_for(std::string_view path, bool has_own_schema = false,
                                   const TextConventions& conventions = {}) const;

  struct NamedSchema {
    const schema::Schema* schema = nullptr;  ///< Valid as long as the configuration.
    std::string error;                       ///< Why there is none, to follow "`NAME` can not be used: ".
  };
  /// As the configuration sets it.
  std::optional<NoteSchema> note_schema() const;
  /// Whether a note's own `$schema` of that value counts. Where the configuration does not say what it does, URLs that
  /// are not known here are left to other programs.
  bool wants_schema_named(std::string_view name) const;
  /// Whether a note without a schema of its own has the `schema.json` or `schema.yaml` that stands beside it.
  bool wants_schema_beside() const;
  /// Whether a note may name that URI as its schema: it is known here, or what notes name is for other programs.
  bool allows_schema(std::string_view uri) const;
  /// The schema that a note names: a URI, or a path relative to the note. The path `note` is relative to `root`, the
  /// absolute folder that the schema must stand in.
  NamedSchema schema_named(std::string_view name, std::string_view note, std::string_view root) const;
  /// What is wrong with the schemas that notes named so far.
  std::vector<FileReport> note_schema_problems() const;

  /// All that the author of a schema would want to know about it; see schema::Advisor. Its references lead where those
  /// of other schemas do. A path is relative to the current folder; `error` says why the schema can not be read.
  std::vector<FileReport> study_schema(const std::string& name, std::string& error) const;

  /// The `schemas:` globs that matched no file of the run, given those that were asked for with settings_for(). Only
  /// of use when the run walked the whole folder of the configuration.
  std::vector<FileReport> unused_schema_globs() const;

  /// The files of tags that options of rules name, by that name. Valid as long as the configuration.
  const std::map<std::string, Taxonomy>& taxonomies() const;

  /// The configuration as it was resolved, as YAML; for `matterlint config`.
  std::string describe() const;
  /// What a note's own `$schema` comes to.
  struct OwnSchemaWords {
    bool counts = false;
    std::string words{};  ///< "`$schema` of the note: post.json"; empty: it names none.
  };
  /// What holds for a file, each with who says so: overrides, schemas, properties, rules that are on or turned off,
  /// their options; for `matterlint config PATH`.
  std::string explain(std::string_view path, const OwnSchemaWords& own, const TextConventions& conventions) const;

  /// What the settings of a file are made of: "preset obsidian", "matterlint.yaml:12", "post.json (matterlint.yaml:3)".
  struct Basis {
    std::vector<std::string> files;  ///< The later one takes over.
    std::vector<std::string> overrides;
    std::vector<std::string> schemas;
    std::vector<std::string> conventions;  ///< What they decide: "final-newline is off".
  };
  Basis basis_of(std::string_view path, const TextConventions& conventions) const;

 private:
  struct Data;
  explicit Configuration(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

/// The names in --preset, --select and --ignore that no rule, group or preset has, each as one message with "did you
/// mean".
std::vector<std::string> unknown_names(const ConfigurationOverrides& overrides, const RuleSet& rules);

}  // namespace matterlint
