#include "report/peer_page.h"

#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "lint/peers.h"
#include "text/joined.h"

namespace matterlint {
namespace {

/// Those that most people come from, first; then the others by name.
constexpr std::array<std::string_view, 6> foremost_tools = {"obsidian-linter", "markdownlint", "rumdl",
                                                            "yamllint",        "remark-lint",  "vscode-front-matter"};

using NamesOfTool = std::map<std::string_view, std::vector<std::string>>;  ///< Name there, links to the rules here.

std::string table_of(std::string_view tool, const NamesOfTool& names) {
  std::string table = "\n## " + std::string(tool) + "\n\n| There | Here |\n|---|---|\n";
  for (const auto& [name, links] : names)
    table +=
        "| " + (name.empty() ? "as a whole" : "`" + std::string(name) + "`") + " | " + joined(links, ", ") + " |\n";
  return table;
}

}  // namespace

std::string peer_page(const RuleSet& rules) {
  std::map<std::string_view, NamesOfTool> tools;
  for (const RuleInfo* const rule : rules.all())
    for (const std::string_view peer : rule->peers)
      tools[split_peer(peer).tool][split_peer(peer).rule].push_back("[" + rule->id + "](rules/" + rule->id + ".md)");
  std::string page =
      "<!-- Made from rules/ by `./dev update`. -->\n# Coming from another tool\n\n"
      "What the rules of other tools are called here. They are alike, not equal: the page of a rule says what it "
      "reports.\n`matterlint init --from FILE` reads the configuration of some of these tools and writes the nearest "
      "`matterlint.yaml`;\nsee [the configuration](configuration.md#from-another-tool).\n";
  for (const std::string_view tool : foremost_tools)
    if (const auto names = tools.extract(tool)) page += table_of(tool, names.mapped());
  for (const auto& [tool, names] : tools) page += table_of(tool, names);
  return page;
}

}  // namespace matterlint
