#include "config/convention_rules.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "yaml/reader.h"

namespace matterlint::config {
namespace {

/// Whether a configuration, more than a preset, speaks of a rule.
bool is_spoken_of(const RuleState& state) {
  const auto is_own = [](const Document* document) { return document != nullptr && !document->is_preset(); };
  return is_own(state.severity_by.document) ||
         std::any_of(state.options.begin(), state.options.end(),
                     [&](const GivenOptions& one) { return is_own(one.by.document); });
}

Origin origin_of(const TextConventions::Place& place) {
  return {.document = nullptr, .span = {}, .words = place.file, .line = place.line};
}

/// `style: crlf`, as an option that somebody gives.
const yaml::Node& style_option(bool is_crlf) {
  struct Option {
    explicit Option(std::string_view text) { yaml::read_yaml(text, span_of(0, text.size()), tree); }
    yaml::Tree tree;
  };
  static const Option lf("style: lf");
  static const Option crlf("style: crlf");
  return *(is_crlf ? crlf : lf).tree.root();
}

bool has_style(const RuleState& state) {
  const std::vector<GivenOption> options = state.last_options();
  return std::any_of(options.begin(), options.end(),
                     [](const GivenOption& option) { return option.entry.key.text == "style"; });
}

}  // namespace

void apply(const TextConventions& conventions, const RuleSet& rules, const Selection& select, Resolved& resolved) {
  const auto state_of = [&](std::string_view id) -> RuleState* {
    const RuleInfo* const rule = rules.find(id);
    return rule == nullptr ? nullptr : &resolved.rules[rule->id];
  };
  const auto allow = [&](std::string_view id, const TextConventions::Place& by) {
    RuleState* const state = state_of(id);
    if (state == nullptr || state->severity == Severity::off || is_spoken_of(*state)) return;
    if (select.names(*rules.find(id))) {
      resolved.by_conventions.push_back(std::string(id) + " would be off, and is on by --select");
      return;
    }
    state->turn(Severity::off, origin_of(by));
    resolved.by_conventions.push_back(std::string(id) + " is off");
  };
  if (conventions.without_final_newline) allow("final-newline", *conventions.without_final_newline);
  if (conventions.with_trailing_spaces) allow("trailing-spaces", *conventions.with_trailing_spaces);
  if (conventions.line_ending == TextConventions::LineEnding::unsaid) return;
  if (conventions.line_ending == TextConventions::LineEnding::other)
    return allow("line-endings", conventions.line_ending_by);
  RuleState* const state = state_of("line-endings");
  if (state == nullptr || has_style(*state)) return;
  const bool is_crlf = conventions.line_ending == TextConventions::LineEnding::crlf;
  state->options.push_back({&style_option(is_crlf), origin_of(conventions.line_ending_by)});
  if (state->severity == Severity::off) return;
  resolved.by_conventions.emplace_back(is_crlf ? "line-endings asks for CRLF" : "line-endings asks for LF");
}

}  // namespace matterlint::config
