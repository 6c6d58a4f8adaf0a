#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

// Paths are bytes with `/`, by their words alone: nothing is asked of a disk.

/// The segments of a path without `.`, doubled slashes and each `..` that has something to take back. Those that have
/// nothing are dropped behind a leading `/`, and stay at the front of a relative path. Views into `path`.
std::vector<std::string_view> path_segments(std::string_view path);

/// The path that these segments are: "/a/b" for "/a/./c/../b/", "../b" for "../b", "/" for "/..", "" for "a/..".
std::string normal_path(std::string_view path);

/// The name of a file without its folders and its extension: "b" for "a/b.md". Views into `path`.
std::string_view path_stem(std::string_view path);

/// The path below a folder; empty where it is not below it. All are below the empty folder. Views into `path`.
std::string_view path_below(std::string_view path, std::string_view folder);

}  // namespace matterlint
