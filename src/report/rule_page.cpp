#include "report/rule_page.h"

#include <algorithm>
#include <map>
#include <utility>

#include "report/option_in_words.h"
#include "report/table_cell.h"
#include "text/joined.h"
#include "text/markdown_block.h"
#include "yaml/reader.h"

namespace matterlint {
namespace {

std::string_view word_for(FixSafety safety) {
  if (safety == FixSafety::none) return "none";
  return safety == FixSafety::safe ? "safe" : "unsafe";
}

std::string_view explained(FixSafety safety) {
  if (safety == FixSafety::none) return "none";
  return safety == FixSafety::safe ? "safe: `--fix` makes it" : "unsafe: `--fix --unsafe-fixes` makes it";
}

/// "warning in `recommended`, error in `strict`"
std::string severities_of(const RuleInfo& rule) {
  std::map<Severity, std::string, std::greater<>> by_severity;
  for (const PresetSeverity& entry : rule.presets)
    by_severity[entry.severity] += (by_severity[entry.severity].empty() ? "`" : ", `") +
                                   std::string(preset_names[static_cast<std::size_t>(entry.preset)]) + "`";
  std::string severities;
  for (const auto& [severity, presets] : by_severity)
    severities += (severities.empty() ? "" : ", ") + std::string(name_of(severity)) + " in " + presets;
  return severities.empty() ? "off in all presets but `all`" : severities;
}

/// A list, which reads well on a terminal too.
std::string facts_of(const RuleInfo& rule) {
  std::string facts = "- Group: `" + rule.group + "`\n";
  facts += "- Severity: " + (rule.severity ? std::string(name_of(*rule.severity)) : severities_of(rule)) + "\n";
  facts += "- Fix: " + std::string(explained(rule.fix)) + "\n";
  facts += rule.since.empty() ? "- From: " + rule.file + "\n"
                              : "- Since: " + rule.since + (rule.preview ? ", as a preview" : "") + "\n";
  if (!rule.peers.empty()) facts += "- Elsewhere: " + joined(rule.peers, ", ") + "\n";
  return facts;
}

/// An entry of a mapping as it is written, so that it can stand `indentation` deep in another one.
std::string moved(std::string_view text, const yaml::Entry& entry, std::string_view indentation) {
  const std::uint32_t begin = entry.key.outer.begin;
  const std::size_t column = begin - (text.substr(0, begin).rfind('\n') + 1);
  const std::string_view written = slice(text, {begin, std::max(entry.key.outer.end, entry.value.outer.end)});
  std::string moved;
  for (std::string_view line : whole_lines(text.substr(begin, written.size()))) {
    if (!moved.empty()) line.remove_prefix(std::min(column, std::min(line.find_first_not_of(' '), line.size())));
    moved += std::string(indentation) + std::string(line);
  }
  return moved.ends_with('\n') ? moved : moved + '\n';
}

/// What turns a rule on that is off by default: its options alone would have no effect.
std::string severity_for(const RuleInfo& rule, const yaml::Node& options) {
  if (options.find("severity") != nullptr || rule.severity_in(Preset::recommended) != Severity::off) return {};
  return "    severity: " + std::string(name_of(rule.severity_in(Preset::all))) + "\n";
}

/// Entries of a mapping as they are written, moved to a depth of their own.
std::string moved_entries(std::string_view text, const yaml::Node& mapping, std::string_view indentation) {
  std::string entries;
  for (const yaml::Entry& entry : mapping.entries()) entries += moved(text, entry, indentation);
  return entries;
}

/// An options block as a user would write it in matterlint.yaml; empty where it has only what is for tests.
std::string configuration_of(const RuleInfo& rule, std::string_view text, const yaml::Node& options) {
  std::string of_notes;
  std::string of_rule;
  for (const yaml::Entry& entry : options.entries()) {
    if (entry.key.text == "note") {
      of_notes += moved_entries(text, entry.value, "");
    } else if (entry.key.text != "context" && entry.key.text != "beside") {
      of_rule += moved(text, entry, "    ");
    }
  }
  if (of_rule.empty()) return of_notes;
  return of_notes + "rules:\n  " + rule.id + ":\n" + severity_for(rule, options) + of_rule;
}

/// The schema that holds for the notes of an options block, where it has one.
std::string schema_in(std::string_view text, const yaml::Node& options) {
  const yaml::Entry* const context = options.find("context");
  const yaml::Entry* const schema = context == nullptr ? nullptr : context->value.find("schema");
  if (schema == nullptr) return {};
  if (!schema->value.is_mapping()) return "With the schema `" + std::string(schema->value.text) + "`:\n";
  return "With this schema:\n\n" + fenced("yaml", moved_entries(text, schema->value, ""));
}

/// What an options block says to those who read on: the configuration and the schema. Empty: nothing.
std::string rendered_options(const RuleInfo& rule, std::string_view text) {
  yaml::Tree tree;
  yaml::read_yaml(text, span_of(0, text.size()), tree);
  if (tree.root() == nullptr || tree.is_broken()) return {};
  const std::string configuration = configuration_of(rule, text, *tree.root());
  std::string schema = schema_in(text, *tree.root());
  if (configuration.empty()) return schema;
  return "With this in `matterlint.yaml`:\n\n" + fenced("yaml", configuration) + (schema.empty() ? "" : "\n") + schema;
}

std::string_view label_of(const MarkdownBlock& block) {
  if (block.is("good")) return "Left alone:";
  if (block.is("bad")) return "Reported:";
  return block.is("unsafe") ? "After `--fix --unsafe-fixes`:" : "After `--fix`:";
}

/// A block of the documentation for readers, who do not see its info.
std::string rendered(const RuleInfo& rule, const MarkdownBlock& block) {
  if (block.is("options")) return rendered_options(rule, block.text);
  const bool is_example = block.is("fixed") || block.is("bad") || block.is("good");
  if (!is_example) return as_written(block);
  return std::string(label_of(block)) + "\n\n" + fenced(block.language(), block.text);
}

std::string rendered_docs(const RuleInfo& rule) {
  std::string docs;
  for (const MarkdownBlock& block : markdown_blocks(rule.docs)) {
    std::string shown = rendered(rule, block);
    const bool is_apart = docs.ends_with("\n\n");
    if (is_apart && shown.starts_with('\n')) shown.erase(0, 1);
    docs += (block.is_prose() || shown.empty() || is_apart ? "" : "\n") + shown;
  }
  return docs;
}

/// What the signs in the examples mean, as far as there are any.
std::string legend_of(const RuleInfo& rule) {
  const std::vector<MarkdownBlock> blocks = markdown_blocks(rule.docs);
  const bool is_visible =
      std::any_of(blocks.begin(), blocks.end(), [](const MarkdownBlock& block) { return block.is("visible"); });
  if (!is_visible) return {};
  return "\nIn these notes → is a tab, ␍ a carriage return, ⍽ a no-break space, ⊙ a byte order mark, · a blank before "
         "the end of a line, ⏎ a line feed, ⟦FF⟧ a byte that is no UTF-8 and ⟦U+200B⟧ a character that can not be "
         "seen.\n";
}

std::string options_of(const RuleInfo& rule) {
  if (rule.options.empty()) return {};
  std::string list = "\n## Options\n\n";
  for (const Option& option : rule.options)
    list += "- `" + std::string(option.name) + "`: " + std::string(option.summary) + "\n  " + values_in_words(option) +
            ". Default: `" + default_of(option) + "`.\n";
  return list;
}

}  // namespace

std::string rule_page(const RuleInfo& rule) {
  return "# " + rule.id + "\n\n" + rule.summary + "\n\n" + facts_of(rule) + rendered_docs(rule) + legend_of(rule) +
         options_of(rule);
}

std::string rule_index(const RuleSet& rules) {
  std::map<std::string, std::string> by_group;
  for (const RuleInfo* const rule : rules.all())
    by_group[rule->group] += "| [" + rule->id + "](" + rule->id + ".md) | " + table_cell(rule->summary) + " | " +
                             std::string(word_for(rule->fix)) + " | " + severities_of(*rule) + " |\n";
  std::string index = "<!-- Made from rules/ by `./dev update`. -->\n# Rules\n";
  index += "\nA preset has what the one has that it builds on, and in the end what `recommended` has.\n";
  index += "What the rules of other tools are called here stands in [another table](../coming-from.md).\n";
  for (const auto& [group, rows] : by_group)
    index += "\n## " + group + "\n\n| Rule | Reports | Fix | Presets |\n|---|---|---|---|\n" + rows;
  return index;
}

}  // namespace matterlint
