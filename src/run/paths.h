#pragma once

#include <string>
#include <string_view>

namespace matterlint {

// Paths as in text/path.h, but that an absolute folder stands without a `/` at its end, so that the file system's root
// is empty; the current folder comes from current_folder().

/// The current folder, absolute; empty, as the root is, when it is gone.
std::string current_folder();

/// Absolute, without `.`, `..` and doubled slashes.
std::string absolute_path(std::string_view path, std::string_view current);

/// Where a path leads to without symbolic links; itself where it leads nowhere.
std::string real_path(const std::string& path);

/// The folder that a path stands in; "a" of "a/b", empty of "a" and of "/a".
std::string_view parent_of(std::string_view path);
std::string_view base_name(std::string_view path);

/// `folder/name`; `name` where the folder is empty.
std::string join_path(std::string_view folder, std::string_view name);

/// Whether an absolute path is the folder or below it.
bool is_within(std::string_view path, std::string_view folder);

/// How to get from one absolute folder to an absolute path: "b/c", "../d", "." for the folder itself.
std::string relative_path(std::string_view path, std::string_view folder);

/// How people know an absolute path: relative to the current folder where one of both folders holds the other, else
/// absolute.
std::string display_path(std::string_view path, std::string_view current);

}  // namespace matterlint
