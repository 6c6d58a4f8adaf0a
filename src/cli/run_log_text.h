#pragma once

#include <chrono>
#include <string>

#include "run/run_log.h"

namespace matterlint {

/// What was left out and why, what held for the notes that were checked, and, of each stage and rule, how long it took,
/// for `matterlint check --verbose`. `taken` is how long the whole took.
std::string run_log_text(const RunLog& log, const Profile& profile, std::chrono::steady_clock::duration taken);

}  // namespace matterlint
