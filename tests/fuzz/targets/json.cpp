// A JSON text, read by us and by nlohmann/json: they agree on what is JSON and on what it says.
#include <nlohmann/json.hpp>

#include "target.h"
#include "text/utf8.h"
#include "tree_checks.h"
#include "yaml/print.h"
#include "yaml/reader.h"

namespace matterlint::fuzz {
void check(std::string_view input) {
  thread_local yaml::Tree tree;
  const Span all = span_of(0, input.size());
  yaml::read_json(input, all, tree);
  check_tree(tree, input, all);
  if (find_invalid_utf8(input) < input.size()) return;  // The rule `invalid-utf8` says so.
  const std::string_view first_error = tree.errors().empty() ? "" : std::string_view(tree.errors().front().message);
  const auto theirs = nlohmann::json::parse(input, nullptr, false);
  const bool is_too_deep = first_error.find("deep") != std::string_view::npos;
  expect(is_too_deep || theirs.is_discarded() == tree.is_broken(),
         tree.is_broken() ? "nlohmann/json reads what we do not: " + std::string(first_error)
                          : "we read what nlohmann/json does not");
  if (tree.is_broken() || tree.root() == nullptr || has_double_key(*tree.root())) return;
  const auto ours = nlohmann::json::parse(yaml::print_value(tree), nullptr, false);
  expect(ours == theirs, "we read " + ours.dump() + ", nlohmann/json " + theirs.dump());
}

}  // namespace matterlint::fuzz
