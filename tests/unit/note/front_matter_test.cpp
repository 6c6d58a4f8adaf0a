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

void check_case(const FrontMatterCase& c) {
  CAPTURE(c.text);
  const std::string_view text = c.text;
  const FrontMatter found = find_front_matter(text);
  CHECK(found.state == c.state);
  CHECK(slice(text, found.block) == c.block);
  CHECK(slice(text, found.body) == c.body);
}

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
  for (const FrontMatterCase& c : cases) check_case(c);
}

TEST_CASE("TOML and JSON have fences and brackets of their own") {
  const FrontMatterCase cases[] = {
      {"+++ \t\r\na = 1\r\n+++  \r\nText", State::closed, "a = 1\r\n", "Text"},
      {"+++\n+++\n", State::closed, "", ""},
      {"+++\n# a\n\n[b]\n", State::unclosed, "", "# a\n\n[b]\n"},
      {"+++\na = 1\n---\n", State::unclosed, "", "a = 1\n---\n"},
      {"+++\n\nText\n", State::none, "", "+++\n\nText\n"},
      {"{\"a\": 1}\nText", State::closed, "{\"a\": 1}\n", "Text"},
      {"\xEF\xBB\xBF{ \"a\" : 1}", State::closed, "{ \"a\" : 1}", ""},
      {"{\r\n\"a\": {\"b\": \"}\"}\r\n} \r\n\r\nText", State::closed, "{\r\n\"a\": {\"b\": \"}\"}\r\n} \r\n",
       "\r\nText"},
      {"{\"a\": 1} Text", State::closed, "{\"a\": 1}", " Text"},
      {"{\n  // a }\n  a: 1,\n}\nText", State::closed, "{\n  // a }\n  a: 1,\n}\n", "Text"},
      {"{\n  'a': 1\n}\nText", State::closed, "{\n  'a': 1\n}\n", "Text"},
      {"{\n  \"a\": \"b,\n  \"c\": {\"d\": 1\n}\nText", State::closed, "{\n  \"a\": \"b,\n  \"c\": {\"d\": 1\n}\n",
       "Text"},
      {"{\n}\nText", State::closed, "{\n}\n", "Text"},
      {"{}\nText", State::closed, "{}\n", "Text"},
      {"{\n  \"a\": 1,\n\nText", State::unclosed, "", "{\n  \"a\": 1,\n\nText"},
  };
  for (const FrontMatterCase& c : cases) check_case(c);
}

TEST_CASE("a page may begin with a bracket") {
  for (const std::string_view text :
       {"{{< toc \"a\": 1 >}}\n", "{% include \"a\" %}\n", "{/* a: b */}\n", "{#id}\n", "{: .class}\n", "{\" \"}\n",
        "{\n  /* a */\n}\n", "{\n  props.title\n}\n", "{} is empty: {a}\n", "{", "{\n", "{\"", "{\"a\""}) {
    CAPTURE(text);
    CHECK(find_front_matter(text).state == State::none);
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
