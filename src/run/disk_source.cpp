#include "run/disk_source.h"

#include <filesystem>
#include <system_error>

#include "run/paths.h"
#include "run/read_file.h"

namespace matterlint {

bool leads_out(const std::string& path, const std::string& folder) {
  std::error_code error;
  const std::string target = std::filesystem::canonical(path, error).generic_string();
  if (error) return false;  // Reading it says what is wrong.
  const std::string boundary = std::filesystem::canonical(folder.empty() ? "/" : folder, error).generic_string();
  if (boundary == "/") return false;
  return error || !is_within(target, boundary);
}

Configuration::FileSource::Answer DiskSource::read(std::string_view path, std::string_view from) {
  const std::string_view folder = path.starts_with('/') ? "" : from.substr(0, from.rfind('/') + 1);
  const std::string file = std::string(folder) + std::string(path);
  // What the command line names is trusted.
  if (!boundary_.empty() && !from.empty() && leads_out(file, boundary_))
    return {std::nullopt, "it stands outside of the configuration's folder", {}};
  Answer answer;
  answer.text = read_file(file, answer.error);
  return answer;
}

Configuration::FileSource::Answer DiskSource::read_for_note(std::string_view path, std::string_view root) {
  const std::string file = std::string(root) + "/" + std::string(path);
  if (leads_out(file, std::string(root))) return {std::nullopt, "it stands outside of the configuration's folder", {}};
  Answer answer;
  answer.text = read_file(file, answer.error);
  answer.shown = display_path(file, current_folder());
  return answer;
}

}  // namespace matterlint
