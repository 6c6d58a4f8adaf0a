#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "config/document.h"

namespace matterlint::config {

/// Where a configuration says something.
struct Origin {
  const Document* document = nullptr;  ///< Null: no file says it, but `words` do.
  Span span;
  std::string_view words;
  std::uint32_t line = 0;  ///< Of the file that the words name; 0: they name none.

  bool is_known() const { return document != nullptr || !words.empty(); }
  /// "matterlint.yaml:12", "preset obsidian", or its words.
  std::string text() const;
};

}  // namespace matterlint::config
