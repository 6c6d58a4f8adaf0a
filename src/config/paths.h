#pragma once

#include <string>
#include <string_view>

namespace matterlint::config {

// Paths with `/`, by their words alone: nothing is asked of a disk.

/// "a/b/" of "a/b/c"; empty where there is no folder.
std::string folder_of(std::string_view path);

/// A path that is relative to a folder (with `/` at its end, or empty), without `.` and with each `..` that has
/// something to take back resolved. An absolute path stays as it is.
std::string join(std::string_view folder, std::string_view path);

bool is_absolute(std::string_view path);

/// Whether a path that join() made leads out of the folder that it is relative to.
bool leads_out(std::string_view path);

/// Whether it begins with a scheme of two letters or more: "https://...", "bundled:...".
bool is_uri(std::string_view path);

}  // namespace matterlint::config
