#include "run/convention_scope.h"

#include <utility>

#include "run/disk_source.h"
#include "run/paths.h"
#include "run/read_file.h"

namespace matterlint {
namespace {

std::optional<std::string> read_convention_file(const std::string& path, std::string_view root) {
  constexpr std::int64_t largest = 1 << 16;
  FileReader reader;
  if (!reader.open(path) || reader.stamp().size > largest || !reader.read_all()) return std::nullopt;
  if (leads_out(path, std::string(root))) return std::nullopt;
  return std::string(reader.text());
}

/// The attribute that the nearest file has.
struct Decided {
  std::string value;
  TextConventions::Place by;
};

void decide(std::optional<Decided>& decided, const std::optional<GitAttributes::Attribute>& attribute,
            std::string_view file) {
  if (!decided && attribute) decided = Decided{attribute->value, {file, attribute->line}};
}

}  // namespace

ConventionScope::ConventionScope(ConventionScopePointer above, std::string folder, std::string_view root,
                                 std::string_view current)
    : above_(std::move(above)), folder_(std::move(folder)) {
  const std::string editor_config = folder_ + "/.editorconfig";
  const std::string attributes = folder_ + "/.gitattributes";
  editor_config_path_ = display_path(editor_config, current);
  attributes_path_ = display_path(attributes, current);
  if (const auto text = read_convention_file(editor_config, root)) editor_config_.emplace(*text);
  if (const auto text = read_convention_file(attributes, root)) attributes_.emplace(*text);
}

TextConventions ConventionScope::of(std::string_view path) const {
  TextConventions conventions;
  read_editor_configs(path, conventions);
  read_attributes(path, conventions);
  return conventions;
}

const EditorConfig::Pair* ConventionScope::find(std::string_view key, std::string_view path,
                                                const ConventionScope*& by) const {
  for (const ConventionScope* scope = this; scope != nullptr; scope = scope->above_.get()) {
    if (!scope->editor_config_) continue;
    by = scope;
    const EditorConfig::Pair* const pair = scope->editor_config_->find(key, scope->below(path));
    if (pair != nullptr || scope->editor_config_->is_root()) return pair;
  }
  return nullptr;
}

void ConventionScope::read_editor_configs(std::string_view path, TextConventions& conventions) const {
  using LineEnding = TextConventions::LineEnding;
  const ConventionScope* by = nullptr;
  const auto place = [&by](const EditorConfig::Pair& pair) {
    return TextConventions::Place{by->editor_config_path_, pair.line};
  };
  if (const auto* const pair = find("insert_final_newline", path, by); pair != nullptr && pair->value == "false")
    conventions.without_final_newline = place(*pair);
  if (const auto* const pair = find("trim_trailing_whitespace", path, by); pair != nullptr && pair->value == "false")
    conventions.with_trailing_spaces = place(*pair);
  const EditorConfig::Pair* const ending = find("end_of_line", path, by);
  if (ending == nullptr) return;
  conventions.line_ending_by = place(*ending);
  if (ending->value == "lf") conventions.line_ending = LineEnding::lf;
  if (ending->value == "crlf") conventions.line_ending = LineEnding::crlf;
  if (ending->value == "cr") conventions.line_ending = LineEnding::other;
}

void ConventionScope::read_attributes(std::string_view path, TextConventions& conventions) const {
  using LineEnding = TextConventions::LineEnding;
  std::optional<Decided> text;
  std::optional<Decided> eol;
  for (const ConventionScope* scope = this; scope != nullptr; scope = scope->above_.get()) {
    if (!scope->attributes_) continue;
    const GitAttributes::Attributes said = scope->attributes_->of(scope->below(path));
    decide(text, said.text, scope->attributes_path_);
    decide(eol, said.eol, scope->attributes_path_);
  }
  if (text && text->value == "unset") {
    conventions.line_ending = LineEnding::other;
    conventions.line_ending_by = text->by;
  } else if (eol && (eol->value == "lf" || eol->value == "crlf")) {
    conventions.line_ending = eol->value == "lf" ? LineEnding::lf : LineEnding::crlf;
    conventions.line_ending_by = eol->by;
  }
}

}  // namespace matterlint
