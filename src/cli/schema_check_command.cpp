#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "cli/program.h"
#include "cli/report_files.h"
#include "cli/schema_commands.h"
#include "cli/session.h"
#include "config/paths.h"
#include "run/io_report.h"
#include "run/paths.h"
#include "run/read_file.h"
#include "run/workspace.h"

namespace matterlint {
namespace {

struct SchemaCheckArguments {
  std::vector<std::string> files;
  std::vector<std::string> formats;
  std::string config;
  bool isolated = false;
  bool quiet = false;
  std::string color = "auto";
};

/// What is wrong with each file, by its path, every finding once: two schemas may refer to the same broken one.
class SchemaFindings {
 public:
  void add(FileReport report) {
    for (Finding& finding : report.findings) {
      const bool is_idle = finding.rule == config_rule && finding.severity != Severity::error;
      const Position& start = finding.range.start;
      if (!is_idle && seen_.emplace(report.path, start.line, start.column, finding.message).second)
        by_path_[report.path].push_back(std::move(finding));
    }
  }

  /// In the order of the paths, and each in that of its text.
  std::vector<FileReport> reports() {
    std::vector<FileReport> reports;
    for (auto& [path, findings] : by_path_) {
      std::stable_sort(findings.begin(), findings.end(),
                       [](const Finding& a, const Finding& b) { return a.range.start.byte < b.range.start.byte; });
      reports.push_back({path, std::move(findings)});
    }
    return reports;
  }

 private:
  std::map<std::string, std::vector<Finding>> by_path_;
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>> seen_;
};

ConfigurationOverrides overrides_of(const SchemaCheckArguments& arguments) {
  ConfigurationOverrides overrides;
  overrides.isolated = arguments.isolated;
  overrides.without_schemas = true;
  return overrides;
}

class SchemaCheck {
 public:
  SchemaCheck(const SchemaCheckArguments& arguments, Session& session)
      : arguments_(arguments),
        session_(session),
        workspace_(session.rules(), overrides_of(arguments), arguments.config),
        reports_(arguments.formats, session.rules(), session.out, wants_color(arguments.color, session.out)) {}

  ExitCode run() {
    for (const std::string& file : arguments_.files) look_at(file);
    reports_.begin();
    for (const FileReport& report : findings_.reports()) write(report);
    const std::string errors = reports_.end(summary_);
    write_end();
    if (!errors.empty()) throw UsageError(errors);
    if (failed_) return ExitCode::failure;
    return summary_.errors + summary_.warnings > 0 ? ExitCode::findings : ExitCode::success;
  }

 private:
  /// The configuration above the file says where its references lead.
  void look_at(const std::string& file) {
    std::string error;
    if (!config::is_uri(file) && !read_file(file, error)) return findings_.add(io_report(file, error));
    const std::string path = absolute_path(file, workspace_.current_folder());
    const Project& project = workspace_.project_of(std::string(parent_of(path)));
    for (FileReport& report : workspace_.take_problems()) findings_.add(std::move(report));
    if (project.configuration == nullptr) return;
    for (FileReport& report : project.configuration->study_schema(file, error)) findings_.add(std::move(report));
    if (!error.empty()) return findings_.add(io_report(file, error));
    ++summary_.files;
  }

  void write(const FileReport& report) {
    for (const Finding& finding : report.findings) {
      failed_ = failed_ || (finding.severity == Severity::error && finding.rule != schema_file_rule);
      summary_.errors += finding.severity == Severity::error ? 1 : 0;
      summary_.warnings += finding.severity == Severity::warning ? 1 : 0;
      summary_.infos += finding.severity == Severity::info ? 1 : 0;
    }
    reports_.file(report);
  }

  void write_end() {
    session_.out.flush();
    if (arguments_.quiet) return;
    Output& side = reports_.stream_is_full() ? session_.out : session_.err;
    side.write("Checked " + counted(summary_.files, "schema") + ": " + problems_in_words(summary_) + ".\n");
  }

  const SchemaCheckArguments& arguments_;
  Session& session_;
  Workspace workspace_;
  ReportFiles reports_;
  SchemaFindings findings_;
  RunSummary summary_;
  bool failed_ = false;  ///< A file could not be read, or the configuration is wrong.
};

ExitCode check_schemas(const SchemaCheckArguments& arguments, Session& session) {
  if (arguments.files.empty()) throw UsageError("`schema check` needs the files to check");
  if (arguments.isolated && !arguments.config.empty())
    throw UsageError("--isolated reads no configuration, --config names one: give one of them");
  return SchemaCheck(arguments, session).run();
}

}  // namespace

void add_schema_check_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<SchemaCheckArguments>();
  program.add_command("schema check", "Check schemas themselves: what is wrong, never holds or has no effect")
      .arguments("FILES", arguments->files, "Schemas, as JSON or YAML")
      .option("--format", "F[=FILE]", arguments->formats,
              "How to report: full, concise, json, sarif, html and more; into which file (repeatable)")
      .option("--config", "FILE", arguments->config,
              "The configuration, whose `schema-sources` say where references lead")
      .flag("--isolated", arguments->isolated, "Read no configuration")
      .flag("--quiet,-q", arguments->quiet, "Findings only")
      .option("--color", "WHEN", arguments->color, "auto, always or never")
      .runs([arguments, &session] { return check_schemas(*arguments, session); });
}

}  // namespace matterlint
