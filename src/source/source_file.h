#pragma once

#include <string_view>

namespace matterlint {

/// A text and the name it goes by. Views only: the owner of the bytes keeps them alive.
struct SourceFile {
  std::string_view path;
  std::string_view text;
  bool complete = true;  ///< Whether `text` is the whole file, or only its head.
};

}  // namespace matterlint
