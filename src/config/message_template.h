#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::config {

/// What the message of a custom rule may stand for.
struct MessageWords {
  std::string value{};        ///< What is reported.
  std::string property{};     ///< The property that it stands in, or the part of the body.
  std::string reason{};       ///< What the schema says.
  std::string replacement{};  ///< What a fix writes.
};

/// A message with placeholders: "write `{replacement}`, not `{value}`". Braces around anything but a word in lower case
/// are text, and so is all that stands between double braces.
class MessageTemplate {
 public:
  static constexpr std::array<std::string_view, 4> placeholders = {"value", "property", "reason", "replacement"};

  explicit MessageTemplate(std::string_view text = {});

  /// The words between braces, known or not.
  std::vector<std::string> words() const;

  /// One line, whatever the words are.
  std::string with(const MessageWords& words) const;

 private:
  struct Piece {
    std::string text;
    bool is_word = false;
  };
  std::vector<Piece> pieces_;
};

}  // namespace matterlint::config
