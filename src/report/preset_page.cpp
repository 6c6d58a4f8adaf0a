#include "report/preset_page.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "report/table_cell.h"
#include "text/joined.h"
#include "text/markdown_block.h"

namespace matterlint {
namespace {

std::string name_in_backticks(Preset preset) {
  return "`" + std::string(preset_names[static_cast<std::size_t>(preset)]) + "`";
}

/// The comment that a preset's file begins with, as text; what follows it is `rest`.
std::string description_in(std::string_view file, std::string_view& rest) {
  std::string description;
  rest = file;
  while (rest.starts_with("# ")) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    description += std::string(rest.substr(2, end - 2)) + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return description;
}

/// The rules that a preset turns on or makes another severity than the one that it builds on does.
std::vector<const RuleInfo*> own_rules(Preset preset, const RuleSet& rules) {
  std::vector<const RuleInfo*> own;
  const std::vector<const RuleInfo*> all = rules.all();
  std::copy_if(all.begin(), all.end(), std::back_inserter(own), [preset](const RuleInfo* rule) {
    if (preset == Preset::recommended) return rule->severity_in(preset) != Severity::off;
    return rule->severity_in(preset) != rule->severity_in(base_of(preset));
  });
  return own;
}

std::string judgement_in_words(const Judgement& judgement) {
  if (judgement.found == 0) return "none";
  return std::to_string(judgement.found) + " (" + std::to_string(judgement.right) + "/" +
         std::to_string(judgement.judged) + ")";
}

std::string cells_of(const RuleEvidence& rule, const Evidence& evidence) {
  std::string cells;
  for (const Corpus& corpus : evidence.corpora) {
    const auto found = rule.by_corpus.find(corpus.name);
    cells += " | " + judgement_in_words(found == rule.by_corpus.end() ? Judgement{} : found->second);
  }
  if (rule.blocks.found == 0) return cells + " | none";
  return cells + " | " + std::to_string(rule.blocks.found) + " (" + std::to_string(rule.blocks.right) + ")";
}

/// The cells of a rule of which nothing is known yet.
std::string untried(const Evidence& evidence) {
  std::string cells;
  for (std::size_t i = 0; i <= evidence.corpora.size(); ++i) cells += " | not tried yet";
  return cells;
}

std::string table_of(const std::vector<const RuleInfo*>& rules, Preset preset, const Evidence& evidence,
                     std::string_view folder) {
  std::string head = "| Rule | Severity | Why";
  std::string line = "|---|---|---";
  for (const Corpus& corpus : evidence.corpora) {
    head += " | " + corpus.name;
    line += "|---";
  }
  std::string table = head + " | broken blocks |\n" + line + "|---|\n";
  for (const RuleInfo* const rule : rules) {
    const auto found = evidence.rules.find(rule->id);
    const bool is_known = found != evidence.rules.end();
    const std::string cells = is_known ? cells_of(found->second, evidence) : untried(evidence);
    table += "| [" + rule->id + "](" + std::string(folder) + rule->id + ".md) | " +
             std::string(name_of(rule->severity_in(preset))) + " | " +
             table_cell(is_known ? found->second.why : rule->summary) + cells + " |\n";
  }
  return table;
}

/// What the columns of the table mean.
std::string columns_in_words(const Evidence& evidence) {
  std::vector<std::string> corpora;
  for (const Corpus& corpus : evidence.corpora)
    corpora.push_back("`" + corpus.name + "` (" + corpus.repository + " at `" + corpus.commit + "`, " + corpus.notes +
                      " notes, with the preset `" + corpus.preset + "`)");
  return "How often the rule fires in " + joined(corpora, ", ", " and ") +
         ";\nbehind it, how many of the findings that were looked at are right for those who read and who write these "
         "notes. Twenty\nare looked at, drawn at random, or all where there are fewer. `broken blocks` are 443 blocks "
         "of front "
         "matter of 18\nrepositories that could not be read until somebody repaired them; behind it, how many findings "
         "are "
         "on a line that was\nthen changed.\n";
}

std::string rules_part(Preset preset, const RuleSet& rules, const Evidence& evidence) {
  const std::vector<const RuleInfo*> own = own_rules(preset, rules);
  if (preset == Preset::recommended)
    return "\n## Rules\n\n" + table_of(own, preset, evidence, "../rules/") + "\n" + columns_in_words(evidence);
  const std::string base = name_in_backticks(base_of(preset));
  if (own.empty()) return "\n## Rules\n\nIt has those of " + base + " and none of its own.\n";
  return "\n## Rules beside those of " + base + "\n\n" + table_of(own, preset, evidence, "../rules/") + "\n" +
         columns_in_words(evidence);
}

}  // namespace

std::string preset_page(Preset preset, const RuleSet& rules, const Evidence& evidence, std::string_view file) {
  const std::string_view name = preset_names[static_cast<std::size_t>(preset)];
  std::string_view settings;
  const std::string description = description_in(file, settings);
  std::string page = "<!-- Made from rules/, schemas/presets/" + std::string(name) +
                     ".yaml and docs/presets/evidence.yaml by `./dev update`. -->\n# " + std::string(name) + "\n\n" +
                     description;
  if (preset != Preset::recommended) page += "\nIt builds on " + name_in_backticks(base_of(preset)) + ".\n";
  page += rules_part(preset, rules, evidence);
  if (!settings.empty()) page += "\n## What else it sets\n\n" + fenced("yaml", settings);
  return page;
}

std::string recommended_table(const RuleSet& rules, const Evidence& evidence) {
  return table_of(own_rules(Preset::recommended, rules), Preset::recommended, evidence, "rules/") + "\n" +
         columns_in_words(evidence);
}

}  // namespace matterlint
