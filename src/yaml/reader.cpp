#include "yaml/reader.h"

namespace matterlint::yaml {

void read_yaml(std::string_view text, Span block, Tree& tree) {
  if (!read_directly(text, block, tree)) read_with_yaml_cpp(text, block, tree);
}

void read(Language language, std::string_view text, Span block, Tree& tree) {
  switch (language) {
    case Language::yaml:
      return read_yaml(text, block, tree);
    case Language::toml:
      return read_toml(text, block, tree);
    case Language::json:
      return read_json(text, block, tree);
  }
}

}  // namespace matterlint::yaml
