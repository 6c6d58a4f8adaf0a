#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "run/read_file.h"

namespace matterlint {

/// Replaces the content of a file all at once: writes a temporary file beside it with the same mode, owner and extended
/// attributes, flushes it to the disk, and renames it. What is left of one where a run was killed goes the next time. A
/// file with several hard links is written in place instead, as editors do, so that all its names show the new text.
/// Symbolic links are followed to their target. A file that is no longer as it was `as_read` is left alone. Answers why
/// it was not done, in words; nothing when it was.
std::optional<std::string> replace_file(const std::string& path, std::string_view text, const FileStamp& as_read,
                                        bool keep_mtime);

/// The same for whatever stands at the path now; where there is nothing, a new file is made. Answers what is wrong, in
/// words; empty: all is well.
std::string write_over(const std::string& path, std::string_view text);

}  // namespace matterlint
