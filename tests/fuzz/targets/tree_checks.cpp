#include "tree_checks.h"

#include <algorithm>

#include "target.h"
#include "yaml/walk.h"

namespace matterlint::fuzz {
namespace {

std::string shown(Span span) {
  return " at " + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

void expect_inside(Span outer, Span inner, const std::string& what) {
  expect(inner.begin <= inner.end && outer.contains(inner), what + shown(inner) + " is not inside" + shown(outer));
}

class TreeCheck {
 public:
  TreeCheck(const yaml::Tree& tree, std::string_view text, Span block) : tree_(tree), text_(text), block_(block) {}

  void check_all() const {
    for (const yaml::SyntaxError& error : tree_.errors()) check_error(error);
    check_order();
    if (tree_.root() != nullptr) check_node(*tree_.root(), block_);
  }

 private:
  void check_error(const yaml::SyntaxError& error) const {
    expect_inside(block_, error.span, "an error");
    if (error.value != Span{}) expect_inside(block_, error.value, "the value of an error");
    expect(!error.message.empty() && !error.message.ends_with('.'), "an error's message: " + error.message);
  }

  void check_order() const {
    std::uint32_t at = block_.begin;
    for (const Span comment : tree_.comments()) {
      expect_inside({at, block_.end}, comment, "a comment");
      at = comment.end;
    }
    at = block_.begin;
    for (const yaml::Token& token : tree_.tokens()) {
      expect_inside({at, block_.end}, token.span, "a token");
      at = token.span.end;
    }
  }

  void check_node(const yaml::Node& node, Span around) const {
    expect_inside(around, node.outer, "a value");
    expect_inside(node.outer, node.span, "the inside of a value");
    if (node.is_alias()) return;
    if (node.is_scalar()) return tree_.is_broken() ? void() : check_scalar(node);
    const bool goes_on_elsewhere = tree_.language() == yaml::Language::toml;
    std::uint32_t at = node.outer.begin;
    const auto check_next = [&](const yaml::Node& inner) {
      check_node(inner, goes_on_elsewhere ? block_ : Span{at, node.outer.end});
      at = inner.outer.end;
    };
    for (const yaml::Node& item : node.items()) check_next(item);
    for (const yaml::Entry& entry : node.entries()) check_next(entry.key), check_next(entry.value);
  }

  void check_scalar(const yaml::Node& node) const {
    const std::string_view written = slice(text_, node.span);
    const bool is_plain = node.style == yaml::Style::plain && tree_.language() != yaml::Language::toml;
    const bool is_verbatim = is_plain || (node.is_quoted() && written.find_first_of("\\'") == std::string_view::npos);
    if (!is_verbatim || written.find_first_of("\r\n") != std::string_view::npos) return;
    expect(node.text == written, "`" + std::string(written) + "` is read as `" + std::string(node.text) + "`");
  }

  const yaml::Tree& tree_;
  std::string_view text_;
  Span block_;
};

}  // namespace

void check_tree(const yaml::Tree& tree, std::string_view text, Span block) {
  TreeCheck(tree, text, block).check_all();
}

bool has_double_key(const yaml::Node& node) {
  for (const yaml::Node& item : node.items())
    if (has_double_key(item)) return true;
  for (const yaml::Entry& entry : node.entries())
    if (node.find(entry.key.text) != &entry || has_double_key(entry.value)) return true;
  return false;
}

}  // namespace matterlint::fuzz
