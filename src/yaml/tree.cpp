#include "yaml/tree.h"

namespace matterlint::yaml {

void Tree::clear(Language language) {
  arena_.reset();
  root_ = nullptr;
  language_ = language;
  comments_.clear();
  errors_.clear();
  tokens_.clear();
  open_items_.clear();
  open_entries_.clear();
}

}  // namespace matterlint::yaml
