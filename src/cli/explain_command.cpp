#include "cli/commands.h"
#include "cli/markdown_view.h"
#include "cli/program.h"
#include "cli/session.h"
#include "report/rule_page.h"

namespace matterlint {
namespace {

struct ExplainArguments {
  std::string id;
  std::string color = "auto";
};

ExitCode run(const ExplainArguments& arguments, Session& session) {
  const RuleInfo* const rule = session.rules().find(arguments.id);
  if (rule == nullptr) throw unknown_rule(arguments.id, session.rules());
  const std::string page = rule_page(*rule);
  session.out.write(wants_color(arguments.color, session.out) ? with_terminal_styles(page) : page);
  return ExitCode::success;
}

}  // namespace

void add_explain_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<ExplainArguments>();
  program.add_command("explain", "Say why a rule is there and what it reports")
      .required_argument("RULE", arguments->id, "The id of a rule")
      .option("--color", "WHEN", arguments->color, "auto, always or never")
      .runs([arguments, &session] { return run(*arguments, session); });
}

}  // namespace matterlint
