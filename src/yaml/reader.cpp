#include "yaml/reader.h"

namespace matterlint::yaml {

void read_yaml(std::string_view text, Span block, Tree& tree) {
  if (!read_directly(text, block, tree)) read_with_yaml_cpp(text, block, tree);
}

}  // namespace matterlint::yaml
