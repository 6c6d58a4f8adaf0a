// Checks real front matter that could not be read, and compares with what people made of it: whether a finding stands
// where they changed something, whether it names a cause, and what fixes leave.
//
//   conformance_broken_blocks BLOCKS.jsonl [--list]
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "config/configuration.h"
#include "lint/fixer.h"
#include "source/line_index.h"
#include "yaml/same_value.h"

namespace matterlint {
namespace {

/// What must not become worse, in percent of the blocks.
constexpr double placed_at_least = 99;
constexpr double named_at_least = 95;
constexpr double parse_after_all_at_least = 91;
constexpr double parse_after_safe_at_least = 75;
/// Of those that parse and that people did not reword. The four others: a name lost the quotes that it stood in, inner
/// quotes became those of the other kind, a text got one more line break, and a repair put its blank behind the wrong
/// colon. What the fix leaves is what the author typed.
constexpr double same_after_safe_at_least = 98;

class NoFiles : public Configuration::FileSource {
  Answer read(std::string_view path, std::string_view) override { return {std::nullopt, "no " + std::string(path)}; }
};

struct Block {
  std::string id;
  std::string broken;  ///< Both as whole notes.
  std::string repaired;
  std::vector<std::uint32_t> changed_lines;
};

std::string as_note(const std::string& block) {
  return "---\n" + block + "\n---\n";
}

std::vector<Block> read_blocks(std::istream& file) {
  std::vector<Block> blocks;
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json block = nlohmann::json::parse(line);
    blocks.push_back({block["id"], as_note(block["broken"]), as_note(block["repaired"]), block["changed_lines"]});
  }
  return blocks;
}

/// A text without what YAML itself needs: quotes, brackets, commas, escapes, blanks.
std::string words_of(std::string_view text) {
  std::string words;
  for (const char c : text)
    if (std::string_view("\"'[],\\ \t\n").find(c) == std::string_view::npos) words += c;
  return words;
}

struct Outcome {
  bool is_found = false;
  bool is_placed = false;  ///< A finding stands on a line that people changed.
  bool is_named = false;   ///< Some rule other than yaml-syntax speaks.
  bool parses_after_safe = false;
  bool is_same_after_safe = false;
  bool is_reworded = false;  ///< People changed more than what YAML needs, or left something broken.
  bool parses_after_all = false;
  std::string findings;
  std::string after;
};

/// Lints and fixes as `--isolated` does.
class Checker {
 public:
  Checker() : rules_(builtin_rules()) {
    ConfigurationOverrides overrides;
    overrides.presets = {"recommended"};
    overrides.isolated = true;
    NoFiles files;
    std::vector<FileReport> problems;
    configuration_ = Configuration::load("", "", rules_, overrides, files, problems);
  }

  Outcome check(const Block& block) const {
    Outcome outcome;
    look_at_findings(block, outcome);
    const std::string safe = fixed(block.broken, FixSafety::safe);
    const std::string all = fixed(block.broken, FixSafety::unsafe);
    Note after;
    Note wanted;
    outcome.parses_after_all = reads(all, after);
    outcome.after = all;
    outcome.parses_after_safe = reads(safe, after);
    if (!outcome.parses_after_safe) return outcome;
    const bool is_repaired = reads(block.repaired, wanted);
    outcome.is_same_after_safe = is_repaired && says_same(after, wanted);
    outcome.is_reworded = !is_repaired || words_of(block.broken) != words_of(block.repaired);
    outcome.after = safe;
    return outcome;
  }

 private:
  const FileSettings& settings() const { return configuration_->settings_for("note.md"); }

  bool reads(const std::string& text, Note& note) const {
    note.read({"note.md", text, true}, settings().note);
    return !note.is_broken();
  }

  /// People who repair `[a` write `a` as often as `[a]`.
  static bool says_same(const yaml::Node& a, const yaml::Node& b) {
    if (a.is_sequence() && a.size() == 1 && b.is_scalar()) return yaml::same_value(a.items()[0], b);
    if (!a.is_mapping() || !b.is_mapping()) return yaml::same_value(a, b);
    return std::equal(a.entries().begin(), a.entries().end(), b.entries().begin(), b.entries().end(),
                      [](const yaml::Entry& x, const yaml::Entry& y) {
                        return yaml::same_value(x.key, y.key) && says_same(x.value, y.value);
                      });
  }

  static bool says_same(const Note& a, const Note& b) {
    if (a.tree().root() == nullptr || b.tree().root() == nullptr) return a.tree().root() == b.tree().root();
    return says_same(*a.tree().root(), *b.tree().root());
  }

  std::string fixed(const std::string& text, FixSafety safety) const {
    return fix(settings().linter, text, settings().note, context(), safety).text;
  }

  static Context context() {
    Context context;
    context.path = "note.md";
    return context;
  }

  void look_at_findings(const Block& block, Outcome& outcome) const {
    Note note;
    reads(block.broken, note);
    const LineIndex lines(block.broken);
    for (const Diagnostic& finding : settings().linter.lint(note, context())) {
      if (finding.severity != Severity::error) continue;
      const std::uint32_t line = lines.line_of(finding.span.begin);
      const auto& changed = block.changed_lines;
      outcome.is_found = true;
      outcome.is_placed |= std::find(changed.begin(), changed.end(), line) != changed.end();
      outcome.is_named |= finding.rule != "yaml-syntax";
      outcome.findings += "  " + std::to_string(line) + " " + std::string(finding.rule) + ": " + finding.message + "\n";
    }
  }

  RuleSet rules_;
  std::unique_ptr<Configuration> configuration_;
};

void list(const Block& block, const Outcome& outcome) {
  std::string faults;
  if (!outcome.is_found) faults += " SILENT";
  if (!outcome.is_placed) faults += " ELSEWHERE";
  if (!outcome.is_named) faults += " UNNAMED";
  if (!outcome.parses_after_all) faults += " UNREPAIRED";
  if (outcome.parses_after_safe && !outcome.is_same_after_safe && !outcome.is_reworded) faults += " OTHERWISE";
  if (!outcome.parses_after_safe && outcome.parses_after_all) faults += " UNSAFE";
  if (faults.empty()) return;
  std::printf("== %s%s\n%s-- people:\n%s%s-- fixed:\n%s", block.id.c_str(), faults.c_str(), block.broken.c_str(),
              block.repaired.c_str(), outcome.findings.c_str(), outcome.after.c_str());
}

class Tally {
 public:
  explicit Tally(std::size_t blocks) : blocks_(blocks) {}

  /// Prints a share of the blocks; whether it is large enough.
  bool show(const char* what, std::size_t count, double at_least) const { return show(what, count, blocks_, at_least); }
  static bool show(const char* what, std::size_t count, std::size_t of, double at_least) {
    const double percent = of == 0 ? 0 : 100 * static_cast<double>(count) / static_cast<double>(of);
    std::printf("%-42s %4zu of %zu, %.1f %% (at least %.0f)\n", what, count, of, percent, at_least);
    return percent >= at_least;
  }

 private:
  std::size_t blocks_;
};

template <class Predicate>
std::size_t count(const std::vector<Outcome>& outcomes, Predicate predicate) {
  return static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(), predicate));
}

bool report(const std::vector<Outcome>& outcomes) {
  const Tally tally(outcomes.size());
  const std::size_t parse = count(outcomes, [](const Outcome& o) { return o.parses_after_safe; });
  const std::size_t reworded = count(outcomes, [](const Outcome& o) { return o.is_reworded && !o.is_same_after_safe; });
  const std::size_t same = count(outcomes, [](const Outcome& o) { return o.is_same_after_safe; });
  bool is_good = true;
  is_good &= tally.show("found", count(outcomes, [](const Outcome& o) { return o.is_found; }), 100);
  is_good &= tally.show("on a line that people changed", count(outcomes, [](const Outcome& o) { return o.is_placed; }),
                        placed_at_least);
  is_good &=
      tally.show("with a named cause", count(outcomes, [](const Outcome& o) { return o.is_named; }), named_at_least);
  is_good &= tally.show("readable after --fix --unsafe-fixes",
                        count(outcomes, [](const Outcome& o) { return o.parses_after_all; }), parse_after_all_at_least);
  is_good &= tally.show("readable after --fix", parse, parse_after_safe_at_least);
  std::printf("%-42s %4zu\n", "of these, reworded by people", reworded);
  is_good &= Tally::show("of the others, as people repaired them", same, parse - reworded, same_after_safe_at_least);
  return is_good;
}

}  // namespace
}  // namespace matterlint

int main(int argc, char** argv) {
  using namespace matterlint;
  std::ifstream file(argc > 1 ? argv[1] : "");
  if (!file) {
    std::puts("skipped: the broken blocks are not here");
    return 0;
  }
  const bool lists = argc > 2 && std::string(argv[2]) == "--list";
  const Checker checker;
  std::vector<Outcome> outcomes;
  for (const Block& block : read_blocks(file)) {
    outcomes.push_back(checker.check(block));
    if (lists) list(block, outcomes.back());
  }
  return report(outcomes) ? 0 : 1;
}
