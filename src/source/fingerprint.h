#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "source/file_report.h"

namespace matterlint {

/// What a finding is about, as 16 hexadecimal digits: its rule, its code, the name that its message begins with and
/// its subject, but not its line. Findings of one file that are about the same are alike.
std::string fingerprint(const Finding& finding);

/// Fingerprints that differ within a file: of findings alike, the second has an ending `:1`, the next `:2`.
class Fingerprints {
 public:
  std::string next(const Finding& finding);

 private:
  std::map<std::string, std::size_t, std::less<>> seen_;
};

}  // namespace matterlint
