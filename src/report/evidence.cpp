#include "report/evidence.h"

#include <charconv>

#include "yaml/reader.h"

namespace matterlint {
namespace {

std::string text_in(const yaml::Node& mapping, std::string_view key) {
  const yaml::Entry* const entry = mapping.find(key);
  return entry == nullptr ? "" : std::string(entry->value.text);
}

std::size_t number_of(const yaml::Node& mapping, std::string_view key) {
  const std::string text = text_in(mapping, key);
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Judgement judgement_of(const yaml::Node& numbers) {
  return {number_of(numbers, "found"), number_of(numbers, "judged"), number_of(numbers, "right")};
}

RuleEvidence evidence_of(const yaml::Node& rule) {
  RuleEvidence evidence;
  evidence.why = text_in(rule, "why");
  for (const yaml::Entry& entry : rule.entries()) {
    if (entry.key.text == "blocks") {
      evidence.blocks = judgement_of(entry.value);
    } else if (entry.key.text != "why") {
      evidence.by_corpus[std::string(entry.key.text)] = judgement_of(entry.value);
    }
  }
  return evidence;
}

bool is_right(const RuleEvidence& evidence) {
  std::size_t judged = 0;
  std::size_t right = 0;
  for (const auto& [corpus, judgement] : evidence.by_corpus) {
    judged += judgement.judged;
    right += judgement.right;
  }
  return right * 100 >= judged * 99;
}

}  // namespace

Evidence read_evidence(std::string_view text) {
  yaml::Tree tree;
  yaml::read_yaml(text, span_of(0, text.size()), tree);
  Evidence evidence;
  const yaml::Node* const root = tree.root();
  if (root == nullptr) return evidence;
  if (const yaml::Entry* const corpora = root->find("corpora"))
    for (const yaml::Node& one : corpora->value.items())
      evidence.corpora.push_back({text_in(one, "name"), text_in(one, "repository"), text_in(one, "commit"),
                                  text_in(one, "notes"), text_in(one, "preset")});
  if (const yaml::Entry* const rules = root->find("rules"))
    for (const yaml::Entry& rule : rules->value.entries())
      evidence.rules[std::string(rule.key.text)] = evidence_of(rule.value);
  return evidence;
}

std::string faults_of(const Evidence& evidence, const RuleSet& rules) {
  std::string faults;
  for (const RuleInfo* const rule : rules.all()) {
    const auto found = evidence.rules.find(rule->id);
    const bool is_on = rule->severity_in(Preset::recommended) != Severity::off;
    if (is_on && found != evidence.rules.end() && !is_right(found->second))
      faults += "less than 99 % of what `" + rule->id + "` says is right, which is too little for `recommended`\n";
  }
  return faults;
}

}  // namespace matterlint
