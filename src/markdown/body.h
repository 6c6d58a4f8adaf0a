#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/constructs.h"
#include "markdown/flavor.h"
#include "markdown/parts.h"
#include "source/span.h"

namespace matterlint::markdown {

/// The Markdown below the front matter, as its flavor reads it, with the place of everything. Used again for the next
/// note: reading clears it, and its memory stays.
class Body {
 public:
  /// Reads `text` under `body`; spans are offsets into `text`. It cannot fail. Takes time linear in the body: one that
  /// is built to take longer is left unread.
  void read(std::string_view text, Span body, Flavor flavor);

  Span span() const { return span_; }
  /// Whether it was read. All lists of one that was not are empty.
  bool is_read() const { return is_read_; }

  std::span<const Block> blocks() const { return parts_.blocks; }
  std::span<const Region> regions() const { return parts_.regions; }
  std::span<const Link> links() const { return parts_.links; }
  std::span<const Wikilink> wikilinks() const { return parts_.wikilinks; }
  std::span<const Emphasis> emphases() const { return parts_.emphases; }
  std::span<const Definition> definitions() const { return parts_.definitions; }
  /// The stretches of plain text, in which rules about text look: no markup, no code, nothing of regions(). Texts of
  /// links and escapes with their backslash are text. Each is within one line.
  std::span<const Span> text() const { return parts_.text; }
  std::span<const std::uint32_t> hard_breaks() const { return parts_.hard_breaks; }

  /// Whether a byte stands in plain text. Logarithmic.
  bool is_text(std::uint32_t offset) const;
  /// The region that holds a byte, or null. Logarithmic.
  const Region* region_at(std::uint32_t offset) const;

 private:
  std::string_view with_lines_that_feed(std::string_view text);
  bool blot_out_constructs();
  void put_in_order(std::string_view text);

  Span span_;
  bool is_read_ = false;
  Parts parts_;
  Constructs constructs_;
  std::string lines_;   ///< The text as it is read, where a CR alone ends a line of it.
  std::string buffer_;  ///< The body with what md4c does not know blotted out, and zeros behind it.
  std::vector<Span> scratch_;
};

}  // namespace matterlint::markdown
