#include "config/layer_reader.h"

#include <array>
#include <string>

#include "config/names.h"
#include "config/settings_reader.h"
#include "config/value_reader.h"
#include "config/version_range.h"
#include "source/version.h"

namespace matterlint::config {
namespace {

/// Where to say that a mapping lacks something: its first key.
Span head_of(const yaml::Node& mapping) {
  return mapping.entries().empty() ? mapping.span : mapping.entries().front().key.span;
}

class LayerReader {
 public:
  LayerReader(Document& document, CustomRules& custom)
      : document_(document), custom_(custom), settings_(document, custom.rules) {
    layer_.document = &document;
  }

  Layer read() {
    if (document_.root() == nullptr || document_.is_broken()) return std::move(layer_);
    // What names rules may stand above them.
    if (const yaml::Entry* const custom = document_.root()->find("custom-rules")) read_custom_rules(custom->value);
    for_each_entry(document_, *document_.root(), "a configuration is a mapping of keys such as `rules`",
                   [this](const yaml::Entry& entry) { read_key(entry); });
    return std::move(layer_);
  }

 private:
  struct Key {
    std::string_view name;
    void (LayerReader::*read)(const yaml::Node& value);
  };

  void read_key(const yaml::Entry& entry);
  void pass_by(const yaml::Node&) {}  ///< What is read before the other keys.
  void read_include(const yaml::Node& value);
  void read_exclude(const yaml::Node& value);
  void read_schemas(const yaml::Node& value);
  void read_schema_entry(const yaml::Node& item);
  void read_schema_sources(const yaml::Node& value);
  void read_note_schema(const yaml::Node& value);
  void read_schema_beside(const yaml::Node& value);
  void read_custom_rules(const yaml::Node& value);
  void read_required_version(const yaml::Node& value);
  void read_overrides(const yaml::Node& value);
  void read_override(const yaml::Node& item);
  void read_editor_schema(const yaml::Node& value) { expect_text(document_, value, "`$schema` is a URI"); }
  void report_unknown_key(const yaml::Node& key, const std::vector<std::string_view>& known);

  static const std::array<Key, 11> all_keys;

  Document& document_;
  CustomRules& custom_;
  SettingsReader settings_;
  Layer layer_;
};

constexpr std::array<LayerReader::Key, 11> LayerReader::all_keys = {
    {{"extends", &LayerReader::pass_by},
     {"include", &LayerReader::read_include},
     {"exclude", &LayerReader::read_exclude},
     {"schemas", &LayerReader::read_schemas},
     {"schema-sources", &LayerReader::read_schema_sources},
     {"note-schema", &LayerReader::read_note_schema},
     {"schema-beside", &LayerReader::read_schema_beside},
     {"custom-rules", &LayerReader::pass_by},
     {"required-version", &LayerReader::read_required_version},
     {"overrides", &LayerReader::read_overrides},
     {"$schema", &LayerReader::read_editor_schema}}};

void LayerReader::read_key(const yaml::Entry& entry) {
  for (const Key& key : all_keys)
    if (key.name == entry.key.text) return (this->*key.read)(entry.value);
  if (settings_.read(entry, layer_.settings)) return;
  std::vector<std::string_view> known = SettingsReader::keys();
  for (const Key& key : all_keys) known.push_back(key.name);
  report_unknown_key(entry.key, known);
}

void LayerReader::report_unknown_key(const yaml::Node& key, const std::vector<std::string_view>& known) {
  document_.error(key.span, "unknown key `" + std::string(key.text) + "`" + did_you_mean(key.text, known));
}

void LayerReader::read_include(const yaml::Node& value) {
  layer_.include.emplace();
  for (Name& name : read_names(document_, value, "`include` is a list of globs"))
    layer_.include->push_back(std::move(name.text));
}

void LayerReader::read_exclude(const yaml::Node& value) {
  layer_.exclude = read_names(document_, value, "`exclude` is a list of patterns");
}

void LayerReader::read_schemas(const yaml::Node& value) {
  for_each_item(document_, value, "`schemas` is a list of mappings with `schema` and `files`",
                [this](const yaml::Node& item) { read_schema_entry(item); });
}

void LayerReader::read_schema_entry(const yaml::Node& item) {
  SchemaEntry read{.schema = {}, .files = {}, .document = &document_};
  for_each_entry(document_, item, "a schema is a mapping with `schema` and `files`", [&](const yaml::Entry& entry) {
    if (entry.key.text == "files") {
      read.files = read_globs(document_, entry.value, "`files` is a list of globs");
    } else if (entry.key.text != "schema") {
      report_unknown_key(entry.key, {"schema", "files"});
    } else if (expect_text(document_, entry.value, "`schema` is a file or the name of a bundled schema")) {
      read.schema = {std::string(entry.value.text), entry.value.span};
    }
  });
  if (!item.is_mapping()) return;
  if (item.find("schema") == nullptr)
    document_.error(head_of(item), "a schema needs the key `schema`: a file or a name");
  if (item.find("files") == nullptr)
    document_.error(head_of(item), "a schema needs the key `files`: globs of its notes");
  if (!read.schema.text.empty()) layer_.schemas.push_back(std::move(read));
}

void LayerReader::read_schema_sources(const yaml::Node& value) {
  for_each_entry(document_, value, "`schema-sources` is a mapping of URI prefixes to folders",
                 [this](const yaml::Entry& entry) {
                   if (!expect_text(document_, entry.value, "a source of schemas is a folder")) return;
                   layer_.schema_sources.push_back(
                       {std::string(entry.key.text), {std::string(entry.value.text), entry.value.span}, &document_});
                 });
}

void LayerReader::read_note_schema(const yaml::Node& value) {
  if (!expect_text(document_, value, "`note-schema` is `add`, `replace` or `ignore`")) return;
  layer_.note_schema = find_name<NoteSchema>(note_schema_names, value.text);
  if (!layer_.note_schema)
    document_.error(value.span, "unknown value `" + std::string(value.text) + "` of `note-schema`" +
                                    did_you_mean_one_of(value.text, {"add", "replace", "ignore"}));
}

void LayerReader::read_schema_beside(const yaml::Node& value) {
  if (value.kind != yaml::Kind::boolean) return report_kind(document_, value, "`schema-beside` is `true` or `false`");
  layer_.schema_beside = (value.text.front() | 0x20) == 't';
}

void LayerReader::read_custom_rules(const yaml::Node& value) {
  CustomRuleReader reader(document_, custom_);
  for_each_item(document_, value, "`custom-rules` is a list of rules", [&](const yaml::Node& item) {
    if (const std::optional<RuleEntry> rule = reader.read(item)) layer_.settings.rules.push_back(*rule);
  });
  if (value.is_sequence()) layer_.custom_rules = value.items();
}

void LayerReader::read_required_version(const yaml::Node& value) {
  if (!value.is_scalar() || value.is_null())
    return report_kind(document_, value, "`required-version` is a range of versions such as `>=0.1`");
  const std::string range(value.text);
  const std::optional<bool> is_met = is_in_range(program_version(), range);
  if (!is_met)
    document_.error(value.span, "`" + range + "` is no range of versions; write one such as `>=0.1` or `^1.2`");
  else if (!*is_met)
    document_.error(value.span, "this configuration asks for matterlint " + range + ", and this is " +
                                    std::string(program_version()));
}

void LayerReader::read_overrides(const yaml::Node& value) {
  for_each_item(document_, value, "`overrides` is a list of mappings with `files` and what differs for them",
                [this](const yaml::Node& item) { read_override(item); });
}

void LayerReader::read_override(const yaml::Node& item) {
  Override read{.files = {}, .settings = {}, .document = &document_, .span = head_of(item)};
  for_each_entry(document_, item, "an override is a mapping with `files` and what differs for them",
                 [&](const yaml::Entry& entry) {
                   if (entry.key.text == "files") {
                     read.files = read_globs(document_, entry.value, "`files` is a list of globs");
                   } else if (!settings_.read(entry, read.settings)) {
                     std::vector<std::string_view> known = SettingsReader::keys();
                     known.emplace_back("files");
                     report_unknown_key(entry.key, known);
                   }
                 });
  if (item.is_mapping() && item.find("files") == nullptr)
    document_.error(head_of(item), "an override needs the key `files`: globs of its notes");
  layer_.overrides.push_back(std::move(read));
}

}  // namespace

std::optional<std::vector<Name>> read_extends(Document& document) {
  const bool is_readable = document.root() != nullptr && !document.is_broken();
  const yaml::Entry* const extends = is_readable ? document.root()->find("extends") : nullptr;
  if (extends == nullptr) return std::nullopt;
  return read_names(document, extends->value, "`extends` is a list of presets and files");
}

Layer read_layer(Document& document, CustomRules& custom) {
  return LayerReader(document, custom).read();
}

}  // namespace matterlint::config
