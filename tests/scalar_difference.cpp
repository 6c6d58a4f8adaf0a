#include "scalar_difference.h"

#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "yaml/reader.h"

namespace matterlint::tests {
namespace {

/// A node in a word: a bracket, `*alias`, or a scalar behind a sign for how it is written.
using Nodes = std::vector<std::string>;

constexpr std::string_view scalar_signs = ":'\"|>";  // In the order of both enumerations.

/// Whether a key or a dash stands before a place on its line.
bool follows_indicator(std::string_view text, std::size_t at) {
  const std::size_t line = text.substr(0, at).rfind('\n') + 1;
  const std::size_t begin = text.find_first_not_of(' ', line);
  // The name of an anchor or a tag may hold a colon.
  if (text[begin] == '&' || text[begin] == '!') return false;
  return text.substr(line, at - line).find_first_of(":-?") != std::string_view::npos;
}

/// Whether a line of a text below its first one, but for the last one, is empty or has nothing but blanks.
bool has_blank_line(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const std::size_t content = text.find_first_not_of(" \t\r", at + 1);
    if (content != std::string_view::npos && text[content] == '\n') return true;
  }
  return false;
}

/// libfyaml takes the line break above a closing quote on a line of its own for text, misreads an escaped quote that
/// begins a line, and loses the last byte where blank lines follow an escaped line break.
bool is_lost_quoted(std::string_view written) {
  const bool has_escaped_break =
      written.find("\\\n") != std::string_view::npos || written.find("\\\r\n") != std::string_view::npos;
  if (has_escaped_break && has_blank_line(written)) return true;
  for (std::size_t at = written.find('\n'); at != std::string_view::npos; at = written.find('\n', at + 1)) {
    const std::size_t content = written.find_first_not_of(" \t", at + 1);
    if (content == written.size() - 1 || written.substr(content).starts_with("''")) return true;
  }
  return false;
}

/// It loses breaks between folded lines and lines that are indented deeper, where blank ones are among them.
bool is_lost_folded(const yaml::Node& node, std::string_view written) {
  const bool has_deeper_line = node.text.starts_with(' ') || node.text.find("\n ") != std::string_view::npos ||
                               node.text.find("\n\t") != std::string_view::npos;
  return node.style == yaml::Style::folded && has_deeper_line && has_blank_line(written);
}

/// It loses the end of a block scalar without text, or takes the line below for it. It also loses last lines of one
/// whose header has a line of its own, and takes a comma for a part of a tag. PyYAML and eemeli's yaml do nothing of
/// all that.
bool is_lost(const yaml::Node& node, std::string_view block) {
  const std::string_view written = slice(block, node.outer);
  if (node.properties != nullptr && block.substr(node.properties->span.end).starts_with(',')) return true;
  if (node.is_quoted()) return is_lost_quoted(written);
  const bool is_block = node.style == yaml::Style::literal || node.style == yaml::Style::folded;
  return is_block &&
         (node.span.empty() || !follows_indicator(block, node.outer.begin) || is_lost_folded(node, written));
}

bool has_lost(const yaml::Node& node, std::string_view block) {
  return is_lost(node, block) ||
         std::any_of(node.items().begin(), node.items().end(),
                     [block](const yaml::Node& item) { return has_lost(item, block); }) ||
         std::any_of(node.entries().begin(), node.entries().end(), [block](const yaml::Entry& entry) {
           return has_lost(entry.key, block) || has_lost(entry.value, block);
         });
}

void add_nodes(const yaml::Node& node, Nodes& out) {
  if (node.is_alias()) {
    out.push_back("*" + std::string(node.properties->anchor));
  } else if (node.is_sequence()) {
    out.emplace_back("[");
    for (const yaml::Node& item : node.items()) add_nodes(item, out);
    out.emplace_back("]");
  } else if (node.is_mapping()) {
    out.emplace_back("{");
    for (const auto& [key, value] : node.entries()) add_nodes(key, out), add_nodes(value, out);
    out.emplace_back("}");
  } else {
    out.push_back(scalar_signs[static_cast<std::size_t>(node.style)] + std::string(node.text));
  }
}

std::string text_of(fy_token* token) {
  std::size_t size = 0;
  const char* const text = token == nullptr ? nullptr : fy_token_get_text(token, &size);
  return text == nullptr ? std::string() : std::string(text, size);
}

void add_event(const fy_event& event, Nodes& out) {
  switch (event.type) {
    case FYET_SEQUENCE_START:
      return out.push_back("[");
    case FYET_SEQUENCE_END:
      return out.push_back("]");
    case FYET_MAPPING_START:
      return out.push_back("{");
    case FYET_MAPPING_END:
      return out.push_back("}");
    case FYET_ALIAS:
      return out.push_back("*" + text_of(event.alias.anchor));
    case FYET_SCALAR: {
      const auto style = static_cast<std::size_t>(fy_token_scalar_style(event.scalar.value));
      return out.push_back(scalar_signs[style] + text_of(event.scalar.value));
    }
    default:
      return;
  }
}

/// Takes what libfyaml would print.
fy_diag* silent_diagnostics() {
  fy_diag_cfg config;
  fy_diag_cfg_default(&config);
  config.fp = nullptr;
  config.output_fn = [](fy_diag*, void*, const char*, std::size_t) {};
  return fy_diag_create(&config);
}

/// Nothing where libfyaml finds a mistake.
std::optional<Nodes> nodes_of_libfyaml(const std::string& block) {
  const std::unique_ptr<fy_diag, decltype(&fy_diag_destroy)> diagnostics(silent_diagnostics(), &fy_diag_destroy);
  fy_parse_cfg config{};
  config.flags = FYPCF_QUIET;
  config.diag = diagnostics.get();
  const std::unique_ptr<fy_parser, decltype(&fy_parser_destroy)> parser(fy_parser_create(&config), &fy_parser_destroy);
  if (!parser || fy_parser_set_string(parser.get(), block.data(), block.size()) != 0) return std::nullopt;
  Nodes nodes;
  while (fy_event* const event = fy_parser_parse(parser.get())) {
    add_event(*event, nodes);
    fy_parser_event_free(parser.get(), event);
  }
  if (fy_parser_get_stream_error(parser.get())) return std::nullopt;
  return nodes;
}

std::string shown(const Nodes& nodes) {
  std::string out;
  for (const std::string& node : nodes) out += "  " + node + "\n";
  return out;
}

}  // namespace

std::string scalar_difference(std::string block, std::size_t* compared) {
  // At the end of a text they differ on whether a block scalar ends with a line break. Front matter goes on.
  if (!block.ends_with('\n')) block += '\n';
  thread_local yaml::Tree tree;
  yaml::read_yaml(block, span_of(0, block.size()), tree);
  if (tree.is_broken() || (tree.root() != nullptr && has_lost(*tree.root(), block))) return {};
  Nodes ours;
  if (tree.root() != nullptr) add_nodes(*tree.root(), ours);
  std::optional<Nodes> theirs = nodes_of_libfyaml(block);
  if (!theirs) return {};
  if (compared != nullptr) ++*compared;
  // A document without a node is an empty one for libfyaml.
  if (ours.empty() && *theirs == Nodes{":"}) theirs->clear();
  if (ours == *theirs) return {};
  return "in the block\n" + block + "\nwe read\n" + shown(ours) + "and libfyaml\n" + shown(*theirs);
}

}  // namespace matterlint::tests
