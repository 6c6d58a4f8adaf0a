#include "reader_difference.h"

#include "yaml/print.h"
#include "yaml/reader.h"

namespace matterlint::tests {
namespace {

std::string described(const std::string& block, const yaml::Tree& tree) {
  std::string out;
  for (const yaml::SyntaxError& error : tree.errors())
    out += "error " + std::to_string(error.span.begin) + ": " + error.message + "\n";
  return tree.is_broken() ? out : out + yaml::print_tree(tree, block);
}

}  // namespace

std::string reader_difference(const std::string& block, std::size_t* taken) {
  thread_local yaml::Tree direct;
  thread_local yaml::Tree other;
  const Span all = span_of(0, block.size());
  if (!yaml::read_directly(block, all, direct)) return {};
  if (taken != nullptr) ++*taken;
  yaml::read_with_yaml_cpp(block, all, other);
  const std::string ours = described(block, direct);
  const std::string theirs = described(block, other);
  if (ours == theirs && yaml::print_events(direct) == yaml::print_events(other)) return {};
  return "in the block\n" + block + "\nthe direct reader reads\n" + ours + "and yaml-cpp\n" + theirs;
}

}  // namespace matterlint::tests
