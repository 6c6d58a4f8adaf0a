#include "cli/run_log_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "report/summary_text.h"
#include "report/visible_text.h"
#include "text/joined.h"

namespace matterlint {
namespace {

using Duration = std::chrono::steady_clock::duration;
using Row = std::pair<std::string_view, Profile::Account>;

double milliseconds(Duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

std::string joined_or_none(const std::vector<std::string>& items) {
  return items.empty() ? "none" : visible(joined(items, ", "), true);
}

std::string left_out_text(const std::vector<RunLog::LeftOut>& all) {
  if (all.empty()) return {};
  std::string text = "left out:\n";
  for (const RunLog::LeftOut& one : all) text += "  " + visible(one.path, true) + ": " + visible(one.why, true) + "\n";
  return text;
}

std::string group_text(const RunLog::Group& group) {
  std::vector<std::string> schemas = group.basis.schemas;
  if (!group.own_schema.empty()) schemas.push_back(group.own_schema + " (the note's own)");
  std::string text = "checked " + counted(group.paths.size(), "note") + " with " + counted(group.rules, "rule") + ":\n";
  text += "  configuration: " + joined_or_none(group.basis.files) + "\n";
  text += "  overrides: " + joined_or_none(group.basis.overrides) + "\n";
  text += "  schemas: " + joined_or_none(schemas) + "\n";
  if (!group.basis.conventions.empty())
    text += "  .editorconfig and .gitattributes: " + joined(group.basis.conventions, "; ") + "\n";
  for (const std::string& path : group.paths) text += "    " + visible(path, true) + "\n";
  return text;
}

bool took_no_turn(const Row& row) {
  return row.second.calls == 0;
}

std::vector<Row> slowest_first(const std::map<std::string_view, Profile::Account>& rules) {
  std::vector<Row> rows(rules.begin(), rules.end());
  std::erase_if(rows, took_no_turn);
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.second.time > b.second.time; });
  return rows;
}

Duration total(const std::vector<Row>& rows) {
  Duration sum{};
  for (const Row& row : rows) sum += row.second.time;
  return sum;
}

std::string row_text(std::string_view name, std::string_view calls, Duration time, Duration all) {
  const double share = all == Duration::zero() ? 0 : 100 * milliseconds(time) / milliseconds(all);
  return fmt::format("  {:<24}  {:>7}  {:>9.2f}  {:>5.1f} %\n", name, calls, milliseconds(time), share);
}

/// In the order of a note's way. Judging by schemas is a stage of its own, although a rule does it.
std::vector<Row> stages_of(const Profile& profile) {
  using Stage = Profile::Stage;
  std::vector<Row> stages;
  for (std::size_t i = 0; i < Profile::stage_names.size(); ++i)
    stages.emplace_back(Profile::stage_names[i], profile.of(static_cast<Stage>(i)));
  const auto rules = stages.begin() + static_cast<std::ptrdiff_t>(Stage::rules);
  Row schemas{"schemas", {}};
  for (const auto& [rule, account] : profile.rules()) {
    if (rule == "schema-mismatch") schemas.second = account;
    if (rule != "schema-mismatch") rules->second.time += account.time;
  }
  stages.insert(rules, schemas);
  std::erase_if(stages, took_no_turn);
  return stages;
}

std::string times_text(const Profile& profile) {
  const std::vector<Row> stages = stages_of(profile);
  const Duration all = total(stages);
  std::string text = fmt::format("  {:<24}  {:>7}  {:>9}  {:>7}\n", "stage", "", "ms", "share");
  for (const Row& row : stages) text += row_text(row.first, "", row.second.time, all);
  const std::vector<Row> rules = slowest_first(profile.rules());
  if (rules.empty()) return text;
  text += fmt::format("  {:<24}  {:>7}  {:>9}  {:>7}\n", "rule", "calls", "ms", "share");
  for (const Row& row : rules) text += row_text(row.first, std::to_string(row.second.calls), row.second.time, all);
  return text;
}

}  // namespace

std::string run_log_text(const RunLog& log, const Profile& profile, Duration taken) {
  std::string text = left_out_text(log.left_out());
  for (const RunLog::Group& group : log.groups()) text += group_text(group);
  text += fmt::format("time: {:.1f} ms; by stage and rule, summed over {}:\n", milliseconds(taken),
                      counted(log.threads, "thread"));
  return text + times_text(profile);
}

}  // namespace matterlint
