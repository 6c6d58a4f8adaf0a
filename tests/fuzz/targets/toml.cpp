// A TOML document. Where it stands, and that all of it is read that toml++ reads, and nothing else.
#include "source/byte_order_mark.h"
#include "target.h"
#include "tree_checks.h"
#include "yaml/print.h"
#include "yaml/reader.h"
#include "yaml/toml_check.h"

namespace matterlint::fuzz {

void check(std::string_view text) {
  thread_local yaml::Tree tree;
  const std::string_view input = without_byte_order_mark(text);  // It is of no block.
  const Span all = span_of(0, input.size());
  yaml::read_toml(input, all, tree);
  check_tree(tree, input, all);
  yaml::print_value(tree);
  const std::string first_error = tree.is_broken() ? tree.errors().front().message : "";
  if (first_error.find("too deep") != std::string::npos) return;
  const bool is_toml = !yaml::toml_fault(input);
  expect(!is_toml || !tree.is_broken(), "toml++ reads it, and we say: " + first_error);
  const bool has_doubles = tree.root() != nullptr && has_double_key(*tree.root());
  expect(is_toml || tree.is_broken() || has_doubles, "we read it, and toml++ does not");
}

}  // namespace matterlint::fuzz
