#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/configured_rules.h"
#include "cli/program.h"
#include "cli/rule_example_test.h"
#include "cli/session.h"
#include "report/summary_text.h"

namespace matterlint {
namespace {

struct RulesTestArguments {
  RulesOf source;
  std::vector<std::string> ids;
};

/// Runs the examples of the rules that a configuration makes.
class RulesTestRun {
 public:
  RulesTestRun(const Configuration& configuration, Session& session)
      : configuration_(configuration), session_(session) {}

  /// `must_have_examples`: a rule without any is wrong too.
  ExitCode run(const std::vector<const RuleInfo*>& rules, bool must_have_examples) {
    bool lacks_examples = false;
    for (const RuleInfo* const rule : rules) {
      if (rule->examples.empty()) session_.out.write(rule->file + ": `" + rule->id + "` has no examples\n");
      lacks_examples = lacks_examples || rule->examples.empty();
      for (const RuleExample& example : rule->examples) test(*rule, example);
    }
    session_.out.write(counted(rules.size(), "rule") + " with " + counted(examples_, "example") + ", " + verdict() +
                       "\n");
    return wrong_ > 0 || (must_have_examples && lacks_examples) ? ExitCode::findings : ExitCode::success;
  }

 private:
  std::string verdict() const {
    if (examples_ == 0) return "so that nothing was tested";
    return (wrong_ == 0 ? "none" : std::to_string(wrong_)) + (wrong_ > 1 ? " are" : " is") + " wrong";
  }

  void test(const RuleInfo& rule, const RuleExample& example) {
    const RuleExampleTest test(rule, example, configuration_.settings_for(example.path).note);
    ++examples_;
    if (!test.is_right()) ++wrong_;
    session_.out.write(example.place + ": " + test.in_words());
  }

  const Configuration& configuration_;
  Session& session_;
  std::size_t examples_ = 0;
  std::size_t wrong_ = 0;
};

/// Those that were asked for; all where none was.
std::vector<const RuleInfo*> own_rules(const RuleSet& rules, const std::vector<std::string>& ids) {
  if (ids.empty()) return rules.added();
  std::vector<const RuleInfo*> chosen;
  for (const std::string& id : ids) {
    const RuleInfo* const rule = rules.find(id);
    if (rule == nullptr) throw unknown_rule(id, rules);
    if (!rule->severity)
      throw UsageError("`" + id + "` is a rule of matterlint, whose examples are tested where it is built");
    if (std::find(chosen.begin(), chosen.end(), rule) == chosen.end()) chosen.push_back(rule);
  }
  return chosen;
}

ExitCode run(const RulesTestArguments& arguments, Session& session) {
  const ConfiguredRules configured(arguments.source, session);
  if (configured.configuration() == nullptr) return ExitCode::failure;
  const std::vector<const RuleInfo*> rules = own_rules(configured.rules(), arguments.ids);
  if (!rules.empty()) return RulesTestRun(*configured.configuration(), session).run(rules, !arguments.ids.empty());
  session.out.write("The configuration has no rules of its own; `custom-rules` makes some.\n");
  return ExitCode::success;
}

}  // namespace

void add_rules_test_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<RulesTestArguments>();
  Command command = program.add_command("rules test", "Run the examples of your own rules");
  command.arguments("RULE", arguments->ids, "Rules of the configuration; all where none is named");
  add_source_options(command, arguments->source);
  command.runs([arguments, &session] { return run(*arguments, session); });
}

}  // namespace matterlint
