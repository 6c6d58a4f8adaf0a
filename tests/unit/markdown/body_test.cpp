#include "markdown/body.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "body_in_words.h"

using namespace matterlint;
using namespace matterlint::markdown;

TEST_CASE("links are found with the places of their parts") {
  struct Case {
    std::string_view text;
    std::string_view links;
  };
  const std::vector<Case> cases = {
      {"a [b](c) d", "«[b](c)»«b»«c»\n"},
      {"[b](<c d> \"t\")", "«[b](<c d> \"t\")»«b»«c d»\n"},
      {"[b]( c 'a ) b' )", "«[b]( c 'a ) b' )»«b»«c»\n"},
      {"[](u) [b]()", "«[](u)»«»«u»\n«[b]()»«b»«»\n"},
      {"[b](c\\)d(e))", "«[b](c\\)d(e))»«b»«c\\)d(e)»\n"},
      {"[*b* `]` \\]](c)", "«[*b* `]` \\]](c)»«*b* `]` \\]»«c»\n"},
      {"**[b *c*](d)**", "«[b *c*](d)»«b *c*»«d»\n"},
      {"[![a](b)](c)", "«[![a](b)](c)»«![a](b)»«c»\n«![a](b)»«a»«b»\n"},
      {"[![](b)](c)", "«[![](b)](c)»«![](b)»«c»\n«![](b)»«»«b»\n"},
      {"<https://a.b/?c&d>", "«<https://a.b/?c&d>»«https://a.b/?c&d»«https://a.b/?c&d»\n"},
      {"<a@b.c>", "«<a@b.c>»«a@b.c»«a@b.c»\n"},
      {"[a][b] [b] [B][]\n\n[b]: /u&amp;v", "«[a][b]»«a»«/u&amp;v»\n«[b]»«b»«/u&amp;v»\n«[B][]»«B»«/u&amp;v»\n"},
      {"[b]: /u\n[b] [x](y)", "«[b]»«b»«/u»\n«[x](y)»«x»«y»\n"},
      {"[b]: /u\n[](y)", "«[](y)»«»«y»\n"},
      {"> - [a\n>   b](\n>   c)", "«[a\n>   b](\n>   c)»«a\n>   b»«c»\n"},
      {"`[a](b)` \\[a](b) [a] (b)", ""},
      {"    [a](b)\n\n<!-- [a](b) -->", ""},
      {"[a](b c)", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(links_of(c.text, Flavor::commonmark) == c.links);
  }
}

TEST_CASE("what is no text for the reader is a region of its kind") {
  struct Case {
    Flavor flavor;
    std::string_view text;
    std::string_view regions;
  };
  const std::vector<Case> cases = {
      {Flavor::commonmark, "a `b` `` ` `` c", "span«`b`»\nspan«`` ` ``»\n"},
      {Flavor::commonmark, "```js\na\n\n```\nb", "code«```js\na\n\n```»\n"},
      {Flavor::commonmark, "> ~~~\n> a\n\n~~~\nb\n~~~", "code«~~~\n> a»\ncode«~~~\nb\n~~~»\n"},
      {Flavor::commonmark, "- ```\n  a\n```\nb", "code«```\n  a»\ncode«```\nb»\n"},
      {Flavor::commonmark, "> ~~~\n> a\n ~~~~\nb", "code«~~~\n> a»\ncode«~~~~\nb»\n"},
      {Flavor::commonmark, "- ````\n  ```\n```\nb", "code«````\n  ```»\ncode«```\nb»\n"},
      {Flavor::commonmark, "- ```\n  a\n  ```\n  b\n- c", "code«```\n  a\n  ```»\n"},
      {Flavor::commonmark, "a\n\n    b\n\n    c\n\nd", "code«b\n\n    c»\n"},
      {Flavor::commonmark, "a <b c=\"d\n e\">f</b> <!-- g -->",
       "html«<b c=\"d\n e\">»\nhtml«</b>»\ncomment«<!-- g -->»\n"},
      {Flavor::commonmark, "<div>\n*a*\n</div>\n\nb", "html«<div>\n*a*\n</div>»\n"},
      {Flavor::commonmark, "<!-- a\n\nb -->\nc", "comment«<!-- a\n\nb -->»\n"},
      {Flavor::commonmark, "$a_1 + b_2$ and $5 or $6", "math«$a_1 + b_2$»\n"},
      {Flavor::commonmark, "$5 a `$b` \\$c", "span«`$b`»\n"},
      {Flavor::commonmark, "$$\n- a\n\n* b\n$$\nc", "math«$$\n- a\n\n* b\n$$»\n"},
      {Flavor::commonmark, "{{ a *b* }} {% c %} {{< d\ne >}} <% f %>",
       "expression«{{ a *b* }}»\nexpression«{% c %}»\nexpression«{{< d\ne >}}»\nexpression«<% f %>»\n"},
      {Flavor::commonmark, "%% a %% (b:: c)", ""},
      {Flavor::obsidian, "a %% *b* %%\n\n%%\n- c\n\nd\n%%", "comment«%% *b* %%»\ncomment«%%\n- c\n\nd\n%%»\n"},
      {Flavor::obsidian, "a (b:: c (d)) [e:: f] g::h", "field«(b:: c (d))»\nfield«[e:: f]»\n"},
      {Flavor::obsidian, "> [!note]- T\n> [!x]\n\n[!y]", "callout«[!note]-»\n"},
      {Flavor::commonmark, "a[^1] [^ b]\n\n[^1]: c d\n\n[^2]: http://d",
       "footnote«[^1]»\nfootnote«[^1]:»\nfootnote«[^2]:»\n"},
      {Flavor::commonmark, "[a]: u \"``` b\"\n\n- ```\n  c\n  ```", "code«```\n  c\n  ```»\n"},
      {Flavor::mdx, "{/* a */} {b /* } */ + c}", "comment«{/* a */}»\nexpression«{b /* } */ + c}»\n"},
      {Flavor::mdx, "{/* a *//b/* c */}", "comment«{/* a *//b/* c */}»\n"},
      {Flavor::mdx, "import a from 'b'\n\nc {/* d */} {e({f: \"}\"})} <G h={() => 1}>i</G>",
       "expression«import a from 'b'»\ncomment«{/* d */}»\nexpression«{e({f: \"}\"})}»\n"
       "expression«<G h={() => 1}>»\nhtml«</G>»\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(regions_of(c.text, c.flavor) == c.regions);
  }
}

TEST_CASE("a construct ends where its program lets it end, and not in code") {
  struct Case {
    Flavor flavor;
    std::string_view text;
    std::string_view regions;
  };
  const std::string_view code = "code«```sh\n$$ }} %} %> %%\n```»\n";
  const std::vector<Case> open_in_prose = {
      {Flavor::gfm, "a $$ b", ""},     {Flavor::gfm, "$$ a", ""},   {Flavor::obsidian, "a %% b", ""},
      {Flavor::obsidian, "%%\na", ""}, {Flavor::gfm, "a {{ b", ""}, {Flavor::gfm, "{% a", ""},
      {Flavor::jekyll, "{% a", ""},    {Flavor::hugo, "{{< a", ""}, {Flavor::gfm, "a <% b", ""},
      {Flavor::obsidian, "<%* a", ""}, {Flavor::mdx, "a {b", ""},   {Flavor::mdx, "{/* a", ""},
  };
  for (const Case& c : open_in_prose) {
    CAPTURE(c.text);
    CHECK(regions_of(std::string(c.text) + "\n\n```sh\n$$ }} %} %> %%\n```\n", c.flavor) == code);
  }
  const std::vector<Case> cases = {
      {Flavor::gfm, "a $$ b\n\nc $$ d {{\n\n}} {%\n\n%}", ""},
      {Flavor::gfm, "$$ a\n\nb $$ c", ""},
      {Flavor::gfm, "- $$\n  a\n\n  b\n  $$\n", "math«$$\n  a\n\n  b\n  $$»\n"},
      {Flavor::gfm, "$$\na\n\n```\nb\n```\n\n$$", "code«```\nb\n```»\n"},
      {Flavor::gfm, "a $$ `$$` b", "span«`$$`»\n"},
      {Flavor::gfm, "| | b |\n|---|---|\n\n$a_b$", "math«$a_b$»\n"},
      {Flavor::gfm, "| {{ a | b }} |\n|---|---|", "expression«{{ a | b }}»\n"},
      {Flavor::jekyll, "a {{ b\n\nc }} {% d\n\n%}", "expression«{{ b\n\nc }}»\nexpression«{% d\n\n%}»\n"},
      {Flavor::obsidian, "a %% b\n\nc %%", ""},
      {Flavor::obsidian, "%% a\n```\n%%\n```\n%%", "comment«%% a\n```\n%%\n```\n%%»\n"},
      {Flavor::obsidian, "a <% b\n\n```\n%>\n```\n%>", "expression«<% b\n\n```\n%>\n```\n%>»\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(regions_of(c.text, c.flavor) == c.regions);
  }
}

TEST_CASE("text is what is left, with escapes and texts of links") {
  CHECK(text_of("a *b* [c](d) `e` f\\*g &amp; <https://h>\ni") == "«a »«b»« »«c»« »« f\\*g &amp; »«i»");
  CHECK(text_of("| a |\n|---|\n| *b* |", Flavor::gfm) == "«a»«b»");
  CHECK(text_of("x [[a_b|c]] y [[d]]", Flavor::obsidian) == "«x »«c»« y »");
  CHECK(text_of("- [ ] a", Flavor::gfm) == "«a»");
}

TEST_CASE("a literal delimiter is text, one that closes is not") {
  CHECK(text_of("_a b") == "«_a b»");
  CHECK(text_of("_a b_") == "«a b»");
  CHECK(text_of("_$b_c$_") == "");
}

TEST_CASE("a delimiter that only a destination closes is text") {
  CHECK(text_of("_a [b](c_) d") == "«_a »«b»« d»");
  CHECK(text_of("[a __b](c_) _d_") == "«a __b»« »«d»");
  CHECK(read_body("[a _b](c_) _d_").emphases().size() == 1);
}

TEST_CASE("items of a tight list hold paragraphs too") {
  const std::string_view text = "- a *b*\n  - [c](d)\n- e";
  std::string found;
  const Body body = read_body(text);
  for (const Block& block : body.blocks())
    if (block.kind == BlockKind::paragraph) found += quoted(text, block.span);
  CHECK(found == "«a *b*»«[c](d)»«e»");
}

TEST_CASE("wikilinks are taken apart") {
  const std::string_view text = "[[a]] ![[b.png|300]] [[c#D#E|f]] [[#g]] [[h\\|i]] `[[j]]` [[k\nl]] [[m [[n]]";
  std::string found;
  const Body body = read_body(text, Flavor::obsidian);
  for (const Wikilink& link : body.wikilinks())
    found += quoted(text, link.whole) + quoted(text, link.target) + quoted(text, link.heading) +
             quoted(text, link.alias) + "\n";
  CHECK(found ==
        "«[[a]]»«a»«»«»\n«![[b.png|300]]»«b.png»«»«300»\n«[[c#D#E|f]]»«c»«D#E»«f»\n«[[#g]]»«»«g»«»\n"
        "«[[h\\|i]]»«h»«»«i»\n«[[n]]»«n»«»«»\n");
  CHECK(read_body(text, Flavor::gfm).wikilinks().empty());
}

TEST_CASE("a wikilink is none of a Markdown link, nor of a definition") {
  const std::string_view text = "- [[a]]: [b](c)\n\n[[d]](e) [[f|g]](h) [[i]]: j";
  const Body body = read_body(text, Flavor::obsidian);
  std::string wikilinks;
  for (const Wikilink& link : body.wikilinks()) wikilinks += quoted(text, link.whole);
  CHECK(wikilinks == "«[[a]]»«[[d]]»«[[f|g]]»«[[i]]»");
  REQUIRE(body.links().size() == 1);
  CHECK(slice(text, body.links()[0].whole) == "[b](c)");
  CHECK(read_body("[[d]](e)", Flavor::gfm).links().size() == 1);
  for (const std::string_view open : {"[a](![[b]]", "[a](x [[b]])", "[a](x][[b]]", "[a](x [[b|c]]"})
    CHECK(read_body(open, Flavor::obsidian).links().empty());
}

TEST_CASE("code that is a line's end alone has a place, and so has what follows it") {
  const std::string_view text = "a `\n` b\n\n``\n``c `d` []\n";
  const Body body = read_body(text);
  std::string found;
  for (const Region& region : body.regions()) found += quoted(text, region.span);
  for (const Block& block : body.blocks()) found += quoted(text, block.span);
  CHECK(found == "«`\n`»«``\n``»«`d`»«a `\n` b»«``\n``c `d` []»");
}

TEST_CASE("blocks have the place of their content") {
  const std::string_view text = "# A *b*\n\n> c\n> d\n\n- e\n\n  ```\n  f\n  ```\n\n[x]: y\n[z](w) v  \n";
  std::string found;
  const Body body = read_body(text);
  for (const Block& block : body.blocks()) found += quoted(text, block.span);
  CHECK(found == "«A *b*»«c\n> d»«c\n> d»«e\n\n  ```\n  f\n  ```»«e»«```\n  f\n  ```»«[z](w) v»");
}

TEST_CASE("a lone CR ends a line") {
  CHECK(regions_of("\ta\r*b*", Flavor::gfm) == "code«a»\n");
  CHECK(text_of("\ta\r*b*") == "«b»");
  CHECK(regions_of("<!-- a -->\r*b*", Flavor::gfm) == "comment«<!-- a -->»\n");
  CHECK(regions_of("a\r```\rb\r```\rc", Flavor::gfm) == "code«```\rb\r```»\n");
  CHECK(read_body("a\r\r[b]: c\r[d]: e\r\n").definitions().size() == 2);
  CHECK(read_body("a\r\n[b]: c\r\n").definitions().empty());
}

TEST_CASE("a fence that is never closed is open") {
  CHECK(read_body("```\na\n").blocks()[0].is_open);
  CHECK_FALSE(read_body("```\na\n````\n").blocks()[0].is_open);
  CHECK(read_body("````\na\n```\n").blocks()[0].is_open);
  CHECK(read_body("```").blocks()[0].is_open);
}

TEST_CASE("two blanks break a line, but not the last one of a paragraph") {
  const Body body = read_body("a  \nb *c*   \nd\\\ne  \n");
  REQUIRE(body.hard_breaks().size() == 2);
  CHECK(body.hard_breaks()[0] == 1);
  CHECK(body.hard_breaks()[1] == 9);
}

TEST_CASE("definitions are found where they are no text") {
  const std::string_view text = "[a]: b\n[c]: <d e> 'f'\n\n[g]: h i j\n\n`[k]: l`\n\n> [m]:\n> n\n";
  std::string found;
  const Body body = read_body(text);
  for (const Definition& d : body.definitions()) found += quoted(text, d.label) + quoted(text, d.destination);
  CHECK(found == "«a»«b»«c»«d e»«m»«n»");
}

TEST_CASE("places are those in the note, not in the body") {
  const std::string_view text = "---\na: b\n---\n[c](d)";
  Body body;
  body.read(text, span_of(13, text.size()), Flavor::commonmark);
  CHECK(body.links()[0].whole == span_of(13, 19));
  CHECK(body.is_text(14));
  CHECK_FALSE(body.is_text(13));
}

TEST_CASE("a body is used again for the next note") {
  Body body;
  body.read("[a](b) `c`", span_of(0, 10), Flavor::commonmark);
  body.read("d", span_of(0, 1), Flavor::commonmark);
  CHECK(body.links().empty());
  CHECK(body.regions().empty());
  CHECK(body.text().size() == 1);
  body.read("", {}, Flavor::commonmark);
  CHECK(body.text().empty());
}

TEST_CASE("bodies that are built to be slow are left unread or read in time") {
  const auto repeated = [](std::string_view piece) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    return text;
  };
  for (const std::string_view piece :
       {"[",    "*",  "`",    "<",    ">",      "- ",      "> \n",  "[a](b)\n", "[a](b '\n",   "$a ",
        "[[a ", "{{", "(a::", "<!--", "![[]()", "a**b*c ", "`a``b", "[a]: b ",  "_a [b](c_) ", "| a\n|-\n"}) {
    CAPTURE(piece);
    const std::string text = repeated(piece);
    for (const Flavor flavor : {Flavor::commonmark, Flavor::obsidian, Flavor::mdx}) {
      Body body;
      body.read(text, span_of(0, text.size()), flavor);
      for (const Span run : body.text()) CHECK(run.end <= text.size());
    }
  }
  Body body;
  const std::string nested = std::string(200, '>') + " a\n";
  body.read(nested, span_of(0, nested.size()), Flavor::commonmark);
  CHECK_FALSE(body.is_read());
  CHECK(body.text().empty());
}

TEST_CASE("paragraphs and tables of very many links are read") {
  constexpr std::size_t many = 25000;
  std::string paragraph;
  std::string table = "| a |\n|---|\n";
  for (std::size_t i = 0; i < many; ++i) {
    paragraph += "[a](b) c\n";
    table += "| [a](b) |\n";
  }
  CHECK(read_body(paragraph).links().size() == many);
  CHECK(read_body(table, Flavor::gfm).links().size() == many);
  const Body body = read_body(paragraph);
  CHECK(quoted(paragraph, body.links()[many - 1].whole) == "«[a](b)»");
  CHECK(body.blocks().size() < 20);
}

TEST_CASE("emphasis around links without text begins at its own marks") {
  struct Case {
    std::string_view text;
    std::string_view emphases;
  };
  const std::vector<Case> cases = {
      {"*[](u)* a", "«*[](u)*»"},
      {"a\n\n- **![](u)**", "«**![](u)**»"},
      {"***[](u)***", "«***[](u)***»«**[](u)**»"},
      {"*[![](u)](v)*", "«*[![](u)](v)*»"},
      {"_[][r]_\n\n[r]: u", "«_[][r]_»"},
      {"[a]: x \"[](b)\"\n_[](c)_", "«_[](c)_»"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    std::string found;
    const Body body = read_body(c.text);
    for (const Emphasis& emphasis : body.emphases()) found += quoted(c.text, emphasis.whole);
    CHECK(found == c.emphases);
  }
}

TEST_CASE("blanks break a line as CommonMark says") {
  const auto breaks_of = [](std::string_view text) {
    const Body body = read_body(text);
    return std::vector<std::uint32_t>(body.hard_breaks().begin(), body.hard_breaks().end());
  };
  CHECK(breaks_of("a  \nb") == std::vector<std::uint32_t>{1});
  CHECK(breaks_of("*a*\t  \r\nb") == std::vector<std::uint32_t>{3});
  CHECK(breaks_of("a  \rb\nc") == std::vector<std::uint32_t>{1});
  CHECK(breaks_of("a  \t\nb").empty());
  CHECK(breaks_of("a\\\nb").empty());
  CHECK(breaks_of("a  ").empty());
}
