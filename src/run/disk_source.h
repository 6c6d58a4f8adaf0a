#pragma once

#include <string>

#include "config/configuration.h"

namespace matterlint {

/// Whether a path, its symbolic links followed, stands outside of an absolute folder.
bool leads_out(const std::string& path, const std::string& folder);

/// Reads the files that a configuration names. `boundary` is an absolute folder: what stands outside of it, symbolic
/// links followed, is refused. Empty: nothing is refused.
class DiskSource : public Configuration::FileSource {
 public:
  explicit DiskSource(std::string boundary) : boundary_(std::move(boundary)) {}
  Answer read(std::string_view path, std::string_view from) override;
  Answer read_for_note(std::string_view path, std::string_view root) override;

 private:
  std::string boundary_;
};

}  // namespace matterlint
