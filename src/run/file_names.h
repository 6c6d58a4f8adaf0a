#pragma once

#include <string>
#include <unordered_set>

namespace matterlint {

/// Tells files apart whatever they are called: a symbolic or hard link is the file that it leads to.
class FileNames {
 public:
  /// False: the file was there already, perhaps under another name. What can not be found is a file of its own.
  bool add(const std::string& path);

 private:
  std::unordered_set<std::string> seen_;
};

}  // namespace matterlint
