#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "yaml/print.h"
#include "yaml/reader.h"

namespace matterlint::yaml {
namespace {

struct Read {
  explicit Read(std::string written) : text(std::move(written)) { read_toml(text, span_of(0, text.size()), tree); }

  std::string text;
  Tree tree;
};

std::string tree_of(const std::string& text) {
  const Read read(text);
  CHECK_FALSE(read.tree.is_broken());
  return print_tree(read.tree, read.text);
}

/// The errors: the text under each one and its message.
std::vector<std::string> errors_of(const std::string& text) {
  const Read read(text);
  std::vector<std::string> errors;
  for (const SyntaxError& error : read.tree.errors())
    errors.push_back("[" + std::string(slice(read.text, error.span)) + "] " + error.message);
  return errors;
}

std::string error_of(const std::string& text) {
  const std::vector<std::string> errors = errors_of(text);
  CHECK_MESSAGE(errors.size() == 1, text);
  return errors.empty() ? "" : errors.front();
}

TEST_CASE("scalars have their place without quotes, and comments theirs") {
  CHECK(tree_of("# a\ntitle = \"Zo\u00EB\" # b\n\"a b\".c = 'x\\y'\n") == R"(mapping block 2:1-3:16
  key string plain 2:1-2:6 "title"
  value string double-quoted 2:10-2:13 "Zoë"
  key string double-quoted 3:2-3:5 "a b"
  value mapping block 3:7-3:16
    key string plain 3:7-3:8 "c"
    value string single-quoted 3:12-3:15 "x\\y"
comment 1:1-1:4 "# a"
comment 2:15-2:18 "# b"
)");
}

TEST_CASE("numbers are those of the core schema, dates and times text") {
  CHECK(tree_of("a = [1_000, 0b101, 0xFF, +1.50, inf, nan]\nb = 1979-05-27 07:32:00 # c\nd = 07:32:00\n") ==
        R"(mapping block 1:1-3:13
  key string plain 1:1-1:2 "a"
  value sequence flow 1:5-1:42
    - integer plain 1:6-1:11 "1000"
    - integer plain 1:13-1:18 "5"
    - integer plain 1:20-1:24 "0xFF"
    - number plain 1:26-1:31 "+1.50"
    - number plain 1:33-1:36 ".inf"
    - number plain 1:38-1:41 ".nan"
  key string plain 2:1-2:2 "b"
  value string plain 2:5-2:24 "1979-05-27 07:32:00"
  key string plain 3:1-3:2 "d"
  value string plain 3:5-3:13 "07:32:00"
comment 2:25-2:28 "# c"
)");
}

TEST_CASE("a long string begins behind its first line break") {
  CHECK(tree_of("a = \"\"\"\r\none \\\r\n  two\r\n\"\"\"\"\r\nb = '''x'''") == R"(mapping block 1:1-5:12
  key string plain 1:1-1:2 "a"
  value string double-quoted 2:1-4:2 "one two\n\""
  key string plain 5:1-5:2 "b"
  value string single-quoted 5:8-5:9 "x"
)");
}

TEST_CASE("tables that are named again go on where they were") {
  CHECK(tree_of("[a.b]\nx = 1\n[c]\n[[d]]\n[[d]]\ny = {z.w = 1}\n[d.e]\n[a]\nf = 2\n") == R"(mapping block 1:2-9:6
  key string plain 1:2-1:3 "a"
  value mapping block 1:4-9:6
    key string plain 1:4-1:5 "b"
    value mapping block 2:1-2:6
      key string plain 2:1-2:2 "x"
      value integer plain 2:5-2:6 "1"
    key string plain 9:1-9:2 "f"
    value integer plain 9:5-9:6 "2"
  key string plain 3:2-3:3 "c"
  value mapping block 3:4-3:4
  key string plain 4:3-4:4 "d"
  value sequence block 4:6-7:6
    - mapping block 4:6-4:6
    - mapping block 6:1-7:6
      key string plain 6:1-6:2 "y"
      value mapping flow 6:5-6:14
        key string plain 6:6-6:7 "z"
        value mapping block 6:8-6:13
          key string plain 6:8-6:9 "w"
          value integer plain 6:12-6:13 "1"
      key string plain 7:4-7:5 "e"
      value mapping block 7:6-7:6
)");
}

TEST_CASE("a list may hold lists at the margin") {
  CHECK(errors_of("a = [\n[1],\n[true],\n[],\n[nan],\n[2025-01-01],\n]\n").empty());
}

TEST_CASE("nothing is an empty mapping") {
  CHECK(tree_of("") == "mapping block 1:1-1:1\n");
  CHECK(tree_of("\n# a\n") == "mapping block 1:1-1:1\ncomment 2:1-2:4 \"# a\"\n");
}

TEST_CASE("what TOML forbids to name twice stands twice") {
  for (const char* const text : {"a = 1\na = 2", "[a]\n[a]", "a = 1\n[a]", "a = []\n[[a]]", "[[a]]\n[a]",
                                 "a.b = 1\n[a]", "[a]\nb.c = 1\n[a.b]", "a = {}\na.b = 1", "[a.b]\n[a]\nb.c = 1"}) {
    CAPTURE(text);
    const Read read(text);
    CHECK_FALSE(read.tree.is_broken());
    const std::span<const Entry> entries = read.tree.root()->entries();
    const std::span<const Entry> inner = entries.front().value.entries();
    const std::span<const Entry> doubled = entries.size() == 2 ? entries : inner;
    REQUIRE(doubled.size() == 2);
    CHECK(doubled[0].key.text == doubled[1].key.text);
  }
}

TEST_CASE("what is wrong is said in an author's words, where it is") {
  struct Case {
    const char* text;
    const char* error;
  };
  for (const Case& one : {
           Case{"title = Hello World # c", "[Hello World] text must stand in quotes"},
           Case{"a = [1\u00E9]", "[1\u00E9] text must stand in quotes"},
           Case{"title \"Hello\"", "[title \"Hello\"] a `=` is missing on this line"},
           Case{"title: \"Hello\"", "[:] TOML has a `=` in place of this `:`"},
           Case{"my key = 1", "[my key] the key `my key` must stand in quotes"},
           Case{"t\u00EDtulo = 1", "[t\u00EDtulo] the key `t\u00EDtulo` must stand in quotes"},
           Case{"= 1", "[=] a key is missing before this `=`"},
           Case{"title =", "[=] a value is missing behind this `=`"},
           Case{"- a", "[-] TOML has no lists of `-`, it writes them as `[\"a\", \"b\"]`"},
           Case{"a = \"b", "[\"] this quote is never closed"},
           Case{"a = '''b", "['''] this quote is never closed"},
           Case{"\"a = 1", "[\"] this quote is never closed"},
           Case{"a = \"Last \"guy\" x\"", "[guy] the quotes around `guy` end the text that they stand in"},
           Case{"a = \"b\" c", "[c] no text can stand behind the closing quote"},
           Case{"a = [1] c", "[c] nothing can follow here on the line"},
           Case{"a = \"C:\\Users\"", "[\\U] `\\U` means nothing between double quotes; a backslash is `\\\\` there"},
           Case{"a = \u201CHi\u201D", "[\u201C] `\u201C` is no quote of TOML, which has `\"` and `'`"},
           Case{"a = True", "[True] `True` is written `true` in TOML"},
           Case{"a = yes", "[yes] `yes` must be `true` or `false`, or stand in quotes"},
           Case{"a = null", "[null] TOML has no `null`; a property without a value is left out"},
           Case{"a = 2025-3-7", "[2025-3-7] a date is written as `2025-03-07`, and text must stand in quotes"},
           Case{"a = 2025-02-30", "[2025-02-30] `2025-02-30` is not in the calendar"},
           Case{"a = 2025-03-17 19:54:00 +01:00", "[ +01:00] no blank can stand before the offset of a time"},
           Case{"a = 2025-03-17T19:54:00+0100", "[+0100] the offset of a time is written as `+01:00`"},
           Case{"a = 2025-03-17 19:54", "[19:54] a time must have its seconds, as `19:54:00`"},
           Case{"a = 2025-03-17 19:54:00 CET", "[CET] only an offset such as `+01:00` or `Z` can stand behind a time"},
           Case{"a = 007", "[007] a number can not begin with 0"},
           Case{"a = .5", "[.5] a digit must stand on both sides of the `.`"},
           Case{"a = 1__0", "[1__0] a `_` can only stand between two digits"},
           Case{"a = 99999999999999999999", "[99999999999999999999] this number is too large for TOML"},
           Case{"a = {{ .Date }}", "[{{ .Date }}] a placeholder must stand in quotes"},
           Case{"a = [1 2]", "[1 2] text must stand in quotes"},
           Case{"a = [\"b\" \"c\"]", "[\"] a `,` or `]` is missing here"},
           Case{"a = [1,, 2]", "[,] nothing stands before this `,`"},
           Case{"a = [1\nb = 2", "[[] this bracket is never closed"},
           Case{"a = [1,\n[b]\nc = 2", "[[] this bracket is never closed"},
           Case{"a = {b = 1,}", "[,] no `,` can follow the last entry"},
           Case{"a = {\n  b = 1\n}", "[{] a table in braces must stand on one line"},
           Case{"a = {b: 1}", "[:] TOML has a `=` in place of this `:`"},
           Case{"a = {b 1}", "[b] a `=` is missing behind this key"},
           Case{"[a b]", "[a b] the name `a b` must stand in quotes"},
           Case{"[a", "[[] this bracket is never closed"},
           Case{"[a.]", "[.] a name is missing behind this `.`"},
           Case{"[]", "[[]] a name is missing between these brackets"},
           Case{"a = 1\x01", "[1\x01] text must stand in quotes"},
           Case{"# \x01", "[\x01] a control character can not stand here"},
           Case{"<<<<<<< HEAD", "[<<<<<<< HEAD] a merge conflict is not resolved"},
       }) {
    CAPTURE(one.text);
    CHECK(error_of(one.text) == one.error);
  }
}

TEST_CASE("each line that is wrong is named, once, and the others are read") {
  const Read read("a = b\nc = [d, e]\nf = \"g\nh = 1\n[i\nj = 2\n");
  std::vector<std::string> errors;
  for (const SyntaxError& error : read.tree.errors()) errors.push_back(error.message);
  CHECK(errors == std::vector<std::string>{"text must stand in quotes", "text must stand in quotes",
                                           "this quote is never closed", "this bracket is never closed"});
  REQUIRE(read.tree.root()->find("h") != nullptr);
  CHECK(read.tree.root()->find("h")->value.text == "1");
  CHECK(read.tree.root()->find("j") == nullptr);
}

TEST_CASE("a carriage return that ends no line ends no value") {
  CHECK(errors_of("a = [\n  1\r]\nb = \r\nc = 1\rd = 2\n").size() == 3);
  CHECK(errors_of("a = [\r]\n").size() == 1);
  CHECK(errors_of("a = {b = ]}\n").size() == 1);
}

TEST_CASE("bad bytes stay where they are") {
  const Read read("a = \"x\xFFy\"\n");
  CHECK_FALSE(read.tree.is_broken());
  CHECK(read.tree.root()->find("a")->value.text == "x\xFFy");
}

TEST_CASE("what is nested without end is an error, not a crash") {
  const auto repeated = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  const std::size_t many = 200'000;
  for (const std::string& text :
       {"a = " + repeated("[", many), "a = " + repeated("{a = ", many), repeated("a.", many) + "a = 1",
        "[" + repeated("a.", many) + "a]", "a = {" + repeated("a.", many) + "a = 1}"}) {
    const std::vector<std::string> errors = errors_of(text);
    REQUIRE_FALSE(errors.empty());
    CHECK(errors.front().ends_with("this is nested too deep"));
  }
}

}  // namespace
}  // namespace matterlint::yaml
