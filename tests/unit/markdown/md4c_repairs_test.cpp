#include "markdown/md4c_repairs.h"

#include <doctest/doctest.h>

#include "body_in_words.h"

using namespace matterlint;
using namespace matterlint::markdown;

TEST_CASE("a fence four columns in below a paragraph opens no code") {
  CHECK(regions_of("a\n    ```js\n\nb *c*", Flavor::commonmark).empty());
  CHECK(text_of("a\n    ~~~\nb *c*") == "«a»«~~~»«b »«c»");
  CHECK(regions_of("- a\n      ```\n      b\n      ```\n", Flavor::gfm) == "span«```\n      b\n      ```»\n");
  CHECK(regions_of("- a\n    ```\n    b\n    ```\n", Flavor::gfm) == "code«```\n    b\n    ```»\n");
  CHECK(regions_of("> a\n>     ```js\n\nb", Flavor::gfm).empty());
  CHECK(regions_of("a\n    ```\n    b\n    ```\n", Flavor::mdx) == "code«```\n    b\n    ```»\n");
}

TEST_CASE("code in a footnote ends with its fence") {
  CHECK(regions_of("[^1]:\n    ```json\n    {}\n    ```\n\na `b`", Flavor::gfm) ==
        "footnote«[^1]:»\ncode«```json\n    {}\n    ```»\nspan«`b`»\n");
  CHECK(regions_of("[^1]: a b\n    ~~~\n    c\n    ~~~\n[^2]: d `e`", Flavor::gfm) ==
        "footnote«[^1]:»\ncode«~~~\n    c\n    ~~~»\nfootnote«[^2]:»\nspan«`e`»\n");
}

TEST_CASE("what ends with its quote hides nothing below it") {
  CHECK(regions_of("# a\n> ```\n> b\n\n[^1]: c\n", Flavor::gfm) == "code«```\n> b»\nfootnote«[^1]:»\n");
  CHECK(text_of("> ~~~\n\na|b\n-|-\n*c*|d\n", Flavor::gfm) == "«a»«b»«c»«d»");
}

TEST_CASE("a delimiter row may have one dash in a cell") {
  CHECK(text_of("| a | b |\n|-|:-:|\n| *c* | d |\n\ne", Flavor::gfm) == "«a»«b»«c»«d»«e»");
  CHECK(text_of("a|b\n-|--\nc|d", Flavor::gfm) == "«a»«b»«c»«d»");
  CHECK(text_of("> |a|\n> |-|\n> |[b](c)|", Flavor::gfm) == "«a»«b»");
  CHECK(links_of("|a|\n|-|\n|[b](c)|\n", Flavor::gfm) == "«[b](c)»«b»«c»\n");
  CHECK(text_of("a\n|-|-|\nb", Flavor::gfm) == "«a»«|-|-|»«b»");
}

TEST_CASE("a table ends where another block begins") {
  CHECK(text_of("| a |\n|---|\n| b |\n# c\nd", Flavor::gfm) == "«a»«b»«c»«d»");
  CHECK(regions_of("| a |\n|---|\n```\nb\n```\n", Flavor::gfm) == "code«```\nb\n```»\n");
  CHECK(regions_of("> | a |\n> |---|\n> | b |\n> ```\n> c", Flavor::gfm) == "code«```\n> c»\n");
  CHECK(regions_of("| a |\n|---|\n<div>\n", Flavor::gfm) == "html«<div>»\n");
  CHECK(regions_of("| a |\n|---|\n    b\n", Flavor::gfm) == "code«b»\n");
}

TEST_CASE("indented code begins right below HTML that ends with its line") {
  CHECK(text_of("<!-- a -->\n    b") == "");
  CHECK(text_of("<!-- a -->\n   b") == "«b»");
  CHECK(text_of("<script>\n</script>\n    b\nc") == "«c»");
  CHECK(text_of("> - <?a?>\n>       b\n>   c") == "«c»");
  CHECK(text_of("<div>\n    b\n\nc") == "«c»");
  CHECK(text_of("<!doctype html>\n    b\nc") == "«c»");
  CHECK(text_of("a\n\n<div") == "«a»");
  CHECK(text_of("[^1]: <div") == "« <div»");
}

TEST_CASE("a tag is raw by its whole name") {
  CHECK(text_of("<Preview>\n\na *b*\n\n</Preview>\n\nc") == "«a »«b»«c»");
  CHECK(text_of("> <style-guide a=\"b\">\n>\n> a") == "«a»");
  CHECK(text_of("<scripted\n  a=\"b\" />\n\nc") == "«c»");
  CHECK(text_of("a\n<prefix> b *c*\n\nd") == "«a»« b »«c»«d»");
  CHECK(text_of("- <pre/>\n\n  a") == "«a»");
  CHECK(links_of("<press@example.org>", Flavor::commonmark) ==
        "«<press@example.org>»«press@example.org»«press@example.org»\n");
  CHECK(text_of("<pre>\n\na\n\n</pre>\n\nb") == "«b»");
  CHECK(text_of("<PRE\n\na</pre>\nb") == "«b»");
  CHECK(text_of("a\n\n    <preview>\n\nb") == "«a»«b»");
}

TEST_CASE("indented code begins right below code in a list item that it ends") {
  CHECK(text_of(" *    ```\n    b") == "");
  CHECK(text_of("> 1.   ```\n>     b\n>\n> c") == "«c»");
}

TEST_CASE("backticks below code in a list item that ends are those of a span") {
  CHECK(regions_of("- ```\n  a\n`b` *c*\n", Flavor::gfm) == "code«```\n  a»\nspan«`b`»\n");
  CHECK(text_of("> ~~~\n> a\n~~b~~ *c*\n", Flavor::gfm) == "«b»« »«c»");
  CHECK(text_of("- ```\n  a\n`- b\n") == "«`- b»");
}

TEST_CASE("a list item goes on below code wherever it stands in the note") {
  for (std::size_t shift = 0; shift < 256; ++shift) {
    CAPTURE(shift);
    const std::string before = std::string(shift, 'x') + "\n\n";
    const std::string code = "```\n  b\n  ```";
    const std::string text = before + "- a\n\n  " + code + "\n\n  " + code + "\n\n- [c](d)\n";
    CHECK(regions_of(text, Flavor::gfm) == "code«" + code + "»\ncode«" + code + "»\n");
    CHECK(links_of(text, Flavor::gfm) == "«[c](d)»«c»«d»\n");
    const std::string blanks = before + "- a\n  b\n\n\n      c\n\n      d\n";
    CHECK(regions_of(blanks, Flavor::gfm) == "code«c\n\n      d»\n");
  }
}

TEST_CASE("indented code begins below an empty list item and an empty line") {
  CHECK(text_of("-\n\n    a\n\nb") == "«b»");
  CHECK(text_of("-\n \n    a\n\nb") == "«b»");
  CHECK(text_of("- 1.\n\n      a\n\n  b") == "«b»");
  CHECK(text_of("-\n    a") == "«a»");
}

TEST_CASE("an empty item with blanks behind its marker interrupts no paragraph") {
  CHECK(text_of("a\n1.  \n\n    b") == "«a»«1.»");
  CHECK(text_of("> a\n> *  \n> b") == "«a»«*»«b»");
}

TEST_CASE("tabs stand where blanks may") {
  CHECK(text_of(">~~~\n\tb") == "");
  CHECK(text_of("> - ```\n> ```\n\tb") == "");
  CHECK(text_of("> <!-- a -->\n>\t    b\n>\n> c") == "«c»");
  CHECK(text_of("```\na\n```\t\nb") == "«b»");
}

TEST_CASE("a quote four columns in is indented code below code that ends there") {
  CHECK(text_of(">~~~\n    >b") == "");
}

TEST_CASE("a tag four columns in below a paragraph goes on with it") {
  CHECK(text_of("a\n    <div>\n*b*") == "«a»«b»");
}

TEST_CASE("a closing tag that closes itself is none") {
  CHECK(text_of("</a/>\n*b*\n").ends_with("«b»"));
  CHECK(text_of("</a>\n*b*\n").empty());
}

TEST_CASE("CommonMark knows no tables") {
  CHECK(text_of("a | b\n--|--\n<i>\n*c*") == "«a | b»«--|--»«c»");
  CHECK(text_of("| a |\n|---|\n    *b*") == "«| a |»«|---|»«b»");
}
