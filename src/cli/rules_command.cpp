#include <algorithm>
#include <array>
#include <utility>

#include "cli/commands.h"
#include "cli/configured_rules.h"
#include "cli/program.h"
#include "cli/session.h"
#include "text/json_text.h"

namespace matterlint {
namespace {

struct RulesArguments {
  std::string format = "text";
  RulesOf source;
  std::vector<std::string> ids;
};

std::string_view name_of(FixSafety safety) {
  return safety == FixSafety::safe ? "safe" : safety == FixSafety::unsafe ? "unsafe" : "none";
}

/// Those that were asked for, by id or by group; all where none was.
std::vector<const RuleInfo*> chosen_rules(const RuleSet& rules, const std::vector<std::string>& ids) {
  if (ids.empty()) return rules.all();
  std::vector<const RuleInfo*> chosen;
  for (const std::string& id : ids) {
    std::vector<const RuleInfo*> named = rules.in_group(id);
    if (const RuleInfo* const rule = rules.find(id)) named.push_back(rule);
    if (named.empty()) throw unknown_rule(id, rules);
    chosen.insert(chosen.end(), named.begin(), named.end());
  }
  return chosen;
}

std::string as_text(const std::vector<const RuleInfo*>& rules) {
  std::size_t width = 0;
  for (const RuleInfo* const rule : rules) width = std::max(width, rule->id.size());
  std::string text;
  for (const RuleInfo* const rule : rules) {
    const auto column = [&text](std::string_view cell, std::size_t size) {
      text += cell;
      text.append(size - std::min(size, cell.size()) + 2, ' ');
    };
    column(rule->id, width);
    column(matterlint::name_of(rule->usual_severity()), 7);
    column(rule->fix == FixSafety::none ? "" : name_of(rule->fix), 6);
    text += rule->summary + "\n";
  }
  return text;
}

/// The severity in every preset that turns the rule on.
std::string presets_as_json(const RuleInfo& rule) {
  std::string json;
  if (rule.severity) return "{}";
  for (std::size_t i = 0; i < preset_names.size(); ++i) {
    const Severity severity = rule.severity_in(static_cast<Preset>(i));
    if (severity == Severity::off) continue;
    json += (json.empty() ? "" : ", ") + to_json(preset_names[i]) + ": " + to_json(matterlint::name_of(severity));
  }
  return "{" + json + "}";
}

std::string reads_as_json(const RuleInfo& rule) {
  constexpr std::array<std::pair<Reads, std::string_view>, 9> names = {{{Reads::path, "path"},
                                                                        {Reads::block, "block"},
                                                                        {Reads::faults, "faults"},
                                                                        {Reads::tree, "tree"},
                                                                        {Reads::dates, "dates"},
                                                                        {Reads::urls, "urls"},
                                                                        {Reads::body, "body"},
                                                                        {Reads::text, "text"},
                                                                        {Reads::bytes, "bytes"}}};
  std::string json;
  for (const auto& [part, name] : names)
    if (reads(rule.reads, part)) json += (json.empty() ? "" : ", ") + to_json(name);
  return "[" + json + "]";
}

std::string peers_as_json(const RuleInfo& rule) {
  std::string json;
  for (const std::string_view peer : rule.peers) json += (json.empty() ? "" : ", ") + to_json(peer);
  return "[" + json + "]";
}

/// Of a rule that a configuration makes, which is in no preset.
std::string own_severity_as_json(const RuleInfo& rule) {
  return rule.severity ? R"(, "severity": )" + to_json(matterlint::name_of(*rule.severity)) : "";
}

std::string as_json(const RuleInfo& rule) {
  return R"({"id": )" + to_json(rule.id) + R"(, "group": )" + to_json(rule.group) + R"(, "summary": )" +
         to_json(rule.summary) + R"(, "since": )" + to_json(rule.since) + R"(, "preview": )" +
         (rule.preview ? "true" : "false") + R"(, "fix": )" + to_json(name_of(rule.fix)) + R"(, "reads": )" +
         reads_as_json(rule) + R"(, "presets": )" + presets_as_json(rule) + own_severity_as_json(rule) +
         R"(, "options": )" + rule.options_schema() + R"(, "peers": )" + peers_as_json(rule) + "}";
}

std::string as_json(const std::vector<const RuleInfo*>& rules) {
  std::string json;
  for (const RuleInfo* const rule : rules) json += (json.empty() ? "\n  " : ",\n  ") + as_json(*rule);
  return "[" + json + "\n]\n";
}

ExitCode run(const RulesArguments& arguments, Session& session) {
  if (arguments.format != "text" && arguments.format != "json")
    throw unknown("format", arguments.format, {"text", "json"});
  const ConfiguredRules configured(arguments.source, session);
  if (configured.configuration() == nullptr) return ExitCode::failure;
  const std::vector<const RuleInfo*> rules = chosen_rules(configured.rules(), arguments.ids);
  session.out.write(arguments.format == "json" ? as_json(rules) : as_text(rules));
  return ExitCode::success;
}

}  // namespace

void add_rules_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<RulesArguments>();
  Command command = program.add_command("rules", "List the rules, and test your own");
  command.arguments("ID", arguments->ids, "Rules or groups; all where none is named")
      .option("--format", "FORMAT", arguments->format, "text or json");
  add_source_options(command, arguments->source);
  command.runs([arguments, &session] { return run(*arguments, session); });
  add_rules_test_command(program, session);
}

}  // namespace matterlint
