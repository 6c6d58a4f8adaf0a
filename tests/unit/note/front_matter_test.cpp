#include "note/front_matter.h"

#include <doctest/doctest.h>

#include <string>

using namespace matterlint;
using State = FrontMatter::State;

namespace {

struct FrontMatterCase {
  const char* text;
  State state;
  std::string_view block;
  std::string_view body;
};

}  // namespace

TEST_CASE("front matter stands between fences at the very start of a note") {
  const FrontMatterCase cases[] = {
      {"---\na: 1\n---\nText\n", State::closed, "a: 1\n", "Text\n"},
      {"---\r\na: 1\r\n---\r\nText", State::closed, "a: 1\r\n", "Text"},
      {"\xEF\xBB\xBF---\na: 1\n---\n", State::closed, "a: 1\n", ""},
      {"---\na: 1\n---", State::closed, "a: 1\n", ""},
      {"---\na: 1\n...\nText", State::closed, "a: 1\n", "Text"},
      {"--- \t\na: 1\n---  \nText", State::closed, "a: 1\n", "Text"},
      {"---\n---\nText", State::closed, "", "Text"},
      {"---\na: |\n  ---\nb: 2\n---\n", State::closed, "a: |\n  ---\nb: 2\n", ""},
      {"+++\na = 1\n+++\nText", State::closed, "a = 1\n", "Text"},
      {"Text\n---\na: 1\n---\n", State::none, "", "Text\n---\na: 1\n---\n"},
      {"\n---\na: 1\n---\n", State::none, "", "\n---\na: 1\n---\n"},
      {"", State::none, "", ""},
      {"---", State::none, "", "---"},
      {"----\na: 1\n----\n", State::none, "", "----\na: 1\n----\n"},
      {"---\na: 1\n\nText", State::unclosed, "", "a: 1\n\nText"},
      {"---\n\nText: more\n", State::none, "", "---\n\nText: more\n"},
      {"---\nIt was a bright day: we went\n", State::none, "", "---\nIt was a bright day: we went\n"},
      {"---\n\nText\n", State::none, "", "---\n\nText\n"},
  };
  for (const FrontMatterCase& c : cases) {
    CAPTURE(c.text);
    const std::string_view text = c.text;
    const FrontMatter found = find_front_matter(text);
    CHECK(found.state == c.state);
    CHECK(slice(text, found.block) == c.block);
    CHECK(slice(text, found.body) == c.body);
  }
}

TEST_CASE("fences are given without their line ending, with the blanks behind them") {
  const std::string_view text = "---  \r\na: 1\r\n---\r\n";
  const FrontMatter found = find_front_matter(text);
  CHECK(slice(text, found.opener) == "---  ");
  CHECK(slice(text, found.closer) == "---");
}

TEST_CASE("a data file is one block from end to end") {
  const std::string_view text = "\xEF\xBB\xBF{}";
  const FrontMatter found = whole_file(text, yaml::Language::json);
  CHECK(found.state == State::whole);
  CHECK(slice(text, found.block) == "{}");
  CHECK(found.body.empty());
}
