#pragma once

#include <vector>

#include "source/file_report.h"

namespace matterlint {

class Session;

/// Writes what is wrong with configurations and schemas to standard error. Whether there is an error among it.
bool write_problems(const std::vector<FileReport>& problems, Session& session);

}  // namespace matterlint
