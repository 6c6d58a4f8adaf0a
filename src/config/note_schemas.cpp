#include "config/note_schemas.h"

#include <iterator>
#include <utility>

#include "config/paths.h"
#include "schema/uri.h"

namespace matterlint::config {
namespace {

/// The schema's URI: as it is, or the path from the root.
std::string uri_of(std::string_view name, std::string_view note) {
  return is_uri(name) ? std::string(name) : join(folder_of(note), name);
}

}  // namespace

Configuration::NamedSchema NoteSchemas::find(std::string_view name, std::string_view note, std::string_view root) {
  const auto [document, fragment] = schema::split_fragment(name);
  if (!fragment.empty()) return {nullptr, "a part of a schema can not stand for it"};
  const std::lock_guard<std::mutex> lock(mutex_);
  std::string error;
  const schema::Schema* const found = store_for(root).load(uri_of(document, note), error);
  if (found == nullptr && error.empty()) error = "something is wrong with it";
  return {found, std::move(error)};
}

bool NoteSchemas::knows(std::string_view uri) const {
  if (!is_uri(uri) || uri.find("://") == std::string_view::npos) return true;
  for (const SourceEntry& source : sources_)
    if (uri.starts_with(source.prefix)) return true;
  std::string error;
  return schema::BundledSource().find(schema::split_fragment(uri).document, error).has_value();
}

std::vector<FileReport> NoteSchemas::problems() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<FileReport> problems;
  for (const auto& [root, store] : stores_) {
    std::vector<FileReport> more = store->problems();
    std::move(more.begin(), more.end(), std::back_inserter(problems));
  }
  return problems;
}

SchemaStore& NoteSchemas::store_for(std::string_view root) {
  const auto [entry, is_new] = stores_.try_emplace(std::string(root));
  if (is_new)
    entry->second = std::make_unique<SchemaStore>(files_, from_, trusted_, sources_, options_, std::string(root));
  return *entry->second;
}

}  // namespace matterlint::config
