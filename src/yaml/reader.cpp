#include "yaml/reader.h"

namespace matterlint::yaml {

void read_yaml(std::string_view text, Span block, Tree& tree) {
  if (!read_directly(text, block, tree)) read_with_yaml_cpp(text, block, tree);
}

void read_json(std::string_view, Span, Tree& tree) {
  tree.clear(Language::json);
}

}  // namespace matterlint::yaml
