#include "schema/value.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "schema/decimal.h"

namespace matterlint::schema {
namespace {

bool is_numeric(const yaml::Node& value) {
  return value.kind == yaml::Kind::integer || value.kind == yaml::Kind::number;
}

std::vector<const yaml::Entry*> sorted_entries(const yaml::Node& mapping) {
  std::vector<const yaml::Entry*> entries;
  for (const yaml::Entry& entry : mapping.entries()) entries.push_back(&entry);
  std::sort(entries.begin(), entries.end(),
            [](const yaml::Entry* a, const yaml::Entry* b) { return a->key.text < b->key.text; });
  return entries;
}

bool same_entries(const yaml::Node& a, const yaml::Node& b) {
  const auto in_a = sorted_entries(a);
  const auto in_b = sorted_entries(b);
  return std::equal(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), [](const yaml::Entry* x, const yaml::Entry* y) {
    return x->key.text == y->key.text && same_json_value(x->value, y->value);
  });
}

bool same_boolean(const yaml::Node& a, const yaml::Node& b) {
  return (a.text.front() | 0x20) == (b.text.front() | 0x20);
}

std::size_t combined(std::size_t a, std::size_t b) {
  return a * 1099511628211U ^ b;
}

}  // namespace

bool same_json_value(const yaml::Node& a, const yaml::Node& b) {
  if (is_numeric(a) && is_numeric(b)) return a.text == b.text || Decimal(a.text) == Decimal(b.text);
  if (a.kind != b.kind || a.size() != b.size()) return false;
  switch (a.kind) {
    case yaml::Kind::null:
      return true;
    case yaml::Kind::boolean:
      return same_boolean(a, b);
    case yaml::Kind::sequence:
      return std::equal(a.items().begin(), a.items().end(), b.items().begin(), same_json_value);
    case yaml::Kind::mapping:
      return same_entries(a, b);
    default:
      return a.text == b.text;
  }
}

std::size_t json_hash(const yaml::Node& value) {
  if (is_numeric(value)) return Decimal(value.text).hash();
  std::size_t hash = static_cast<std::size_t>(value.kind) + 1;
  if (value.is_string()) return combined(hash, std::hash<std::string_view>()(value.text));
  if (value.kind == yaml::Kind::boolean) return combined(hash, (value.text.front() | 0x20) == 't' ? 1 : 0);
  for (const yaml::Node& item : value.items()) hash = combined(hash, json_hash(item));
  for (const yaml::Entry& entry : value.entries())  // A sum, as the order of the keys does not count.
    hash += combined(std::hash<std::string_view>()(entry.key.text), json_hash(entry.value));
  return hash;
}

bool is_integral(const yaml::Node& number) {
  return number.kind == yaml::Kind::integer || (number.kind == yaml::Kind::number && Decimal(number.text).is_integer());
}

}  // namespace matterlint::schema
