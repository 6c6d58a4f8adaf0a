#include "config/message_template.h"

#include <doctest/doctest.h>

namespace matterlint::config {
namespace {

TEST_CASE("placeholders of a message are replaced, and other braces are text") {
  struct Case {
    std::string_view text, expected;
  };
  const MessageWords words{.value = "V", .property = "P", .reason = "R", .replacement = "X"};
  for (const auto& [text, expected] : std::initializer_list<Case>{
           {"", ""},
           {"{value}", "V"},
           {"a {property} b {reason} c {replacement}{value}", "a P b R c XV"},
           {"{} { value } {Value} {value", "{} { value } {Value} {value"},
           {"{{value}} and {{ title }} and {value}", "{{value}} and {{ title }} and V"},
           {"{{value}", "{V"},
       })
    CHECK(MessageTemplate(text).with(words) == expected);
}

TEST_CASE("a message is one line whatever it is about") {
  CHECK(MessageTemplate("`{value}`").with({.value = "a\r\nb"}) == "`a  b`");
}

TEST_CASE("the words of a message are known before it is written") {
  const MessageTemplate message("{value} {valeu} {{word}}");
  CHECK(message.words() == std::vector<std::string>{"value", "valeu"});
}

}  // namespace
}  // namespace matterlint::config
