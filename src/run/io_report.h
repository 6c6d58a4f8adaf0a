#pragma once

#include <string>
#include <string_view>

#include "source/file_report.h"

namespace matterlint {

/// The report of a file that could not be read or found; `reason` is in words.
FileReport io_report(std::string path, std::string_view reason);

/// The same for a file whose fixes could not be written.
FileReport write_report(std::string path, std::string_view reason);

}  // namespace matterlint
