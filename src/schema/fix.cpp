#include "schema/fix.h"

#include <string>
#include <utility>
#include <vector>

#include "schema/words.h"
#include "text/utf8.h"
#include "yaml/notation.h"
#include "yaml/quote.h"

namespace matterlint::schema {
namespace {

using yaml::Context;
using yaml::Node;

struct Source {
  const Note& note;
  const Violation& violation;

  const Node& node() const { return *violation.node; }
  yaml::ReaderSet readers() const { return note.settings().readers; }
  yaml::Language language() const { return note.tree().language(); }
  bool is_yaml() const { return language() == yaml::Language::yaml; }
};

Fix unsafe(std::string title, std::vector<TextEdit> edits) {
  return {std::move(title), FixSafety::unsafe, std::move(edits)};
}

/// A scalar, or a list of scalars, on one line.
std::optional<std::string> written(const Node& value, yaml::ReaderSet readers, Context context) {
  if (value.is_string()) return yaml::quoted(value.text, yaml::Style::plain, readers, context);
  if (value.is_scalar()) return std::string(value.is_null() ? "null" : value.text);
  if (!value.is_sequence()) return std::nullopt;
  std::string list = "[";
  for (const Node& item : value.items()) {
    if (!item.is_scalar()) return std::nullopt;
    list += (list.size() == 1 ? "" : ", ") + *written(item, readers, Context::flow);
  }
  return list + "]";
}

/// In TOML and JSON.
std::optional<Fix> replace_strictly(const std::string& title, const Remedy& remedy, const Source& source) {
  const Node& node = source.node();
  if (remedy.value->is_string())
    return unsafe(title, {yaml::replace_with_text(source.language(), node, source.note.text(), remedy.value->text)});
  const auto text = yaml::written_value(source.language(), *remedy.value);
  return text ? std::optional(unsafe(title, {{node.outer, *text}})) : std::nullopt;
}

std::optional<Fix> replace(const Remedy& remedy, const Source& source) {
  const Node& node = source.node();
  if (!node.is_scalar()) return std::nullopt;
  const std::string title = "Write " + quoted(remedy.value->is_scalar() ? remedy.value->text : "the default");
  if (!source.is_yaml()) return replace_strictly(title, remedy, source);
  if (node.is_string() && remedy.value->is_string())
    return unsafe(title, {yaml::replace_scalar(node, source.note.text(), remedy.value->text, source.readers())});
  const auto text = written(*remedy.value, source.readers(), yaml::context_of(node, source.note.text()));
  if (!text) return std::nullopt;
  return unsafe(title, {{node.outer, (node.outer.empty() ? " " : "") + *text}});
}

std::optional<Fix> rename_key(const Remedy& remedy, const Source& source) {
  const auto& [key, value] = *source.violation.entry;
  const std::string title = "Rename the key to " + quoted(remedy.text);
  if (source.is_yaml())
    return unsafe(title, {yaml::replace_scalar(key, source.note.text(), remedy.text, source.readers())});
  // Headers and dotted keys of TOML name a table in several places.
  if (!value.is_scalar() && value.style == yaml::Style::block) return std::nullopt;
  return unsafe(title, {yaml::replace_key(source.language(), key, source.note.text(), remedy.text)});
}

/// In TOML and JSON.
std::optional<Fix> add_key_strictly(const Remedy& remedy, const Source& source) {
  const Note& note = source.note;
  const auto value = yaml::written_value(source.language(), *remedy.value);
  if (!value || source.violation.entry != nullptr || &source.node() != note.tree().root()) return std::nullopt;
  auto edit = yaml::insert_property(note.tree(), note.text(), note.front_matter().block, remedy.text, *value,
                                    note.line_ending());
  if (!edit) return std::nullopt;
  const std::string_view sign = source.language() == yaml::Language::json ? ": " : " = ";
  return unsafe("Add " + quoted(remedy.text + std::string(sign) + *value), {*std::move(edit)});
}

/// At the end of the block; only for keys of the front matter itself.
std::optional<Fix> add_key(const Remedy& remedy, const Source& source) {
  if (!source.is_yaml()) return add_key_strictly(remedy, source);
  const Node* const root = source.note.tree().root();
  const bool is_block =
      root == nullptr || root->is_null() || (root == &source.node() && root->style != yaml::Style::flow);
  const auto value = written(*remedy.value, source.readers(), Context::block);
  if (!is_block || !value || source.violation.entry != nullptr) return std::nullopt;
  const Span block = source.note.front_matter().block;
  const std::string_view text = source.note.text(block);
  const std::string line_end(source.note.line_ending());
  std::string line = text.empty() || text.ends_with('\n') ? "" : line_end;
  if (root != nullptr && root->size() != 0) {
    const std::uint32_t first = root->entries().front().key.outer.begin - block.begin;
    line += std::string(first - (text.substr(0, first).rfind('\n') + 1), ' ');
  }
  line += yaml::quoted(remedy.text, yaml::Style::plain, source.readers()) + ": " + *value + line_end;
  return unsafe("Add " + quoted(remedy.text + ": " + *value), {{{block.end, block.end}, line}});
}

/// A list that Obsidian reads from text as well: of the properties `tags` and `aliases`, where nothing in it separates.
bool is_list_to_obsidian(const Source& source) {
  if (source.note.flavor() != Flavor::obsidian || source.node().text.find_first_of(" ,") != std::string_view::npos)
    return false;
  for (const Property& property : source.note.properties())
    if (property.entry == source.violation.entry)
      return property.roles.contains(Role::tags) || property.roles.contains(Role::aliases);
  return false;
}

std::optional<Fix> make_list(const Source& source) {
  const Node& node = source.node();
  const bool is_block_scalar = node.style == yaml::Style::literal || node.style == yaml::Style::folded;
  const bool is_table = !source.is_yaml() && !node.is_scalar() && node.style == yaml::Style::block;
  if (is_block_scalar || is_table || node.properties != nullptr ||
      source.note.text(node.outer).find('\n') != std::string_view::npos)
    return std::nullopt;
  std::string item(source.note.text(node.outer));
  if (source.is_yaml() && node.is_string() && !node.is_quoted())
    item = yaml::quoted(node.text, node.style, source.readers(), Context::flow);
  Fix fix = unsafe("Make a list of it", {{node.outer, "[" + item + "]"}});
  if (is_list_to_obsidian(source)) fix.safety = FixSafety::safe;
  return fix;
}

/// `[a]` becomes `a`, and so does a block list of one line.
std::optional<Fix> unwrap(const Source& source) {
  const Node& list = source.node();
  const Node& item = list.items().front();
  if (list.properties != nullptr || item.properties != nullptr || source.violation.entry == nullptr)
    return std::nullopt;
  const std::string text(source.note.text(item.outer));
  if (list.style == yaml::Style::flow) {
    if (source.note.text(list.outer).find('#') != std::string_view::npos) return std::nullopt;
    return unsafe("Take it out of its list", {{list.outer, text}});
  }
  if (!source.is_yaml()) return std::nullopt;
  const std::uint32_t key_end = source.violation.entry->key.outer.end;
  const std::string_view between = source.note.text({key_end, item.outer.begin});
  const std::size_t colon = between.find(':');
  if (colon == std::string_view::npos || between.find('#') != std::string_view::npos) return std::nullopt;
  return unsafe("Take it out of its list",
                {{{key_end + static_cast<std::uint32_t>(colon) + 1, item.outer.end}, " " + text}});
}

/// TOML and JSON know fewer ways to write numbers.
bool can_be_unquoted(const Source& source) {
  if (source.is_yaml()) return true;
  Node bare = source.node();
  bare.kind = bare.text == "true" || bare.text == "false" ? yaml::Kind::boolean : yaml::Kind::number;
  return yaml::written_value(source.language(), bare).has_value();
}

std::string quoted_as_text(const Source& source) {
  const std::string_view written = source.note.text(source.node().outer);
  return source.is_yaml() ? yaml::double_quoted(written) : yaml::quoted_text(source.language(), written);
}

std::optional<Fix> write_for(const Remedy& remedy, const Source& source) {
  const Node& node = source.node();
  switch (remedy.kind) {
    case Remedy::Kind::replace:
      return replace(remedy, source);
    case Remedy::Kind::rename_key:
      return rename_key(remedy, source);
    case Remedy::Kind::add_key:
      return add_key(remedy, source);
    case Remedy::Kind::make_list:
      return make_list(source);
    case Remedy::Kind::unwrap:
      return unwrap(source);
    case Remedy::Kind::unquote:
      if (!node.is_quoted() || node.properties != nullptr || !can_be_unquoted(source)) return std::nullopt;
      return unsafe("Remove the quotes", {{node.outer, std::string(node.text)}});
    case Remedy::Kind::quote:
      if (node.properties != nullptr) return std::nullopt;  // A tag would say of the text what it is.
      return unsafe("Quote it", {{node.outer, quoted_as_text(source)}});
  }
  return std::nullopt;
}

/// The opening fence; of JSON, which has none, the first bracket.
Span beginning_of(const Note& note) {
  const FrontMatter& front_matter = note.front_matter();
  const bool is_json = front_matter.state == FrontMatter::State::closed && front_matter.opener.empty();
  return is_json ? Span{front_matter.block.begin, front_matter.block.begin + 1} : front_matter.opener;
}

}  // namespace

std::optional<Fix> fix_of(const Remedy& remedy, const Violation& violation, const Note& note) {
  if (violation.node->is_alias()) return std::nullopt;
  return write_for(remedy, {note, violation});
}

Span span_of(const Violation& violation, const Note& note) {
  const Node& node = *violation.node;
  const bool is_missing = violation.place == Violation::Place::missing_key;
  if (violation.entry != nullptr && (is_missing || violation.place == Violation::Place::key))
    return violation.entry->key.span;
  if (is_missing && (&node == note.tree().root() || node.size() == 0)) return beginning_of(note);
  if (is_missing) return node.entries().front().key.span;
  if (!node.span.empty()) return node.span;
  if (!node.outer.empty() || violation.entry == nullptr) return node.outer;
  return violation.entry->key.span;
}

}  // namespace matterlint::schema
