// Specifications say what the rules do: the documentation inside of each rule and the file of the same name in
// tests/rules/; tests/rules/broken-blocks.md what all of them do together. They are run here, and compared with what
// they say; so are the pages in docs/rules/, which are made from the rules. With --update, all of them are rewritten;
// with --pages, the pages alone, and nothing is run. ROOT is the folder in which rules/ stands: only the rules in it
// are looked at, and what is made from them is compared where it is kept.
//
//     spec_tests [ROOT] [--update | --pages] [RULE | broken-blocks ...]

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration_schema.h"
#include "difference.h"
#include "file_text.h"
#include "lint/rule_file.h"
#include "lint/rule_set.h"
#include "report/peer_page.h"
#include "report/preset_page.h"
#include "report/rule_page.h"
#include "spec/spec.h"

using namespace matterlint;
namespace fs = std::filesystem;

namespace {

/// The specification that is about all rules at once.
constexpr std::string_view of_all_rules = "broken-blocks";

/// The specifications and pages below one folder.
class Suite {
 public:
  Suite(fs::path root, bool update) : root_(std::move(root)), update_(update) {}

  void check(RuleInfo rule) {
    check_name(rule);
    const std::string page = rule.id + ".md";
    std::string more = text_of(root_ / "tests/rules" / page);
    if (!more.empty()) more = check_specification({&rule}, "tests/rules/" + page, more);
    rule.docs = check_specification({&rule}, rule.file, rule.docs);
    check_coverage(rule, rule.docs + more);
    if (fs::exists(root_ / "docs/rules")) check_page(rule);
  }

  void check_together(const RuleSet& rules) {
    if (!fs::exists(root_ / "tests/rules" / (std::string(of_all_rules) + ".md"))) return;
    const std::string path = "tests/rules/" + std::string(of_all_rules) + ".md";
    check_specification(rules.all(), path, text_of(root_ / path));
  }

  void check_page(const RuleInfo& rule) {
    const std::string page = "docs/rules/" + rule.id + ".md";
    expect(page, text_of(root_ / page), "<!-- Made from " + rule.file + " by `./dev update`. -->\n" + rule_page(rule));
  }

  void check_index(const RuleSet& rules) {
    expect("docs/rules/README.md", text_of(root_ / "docs/rules/README.md"), rule_index(rules));
    const std::string peers = "docs/coming-from.md";
    if (fs::exists(root_ / peers)) expect(peers, text_of(root_ / peers), peer_page(rules));
  }

  /// The pages of presets, and what they and docs/presets.md say of how rules fare on real notes.
  void check_presets(const RuleSet& rules) {
    const std::string data = "docs/presets/evidence.yaml";
    if (!fs::exists(root_ / data)) return;
    const Evidence evidence = read_evidence(text_of(root_ / data));
    const std::string faults = faults_of(evidence, rules);
    if (!faults.empty()) fail(data, faults);
    for (std::size_t i = 0; i < preset_names.size(); ++i) {
      const std::string name(preset_names[i]);
      const std::string page = "docs/presets/" + name + ".md";
      const std::string file = text_of(root_ / "schemas/presets" / (name + ".yaml"));
      expect(page, text_of(root_ / page), preset_page(static_cast<Preset>(i), rules, evidence, file));
    }
    check_table("docs/presets.md", recommended_table(rules, evidence));
  }

  /// What stands between the comments that say so.
  void check_table(const std::string& path, const std::string& table) {
    const std::string page = text_of(root_ / path);
    constexpr std::string_view begin = "<!-- Made from docs/presets/evidence.yaml by `./dev update`. -->\n\n";
    const std::size_t at = page.find(begin);
    const std::size_t end = page.find("\n<!-- Behind it. -->", std::min(at, page.size()));
    if (end == std::string::npos) return fail(path, "has no place for the table of the rules\n");
    const std::size_t from = at + begin.size();
    expect(path, std::string_view(page).substr(from, end - from), table);
  }

  /// What is made from all rules, and the pages of rules that are no more.
  void check_folders(const RuleSet& rules) {
    if (fs::exists(root_ / "docs/rules")) check_index(rules);
    check_presets(rules);
    const std::string schema = "schemas/matterlint.schema.json";
    if (fs::exists(root_ / schema)) expect(schema, text_of(root_ / schema), configuration_schema(rules));
    for (const char* const folder : {"docs/rules", "tests/rules"}) {
      if (!fs::exists(root_ / folder)) continue;
      for (const auto& file : fs::directory_iterator(root_ / folder)) {
        const std::string id = file.path().stem().string();
        if (id != "README" && id != of_all_rules && rules.find(id) == nullptr)
          fail(std::string(folder) + "/" + id + ".md", "there is no rule `" + id + "`\n");
      }
    }
  }

  int failures() const { return failures_; }

 private:
  /// Compares a part of a file, or all of it, with what it should be.
  void expect(const std::string& path, std::string_view is, const std::string& should_be) {
    if (is == should_be) return;
    if (!update_) return fail(path, "does not say what happens\n" + difference(is, should_be));
    std::string file = text_of(root_ / path);
    const std::size_t at = is.empty() ? 0 : file.find(is);
    if (at == std::string::npos)
      return fail(path, "the program was built from another text of this file: build, then update\n");
    write_text(root_ / path, file.replace(at, is.size(), should_be));
    std::cout << "updated " << path << '\n';
  }

  void fail(const std::string& path, const std::string& why) {
    std::cout << path << ": " << why;
    ++failures_;
  }

  void check_name(const RuleInfo& rule) {
    std::string stem = fs::path(rule.file).stem().string();
    std::replace(stem.begin(), stem.end(), '_', '-');
    if (stem != rule.id) fail(rule.file, "the file is not named after the rule `" + rule.id + "`\n");
  }

  /// Answers what it should be.
  std::string check_specification(const spec::Rules& rules, const std::string& path, std::string_view text) {
    const std::string broken = spec::broken_promises(rules, text);
    if (!broken.empty()) fail(path, broken);
    const std::string answer = spec::answer(rules, text);
    expect(path, text, answer);
    return answer;
  }

  /// What a rule can do must be seen somewhere.
  void check_coverage(const RuleInfo& rule, const std::string& text) {
    if (rule.docs.find("```") == std::string::npos) fail(rule.file, "the documentation shows no example\n");
    for (const std::string_view kind : {" bad", " good"})
      if (text.find(kind) == std::string::npos)
        fail(rule.file, "no specification has a note that is" + std::string(kind) + "\n");
    if (rule.fix != FixSafety::none &&
        text.find(rule.fix == FixSafety::safe ? " fixed" : " fixed unsafe") == std::string::npos)
      fail(rule.file, "no specification shows a fix as strong as the rule claims\n");
    for (const Option& option : rule.options)
      if (text.find(std::string(option.name) + ":") == std::string::npos)
        fail(rule.file, "no specification sets the option `" + std::string(option.name) + "`\n");
  }

  fs::path root_;
  bool update_;
  int failures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  fs::path root = MATTERLINT_ROOT;
  bool update = false;
  bool only_pages = false;
  bool together = false;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  for (const std::string& argument : arguments)
    if (fs::is_directory(argument)) root = argument;
  RuleSet rules;
  for (const RuleFile& file : builtin_rules())
    if (fs::exists(root / file.path)) rules.add(info_of(file));
  std::vector<const RuleInfo*> chosen;
  for (const std::string& argument : arguments) {
    if (argument == "--update") {
      update = true;
    } else if (argument == "--pages") {
      update = only_pages = true;
    } else if (argument == of_all_rules) {
      together = true;
    } else if (const RuleInfo* const rule = rules.find(argument)) {
      chosen.push_back(rule);
    } else if (!fs::is_directory(argument)) {
      std::cerr << "there is no rule `" << argument << "`\n";
      return 2;
    }
  }

  Suite suite(root, update);
  const bool is_all = chosen.empty() && !together;
  if (is_all) chosen = rules.all();
  for (const RuleInfo* const rule : chosen) only_pages ? suite.check_page(*rule) : suite.check(*rule);
  if (only_pages) {
    suite.check_index(rules);
    suite.check_presets(rules);
  }
  if ((is_all || together) && !only_pages) suite.check_together(rules);
  if (is_all && !only_pages) suite.check_folders(rules);
  std::cout << chosen.size() << " rules, " << suite.failures() << " failures\n";
  return suite.failures() == 0 ? 0 : 1;
}
