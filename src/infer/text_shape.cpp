#include "infer/text_shape.h"

#include <algorithm>

#include "text/ascii.h"

namespace matterlint::infer {
namespace {

/// Zero for what no shape has.
char kind_of_character(char c) {
  if (c >= 'A' && c <= 'Z') return 'A';
  if (c >= 'a' && c <= 'z') return 'a';
  if (ascii::is_digit(c)) return '9';
  return std::string_view("-_./:#+@{}()").find(c) == std::string_view::npos ? '\0' : c;
}

bool is_run(char kind) {
  return kind == 'A' || kind == 'a' || kind == '9';
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view(".+{}()").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::optional<TextShape> TextShape::of(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  TextShape shape;
  bool has_digit = false;
  for (const char c : text) {
    const char kind = kind_of_character(c);
    if (kind == 0) return std::nullopt;
    has_digit = has_digit || kind == '9';
    if (shape.parts_.empty() || shape.parts_.back().kind != kind || !is_run(kind))
      shape.parts_.push_back({.kind = kind, .shortest = 0, .longest = 0, .text = {}});
    Part& part = shape.parts_.back();
    part.text += c;
    part.shortest = ++part.longest;
  }
  if (!has_digit) return std::nullopt;
  return shape;
}

std::string TextShape::signature() const {
  std::string signature;
  for (const Part& part : parts_) signature += part.kind;
  return signature;
}

void TextShape::merge(const TextShape& other) {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    Part& mine = parts_[i];
    const Part& theirs = other.parts_[i];
    mine.shortest = std::min(mine.shortest, theirs.shortest);
    mine.longest = std::max(mine.longest, theirs.longest);
    if (mine.text != theirs.text) mine.text.clear();
  }
}

/// Several numbers, each of one length from two digits on, are padded, as those of dates are. A single number may grow.
std::string TextShape::pattern() const {
  std::size_t numbers = 0;
  bool has_fixed_lengths = true;
  for (const Part& part : parts_) {
    if (part.kind == '9') ++numbers;
    has_fixed_lengths = has_fixed_lengths && (part.kind != '9' || (part.shortest == part.longest && part.longest > 1));
    if (!part.text.empty() || part.kind == '9') continue;
    if (part.kind != 'A' || part.shortest != part.longest) return {};
  }
  if (parts_.size() < 2) return {};
  std::string expression = "^";
  for (const Part& part : parts_) expression += expression_of(part, has_fixed_lengths && numbers > 1);
  return expression + "$";
}

std::string TextShape::expression_of(const Part& part, bool has_fixed_lengths) {
  if (part.kind != '9') {
    if (!part.text.empty()) return escaped(part.text);
    return "[A-Z]" + (part.longest > 1 ? "{" + std::to_string(part.longest) + "}" : "");
  }
  return "[0-9]" + (has_fixed_lengths ? "{" + std::to_string(part.longest) + "}" : "+");
}

}  // namespace matterlint::infer
