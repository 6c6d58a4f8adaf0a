#include "config/rule_options.h"

#include "config/names.h"
#include "config/value_reader.h"

namespace matterlint::config {

std::optional<Severity> read_severity(Document& document, const yaml::Node& value) {
  if (value.kind == yaml::Kind::boolean && value.text == "false") return Severity::off;
  if (!value.is_scalar() || value.is_null()) {
    report_kind(document, value, "a rule has a severity or a mapping of options");
    return std::nullopt;
  }
  const auto severity = find_name<Severity>(severity_names, value.text);
  if (!severity)
    document.error(value.span, "unknown severity `" + std::string(value.text) + "`" +
                                   did_you_mean_one_of(value.text, {"error", "warning", "info", "off"}));
  return severity;
}

void check_options(Document& document, const RuleInfo& rule, const yaml::Node& options) {
  std::vector<std::string_view> known = {"severity"};
  for (const Option& option : rule.options) known.push_back(option.name);
  for_each_entry(document, options, "", [&](const yaml::Entry& entry) {
    for (const std::string_view name : known)
      if (name == entry.key.text) return;
    document.error(entry.key.span, "`" + rule.id + "` has no option `" + std::string(entry.key.text) + "`" +
                                       did_you_mean(entry.key.text, known));
  });
}

}  // namespace matterlint::config
