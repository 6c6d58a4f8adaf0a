#include "yaml/print.h"

#include <array>
#include <cstddef>

#include "source/line_index.h"
#include "text/json_text.h"
#include "yaml/characters.h"
#include "yaml/reading.h"

namespace matterlint::yaml {
namespace {

constexpr std::array<std::string_view, 7> kind_names = {"null",   "boolean",  "integer", "number",
                                                        "string", "sequence", "mapping"};
constexpr std::array<std::string_view, 7> style_names = {"plain",  "single-quoted", "double-quoted", "literal",
                                                         "folded", "block",         "flow"};

class TreePrinter {
 public:
  explicit TreePrinter(std::string_view text) : index_(text) {}

  void print(const Node& node, std::size_t level, std::string_view label) {
    out_.append(level * 2, ' ');
    out_ += label;
    out_ += kind_names[static_cast<std::size_t>(node.kind)];
    out_ += ' ';
    out_ += style_names[static_cast<std::size_t>(node.style)];
    out_ += ' ' + range(node.span);
    if (node.properties != nullptr) print_properties(*node.properties);
    if (node.is_scalar()) out_ += ' ' + to_json(node.text);
    out_ += '\n';
    if (node.is_alias()) return;
    for (const Node& item : node.items()) print(item, level + 1, "- ");
    for (const Entry& entry : node.entries()) {
      print(entry.key, level + 1, "key ");
      print(entry.value, level + 1, "value ");
    }
  }
  std::string take() { return std::move(out_); }

  void print_comment(Span span, std::string_view comment) {
    out_ += "comment " + range(span) + ' ' + to_json(comment) + '\n';
  }

 private:
  void print_properties(const NodeProperties& properties) {
    if (!properties.tag.empty()) out_ += ' ' + std::string(properties.tag);
    if (!properties.anchor.empty()) out_ += (properties.is_alias ? " *" : " &") + std::string(properties.anchor);
  }
  std::string range(Span span) const {
    const Range range = index_.range(span);
    return place(range.start) + "-" + place(range.end);
  }
  static std::string place(Position position) {
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  }

  LineIndex index_;
  std::string out_;
};

class EventPrinter {
 public:
  void print(const Node& node) {
    if (node.is_alias()) {
      out_ += "=ALI *" + std::string(node.properties->anchor) + "\n";
    } else if (node.is_scalar()) {
      out_ += "=VAL" + properties(node) + ' ' + style(node.style) + escaped(node.text) + "\n";
    } else {
      const std::string_view name = node.is_sequence() ? "SEQ" : "MAP";
      out_ += "+" + std::string(name);
      if (node.style == Style::flow) out_ += node.is_sequence() ? " []" : " {}";
      out_ += properties(node) + "\n";
      for (const Node& item : node.items()) print(item);
      for (const Entry& entry : node.entries()) print(entry.key), print(entry.value);
      out_ += "-" + std::string(name) + "\n";
    }
  }
  std::string take() { return std::move(out_); }

 private:
  static std::string properties(const Node& node) {
    std::string out;
    if (node.properties == nullptr) return out;
    if (!node.properties->anchor.empty()) out += " &" + std::string(node.properties->anchor);
    if (!node.properties->tag.empty()) out += " <" + std::string(node.properties->tag_name) + ">";
    return out;
  }
  static char style(Style style) {
    switch (style) {
      case Style::single_quoted:
        return '\'';
      case Style::double_quoted:
        return '"';
      case Style::literal:
        return '|';
      case Style::folded:
        return '>';
      default:
        return ':';
    }
  }
  static std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
      switch (c) {
        case '\\':
          out += "\\\\";
          break;
        case '\n':
          out += "\\n";
          break;
        case '\t':
          out += "\\t";
          break;
        case '\r':
          out += "\\r";
          break;
        case '\b':
          out += "\\b";
          break;
        default:
          out += c;
      }
    }
    return out;
  }

  std::string out_;
};

class JsonPrinter {
 public:
  void print(const Node& node, std::size_t level) {
    if (node.is_scalar()) {
      out_ += scalar(node);
    } else if (node.size() == 0) {
      out_ += node.is_sequence() ? "[]" : "{}";
    } else {
      out_ += node.is_sequence() ? '[' : '{';
      std::string_view separator = "\n";
      for (const Node& item : node.items()) member(separator, level + 1), print(item, level + 1), separator = ",\n";
      for (const Entry& entry : node.entries()) {
        member(separator, level + 1);
        out_ += key(entry.key) + ": ";
        print(entry.value, level + 1);
        separator = ",\n";
      }
      member("\n", level);
      out_ += node.is_sequence() ? ']' : '}';
    }
  }
  std::string take() { return std::move(out_); }

 private:
  void member(std::string_view separator, std::size_t level) {
    out_ += separator;
    out_.append(level * 2, ' ');
  }
  static std::string key(const Node& key) {
    if (key.is_scalar()) return to_json(key.text);
    JsonPrinter nested;
    nested.print(key, 0);
    return to_json(nested.take());
  }
  static std::string scalar(const Node& node) {
    if (node.is_null()) return "null";
    if (node.kind == Kind::boolean) return node.text[0] == 't' || node.text[0] == 'T' ? "true" : "false";
    if (node.is_string()) return to_json(node.text);
    const std::string_view unsigned_text = node.text.substr(node.text.starts_with('+') ? 1 : 0);
    if (is_json_number(unsigned_text)) return std::string(unsigned_text);
    const Reading number = read_by(Reader::obsidian, node.text);
    return is_json_number(number.value) ? number.value : to_json(node.text);
  }
  /// RFC 8259: `-1`, `0.5`, `1e3`, but not `+1`, `.5`, `1.`, `010`, `0x1F`, `.inf`.
  static bool is_json_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    if (text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != 'e' && text[1] != 'E') return false;
    const std::size_t dot = text.find('.');
    return dot == std::string_view::npos || is_digit(text[dot + 1]);
  }

  std::string out_;
};

}  // namespace

std::string print_tree(const Tree& tree, std::string_view text) {
  TreePrinter printer(text);
  if (tree.root() != nullptr) printer.print(*tree.root(), 0, "");
  for (const Span comment : tree.comments()) printer.print_comment(comment, slice(text, comment));
  return printer.take();
}

std::string print_events(const Tree& tree) {
  std::string out = "+STR\n";
  if (tree.root() != nullptr) {
    EventPrinter printer;
    printer.print(*tree.root());
    out += "+DOC\n" + printer.take() + "-DOC\n";
  }
  return out + "-STR\n";
}

std::string print_value(const Tree& tree) {
  if (tree.root() == nullptr) return "null\n";
  JsonPrinter printer;
  printer.print(*tree.root(), 0);
  return printer.take() + "\n";
}

}  // namespace matterlint::yaml
