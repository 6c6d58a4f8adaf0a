#include <memory>
#include <optional>
#include <string>

#include "cli/check_arguments.h"
#include "cli/check_run.h"
#include "cli/program.h"
#include "cli/schema_commands.h"
#include "cli/session.h"
#include "infer/learner.h"
#include "infer/schema_writer.h"
#include "lint/rule_set.h"
#include "report/summary_text.h"
#include "report/visible_text.h"
#include "run/folder.h"
#include "run/learning.h"
#include "run/replace_file.h"

namespace matterlint {
namespace {

/// What a schema is called that was not written to a file.
constexpr const char* unwritten = "learnt.schema.yaml";

struct InferArguments {
  CheckArguments input;
  std::string output;
  bool force = false;
  bool check = false;
  bool closed = false;
  std::optional<std::size_t> required_share;
};

class InferRun {
 public:
  InferRun(const InferArguments& arguments, Session& session) : arguments_(arguments), session_(session) {}

  ExitCode run() {
    require_possible();
    const std::optional<infer::LearntSchema> schema = learn();
    if (!schema) return ExitCode::failure;
    const std::string text = infer::schema_text(*schema);
    if (!arguments_.output.empty()) {
      const std::string problem = write_over(arguments_.output, text);
      if (!problem.empty()) throw UsageError("`" + arguments_.output + "`: " + problem);
    } else if (!arguments_.check) {
      session_.out.write(text);
      session_.out.flush();
    }
    if (!arguments_.check || !arguments_.output.empty()) session_.err.write(summary(*schema));
    session_.err.flush();
    return arguments_.check ? check(text) : ExitCode::success;
  }

 private:
  void require_possible() const {
    require_consistent(arguments_.input);
    if (arguments_.input.reads_standard_input())
      throw UsageError("a schema is learnt from files, not from standard input");
    if (arguments_.force && arguments_.output.empty()) throw UsageError("--force needs --output");
    const std::size_t share = arguments_.required_share.value_or(infer::LearnOptions().required_share);
    if (share < 1 || share > 100) throw UsageError("--required-share is a number from 1 to 100");
    if (arguments_.output.ends_with(".json"))
      throw UsageError("the schema is YAML, as JSON has no comments: give the file a name that ends in .yaml");
    if (arguments_.output.empty() || arguments_.force || kind_of(arguments_.output) == EntryKind::missing) return;
    throw UsageError("`" + arguments_.output + "` is there already; --force replaces it");
  }

  /// Nothing where a file or a configuration can not be used, which is then told.
  std::optional<infer::LearntSchema> learn() {
    RunOptions options = run_options(arguments_.input, session_.rules());
    options.notice = [this](const std::string& line) {
      session_.err.write("matterlint: " + visible(line, true) + "\n");
    };
    if (arguments_.input.names_no_files(options)) throw UsageError("the list of --files-from names no files");
    bool failed = false;
    const infer::NoteStatistics statistics =
        learn_from_notes(options, session_.rules(), [&](const FileReport& report) { failed |= tell(report); });
    if (failed) return std::nullopt;
    if (statistics.front_matter.count == 0) throw UsageError("there are no notes with front matter to learn from");
    infer::LearnOptions how;
    how.required_share = static_cast<unsigned>(arguments_.required_share.value_or(how.required_share));
    how.closed = arguments_.closed;
    return infer::learn(statistics, how);
  }

  /// Whether it has an error.
  bool tell(const FileReport& report) {
    bool has_error = false;
    for (const Finding& finding : report.findings) {
      has_error = has_error || finding.severity == Severity::error;
      session_.err.write(visible(report.path, true) + ":" + std::to_string(finding.range.start.line) + ": " +
                         visible(finding.message, true) + "\n");
    }
    return has_error;
  }

  std::string summary(const infer::LearntSchema& schema) const {
    const infer::LearntMapping& learnt = schema.front_matter;
    const std::uint64_t left_out = infer::count_left_out(learnt);
    return "Learnt " + std::to_string(learnt.properties.size()) +
           (learnt.properties.size() == 1 ? " property" : " properties") + " from " + counted(learnt.count, "note") +
           "." +
           (left_out == 0 ? " All of them fit the schema."
                          : " Left out on purpose: " + std::to_string(left_out) +
                                (left_out == 1 ? " mismatch" : " mismatches") + "; --check shows them.") +
           "\n";
  }

  ExitCode check(const std::string& text) const {
    CheckArguments arguments = arguments_.input;
    arguments.select = {"schema-mismatch"};
    arguments.schemas = {arguments_.output.empty() ? unwritten : arguments_.output};
    if (arguments_.output.empty()) arguments.schema_texts[unwritten] = text;
    return CheckRun(arguments, session_).run();
  }

  const InferArguments& arguments_;
  Session& session_;
};

}  // namespace

void add_schema_infer_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<InferArguments>();
  Command command = program.add_command("schema infer", "Learn a schema from notes");
  CheckArguments& input = arguments->input;
  command.arguments("PATHS", input.paths, "Files and folders")
      .group("Files")
      .option("--files-from", "FILE", input.files_from, "Read paths from a file, one a line or NUL after each")
      .flag("--no-exclude", input.no_exclude, "Learn from what the configuration excludes, too")
      .option("--jobs,-j", "N", input.jobs, "Threads; as many as processors if not given");
  command.group("Configuration")
      .option("--config", "FILE", input.config, "The configuration, in place of those that are found")
      .flag("--isolated", input.isolated, "Read no configuration");
  command.group("Schema")
      .option("--output,-o", "FILE", arguments->output, "Write the schema into a file")
      .flag("--force", arguments->force, "Replace a file that is there")
      .option("--required-share", "N", arguments->required_share,
              "Require what N of a hundred notes have; 95 if not given")
      .flag("--closed", arguments->closed, "Allow no other properties")
      .flag("--check", arguments->check, "Report what does not fit the schema, in place of printing it");
  command.runs([arguments, &session] { return InferRun(*arguments, session).run(); });
}

}  // namespace matterlint
