#include "infer/schema_writer.h"

#include <algorithm>
#include <utility>

#include "infer/evidence_words.h"
#include "text/joined.h"
#include "yaml/quote.h"

namespace matterlint::infer {
namespace {

constexpr std::size_t most_rare_keys = 20;

std::string scalar(std::string_view text) {
  return yaml::quoted(text, yaml::Style::plain, yaml::ReaderSet::all());
}

std::string type_text(const std::vector<std::string_view>& types) {
  if (types.size() == 1) return scalar(types.front());
  std::vector<std::string> names;
  for (const std::string_view type : types) names.push_back(scalar(type));
  return "[" + joined(names, ", ") + "]";
}

class Writer {
 public:
  std::string take() { return std::move(out_); }

  void line(std::size_t indent, std::string_view text) {
    out_.append(indent, ' ');
    out_ += text;
    out_ += '\n';
  }

  void comment(std::size_t indent, const std::string& text) { line(indent, "# " + text); }

  void mapping(const LearntMapping& mapping, std::string_view unit, std::size_t indent) {
    required(mapping, unit, indent);
    if (!mapping.properties.empty()) line(indent, "properties:");
    for (const LearntProperty& one : mapping.properties) property(one, mapping.count, unit, indent + 2);
    rare_keys(mapping, unit, indent);
    if (mapping.is_closed) line(indent, "additionalProperties: false");
  }

 private:
  void required(const LearntMapping& mapping, std::string_view unit, std::size_t indent) {
    bool is_first = true;
    for (const LearntProperty& one : mapping.properties) {
      if (!one.is_required) continue;
      if (std::exchange(is_first, false)) line(indent, "required:");
      const std::string note =
          one.missing.count == 0 ? "" : " # " + left_out_in_words({"missing", one.missing}, mapping.count, unit);
      line(indent + 2, "- " + scalar(one.name) + note);
    }
  }

  void property(const LearntProperty& property, std::uint64_t of, std::string_view unit, std::size_t indent) {
    const std::uint64_t empty = property.mappings - property.present;
    std::string facts = " # in " + share_in_words(property.mappings, of, unit);
    if (property.value.types.empty())
      return line(indent, scalar(property.name) + ": {}" + facts + ", always empty" +
                              (property.present > 0 ? " or a marker of a template" : ""));
    if (empty > 0) facts += ", empty in " + std::to_string(empty);
    if (!property.value.range.empty()) facts += ", " + property.value.range;
    line(indent, scalar(property.name) + ":" + facts);
    value(property.value, unit, indent + 2);
  }

  void value(const LearntValue& value, std::string_view unit, std::size_t indent) {
    for (const LeftOut& one : value.left_out) comment(indent, left_out_in_words(one, value.count, unit));
    frequent(value, indent);
    if (value.choices.empty()) line(indent, "type: " + type_text(value.types));
    choices(value, indent);
    if (!value.format.empty()) line(indent, "format: " + scalar(value.format));
    if (!value.pattern.empty()) line(indent, "pattern: " + pattern(value.pattern));
    if (value.items != nullptr) items(*value.items, indent);
    if (value.is_too_deep) comment(indent, "too deep to look into");
    if (value.mapping == nullptr) return;
    if (value.mapping->has_more_keys) comment(indent, "too many different keys to name");
    mapping(*value.mapping, "mappings", indent);
  }

  void frequent(const LearntValue& value, std::size_t indent) {
    if (value.frequent.empty() || !value.format.empty() || !value.pattern.empty()) return;
    std::string texts;
    for (const auto& [text, count] : value.frequent)
      texts += (texts.empty() ? "" : ", ") + comment_text(text) + " (" + std::to_string(count) + ")";
    comment(indent, "most frequent: " + texts);
  }

  void choices(const LearntValue& value, std::size_t indent) {
    if (value.choices.size() == 1) return line(indent, "const: " + scalar(value.choices.front().first));
    if (!value.choices.empty()) line(indent, "enum:");
    for (const auto& [text, count] : value.choices)
      line(indent + 2, "- " + scalar(text) + " # " + std::to_string(count));
  }

  void items(const LearntValue& items, std::size_t indent) {
    line(indent, "items: # " + std::to_string(items.count) + (items.count == 1 ? " item" : " items") +
                     (items.range.empty() ? "" : ", " + items.range));
    value(items, "items", indent + 2);
  }

  /// Backslashes stand as they are between single quotes.
  static std::string pattern(std::string_view expression) {
    return yaml::single_quoted(expression).value_or(yaml::double_quoted(expression));
  }

  void rare_keys(const LearntMapping& mapping, std::string_view unit, std::size_t indent) {
    if (mapping.rare_keys.empty()) return;
    comment(indent, mapping.is_closed ? "Keys that are left out, as they are rare:"
                                      : "Keys that are allowed, but too rare to say more:");
    const std::size_t listed = std::min(mapping.rare_keys.size(), most_rare_keys);
    for (std::size_t i = 0; i < listed; ++i) {
      const LeftOut& key = mapping.rare_keys[i];
      comment(indent, "  " + comment_text(key.what) + " in " + share_in_words(key.seen.count, mapping.count, unit) +
                          " (" + places_in_words(key.seen) + ")");
    }
    if (listed < mapping.rare_keys.size())
      comment(indent, "  and " + std::to_string(mapping.rare_keys.size() - listed) + " more");
  }

  std::string out_;
};

std::string notes_in_words(const Tally& notes) {
  return std::to_string(notes.count) + (notes.count == 1 ? " note" : " notes");
}

void write_head(const LearntSchema& schema, Writer& writer) {
  writer.comment(0, "Learnt by `matterlint schema infer` from " + notes_in_words({schema.front_matter.count, {}}) +
                        ". Read it before you rely on it.");
  if (schema.without.count > 0)
    writer.comment(0, "Not learnt from: " + notes_in_words(schema.without) + " without front matter (" +
                          places_in_words(schema.without) + ")");
  if (schema.broken.count > 0)
    writer.comment(0, "Not learnt from: " + notes_in_words(schema.broken) + " whose front matter can not be read (" +
                          places_in_words(schema.broken) + ")");
  if (schema.front_matter.has_more_keys)
    writer.comment(0,
                   "There are too many keys to count them all; rare ones, or very long ones, are left out in silence.");
}

}  // namespace

std::string schema_text(const LearntSchema& schema) {
  Writer writer;
  write_head(schema, writer);
  writer.line(0, "$schema: https://json-schema.org/draft/2020-12/schema");
  writer.line(0, "type: object");
  writer.mapping(schema.front_matter, "notes", 0);
  if (!schema.front_matter.is_closed)
    writer.comment(0, "Other keys are allowed. To forbid them: additionalProperties: false");
  return writer.take();
}

}  // namespace matterlint::infer
