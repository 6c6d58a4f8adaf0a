#include "yaml/tokenizer.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace matterlint;
using namespace matterlint::yaml;

namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, span_of(0, text.size()), tokens);
  return tokens;
}

bool is_verbatim(std::string_view scalar) {
  return tokens_of(scalar).front().is_verbatim;
}

/// The tokens in their order, each as it is written, with a mark before it: its kind where that is not plain to see.
std::string shown(std::string_view text) {
  static constexpr std::array<std::string_view, 22> kinds = {
      "",     "",           "",       "",        "",          "",         "",        "",
      "",     "",           "",       "header ", "text ",     "comment ", "anchor ", "alias ",
      "tag ", "directive ", "start ", "end ",    "reserved ", "tabs "};
  std::string out;
  for (const Token& token : tokens_of(text)) {
    out += out.empty() ? "" : "|";
    out += token.continues ? "+" : "";
    out += kinds[static_cast<std::size_t>(token.kind)];
    out += slice(text, token.span);
    out += token.is_closed ? "" : " (open)";
  }
  return out;
}

}  // namespace

TEST_CASE("a block is cut into its pieces") {
  struct Case {
    std::string_view text;
    std::string_view tokens;
  };
  for (const Case& test : {
           Case{"", ""},
           {"\n \n\t\n", ""},
           {"a: b\n", "a|:|b"},
           {"a: b c  # d\r\n", "a|:|b c|comment # d"},
           {"a#b: http://c:1/d#e", "a#b|:|http://c:1/d#e"},
           {"a:b", "a:b"},
           {"- - a", "-|-|a"},
           {"-a -b", "-a -b"},
           {"? a\n: b", "?|a|:|b"},
           {"a: !!str &x b\nc: *x", "a|:|tag !!str|anchor &x|b|c|:|alias *x"},
           {"a: !<x y> b", "a|:|tag !<x|y> b"},
           {"a: @b", "a|:|reserved @|b"},
           {"a: , b", "a|:|reserved ,|b"},
           {"%YAML 1.2\n--- a\n...", "directive %YAML 1.2|start ---|a|end ..."},
           {"---a", "---a"},
           {"\t- a", "tabs \t|-|a"},
           {" \t \ta: b", "tabs \t|tabs \t|a|:|b"},
       }) {
    CAPTURE(test.text);
    CHECK(shown(test.text) == test.tokens);
  }
}

TEST_CASE("brackets make commas, and colons behind quotes") {
  CHECK(shown("[a, b,c]") == "[|a|,|b|,|c|]");
  CHECK(shown("{a: 1, \"b\":2, c:3}") == "{|a|:|1|,|\"b\"|:|2|,|c:3|}");
  CHECK(shown("a, [b") == "a, [b");
  CHECK(shown("[a # b, c\n  d]") == "[|a|comment # b, c|d|]");
  CHECK(shown("[|, >]") == "[|reserved ||,|reserved >|]");
}

TEST_CASE("plain text goes on in deeper lines, not behind a comment") {
  CHECK(shown("a: b\n  c\n\n  d\ne: f") == "a|:|b|+c|+d|e|:|f");
  CHECK(shown("a: b # x\n  c") == "a|:|b|comment # x|c");
  CHECK(shown("a:\n  - b\n    c\n  - d") == "a|:|-|b|+c|-|d");
  CHECK(shown("a: b\nc") == "a|:|b|c");
}

TEST_CASE("quoted text ends with its quote, over several lines too") {
  CHECK(shown("a: \"b \\\" c\" d") == "a|:|\"b \\\" c\"|d");
  CHECK(shown("a: 'it''s'") == "a|:|'it''s'");
  CHECK(shown("a: \"b\n\n  c\"\nd: e") == "a|:|\"b\n\n  c\"|d|:|e");
  CHECK(is_verbatim("'a'"));
  CHECK_FALSE(is_verbatim("'a''b'"));
  CHECK_FALSE(is_verbatim("\"a\n b\""));
}

TEST_CASE("an open quote ends before the next key, an open bracket too") {
  CHECK(shown("a: \"b\nc: \"d\"") == "a|:|\"b (open)|c|:|\"d\"");
  CHECK(shown("a: 'b") == "a|:|'b (open)");
  CHECK(shown("a: [b\nc: d, e") == "a|:|[|b|c|:|d, e");
  CHECK(shown("- [b\n- c, d") == "-|[|b|-|c, d");
}

TEST_CASE("block text is all that is indented below its header") {
  CHECK(shown("a: |\n  b\n\n   c: d\ne: f") == "a|:|header ||text   b\n\n   c: d\n|e|:|f");
  CHECK(shown("a: >2-\n    b\n c") == "a|:|header >2-|text     b\n|c");
  CHECK(shown("a: |\nb: c") == "a|:|header ||b|:|c");
  CHECK(shown("- |\n b\n---\n") == "-|header ||text  b\n|start ---");
  CHECK(shown("a: | # x\n  # b\n") == "a|:|header ||comment # x|text   # b\n");
}

TEST_CASE("a token knows its column in bytes and whether it starts its line") {
  const std::vector<Token> tokens = tokens_of("\xC3\xA9: x\nb:\n  - y");
  REQUIRE(tokens.size() == 7);
  CHECK(tokens[0].starts_line);
  CHECK(tokens[1].column == 2);
  CHECK_FALSE(tokens[2].starts_line);
  CHECK(tokens[5].column == 2);
  CHECK(tokens[5].starts_line);
  CHECK(tokens[6].column == 4);
}

TEST_CASE("spans are offsets into the text around the block") {
  std::vector<Token> tokens;
  tokenize("---\na: b\n---\nbody", {4, 9}, tokens);
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].span == Span{4, 5});
  CHECK(tokens[2].span == Span{7, 8});
}
