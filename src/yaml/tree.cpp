#include "yaml/tree.h"

namespace matterlint::yaml {

void Tree::clear(Language language) {
  arena_.reset();
  root_ = nullptr;
  language_ = language;
  comments_.clear();
  errors_.clear();
}

}  // namespace matterlint::yaml
