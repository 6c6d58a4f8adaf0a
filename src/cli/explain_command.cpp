#include <algorithm>

#include "cli/commands.h"
#include "cli/markdown_view.h"
#include "cli/program.h"
#include "cli/session.h"

namespace matterlint {
namespace {

struct Arguments {
  std::string id;
  std::string color = "auto";
};

std::string in_words(FixSafety safety) {
  switch (safety) {
    case FixSafety::safe:
      return "`--fix` can mend it";
    case FixSafety::unsafe:
      return "`--fix --unsafe-fixes` can mend it";
    case FixSafety::none:
      break;
  }
  return "none";
}

/// Where the rule is on. Presets in which it is as in the one that they build on are left out.
std::string presets_in_words(const RuleInfo& rule) {
  std::string words;
  for (std::size_t i = 0; i + 1 < preset_names.size(); ++i) {
    const auto preset = static_cast<Preset>(i);
    const Severity severity = rule.severity_in(preset);
    const bool is_base = preset == Preset::recommended;
    if (severity == (is_base ? Severity::off : rule.severity_in(base_of(preset)))) continue;
    words += (words.empty() ? "" : ", ") + std::string(preset_names[i]) + " (" + std::string(name_of(severity)) + ")";
  }
  return words.empty() ? "only `all`" : words;
}

std::string options_as_list(const RuleInfo& rule) {
  if (rule.options.empty()) return {};
  std::string list = "\n## Options\n\n";
  for (const Option& option : rule.options)
    list += "- `" + std::string(option.name) + "`: " + std::string(option.summary) + " Default: `" + option.fallback() +
            "`\n";
  return list;
}

/// The page of a rule, as Markdown.
std::string page_of(const RuleInfo& rule) {
  std::string docs = rule.docs;
  docs.erase(0, std::min(docs.find_first_not_of('\n'), docs.size()));
  return "# " + rule.id + "\n\n" + rule.summary + "\n\n- Group: " + rule.group +
         "\n- On in: " + presets_in_words(rule) + "\n- Fix: " + in_words(rule.fix) + "\n- Since: " + rule.since +
         (rule.preview ? " (preview)" : "") + "\n\n" + docs + options_as_list(rule);
}

ExitCode run(const Arguments& arguments, Session& session) {
  const RuleInfo* const rule = session.rules().find(arguments.id);
  if (rule == nullptr) throw unknown_rule(arguments.id, session.rules());
  const std::string page = page_of(*rule);
  session.out.write(wants_color(arguments.color, session.out) ? with_terminal_styles(page) : page);
  return ExitCode::success;
}

}  // namespace

void add_explain_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<Arguments>();
  program.add_command("explain", "Say why a rule is there and what it reports")
      .required_argument("RULE", arguments->id, "The id of a rule")
      .option("--color", "WHEN", arguments->color, "auto, always or never")
      .runs([arguments, &session] { return run(*arguments, session); });
}

}  // namespace matterlint
