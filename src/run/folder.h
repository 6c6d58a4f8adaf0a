#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace matterlint {

enum class EntryKind : std::uint8_t { file, folder, other, missing };

struct FolderEntry {
  std::string name;
  EntryKind kind = EntryKind::file;
  bool is_link = false;  ///< A symbolic link; `kind` is that of its target, `missing` where there is none.
};

/// What identifies a folder, whatever it is called.
struct FolderId {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;

  friend bool operator==(const FolderId&, const FolderId&) = default;
  friend auto operator<=>(const FolderId&, const FolderId&) = default;
};

/// Reads the names in a folder, hidden ones too, in no order. False: it can not be read, and `error` says why.
bool list_folder(const std::string& path, std::vector<FolderEntry>& entries, std::string& error);

/// What stands at a path, links followed.
EntryKind kind_of(const std::string& path);

FolderId folder_id(const std::string& path);

}  // namespace matterlint
