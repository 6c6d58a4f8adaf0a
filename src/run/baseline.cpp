#include "run/baseline.h"

#include <charconv>
#include <optional>

#include "run/paths.h"
#include "run/read_file.h"
#include "source/fingerprint.h"
#include "source/line_index.h"
#include "text/json_text.h"
#include "yaml/reader.h"

namespace matterlint {
namespace {

constexpr std::string_view version = "1";

std::string_view text_of(const yaml::Node& mapping, std::string_view key) {
  const yaml::Entry* const entry = mapping.find(key);
  return entry != nullptr && entry->value.is_scalar() ? entry->value.text : std::string_view();
}

/// Nothing where a member is missing or is no such thing.
std::optional<BaselineEntry> entry_of(const yaml::Node& node) {
  BaselineEntry entry{.path = std::string(text_of(node, "path")),
                      .rule = std::string(text_of(node, "rule")),
                      .fingerprint = std::string(text_of(node, "fingerprint")),
                      .count = 0};
  const std::string_view count = text_of(node, "count");
  std::from_chars(count.data(), count.data() + count.size(), entry.count);
  const bool is_good = !entry.path.empty() && !entry.rule.empty() && !entry.fingerprint.empty() && entry.count > 0;
  return is_good ? std::optional(std::move(entry)) : std::nullopt;
}

[[noreturn]] void fail(const std::string& path, std::string_view text, Span where, const std::string& reason) {
  const std::string line = std::to_string(LineIndex(text).line_of(where.begin));
  throw BaselineError("the baseline " + path + ":" + line + " can not be read: " + reason);
}

}  // namespace

Baseline Baseline::read(const std::string& path) {
  std::string error;
  const std::optional<std::string> text = read_file(path, error);
  if (!text) throw BaselineError("the baseline " + path + " can not be read: " + error);
  yaml::Tree tree;
  yaml::read_json(*text, span_of(0, text->size()), tree);
  if (tree.is_broken()) fail(path, *text, tree.errors().front().span, tree.errors().front().message);
  const yaml::Node empty{};
  const yaml::Node& root = tree.root() == nullptr ? empty : *tree.root();
  if (text_of(root, "version") != version) fail(path, *text, root.span, "its version is not " + std::string(version));
  Baseline baseline{std::string(parent_of(path))};
  const yaml::Entry* const findings = root.find("findings");
  if (findings == nullptr || !findings->value.is_sequence()) fail(path, *text, root.span, "it has no list `findings`");
  for (const yaml::Node& item : findings->value.items()) {
    std::optional<BaselineEntry> entry = entry_of(item);
    if (!entry) fail(path, *text, item.span, "an entry has `path`, `rule`, `fingerprint` and `count`");
    baseline.add(*std::move(entry));
  }
  return baseline;
}

std::string Baseline::text() const {
  std::string text = "{\"version\": " + std::string(version) + ", \"findings\": [";
  std::string_view separator = "\n";
  for (const auto& [key, entry] : entries_) {
    text += std::exchange(separator, ",\n");
    text += "  {\"path\": " + to_json(entry.path) + ", \"rule\": " + to_json(entry.rule) +
            ", \"fingerprint\": " + to_json(entry.fingerprint) + ", \"count\": " + std::to_string(entry.count) + "}";
  }
  return text + "\n]}\n";
}

Baseline::Key Baseline::key_of(std::string_view path, const Finding& finding) const {
  return {relative_path(path, folder_), fingerprint(finding)};
}

void Baseline::add(BaselineEntry entry) {
  Key key(entry.path, entry.fingerprint);
  const auto [place, is_new] = entries_.try_emplace(std::move(key), entry);
  if (!is_new) place->second.count += entry.count;
}

void Baseline::add(std::string_view path, const Finding& finding) {
  Key key = key_of(path, finding);
  add({std::move(key.first), std::string(finding.rule), std::move(key.second), 1});
}

bool Baseline::take(std::string_view path, const Finding& finding) {
  const auto entry = entries_.find(key_of(path, finding));
  if (entry == entries_.end()) return false;
  if (--entry->second.count == 0) entries_.erase(entry);
  return true;
}

void Baseline::remove(const std::vector<BaselineEntry>& entries) {
  for (const BaselineEntry& gone : entries) {
    const auto entry = entries_.find({gone.path, gone.fingerprint});
    if (entry == entries_.end()) continue;
    if (entry->second.count <= gone.count) {
      entries_.erase(entry);
    } else {
      entry->second.count -= gone.count;
    }
  }
}

void Baseline::rename(const std::map<std::string, std::string, std::less<>>& renames) {
  std::map<Key, BaselineEntry> before;
  entries_.swap(before);
  for (auto& [key, entry] : before) {
    if (const auto renamed = renames.find(absolute(entry)); renamed != renames.end())
      entry.path = relative_path(renamed->second, folder_);
    add(std::move(entry));
  }
}

std::vector<BaselineEntry> Baseline::entries() const {
  std::vector<BaselineEntry> entries;
  for (const auto& [key, entry] : entries_) entries.push_back(entry);
  return entries;
}

}  // namespace matterlint
