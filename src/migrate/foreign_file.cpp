#include "migrate/foreign_file.h"

#include <algorithm>
#include <utility>

#include "migrate/migration.h"
#include "source/byte_order_mark.h"
#include "source/line_index.h"
#include "text/blank_out.h"
#include "yaml/reader.h"

namespace matterlint::migrate {
namespace {

yaml::Language language_of(std::string_view path) {
  if (path.ends_with(".toml")) return yaml::Language::toml;
  return path.ends_with(".json") || path.ends_with(".jsonc") ? yaml::Language::json : yaml::Language::yaml;
}

/// Behind a string, whose opening quote stands at `at`.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

void blank_out_last_commas(std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') at = behind_string(text, at) - 1;
    if (text[at] != ',') continue;
    const std::size_t next = text.find_first_not_of(" \t\r\n", at + 1);
    if (next != std::string::npos && (text[next] == ']' || text[next] == '}')) text[at] = ' ';
  }
}

}  // namespace

std::string without_comments(std::string text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.front() == '"') {
      at = behind_string(text, at);
    } else if (rest.starts_with("//")) {
      const std::size_t end = text.find('\n', at);
      blank_out(text, at, end);
      at = std::min(end, text.size());
    } else if (rest.starts_with("/*")) {
      const std::size_t end = text.find("*/", at + 2);
      blank_out(text, at, end == std::string::npos ? end : end + 2);
      at = std::min(end, text.size());
    } else {
      ++at;
    }
  }
  blank_out_last_commas(text);
  return text;
}

ForeignFile::ForeignFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  if (text_.starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
  const std::size_t first = text_.find_first_not_of(" \t\r\n");
  yaml::Language language = language_of(path_);
  // Files without an ending may be either: `.remarkrc` is JSON, `.yamllint` is YAML.
  const bool may_be_json = first != std::string::npos && (text_[first] == '{' || text_.compare(first, 1, "/") == 0);
  if (language == yaml::Language::yaml && may_be_json) language = yaml::Language::json;
  if (language == yaml::Language::json) text_ = without_comments(std::move(text_));
  yaml::read(language, text_, span_of(0, text_.size()), tree_);
  if (tree_.is_broken()) fail_at(tree_.errors().front().span.begin, tree_.errors().front().message);
  if (tree_.root() == nullptr) fail_at(0, "there is nothing in it");
  require_mapping(*tree_.root(), "the file");
}

void ForeignFile::fail_at(std::uint32_t offset, const std::string& why) const {
  const Position position = LineIndex(text_).position(offset);
  throw MigrationError(path_ + ":" + std::to_string(position.line) + ":" + std::to_string(position.column) + ": " +
                       why);
}

void ForeignFile::require_mapping(const yaml::Node& node, std::string_view what) const {
  if (!node.is_mapping())
    fail(node, std::string(what) + " should be a mapping, not " + std::string(yaml::in_words(node.kind)));
}

std::vector<std::string> ForeignFile::texts(const yaml::Node& node, std::string_view what) const {
  std::vector<std::string> texts;
  if (node.is_null()) return texts;
  if (node.is_mapping()) fail(node, std::string(what) + " should be a text or a list, not a mapping");
  for (const yaml::Node& item : node.items()) {
    if (!item.is_scalar()) fail(item, std::string(what) + " should be a list of texts");
    texts.emplace_back(item.text);
  }
  if (!node.is_scalar()) return texts;
  std::string_view rest = node.text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin != std::string_view::npos)
      texts.emplace_back(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return texts;
}

bool ForeignFile::is_true(const yaml::Node& node, std::string_view what) const {
  if (node.kind != yaml::Kind::boolean)
    fail(node, std::string(what) + " should be true or false, not " + std::string(yaml::in_words(node.kind)));
  return node.text.front() == 't' || node.text.front() == 'T';
}

const yaml::Node* find_node(const yaml::Node& root, std::initializer_list<std::string_view> keys) {
  const yaml::Node* node = &root;
  for (const std::string_view key : keys) {
    const yaml::Entry* const entry = node->find(key);
    if (entry == nullptr) return nullptr;
    node = &entry->value;
  }
  return node;
}

}  // namespace matterlint::migrate
