#include "repaired_blocks.h"

#include <optional>

#include "lint/rule_file.h"
#include "spec/specimen.h"
#include "text/markdown_block.h"
#include "yaml/print.h"

namespace matterlint::tests {
namespace {

using nlohmann::json;

std::optional<json> meaning_of(const std::vector<MarkdownBlock>& blocks, std::size_t note) {
  for (std::size_t i = note + 1; i < blocks.size() && !spec::Specimen::is_in(blocks[i]); ++i)
    if (blocks[i].is("meant")) return json::parse(blocks[i].text);
  return std::nullopt;
}

/// The prose above a note.
std::string title_of(const std::vector<MarkdownBlock>& blocks, std::size_t note) {
  while (note > 0 && !blocks[note].is_prose()) --note;
  std::string_view prose = blocks[note].text;
  while (prose.ends_with('\n')) prose.remove_suffix(1);
  return std::string(prose.substr(prose.rfind('\n') + 1));
}

class Repairs {
 public:
  explicit Repairs(std::vector<std::string>& faults) : faults_(faults) {}

  void add(const std::vector<MarkdownBlock>& blocks, std::size_t at, const spec::Section& section) {
    if (!spec::Specimen::is_in(blocks[at]) || blocks[at].language() != "md") return;
    const spec::Specimen note(blocks[at], section);
    const std::string title = title_of(blocks, at);
    const std::optional<json> meaning = meaning_of(blocks, at);
    const std::string safe = note.fixed(FixSafety::safe).text;
    const std::string all = note.fixed(FixSafety::unsafe).text;
    if (safe != note.text()) add_fixed(note, safe, title + " (--fix)", safe == all ? meaning : std::nullopt);
    if (all == note.text() && !meaning) return;
    const bool is_readable = add_fixed(note, all, title + " (--fix --unsafe-fixes)", meaning);
    if (meaning && !is_readable) faults_.push_back(title + ": no fix makes it readable\n" + all);
  }

  std::vector<RepairedBlock> take() { return std::move(repaired_); }

 private:
  bool add_fixed(const spec::Specimen& specimen, const std::string& text, std::string about,
                 const std::optional<json>& meaning) {
    Note note;
    specimen.read(text, note);
    const bool is_yaml = note.tree().language() == yaml::Language::yaml;
    if (note.is_broken() || !note.front_matter().has_block() || !is_yaml) return false;
    repaired_.push_back({std::move(about), std::string(note.text(note.front_matter().block)),
                         meaning ? *meaning : json::parse(yaml::print_value(note.tree()))});
    return true;
  }

  std::vector<std::string>& faults_;
  std::vector<RepairedBlock> repaired_;
};

}  // namespace

std::vector<RepairedBlock> repaired_blocks(std::string_view specification, std::vector<std::string>& faults) {
  const RuleSet rules(builtin_rules());
  Repairs repairs(faults);
  spec::for_each_block(rules.all(), markdown_blocks(specification),
                       [&repairs](const auto& blocks, std::size_t at, const spec::Section& section) {
                         repairs.add(blocks, at, section);
                       });
  return repairs.take();
}

}  // namespace matterlint::tests
