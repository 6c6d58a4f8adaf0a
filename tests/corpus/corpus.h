#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::tests {

/// The folder of the shared test data: $MATTERLINT_SHARED, else `shared` beside the checkout; nothing where there is
/// none, as in a user's clone.
std::optional<std::filesystem::path> shared_folder();

/// One note of a corpus.
struct CorpusNote {
  std::string path;  ///< Relative to the corpus.
  std::string text;
};

/// Tests take one of so many real notes: under the sanitizers, which are for other faults, not all of them.
inline constexpr std::size_t corpus_step = MATTERLINT_CORPUS_STEP;

/// The Markdown files of shared/corpora/NAME.tar.xz, unpacked once below the folder that the tests are built in; one of
/// `corpus_step` each.
std::vector<CorpusNote> read_corpus(const std::filesystem::path& shared, std::string_view name);

/// Every fiftieth of them; all of them where $MATTERLINT_WHOLE_CORPORA is set, as `./dev corpora` does.
std::vector<CorpusNote> sample_of(std::vector<CorpusNote> notes);

std::string read_file(const std::filesystem::path& path);

}  // namespace matterlint::tests
