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
  std::string identity_of(const std::string& path);
  /// Of what is no link itself. The way to a folder is looked up once for the files in it that come one after another:
  /// for each of them, it took a third of a run that has nothing to fix.
  std::string real_path_of_file(const std::string& path);

  std::unordered_set<std::string> seen_;
  std::string folder_;  ///< Of the last one.
  std::string real_folder_;
};

}  // namespace matterlint
