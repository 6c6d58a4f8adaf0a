#include <doctest/doctest.h>

#include <string>

#include "yaml/print.h"
#include "yaml/reader.h"

using namespace matterlint;
using namespace matterlint::yaml;

TEST_CASE("JSON is read as RFC 8259 has it") {
  struct Case {
    std::string text, tree;
  };
  const std::string long_key(5000, 'k');
  for (const Case& test : {
           Case{"{\"a\":\t[1, -0.5e3, true, null]}\r\n",
                "mapping flow 1:1-1:31\n  key string double-quoted 1:3-1:4 \"a\"\n  value sequence flow 1:7-1:30\n"
                "    - integer plain 1:8-1:9 \"1\"\n    - number plain 1:11-1:17 \"-0.5e3\"\n"
                "    - boolean plain 1:19-1:23 \"true\"\n    - null plain 1:25-1:29 \"null\"\n"},
           Case{R"("\ud83d\ude00 \u00e9\/\n")", "string double-quoted 1:2-1:25 \"\xF0\x9F\x98\x80 \xC3\xA9/\\n\"\n"},
           Case{"\xEF\xBB\xBF[]", "sequence flow 1:1-1:3\n"},
           Case{"{\"" + long_key + "\": {}}", "mapping flow 1:1-1:5009\n  key string double-quoted 1:3-1:5003 \"" +
                                                  long_key + "\"\n  value mapping flow 1:5006-1:5008\n"},
       }) {
    CAPTURE(test.text);
    Tree tree;
    read_json(test.text, span_of(0, test.text.size()), tree);
    CHECK_FALSE(tree.is_broken());
    CHECK(print_tree(tree, test.text) == test.tree);
  }
}

TEST_CASE("what is no JSON is an error at the byte that is wrong") {
  struct Case {
    std::string text;
    Span span;
    std::string message;
  };
  for (const Case& test : {
           Case{"", {0, 0}, "there is nothing here; JSON needs a value"},
           Case{"\xEF\xBB\xBF", {3, 3}, "there is nothing here; JSON needs a value"},
           Case{"[1, 2", {0, 1}, "this bracket is never closed"},
           Case{"[1 2]", {3, 4}, "a `,` or `]` is missing here"},
           Case{"[1,]", {2, 3}, "no `,` can follow the last item"},
           Case{"{\"a\" 1}", {5, 6}, "a `:` is missing behind the key"},
           Case{"{a: 1}", {1, 2}, "a key must stand between double quotes"},
           Case{"{\"a\": }", {6, 7}, "a value is missing"},
           Case{"['a']", {1, 2}, "JSON has double quotes only"},
           Case{"01", {0, 2}, "a number can not begin with 0"},
           Case{"1.", {2, 2}, "a digit is missing here"},
           Case{"[-]", {1, 2}, "this is no value of JSON; text must stand between double quotes"},
           Case{"\"a\nb\"", {0, 1}, "this quote is not closed on its line"},
           Case{"\"a\tb\"", {2, 3}, "a control character in text must be written as an escape"},
           Case{"\"\\x\"", {1, 3}, "this escape is none of JSON's; a backslash itself is written `\\\\`"},
           Case{"\"\\ud83d\"", {1, 7}, "this escape is half of a character; its other half is missing"},
           Case{"1 2", {2, 3}, "nothing can follow the value that ends above"},
           Case{"nul", {0, 1}, "this is no value of JSON; text must stand between double quotes"},
       }) {
    CAPTURE(test.text);
    Tree tree;
    read_json(test.text, span_of(0, test.text.size()), tree);
    REQUIRE(tree.errors().size() == 1);
    CHECK(tree.errors()[0].span == test.span);
    CHECK(tree.errors()[0].message == test.message);
    CHECK(tree.root() == nullptr);
  }
}

TEST_CASE("deep JSON is an error, not a crash") {
  const std::string text(100'000, '[');
  Tree tree;
  read_json(text, span_of(0, text.size()), tree);
  REQUIRE(tree.errors().size() == 1);
  CHECK(tree.errors()[0].message == "this is nested too deep");
}
