#include "yaml/reader.h"

namespace matterlint::yaml {

void read_yaml(std::string_view, Span, Tree& tree) { tree.clear(Language::yaml); }
void read_json(std::string_view, Span, Tree& tree) { tree.clear(Language::json); }

}  // namespace matterlint::yaml
