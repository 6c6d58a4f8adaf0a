#pragma once

#include <optional>
#include <string_view>

#include "run/read_file.h"
#include "yaml/tree.h"

namespace matterlint {

/// Whether a file that nobody named is none of text: it has a NUL byte and is not UTF-16. In the head of a note with
/// front matter such a byte is a slip, which a rule explains.
bool is_binary(std::string_view text);

/// Reads on until the block that the text begins with is closed, or the file is at its end. False: it can not be read.
bool read_front_matter(FileReader& reader);

/// The language of a data file by its name: `.yaml`, `.yml`, `.json`, `.toml`. Nothing: it is a note.
std::optional<yaml::Language> data_language_of(std::string_view name);

}  // namespace matterlint
