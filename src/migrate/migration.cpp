#include "migrate/migration.h"

#include <algorithm>

#include "text/joined.h"

namespace matterlint::migrate {
namespace {

std::string value_of(const RuleSetting& setting) {
  std::vector<std::string> parts;
  if (setting.severity) parts.push_back("severity: " + std::string(name_of(*setting.severity)));
  for (const auto& [name, value] : setting.options) parts.push_back(name + ": " + value);
  if (setting.options.empty() && setting.severity) return std::string(name_of(*setting.severity));
  return "{" + joined(parts, ", ") + "}";
}

/// Names come from files of others, and stand in a comment.
std::string in_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

}  // namespace

std::string Migration::rules_text() const {
  std::string lines;
  for (const auto& [id, setting] : rules)
    if (setting.severity || !setting.options.empty())
      lines += "  # " + joined(setting.origins, ", ") + "\n  " + id + ": " + value_of(setting) + "\n";
  return lines;
}

std::string Migration::unlike_text() const {
  if (unlike.empty()) return {};
  std::string lines = "# What has no equal here:\n";
  for (const std::string& one : unlike) lines += "#   " + in_one_line(one) + "\n";
  return lines;
}

}  // namespace matterlint::migrate
