#include "cli/commands.h"
#include "cli/configured_rules.h"
#include "cli/markdown_view.h"
#include "cli/program.h"
#include "cli/session.h"
#include "report/rule_page.h"
#include "spec/spec.h"

namespace matterlint {
namespace {

struct ExplainArguments {
  std::string id;
  RulesOf source;
  std::string color = "auto";
};

/// The examples of a rule that a configuration makes, with what it finds in them.
RuleInfo with_findings(const RuleInfo& rule, const Configuration& configuration) {
  RuleInfo shown = rule;
  shown.docs = spec::answer(spec::Subject({&rule}, configuration.settings_for("note.md").note), rule.docs);
  return shown;
}

/// A rule of matterlint needs no configuration.
std::string page_of(const ExplainArguments& arguments, Session& session) {
  if (const RuleInfo* const rule = session.rules().find(arguments.id)) return rule_page(*rule);
  const ConfiguredRules configured(arguments.source, session);
  if (configured.configuration() == nullptr) return {};
  const RuleInfo* const rule = configured.rules().find(arguments.id);
  if (rule == nullptr) throw unknown_rule(arguments.id, configured.rules());
  return rule_page(with_findings(*rule, *configured.configuration()));
}

ExitCode run(const ExplainArguments& arguments, Session& session) {
  const std::string page = page_of(arguments, session);
  session.out.write(wants_color(arguments.color, session.out) ? with_terminal_styles(page) : page);
  return page.empty() ? ExitCode::failure : ExitCode::success;
}

}  // namespace

void add_explain_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<ExplainArguments>();
  Command command = program.add_command("explain", "Say why a rule is there and what it reports");
  command.required_argument("RULE", arguments->id, "The id of a rule")
      .option("--color", "WHEN", arguments->color, "auto, always or never");
  add_source_options(command, arguments->source);
  command.runs([arguments, &session] { return run(*arguments, session); });
}

}  // namespace matterlint
