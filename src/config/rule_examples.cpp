#include "config/rule_examples.h"

#include <utility>

#include "config/names.h"
#include "config/value_reader.h"
#include "text/json_text.h"
#include "text/markdown_block.h"
#include "text/path.h"

namespace matterlint::config {
namespace {

std::string with_line_ending(std::string_view text) {
  return std::string(text) + (text.ends_with('\n') ? "" : "\n");
}

/// One item of the list.
class ExampleReader {
 public:
  explicit ExampleReader(Document& document) : document_(document) {}

  /// Empty where it is no example.
  std::optional<WrittenExample> read(const yaml::Node& item) {
    for_each_entry(document_, item, "an example is a mapping with a note that is `bad` or `good`",
                   [this](const yaml::Entry& entry) { read_key(entry); });
    if (!item.is_mapping()) return std::nullopt;
    const bool has_note = item.find("bad") != nullptr || item.find("good") != nullptr;
    if (!has_note) document_.error(item.span, "an example needs a note that is `bad` or `good`");
    if (example_.is_good && example_.fixed)
      document_.error(item.find("fixed")->key.span, "a `good` note has nothing to fix");
    return has_note ? std::optional(std::move(example_)) : std::nullopt;
  }

 private:
  void read_key(const yaml::Entry& entry) {
    const std::string_view key = entry.key.text;
    if (key == "bad" || key == "good") return read_note(entry);
    if (key != "fixed" && key != "path")
      return document_.error(entry.key.span, "an example has no key `" + std::string(key) + "`" +
                                                 did_you_mean_one_of(key, {"bad", "good", "fixed", "path"}));
    if (!expect_text(document_, entry.value, "`" + std::string(key) + "` is text")) return;
    if (key == "fixed")
      example_.fixed = with_line_ending(entry.value.text);
    else
      read_path(entry.value);
  }

  void read_path(const yaml::Node& value) {
    const std::string normal = normal_path(value.text);
    if (normal != value.text || normal.empty() || normal.starts_with('/') || normal.starts_with(".."))
      return document_.error(value.span, "`" + std::string(value.text) +
                                             "` is no path of a note below the folder of the configuration, such as "
                                             "`posts/a.md`");
    example_.path = normal;
  }

  void read_note(const yaml::Entry& entry) {
    if (!example_.place.empty())
      return document_.error(entry.key.span, "an example has one note, which is `bad` or `good`");
    example_.place = document_.path() + ":" + std::to_string(document_.line_of(entry.key.span));
    if (!expect_text(document_, entry.value, "the note of an example is text")) return;
    if (entry.value.text.empty()) return document_.error(entry.value.span, "the note of an example is empty");
    example_.note = with_line_ending(entry.value.text);
    example_.is_good = entry.key.text == "good";
  }

  Document& document_;
  WrittenExample example_;
};

}  // namespace

std::vector<WrittenExample> read_examples(Document& document, const yaml::Node& value) {
  std::vector<WrittenExample> examples;
  for_each_item(document, value, "`examples` is a list of notes", [&](const yaml::Node& item) {
    if (std::optional<WrittenExample> example = ExampleReader(document).read(item))
      examples.push_back(*std::move(example));
  });
  return examples;
}

RuleExample specified(const WrittenExample& example, FixSafety fix) {
  // Each has a path: it holds up to the next one.
  const std::string path = example.path.empty() ? "note.md" : example.path;
  std::string text = fenced("yaml options", "context: {path: " + to_json(path) + "}\n");
  text += fenced(example.is_good ? "md good" : "md bad", example.note);
  if (example.fixed) text += fenced(fix == FixSafety::safe ? "md fixed" : "md fixed unsafe", *example.fixed);
  return {example.place, path, std::move(text)};
}

std::string docs_of(std::string_view description, const std::vector<WrittenExample>& examples, FixSafety fix) {
  std::string docs;
  if (!description.empty()) docs = "\n" + with_line_ending(description);
  for (const WrittenExample& example : examples) {
    if (!docs.empty()) docs += "\n";
    if (!example.path.empty()) docs += "As `" + example.path + "`:\n\n";
    docs += specified(example, fix).specification;
  }
  return docs;
}

}  // namespace matterlint::config
