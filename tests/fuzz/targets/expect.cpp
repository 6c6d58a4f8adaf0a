#include <stdexcept>

#include "target.h"

namespace matterlint::fuzz {

void expect(bool holds, const std::string& broken_promise) {
  if (!holds) throw std::logic_error(broken_promise);
}

}  // namespace matterlint::fuzz
