#include "infer/learner.h"

#include <doctest/doctest.h>

#include "support.h"

namespace matterlint::infer {
namespace {

std::string numbered(std::size_t i) {
  return std::to_string(i + 1);
}

TEST_CASE("the type of a key is that of its values") {
  const auto type_of = [](const std::string& value) {
    return learnt_value(20, [&value](std::size_t) { return "k: " + value + "\n"; }).types;
  };
  CHECK(type_of("text") == Names{"string"});
  CHECK(type_of("2025-03-17") == Names{"string"});
  CHECK(type_of("3") == Names{"integer"});
  CHECK(type_of("3.5") == Names{"number"});
  CHECK(type_of("true") == Names{"boolean"});
  CHECK(type_of("[a]") == Names{"array"});
  CHECK(type_of("{a: 1}") == Names{"object"});
  CHECK(type_of("") == Names{});
}

TEST_CASE("whole numbers are numbers where some have a fraction") {
  CHECK(learnt_value(20, [](std::size_t i) { return i == 3 ? "k: 1.5\n" : "k: 1\n"; }).types == Names{"number"});
}

TEST_CASE("types that are all common are a union, the most frequent first") {
  CHECK(learnt_value(20, [](std::size_t i) { return i % 3 == 0 ? "k: text\n" : "k: [a]\n"; }).types ==
        Names{"array", "string"});
}

TEST_CASE("a type in few of many notes is left out, with its places") {
  const LearntValue value = learnt_value(60, [](std::size_t i) { return i % 40 == 2 ? "a: 1\nk: x\n" : "k: [a]\n"; });
  CHECK(value.types == Names{"array"});
  CHECK(lines_of(value.left_out) == Lines{"text in 2: 0003.md:3 0043.md:3"});
}

TEST_CASE("one of a few notes is no outlier") {
  CHECK(learnt_value(10, [](std::size_t i) { return i == 2 ? "k: x\n" : "k: [a]\n"; }).types ==
        Names{"array", "string"});
}

TEST_CASE("a key is required that nearly all notes have, with a value") {
  const auto is_required = [](std::size_t without, std::string_view instead, unsigned share) {
    const auto notes = samples(100, [&](std::size_t i) {
      return i < without ? std::string(instead) + "\nb: 1\n" : "k: " + numbered(i) + "\n";
    });
    for (const LearntProperty& property : learnt(notes, {.required_share = share, .closed = false}).properties)
      if (property.name == "k") return property.is_required;
    return false;
  };
  CHECK(is_required(5, "a: 1", 95));
  CHECK_FALSE(is_required(6, "a: 1", 95));
  CHECK(is_required(6, "a: 1", 94));
  CHECK(is_required(5, "k:", 95));
  CHECK_FALSE(is_required(6, "k:", 95));
}

TEST_CASE("where a required key is missing is told") {
  const LearntMapping mapping =
      learnt(samples(40, [](std::size_t i) { return i == 7 || i == 30 ? "a: 1\n" : "k: x\n"; }));
  REQUIRE(mapping.properties.at(0).name == "k");
  CHECK(lines_of({{"missing", mapping.properties[0].missing}}) == Lines{"missing in 2: 0008.md:1 0031.md:1"});
}

TEST_CASE("few notes require nothing") {
  CHECK_FALSE(learnt(samples(4, [](std::size_t) { return "k: x\n"; })).properties.at(0).is_required);
}

TEST_CASE("keys come by frequency, then as they stand in the first notes") {
  const LearntMapping mapping = learnt(samples(
      10, [](std::size_t i) { return std::string(i == 0 ? "" : "often: 1\n") + (i < 9 ? "z: 1\ny: 1\n" : ""); }));
  Names names;
  for (const LearntProperty& property : mapping.properties) names.push_back(property.name);
  CHECK(names == Names{"z", "y", "often"});
}

TEST_CASE("the tightest format that fits all texts") {
  const auto format_of = [](const std::string& one, const std::string& other) {
    return learnt_value(12, [&](std::size_t i) { return "k: " + (i % 2 == 0 ? one : other) + "\n"; }).format;
  };
  CHECK(format_of("2025-03-17", "2024-02-29") == "date");
  CHECK(format_of("2025-03-17", "2025-03-17T19:54:00") == "iso-date-or-datetime");
  CHECK(format_of("2025-03-17T19:54:00Z", "2025-03-17T19:54:00+02:00") == "date-time");
  CHECK(format_of("2025-03-17T19:54:00", "2025-03-17T19:54") == "date-time-local");
  CHECK(format_of("2025-03-17T19:54:00", "2025-03-17T19:54:00Z") == "obsidian-datetime");
  CHECK(format_of("https://a.example", "http://b.example/x") == "http-url");
  CHECK(format_of("https://a.example", "ftp://b.example/x") == "absolute-url");
  CHECK(format_of("a@example.com", "b@example.org") == "email");
  CHECK(format_of("'[[A]]'", "'[[B|b]]'") == "wikilink");
  CHECK(format_of("soon", "later") == "");
}

TEST_CASE("four dates are not enough for a format") {
  CHECK(learnt_value(4, [](std::size_t) { return "k: 2025-03-17\n"; }).format == "");
  CHECK(learnt_value(5, [](std::size_t) { return "k: 2025-03-17\n"; }).format == "date");
}

TEST_CASE("rare texts without the format of all others are left out") {
  const LearntValue value = learnt_value(50, [](std::size_t i) { return i == 10 ? "k: soon\n" : "k: 2025-03-17\n"; });
  CHECK(value.format == "date");
  CHECK(lines_of(value.left_out) == Lines{"text that is no `date` in 1: 0011.md:2"});
}

TEST_CASE("a date is no slug, though some are none") {
  const LearntValue value = learnt_value(
      100, [](std::size_t i) { return i == 7 ? "id: soon\n" : "id: 2025-03-" + numbered(10 + i % 20) + "\n"; });
  CHECK(value.format == "date");
}

TEST_CASE("the items of tags are tags") {
  const LearntMapping mapping =
      learnt(samples(10, [](std::size_t) { return "tags: [web, a/b]\nother: [web, a/b]\n"; }));
  CHECK(mapping.properties.at(0).value.items->format == "obsidian-tag");
  CHECK(mapping.properties.at(1).value.items->format == "");
}

TEST_CASE("few texts that are repeated often are the only ones") {
  const LearntValue value = learnt_value(30, [](std::size_t i) {
    return i % 3 == 0 ? "k: draft\n" : i % 3 == 1 ? "k: in review\n" : "k: done\n";
  });
  REQUIRE(value.choices.size() == 3);
  CHECK(value.choices[0] == std::pair<std::string, std::uint64_t>("done", 10));
}

TEST_CASE("texts that are no choice") {
  const auto are_choices = [](const char* key, std::size_t count, auto make) {
    return !learnt_value(count, [&](std::size_t i) {
              return std::string(key) + ": " + make(i) + "\n";
            }).choices.empty();
  };
  const auto one_of = [](std::size_t n) {
    return [n](std::size_t i) { return std::string(1, static_cast<char>('a' + i % n)) + "-word"; };
  };
  CHECK(are_choices("status", 60, one_of(12)));
  CHECK_FALSE(are_choices("status", 60, one_of(13)));
  CHECK_FALSE(are_choices("status", 19, one_of(3)));
  CHECK_FALSE(are_choices("author", 60, one_of(3)));
  CHECK_FALSE(are_choices("ms.author", 60, one_of(3)));
  CHECK_FALSE(are_choices("tags", 60, one_of(3)));
  CHECK_FALSE(are_choices("status", 60, [](std::size_t i) { return i < 3 ? "new" + numbered(i) : "old"; }));
  CHECK_FALSE(are_choices("when", 60, [](std::size_t i) { return i % 2 == 0 ? "2025-03-17" : "2025-03-18"; }));
  CHECK_FALSE(are_choices("layout", 29, one_of(1)));
  CHECK(are_choices("layout", 30, one_of(1)));
}

TEST_CASE("a rare text that is a slip away from a frequent one is left out") {
  const LearntValue value = learnt_value(80, [](std::size_t i) {
    return i == 5 ? "k: Published\n" : i % 2 == 0 ? "k: published\n" : "k: draft\n";
  });
  CHECK(value.choices.size() == 2);
  CHECK(lines_of(value.left_out) == Lines{"`Published` in 1: 0006.md:2"});
}

TEST_CASE("a rare text of its own stays") {
  CHECK(learnt_value(80, [](std::size_t i) {
          return i == 5 ? "k: obsolete\n" : i % 2 == 0 ? "k: new\n" : "k: old\n";
        }).choices.size() == 3);
}

TEST_CASE("texts of one shape have a pattern") {
  const LearntValue value = learnt_value(30, [](std::size_t i) { return "k: EIP-" + numbered(i) + "\n"; });
  CHECK(value.pattern == "^EIP-[0-9]+$");
  CHECK(learnt_value(19, [](std::size_t i) { return "k: EIP-" + numbered(i) + "\n"; }).pattern == "");
}

TEST_CASE("numbers have their range in words") {
  CHECK(learnt_value(12, [](std::size_t i) { return "k: " + numbered(i) + "\n"; }).range == "from 1 to 12");
}

TEST_CASE("mappings within have properties of their own, in lists too") {
  const LearntMapping mapping =
      learnt(samples(10, [](std::size_t) { return "authors:\n  - name: x\n    web: https://a.example\n"; }));
  const LearntMapping& author = *mapping.properties.at(0).value.items->mapping;
  CHECK(author.properties.at(0).name == "name");
  CHECK(author.properties.at(0).is_required);
  CHECK(author.properties.at(1).value.format == "http-url");
}

TEST_CASE("an empty item of a list is a value, and never makes others rare") {
  const LearntValue value =
      learnt_value(200, [](std::size_t i) { return i == 4 ? "k: [x]\n" : std::string("k:\n  -\n"); });
  CHECK(value.items->types == Names{"string", "null"});
  CHECK(value.items->left_out.empty());
}

TEST_CASE("a key of very few notes is named, and no property") {
  const LearntMapping mapping =
      learnt(samples(60, [](std::size_t i) { return i == 3 ? "k: x\nslip: 1\n" : "k: x\n"; }));
  CHECK(mapping.properties.size() == 1);
  CHECK(lines_of(mapping.rare_keys) == Lines{"slip in 1: 0004.md:3"});
  CHECK_FALSE(mapping.is_closed);
}

TEST_CASE("markers of templates are left out however many they are") {
  const LearntValue value =
      learnt_value(20, [](std::size_t i) { return i < 12 ? "k: {{date}}\n" : "k: 2025-03-17\n"; });
  CHECK(value.types == Names{"string"});
  CHECK(value.format == "date");
  CHECK(lines_of(value.left_out) == Lines{"a marker of a template in 12: 0001.md:2 0002.md:2 0003.md:2"});
}

TEST_CASE("what belongs to matterlint is no property") {
  CHECK(
      learnt(samples(9, [](std::size_t) { return "$schema: a.json\nmatterlint-disable: [x]\n"; })).properties.empty());
}

}  // namespace
}  // namespace matterlint::infer
