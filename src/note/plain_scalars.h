#pragma once

#include <functional>
#include <string_view>

#include "note/note.h"

namespace matterlint {

/// A value that is written without quotes, so that each program decides by itself what it is.
struct PlainScalar {
  const Property* property = nullptr;
  std::string_view key;              ///< The nearest one above it.
  const yaml::Node* list = nullptr;  ///< Whose item it is, if it is one.
  const yaml::Node* node = nullptr;
};

/// Visits the plain scalars of front matter in YAML that some program takes for something else than text, at any depth.
/// Keys, scalars with a tag, and aliases are left out.
void visit_plain_scalars(const Note& note, const std::function<void(const PlainScalar&)>& visit);

}  // namespace matterlint
