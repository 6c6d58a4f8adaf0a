#include "corpus.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace matterlint::tests {

std::optional<fs::path> shared_folder() {
  const char* const named = std::getenv("MATTERLINT_SHARED");
  const fs::path folder = named != nullptr ? fs::path(named) : fs::path(MATTERLINT_SOURCE_FOLDER) / "../shared";
  if (!fs::exists(folder / "corpora")) return std::nullopt;
  return fs::canonical(folder);
}

std::string read_file(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::vector<CorpusNote> read_corpus(const fs::path& shared, std::string_view name) {
  const fs::path folder = fs::path(MATTERLINT_UNPACK_FOLDER) / "corpora" / name;
  if (!fs::exists(folder)) {
    fs::create_directories(folder.parent_path());
    const std::string command =
        "tar -xf '" + (shared / "corpora" / name).string() + ".tar.xz' -C '" + folder.parent_path().string() + "'";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("can not unpack " + std::string(name));
  }
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(folder))
    if (file.is_regular_file() && file.path().extension() == ".md") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<CorpusNote> notes;
  for (std::size_t i = 0; i < files.size(); i += corpus_step)
    notes.push_back({fs::relative(files[i], folder).string(), read_file(files[i])});
  return notes;
}

std::vector<CorpusNote> sample_of(std::vector<CorpusNote> notes) {
  constexpr std::size_t step = 50;
  if (std::getenv("MATTERLINT_WHOLE_CORPORA") != nullptr) return notes;
  std::vector<CorpusNote> sample;
  for (std::size_t at = 0; at < notes.size(); at += step) sample.push_back(std::move(notes[at]));
  return sample;
}

}  // namespace matterlint::tests
