#include "source/version.h"

namespace matterlint {

std::string_view program_version() {
  return MATTERLINT_VERSION;
}

}  // namespace matterlint
