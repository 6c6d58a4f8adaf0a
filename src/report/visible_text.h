#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// Adds a text to a line of a report, so that it stays one line and does nothing to a terminal: control characters
/// become `\n`, `\t` or `\x1b`. With `terminal`, characters that can not be seen become `\u{202e}`, and bytes that are
/// no UTF-8 become U+FFFD; without, they stay, so that paths remain what they are.
void append_visible(std::string& out, std::string_view text, bool terminal);

std::string visible(std::string_view text, bool terminal);

/// A finished output as a terminal may have it, whoever wrote what is in it: lines, tabs and the codes of colours stay,
/// what else steers a terminal or turns the direction of text becomes `\x1b`, and bytes that are no UTF-8 become
/// U+FFFD.
std::string for_terminal(std::string_view text);

/// `\u{202e}`, or `\x1b` below 128.
std::string escape_of(char32_t code_point);

}  // namespace matterlint
