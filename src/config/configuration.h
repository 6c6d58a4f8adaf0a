#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/linter.h"
#include "note/note.h"
#include "source/file_report.h"

namespace matterlint {

/// What holds for one file.
struct FileSettings {
  NoteSettings note;
  Linter linter;
  std::vector<const schema::Schema*> schemas;  ///< All must hold.
  std::vector<std::string> schema_names;       ///< Of `schemas`, as the configuration or the command line names them.
  std::string explanation;  ///< Which overrides and schemas apply, and why; for `matterlint config PATH`.
};

/// What the command line adds to a configuration.
struct ConfigurationOverrides {
  std::vector<std::string> presets;  ///< Take the place of `extends`.
  std::vector<std::string> schemas;  ///< Hold for every file, in place of `schemas:`.
  std::vector<std::string> select;   ///< Ids, groups, presets, or codes `rule/code`; narrows, and full ids turn on.
  std::vector<std::string> ignore;
  bool isolated = false;  ///< No configuration file is read.
};

/// A `matterlint.yaml` with all that it extends, resolved against the rules. Immutable once made, and used by several
/// threads at once. Makes no I/O of its own: texts of other files come from a FileSource, where trust is decided.
class Configuration {
 public:
  /// Reads other files for the configuration: what it extends, schemas, taxonomies.
  class FileSource {
   public:
    virtual ~FileSource() = default;
    struct Answer {
      std::optional<std::string> text;
      std::string error;  ///< In plain words, where there is no text.
    };
    /// `path` is as the configuration names it, `from` the file that does.
    virtual Answer read(std::string_view path, std::string_view from) = 0;
  };

  /// Makes a configuration of a file's text (empty path: of no file, the defaults). Mistakes, each at its line and
  /// column with "did you mean", go into `problems` as findings of the rules `config` and `schema-file`; an error among
  /// them means that the configuration must not be used.
  static std::unique_ptr<Configuration> load(std::string_view path, std::string_view text, const RuleSet& rules,
                                             const ConfigurationOverrides& overrides, FileSource& files,
                                             std::vector<FileReport>& problems);

  ~Configuration();

  /// Paths are relative to the folder of the configuration, with `/`.
  bool includes(std::string_view path) const;
  bool excludes(std::string_view path, bool is_folder) const;
  const FileSettings& settings_for(std::string_view path) const;

  /// The `schemas:` globs that matched no file of the run, given those that were asked for with settings_for().
  std::vector<FileReport> unused_schema_globs() const;

  /// The configuration as it was resolved, as YAML; for `matterlint config`.
  std::string describe() const;

 private:
  struct Data;
  explicit Configuration(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace matterlint
