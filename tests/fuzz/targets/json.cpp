// A JSON text, read by us and by nlohmann/json: they agree on what is JSON and on what it says.
#include <nlohmann/json.hpp>

#include "target.h"
#include "text/utf8.h"
#include "tree_checks.h"
#include "yaml/print.h"
#include "yaml/reader.h"

namespace matterlint::fuzz {
namespace {

/// What nlohmann/json reads; `discarded` where it is no JSON. `is_too_large`: there is a number that no double holds.
nlohmann::json read_by_nlohmann(std::string_view input, bool& is_too_large) {
  try {
    return nlohmann::json::parse(input);
  } catch (const nlohmann::json::out_of_range&) {
    is_too_large = true;
  } catch (const nlohmann::json::parse_error&) {
  }
  return nlohmann::json::value_t::discarded;
}

}  // namespace

void check(std::string_view input) {
  thread_local yaml::Tree tree;
  const Span all = span_of(0, input.size());
  yaml::read_json(input, all, tree);
  check_tree(tree, input, all);
  // Bytes that are no text are for the rule `invalid-utf8`; nlohmann/json ends where a zero is.
  if (find_invalid_utf8(input) < input.size() || input.find('\0') != std::string_view::npos) return;
  const std::string_view first_error = tree.errors().empty() ? "" : std::string_view(tree.errors().front().message);
  bool is_too_large = false;
  const auto theirs = read_by_nlohmann(input, is_too_large);
  if (is_too_large) return;
  const bool is_too_deep = first_error.find("deep") != std::string_view::npos;
  expect(is_too_deep || theirs.is_discarded() == tree.is_broken(),
         tree.is_broken() ? "nlohmann/json reads what we do not: " + std::string(first_error)
                          : "we read what nlohmann/json does not");
  if (tree.is_broken() || tree.root() == nullptr || has_double_key(*tree.root())) return;
  const auto ours = nlohmann::json::parse(yaml::print_value(tree), nullptr, false);
  expect(ours == theirs, "we read " + ours.dump() + ", nlohmann/json " + theirs.dump());
}

}  // namespace matterlint::fuzz
