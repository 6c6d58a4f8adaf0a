#include "markdown/link_shapes.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.h"

using namespace matterlint;
using namespace matterlint::markdown;

namespace {

LinkShapes shapes_of(const std::string& text) {
  ByteMap map;
  map.read(text);
  LinkShapes shapes;
  shapes.read(text, span_of(0, text.size()), map);
  return shapes;
}

}  // namespace

TEST_CASE("what is written like an inline link has a shape, with its text and destination") {
  const std::string text = "[a b](c.md \"d\") ![](<e f>) [g](https://example.org/h)";
  const LinkShapes shapes = shapes_of(text);
  REQUIRE(shapes.inline_links.size() == 3);
  CHECK(slice(text, shapes.inline_links[0].text) == "a b");
  CHECK(slice(text, shapes.inline_links[0].destination) == "c.md");
  CHECK(slice(text, shapes.inline_links[1].text).empty());
  CHECK(slice(text, shapes.inline_links[1].destination) == "e f");
  CHECK(slice(text, shapes.inline_links[2].destination) == "https://example.org/h");
}

TEST_CASE("a destination is the same by the short way and by the long one") {
  struct Case {
    std::string written;
    std::string destination;
  };
  for (const Case& one :
       {Case{"", ""}, Case{"a.md", "a.md"}, Case{"a\\).md", "a\\).md"}, Case{"a\\\\", "a\\\\"}, Case{"a(b)c", "a(b)c"},
        Case{" a ", "a"}, Case{"a 'b'", "a"}, Case{"a\\b", "a\\b"}, Case{"\xC3\xA9", "\xC3\xA9"},
        Case{"<https://a.b>", "https://a.b"}, Case{"<https://a b>", "https://a b"}, Case{"https://a<b", "https://a<b"},
        Case{"https://a.b", "https://a.b"}, Case{"https://a>b", "https://a>b"}, Case{"https://", "https://"},
        Case{"mailto:a@b", "mailto:a@b"},
        Case{"https://a.b/" + std::string(70, 'c') + ">", "https://a.b/" + std::string(70, 'c') + ">"}}) {
    const std::string text = "[a](" + one.written + ") b";
    CAPTURE(text);
    const LinkShapes shapes = shapes_of(text);
    REQUIRE(shapes.inline_links.size() == 1);
    CHECK(slice(text, shapes.inline_links[0].destination) == one.destination);
  }
}

TEST_CASE("of a text with brackets in it, the shape has what stands behind them") {
  const std::string text = "[a [b] c](d)";
  const LinkShapes shapes = shapes_of(text);
  REQUIRE(shapes.inline_links.size() == 1);
  CHECK(shapes.inline_links[0].has_brackets);
  CHECK(shapes.have_brackets);
  CHECK(slice(text, shapes.inline_links[0].text) == " c");
}

TEST_CASE("escaped brackets are text, and an image is told from a link") {
  const std::string text = "[a\\[\\]](b) ![c](d) \\![e](f)";
  const LinkShapes shapes = shapes_of(text);
  REQUIRE(shapes.inline_links.size() == 3);
  CHECK_FALSE(shapes.inline_links[0].has_brackets);
  CHECK(slice(text, shapes.inline_links[0].text) == "a\\[\\]");
  CHECK_FALSE(shapes.inline_links[0].is_image);
  CHECK(shapes.inline_links[1].is_image);
  CHECK_FALSE(shapes.inline_links[2].is_image);
}

TEST_CASE("definitions have their label and destination, footnotes are none") {
  const std::string text = "> [a]: b 'c'\n[^d]: e\nf[0]: g\n";
  const LinkShapes shapes = shapes_of(text);
  REQUIRE(shapes.definitions.size() == 1);
  CHECK(slice(text, shapes.definitions[0].label) == "a");
  CHECK(slice(text, shapes.definitions[0].destination) == "b");
}

TEST_CASE("what is no link has no shape") {
  CHECK(shapes_of("[a] (b)\n[c](d e)\n[f](g\n").inline_links.empty());
}
