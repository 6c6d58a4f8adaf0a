#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/span.h"
#include "yaml/characters.h"
#include "yaml/node.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

/// RFC 8259, by recursive descent. Stops at the first error.
class JsonReader {
 public:
  JsonReader(std::string_view text, Span block, Tree& tree)
      : text_(text.substr(0, block.end)), at_(block.begin), tree_(tree) {}

  void read();

 private:
  using Result = std::optional<Node>;

  // json_reader.cpp
  Result value();
  Result array();
  Result object();
  bool entry();
  Result number();
  Result word(std::string_view expected, Kind kind);

  // json_reader_string.cpp
  Result string();
  bool escape(std::string& out);
  std::optional<std::uint32_t> hex4(std::size_t at) const;

  // json_reader_fault.cpp
  std::nullopt_t missing_key();
  std::nullopt_t missing_comma(char closer);
  std::nullopt_t no_comment();
  std::nullopt_t wrong_word();
  std::nullopt_t fail(std::size_t begin, std::size_t end, std::string message);
  /// At the character that is wrong.
  std::nullopt_t fail_here(std::string message);

  void skip_space() {
    while (at_ < text_.size() && is_blank_or_break(text_[at_])) ++at_;
  }
  bool take(char c) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  Tree& tree_;
  std::size_t depth_ = 0;
};

}  // namespace matterlint::yaml
