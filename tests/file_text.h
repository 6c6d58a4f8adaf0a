#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace matterlint {

/// All bytes of a file; nothing if there is none.
std::string text_of(const std::filesystem::path& path);

/// Makes the folders above it too.
void write_text(const std::filesystem::path& path, std::string_view text);

}  // namespace matterlint
