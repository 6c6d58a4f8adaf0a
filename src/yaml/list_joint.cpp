#include "yaml/list_joint.h"

#include <algorithm>
#include <array>

#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

using Order = ListJoint::Order;

bool is_joint_character(char c, char quote) {
  return c == quote || c == ',' || is_blank(c);
}

/// A run without its blanks, every quote as `"`.
std::string shape_of(std::string_view run, char quote) {
  std::string shape;
  for (const char c : run)
    if (!is_blank(c)) shape += c == quote ? '"' : c;
  return shape;
}

/// `","`, and the same with empty items in between: `","","`.
bool is_proper(std::string_view shape) {
  if (shape.size() < 3 || shape.front() != '"' || shape.back() != '"') return false;
  std::string_view inner = shape.substr(1, shape.size() - 2);
  while (inner.starts_with(",\"\"")) inner.remove_prefix(3);
  return inner == ",";
}

template <std::size_t size>
bool is_one_of(std::string_view shape, const std::array<std::string_view, size>& shapes) {
  return std::find(shapes.begin(), shapes.end(), shape) != shapes.end();
}

Order order_at_start(std::string_view shape) {
  if (shape == "\"" || (shape.starts_with("\"\"") && is_proper(shape.substr(1)))) return Order::proper;
  return shape == "\"\"" ? Order::plain : Order::unclear;
}

Order order_at_end(std::string_view shape) {
  static constexpr std::array<std::string_view, 3> in_order = {"\"", "\",", "\",\"\""};
  static constexpr std::array<std::string_view, 3> meant = {"\"\"", "\",,", "\",\""};
  if (is_one_of(shape, in_order)) return Order::proper;
  return is_one_of(shape, meant) ? Order::plain : Order::unclear;
}

/// `beside_short`: an item beside it is a single character, so that the comma may be an item too.
Order order_between(std::string_view run, std::string_view shape, bool beside_short) {
  static constexpr std::array<std::string_view, 4> meant = {"\"\",\"\"", "\",\"\"", "\"\",\"", "\",,\""};
  const bool has_comma = shape.find(',') != std::string_view::npos;
  const bool has_blank = run.find_first_of(" \t") != std::string_view::npos;
  if (is_proper(shape)) return Order::proper;
  if (is_one_of(shape, meant)) return Order::plain;
  if (shape == "\",\",\"") return beside_short ? Order::unclear : Order::plain;
  if (shape == "\"\"" && has_blank && !is_blank(run.front()) && !is_blank(run.back())) return Order::plain;
  if (shape == "\"," || shape == ",\"") return Order::proper;  // With plain items beside them.
  return has_comma ? Order::unclear : Order::none;
}

/// Whether a single character stands before (or, forward, behind) a place.
bool is_short_item(std::string_view items, std::size_t at, char quote, bool forward) {
  if (forward) return at + 1 < items.size() && (items[at + 1] == quote || items[at + 1] == ',');
  return at >= 2 && (items[at - 2] == quote || items[at - 2] == ',');
}

ListJoint joint_at(std::string_view items, std::size_t begin, std::size_t end, char quote) {
  const std::string_view run = items.substr(begin, end - begin);
  const std::string shape = shape_of(run, quote);
  const bool beside_short = is_short_item(items, begin, quote, false) || is_short_item(items, end, quote, true);
  ListJoint joint{.begin = begin, .end = end, .closes = shape.front() == '"', .opens = shape.back() == '"'};
  if (begin == 0) {
    joint.order = order_at_start(shape);
    joint.closes = false;
  } else if (end == items.size()) {
    joint.order = order_at_end(shape);
    joint.opens = false;
  } else {
    joint.order = order_between(run, shape, beside_short);
  }
  return joint;
}

bool is_escaped(std::string_view items, std::size_t at, char quote) {
  return quote == '"' && at > 0 && items[at - 1] == '\\';
}

}  // namespace

std::vector<ListJoint> joints_of(std::string_view items, char quote) {
  std::vector<ListJoint> joints;
  for (std::size_t at = items.find(quote); at < items.size();) {
    if (is_escaped(items, at, quote)) {
      at = items.find(quote, at + 1);
      continue;
    }
    std::size_t begin = at;
    while (begin > 0 && is_joint_character(items[begin - 1], quote)) --begin;
    std::size_t end = at + 1;
    while (end < items.size() && is_joint_character(items[end], quote)) ++end;
    joints.push_back(joint_at(items, begin, end, quote));
    at = items.find(quote, end);
  }
  return joints;
}

}  // namespace matterlint::yaml
