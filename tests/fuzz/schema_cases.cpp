#include "schema_cases.h"

#include <algorithm>
#include <array>

namespace schema = matterlint::schema;
using schema::Dialect;
using schema::Keyword;
using schema::Shape;

namespace {

constexpr std::uint64_t definition_count = 3;
constexpr char number_mark = '\x01';

constexpr std::array<std::string_view, 4> names = {"a", "b", "c", "a b"};
constexpr std::array<std::string_view, 5> patterns = {"^a", "b$", "^[a-c]{1,2}$", "\\\\d", ""};
constexpr std::array<std::string_view, 6> texts = {"", "a", "b", "abc", "2025-03-17", "caf\xC3\xA9"};
constexpr std::array<std::string_view, 4> formats = {"date", "ipv4", "regex", "uri"};
constexpr std::array<std::string_view, 7> types = {"array", "boolean", "integer", "null", "number", "object", "string"};
/// Each with others that are the same number.
constexpr std::array<std::array<std::string_view, 4>, 8> numbers = {{{"0", "0.0", "0e5", "-0"},
                                                                     {"1", "1.0", "10e-1", "0.1e1"},
                                                                     {"2", "2.00", "20E-1", "0.02e+2"},
                                                                     {"3", "3.0", "0.3e1", "300e-2"},
                                                                     {"10", "10.0", "1e1", "100e-1"},
                                                                     {"1.5", "1.50", "15e-1", "0.15e1"},
                                                                     {"-1", "-1.0", "-10e-1", "-0.1e1"},
                                                                     {"-2.5", "-2.50", "-25e-1", "-0.25e1"}}};
constexpr std::uint64_t counts = 4;          ///< The first ones are whole and small.
constexpr std::uint64_t first_positive = 1;  ///< From here to `last_positive` they are above 0.
constexpr std::uint64_t last_positive = 5;

constexpr std::array<std::string_view, 9> in_place = {
    "allOf", "anyOf", "dependencies", "dependentSchemas", "else", "if", "not", "oneOf", "then"};

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

std::string number_token(std::uint64_t index) {
  return {number_mark, static_cast<char>('A' + index)};
}

/// Those that check something, but for references and what only names schemas.
bool is_asked(const Keyword& keyword, Dialect dialect) {
  return keyword.is_of(dialect) && keyword.vocabulary != schema::Vocabulary::core &&
         (keyword.vocabulary != schema::Vocabulary::annotation || keyword.name == "format");
}

}  // namespace

std::uint64_t SchemaCases::below(std::uint64_t limit) {
  state_ ^= state_ << 13U;
  state_ ^= state_ >> 7U;
  state_ ^= state_ << 17U;
  return state_ % limit;
}

SchemaCase SchemaCases::next() {
  dialect_ = schema::all_dialects[below(schema::all_dialects.size())];
  SchemaCase one{dialect_, {}, "{", {}};
  one.body = schema({3, 0});
  for (std::uint64_t i = 0; i < definition_count; ++i)
    one.definitions += (i == 0 ? "" : ", ") + quoted("d" + std::to_string(i)) + ": " + schema({2, i + 1});
  one.definitions += "}";
  for (int i = 0; i < 6; ++i) one.values.push_back(value(3));
  return one;
}

std::string SchemaCases::schema(Spot spot) {
  const std::uint64_t kind = below(12);
  if (kind == 0 && dialect_ != Dialect::draft4) return below(3) == 0 ? "false" : "true";
  if (kind <= 2) return "{" + reference(spot) + "}";
  return mapping_schema(spot);
}

/// Empty where there is nothing that it may refer to.
std::string SchemaCases::reference(Spot spot) {
  if (spot.first_definition >= definition_count) return {};
  const std::uint64_t target = spot.first_definition + below(definition_count - spot.first_definition);
  const std::string folder = dialect_ <= Dialect::draft7 ? "definitions" : "$defs";
  const bool is_dynamic = dialect_ == Dialect::draft2020_12 && below(4) == 0;
  return quoted(is_dynamic ? "$dynamicRef" : "$ref") + ": " + quoted("#/" + folder + "/d" + std::to_string(target));
}

std::string SchemaCases::mapping_schema(Spot spot) {
  std::vector<const Keyword*> chosen;
  for (const Keyword& keyword : schema::all_keywords())
    if (is_asked(keyword, dialect_) && below(14) == 0) chosen.push_back(&keyword);
  std::string text = "{";
  for (const Keyword* const keyword : chosen)
    text += (text.size() == 1 ? "" : ", ") + quoted(keyword->name) + ": " + value_of(*keyword, spot);
  if (below(8) == 0) {
    const std::string more = reference(spot);
    text += (text.size() == 1 || more.empty() ? "" : ", ") + more;
  }
  return text + "}";
}

std::string SchemaCases::value_of(const Keyword& keyword, Spot spot) {
  const bool is_in_place = std::find(in_place.begin(), in_place.end(), keyword.name) != in_place.end();
  const Spot below_it = {spot.depth - 1, is_in_place ? spot.first_definition : 0};
  const auto part = [&] { return below_it.depth > 0 ? schema(below_it) : std::string("{}"); };
  switch (keyword.shape) {
    case Shape::boolean_or_schema:
      return below(2) == 0 ? "false" : part();
    case Shape::schema_or_schemas:
      return below(2) == 0 ? part() : list(1, 2, part);
    case Shape::schema:
      if (!is_in_place && below(8) == 0) return R"({"$ref": "#"})";
      return part();
    case Shape::schemas:
      return list(1, 3, part);
    case Shape::schema_map:
    case Shape::dependencies:
    case Shape::name_lists:
      return schemas_by_name(keyword, below_it);
    default:
      return simple_value_of(keyword);
  }
}

std::string SchemaCases::schemas_by_name(const Keyword& keyword, Spot spot) {
  std::string text = "{";
  const bool is_pattern = keyword.name == "patternProperties";
  const auto keys = is_pattern ? std::vector<std::string_view>(patterns.begin(), patterns.end())
                               : std::vector<std::string_view>(names.begin(), names.end());
  for (const std::string_view key : keys) {
    if (below(2) == 0) continue;
    const bool is_names = keyword.shape == Shape::name_lists || (keyword.shape == Shape::dependencies && below(2) == 0);
    const std::string value = is_names         ? name_list(dialect_ == Dialect::draft4 ? 1 : 0)
                              : spot.depth > 0 ? schema(spot)
                                               : std::string("{}");
    text += (text.size() == 1 ? "" : ", ") + quoted(key) + ": " + value;
  }
  return text + "}";
}

std::string SchemaCases::simple_value_of(const Keyword& keyword) {
  switch (keyword.shape) {
    case Shape::names:
    case Shape::some_names:
      return name_list(keyword.shape == Shape::names ? 0 : 1);
    case Shape::types:
      return below(3) != 0 ? quoted(types[below(types.size())])
                           : list(1, 3, [this] { return quoted(types[below(types.size())]); });
    case Shape::values:
      return list(1, 10, [this] { return value(2); });
    case Shape::boolean:
      return below(2) == 0 ? "true" : "false";
    case Shape::number:
      return number();
    case Shape::positive_number:
      return number_token(first_positive + below(last_positive + 1 - first_positive));
    case Shape::count:
      return number_token(below(counts));
    case Shape::pattern:
      return quoted(patterns[below(patterns.size())]);
    case Shape::text:
      return quoted(formats[below(formats.size())]);
    default:
      return value(2);
  }
}

/// Different ones.
std::string SchemaCases::name_list(std::uint64_t least) {
  std::string text = "[";
  for (std::size_t i = 0; i < names.size(); ++i)
    if (i < least || below(3) == 0) text += (text.size() == 1 ? "" : ", ") + quoted(names[i]);
  return text + "]";
}

std::string SchemaCases::number() {
  return number_token(below(numbers.size()));
}

std::string SchemaCases::value(int depth) {
  switch (below(depth > 0 ? 10 : 6)) {
    case 0:
      return "null";
    case 1:
      return below(2) == 0 ? "true" : "false";
    case 2:
    case 3:
      return number();
    case 4:
    case 5:
      return quoted(texts[below(texts.size())]);
    case 6:
    case 7:
      return list(0, 4, [this, depth] { return value(depth - 1); });
    default: {
      std::string text = "{";
      for (const std::string_view name : names)
        if (below(2) == 0) text += (text.size() == 1 ? "" : ", ") + quoted(name) + ": " + value(depth - 1);
      return text + "}";
    }
  }
}

template <class Make>
std::string SchemaCases::list(std::uint64_t least, std::uint64_t most, Make make) {
  std::string text = "[";
  const std::uint64_t count = least + below(most - least + 1);
  for (std::uint64_t i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + make();
  return text + "]";
}

std::string spelled(std::string_view text, std::uint64_t style) {
  std::string written;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != number_mark) {
      written += text[i];
      continue;
    }
    const auto& spellings = numbers.at(static_cast<std::size_t>(text[++i] - 'A'));
    written += spellings.at(style % spellings.size());
  }
  return written;
}
