#pragma once

#include <string>

#include "config/configuration.h"

namespace matterlint {

/// Reads the files that a configuration names. `boundary` is an absolute folder: what stands outside of it, symbolic
/// links followed, is refused. Empty: nothing is refused.
class DiskSource : public Configuration::FileSource {
 public:
  explicit DiskSource(std::string boundary) : boundary_(std::move(boundary)) {}
  Answer read(std::string_view path, std::string_view from) override;

 private:
  std::string boundary_;
};

}  // namespace matterlint
