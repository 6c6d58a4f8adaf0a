#pragma once

#include <string>
#include <string_view>

#include "config/document.h"

namespace matterlint::config {

/// Where a configuration says something.
struct Origin {
  const Document* document = nullptr;  ///< Null: no file says it, but `words` do.
  Span span;
  std::string_view words;

  bool is_known() const { return document != nullptr || !words.empty(); }
  /// "matterlint.yaml:12", "preset obsidian", or its words.
  std::string text() const;
};

}  // namespace matterlint::config
