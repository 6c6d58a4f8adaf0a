#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "source/file_report.h"

namespace matterlint {

/// What was found in the text of a file, with the lines and columns of its places and, if wanted, the lines themselves.
FileReport located_report(const std::string& path, std::vector<Diagnostic>&& found, std::string_view text,
                          bool with_excerpts);

}  // namespace matterlint
