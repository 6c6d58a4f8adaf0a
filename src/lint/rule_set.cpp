#include "lint/rule_set.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "text/json_text.h"

namespace matterlint {
namespace {

/// The folder of "rules/yaml/yaml_duplicate_key.cpp": "yaml".
std::string_view group_of(std::string_view path) {
  const std::size_t begin = path.find('/') + 1;
  return path.substr(begin, path.find('/', begin) - begin);
}

}  // namespace

Severity RuleInfo::severity_in(Preset preset) const {
  if (preset == Preset::all) {
    Severity most = Severity::off;
    for (const PresetSeverity& entry : presets) most = std::max(most, entry.severity);
    most = std::max(most, severity.value_or(Severity::off));
    return most == Severity::off ? Severity::warning : most;
  }
  for (const PresetSeverity& entry : presets)
    if (entry.preset == preset) return entry.severity;
  return preset == Preset::recommended ? Severity::off : severity_in(base_of(preset));
}

Reads RuleInfo::reads_with(const yaml::Node* given) const {
  return also_reads == nullptr ? reads : reads | also_reads(options, given);
}

std::string RuleInfo::options_schema() const {
  std::string properties = R"("severity": {"enum": ["error", "warning", "info", "off", false]})";
  for (const Option& option : options) {
    std::string schema = option.schema(option.bounds);
    schema.pop_back();
    properties += ", " + to_json(option.name) + ": " + schema + R"(, "description": )" + to_json(option.summary) +
                  R"(, "default": )" + option.fallback() + "}";
  }
  return R"({"type": "object", "properties": {)" + properties + R"(}, "additionalProperties": false})";
}

RuleInfo info_of(const RuleFile& file) {
  const Rule& rule = *file.rule;
  std::function<void(const yaml::Node*, NoteSettings&)> settle;
  if (rule.settle != nullptr)
    settle = [&rule](const yaml::Node* given, NoteSettings& notes) { rule.settle(rule.options, given, notes); };
  std::function<Recorder(const yaml::Node*)> make_recorder;
  if (rule.record != nullptr)
    make_recorder = [&rule](const yaml::Node* given) { return rule.record(rule.options, given); };
  return {.id = std::string(rule.id),
          .group = std::string(group_of(file.path)),
          .summary = std::string(rule.summary),
          .since = std::string(rule.since),
          .docs = std::string(rule.docs),
          .file = std::string(file.path),
          .preview = rule.preview,
          .fix = rule.fix,
          .reads = rule.reads,
          .also_reads = rule.also_reads,
          .presets = {rule.presets.begin(), rule.presets.end()},
          .severity = {},
          .examples = {},
          .markers = {rule.markers.begin(), rule.markers.end()},
          .peers = {rule.peers.begin(), rule.peers.end()},
          .options = rule.options,
          .taxonomy_option = rule.taxonomy_option,
          .make_check = [&rule](const yaml::Node* given) { return rule.check(rule.options, given); },
          .make_recorder = std::move(make_recorder),
          .settle = std::move(settle)};
}

namespace {

bool has_lower_id(const RuleInfo* a, const RuleInfo* b) {
  return a->id < b->id;
}

}  // namespace

std::string twins_among(std::span<const RuleFile> files) {
  const auto is_not_lower = [](const RuleFile& a, const RuleFile& b) { return !(a.rule->id < b.rule->id); };
  if (std::adjacent_find(files.begin(), files.end(), is_not_lower) == files.end()) return {};
  std::unordered_map<std::string_view, std::string_view> paths;
  for (const RuleFile& file : files) {
    const auto [first, is_new] = paths.emplace(file.rule->id, file.path);
    if (!is_new)
      return "two rules are called `" + std::string(file.rule->id) + "`: " + std::string(first->second) + " and " +
             std::string(file.path);
  }
  return {};
}

RuleSet::RuleSet(std::span<const RuleFile> builtin) {
  for (const RuleFile& file : builtin) add(info_of(file));
}

const RuleInfo& RuleSet::add(RuleInfo rule) {
  const RuleInfo& added = rules_.emplace_back(std::move(rule));
  by_id_.insert(std::upper_bound(by_id_.begin(), by_id_.end(), &added, has_lower_id), &added);
  return added;
}

const RuleInfo* RuleSet::find(std::string_view id) const {
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                                      [](const RuleInfo* rule, std::string_view wanted) { return rule->id < wanted; });
  if (found != by_id_.end() && (*found)->id == id) return *found;
  return below_ == nullptr ? nullptr : below_->find(id);
}

std::vector<const RuleInfo*> RuleSet::all() const {
  if (below_ == nullptr) return by_id_;
  const std::vector<const RuleInfo*> below = below_->all();
  std::vector<const RuleInfo*> rules;
  rules.reserve(by_id_.size() + below.size());
  std::merge(by_id_.begin(), by_id_.end(), below.begin(), below.end(), std::back_inserter(rules), has_lower_id);
  return rules;
}

std::vector<const RuleInfo*> RuleSet::added() const {
  std::vector<const RuleInfo*> rules;
  for (const RuleInfo& rule : rules_) rules.push_back(&rule);
  return rules;
}

std::vector<const RuleInfo*> RuleSet::in_group(std::string_view group) const {
  std::vector<const RuleInfo*> rules = all();
  std::erase_if(rules, [group](const RuleInfo* rule) { return rule->group != group; });
  return rules;
}

}  // namespace matterlint
