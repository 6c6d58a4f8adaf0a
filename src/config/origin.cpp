#include "config/origin.h"

namespace matterlint::config {

std::string Origin::text() const {
  if (document == nullptr) return std::string(words) + (line == 0 ? "" : ":" + std::to_string(line));
  return document->is_preset() ? document->path() : document->path() + ":" + std::to_string(document->line_of(span));
}

}  // namespace matterlint::config
