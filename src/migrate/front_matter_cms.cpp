#include <array>

#include "migrate/field_schema.h"
#include "migrate/rule_mapping.h"
#include "migrate/tools.h"
#include "text/ascii.h"

namespace matterlint::migrate {
namespace {

constexpr std::string_view prefix = "frontMatter.";
constexpr std::string_view workspace = "[[workspace]]";

std::string lower_case(const yaml::Node& given) {
  if (given.text == "YAML") return "[yaml]";
  return given.text == "TOML" ? "[toml]" : given.text == "JSON" ? "[json]" : "";
}

std::string indented_or_flush(const yaml::Node& given) {
  return given.text == "true" ? "indented" : "flush";
}

constexpr std::array<OptionPair, 2> cms_options = {{
    {"frontMatterType", "frontMatterType", "fm-format", "allow", lower_case},
    {"indentArrays", "indentArrays", "yaml-indentation", "sequences", indented_or_flush},
}};

/// A name as a file has it.
std::string file_name_of(std::string_view name) {
  std::string safe;
  for (const char c : name) {
    const bool is_plain = ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '_';
    safe += is_plain ? c : '-';
  }
  return safe.empty() ? "content" : safe;
}

/// A folder as a glob: placeholders such as `{{locale}}` stand for any name.
std::string glob_below(std::string_view path) {
  if (path.starts_with(workspace)) path.remove_prefix(workspace.size());
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  std::string glob;
  while (!path.empty()) {
    const std::size_t begin = path.find("{{");
    glob += path.substr(0, begin);
    const std::size_t end = begin == std::string_view::npos ? begin : path.find("}}", begin);
    if (end == std::string_view::npos) break;
    glob += '*';
    path.remove_prefix(end + 2);
  }
  return glob.empty() ? "**" : glob + "/**";
}

class CmsReader {
 public:
  CmsReader(const ForeignFile& file, const Reading& reading, Migration& migration)
      : file_(file),
        migration_(migration),
        mapping_(reading.rules, "vscode-front-matter", reading.usual, cms_options, migration) {}

  void read() {
    for (const auto& [key, value] : file_.root().entries()) {
      if (!key.text.starts_with(prefix)) continue;  // `$schema`, and settings of other extensions.
      read_setting(key.text.substr(prefix.size()), value);
    }
    if (!limits_.empty()) mapping_.setting("text-length", "seo").options["limits"] = "{" + limits_ + "}";
  }

 private:
  void read_setting(std::string_view name, const yaml::Node& value) {
    if (name == "taxonomy.contentTypes") return read_content_types(value);
    if (name == "content.pageFolders") return;  // Read with the content types.
    if (name == "taxonomy.frontMatterType" || name == "taxonomy.indentArrays") return read_style(name.substr(9), value);
    if (name == "taxonomy.quoteStringValues") return read_quotes(value);
    if (name == "taxonomy.seoTitleLength") return add_limit("title", value);
    if (name == "taxonomy.seoDescriptionLength") return add_limit("description", value);
    if (name == "taxonomy.seoSlugLength") return add_limit("slug", value);
    mapping_.no_equal(std::string(prefix) + std::string(name));
  }

  void read_style(std::string_view name, const yaml::Node& value) {
    mapping_.turn_on(name);
    mapping_.set(name, name, value);
  }

  void read_quotes(const yaml::Node& value) {
    if (!file_.is_true(value, "`quoteStringValues`")) return;
    mapping_.turn_on("quoteStringValues");
    mapping_.setting("yaml-quote-style", "quoteStringValues").options["required"] = "always";
  }

  void add_limit(std::string_view key, const yaml::Node& value) {
    if (value.kind != yaml::Kind::integer) file_.fail(value, "a length should be a whole number");
    if (value.text.starts_with('-')) return;  // No limit.
    mapping_.turn_on_rule("text-length", "seo");
    limits_ += (limits_.empty() ? "" : ", ") + std::string(key) + ": {max: " + std::string(value.text) + "}";
  }

  void read_content_types(const yaml::Node& types) {
    if (!types.is_sequence()) file_.fail(types, "`contentTypes` should be a list");
    for (const yaml::Node& type : types.items()) {
      file_.require_mapping(type, "a content type");
      const yaml::Entry* const name = type.find("name");
      if (name == nullptr) file_.fail(type, "a content type should have a `name`");
      const std::string path = "schemas/" + file_name_of(name->value.text) + ".schema.json";
      migration_.files.push_back({path, schema_of_content_type(file_, type)});
      migration_.schemas.push_back({path, globs_of(name->value.text, types.size() == 1)});
    }
  }

  /// Of the folders that name the type or, where it is the only one, of all.
  std::vector<std::string> globs_of(std::string_view type, bool is_only_one) const {
    std::vector<std::string> globs;
    const yaml::Entry* const folders = file_.root().find("frontMatter.content.pageFolders");
    if (folders == nullptr) return globs;
    for (const yaml::Node& folder : folders->value.items()) {
      const yaml::Entry* const path = folder.find("path");
      const yaml::Entry* const named = folder.find("contentTypes");
      bool is_of_type = named == nullptr && (is_only_one || type == "default");
      if (named != nullptr)
        for (const yaml::Node& one : named->value.items()) is_of_type = is_of_type || one.text == type;
      if (path == nullptr || !is_of_type) continue;
      globs.push_back(glob_below(path->value.text));
    }
    return globs;
  }

  const ForeignFile& file_;
  Migration& migration_;
  RuleMapping mapping_;
  std::string limits_;
};

}  // namespace

void read_front_matter_cms(const ForeignFile& file, const Reading& reading, Migration& migration) {
  CmsReader(file, reading, migration).read();
}

}  // namespace matterlint::migrate
