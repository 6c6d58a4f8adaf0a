#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "markdown/flavor.h"
#include "source/span.h"

namespace matterlint::markdown {

/// The Markdown below the front matter, as its flavor reads it, with the place of everything. Used again for the next
/// note: reading clears it, and its memory stays.
class Body {
 public:
  /// Reads `text` under `body`; spans are offsets into `text`.
  void read(std::string_view text, Span body, Flavor flavor);

  Span span() const { return span_; }

 private:
  Span span_;
};

}  // namespace matterlint::markdown
