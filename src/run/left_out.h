#pragma once

#include <string>
#include <string_view>

#include "run/ignore_scope.h"
#include "run/workspace.h"

namespace matterlint {

// Why a file or a folder is left out, in words that follow "left out, ". Empty: it is not.

inline constexpr std::string_view because_hidden = "hidden";
inline constexpr std::string_view because_not_included = "no `include` matches";
inline constexpr std::string_view because_unusable = "its configuration can not be used";

/// What a walk asks of each name in a folder: "ignored by `*.log` of .gitignore:3", "excluded by `Templates` of
/// matterlint.yaml:2". `scope` may be null.
std::string why_ignored(const IgnoreScope* scope, const std::string& absolute, bool is_folder,
                        std::string_view current);
std::string why_excluded(const Project& project, const std::string& absolute, bool is_folder);

/// Why a walk of the project's folder would not come upon a file.
std::string why_left_out(const Project& project, const std::string& absolute, std::string_view current);

}  // namespace matterlint
