#include "yaml/same_value.h"

#include <algorithm>

namespace matterlint::yaml {

bool same_value(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.size() != b.size()) return false;
  if (a.is_null()) return true;
  if (a.is_scalar()) return a.text == b.text;
  if (a.is_sequence()) return std::equal(a.items().begin(), a.items().end(), b.items().begin(), same_value);
  return std::equal(a.entries().begin(), a.entries().end(), b.entries().begin(), [](const Entry& x, const Entry& y) {
    return same_value(x.key, y.key) && same_value(x.value, y.value);
  });
}

}  // namespace matterlint::yaml
