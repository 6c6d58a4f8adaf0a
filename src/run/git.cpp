#include "run/git.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "run/child_process.h"

namespace matterlint {
namespace {

using Arguments = std::vector<std::string>;

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

ChildResult run_git(Arguments arguments, std::string_view input = {}) {
  arguments.insert(arguments.begin(), "git");
  return run_child(arguments, input);
}

std::optional<std::string> try_git(Arguments arguments) {
  ChildResult result = run_git(std::move(arguments));
  if (result.status != 0) return std::nullopt;
  return std::move(result.output);
}

std::string git(Arguments arguments, std::string_view input = {}) {
  ChildResult result = run_git(std::move(arguments), input);
  if (result.status == 127) throw GitError("`git` can not be run: is it installed?");
  if (result.status != 0) throw GitError("git says: " + std::string(first_line(result.errors)));
  return std::move(result.output);
}

std::string git_line(Arguments arguments) {
  return std::string(first_line(git(std::move(arguments))));
}

/// The text up to the next NUL, which is taken with it.
std::string_view take_field(std::string_view& text) {
  const std::size_t end = std::min(text.find('\0'), text.size());
  const std::string_view field = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return field;
}

/// `:OLD_MODE NEW_MODE OLD_OBJECT NEW_OBJECT STATUS`, and then the path, or the old and the new one of a renamed file.
ChangedFile take_record(std::string_view& raw, const std::string& root) {
  const std::string_view head = take_field(raw);
  std::string_view path = take_field(raw);
  const std::size_t status = head.rfind(' ');
  if (head.substr(status).starts_with(" R")) path = take_field(raw);
  const std::size_t object = head.rfind(' ', status - 1) + 1;
  return {root + std::string(path), std::string(head.substr(object, status - object)), {}};
}

bool is_file(std::string_view record) {
  constexpr std::string_view new_mode = "100";
  constexpr std::size_t at = std::string_view(":100644 ").size();
  return record.substr(at).starts_with(new_mode);
}

template <class Number>
Number take_number(std::string_view& text) {
  Number number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// The new lines of a hunk's head, `@@ -1,2 +3,4 @@`. Without a count it is one line; where lines were only deleted,
/// those above and below count.
LineRange lines_of_hunk(std::string_view head) {
  head.remove_prefix(std::min(head.find('+') + 1, head.size()));
  const auto begin = take_number<std::uint32_t>(head);
  if (!head.starts_with(',')) return {begin, begin + 1};
  head.remove_prefix(1);
  const auto count = take_number<std::uint32_t>(head);
  return count == 0 ? LineRange{std::max(begin, 1U), begin + 2} : LineRange{begin, begin + count};
}

/// A patch has one part for each record of the raw format, in the same order.
void add_lines(std::string_view patch, std::vector<ChangedFile>& files) {
  auto file = files.begin();
  bool is_first = true;
  while (!patch.empty()) {
    const std::string_view line = first_line(patch);
    patch.remove_prefix(std::min(line.size() + 1, patch.size()));
    if (line.starts_with("diff --git ") && !std::exchange(is_first, false)) ++file;
    if (file == files.end()) return;
    if (line.starts_with("@@ ")) file->lines.push_back(lines_of_hunk(line));
  }
}

constexpr LineRange all_lines = {1, UINT32_MAX};

}  // namespace

Git::Git() {
  try {
    root_ = git_line({"rev-parse", "--show-toplevel"});
  } catch (const GitError&) {
    if (!try_git({"--version"})) throw;
    throw GitError("the current folder is in no git repository");
  }
  if (!root_.ends_with('/')) root_ += '/';
}

/// `against` is `--cached` or a commit.
std::vector<ChangedFile> Git::changes(const std::string& against, bool with_lines) const {
  const Arguments diff = {"diff", "--no-ext-diff", "--find-renames", "--ignore-submodules", "--diff-filter=AMR",
                          against};
  Arguments raw = diff;
  raw.insert(raw.end(), {"--raw", "-z", "--abbrev=64", "--"});
  const std::string records = git(std::move(raw));
  std::vector<ChangedFile> files;
  std::vector<bool> are_files;
  for (std::string_view rest = records; !rest.empty();) {
    are_files.push_back(is_file(rest));
    files.push_back(take_record(rest, root_));
  }
  if (with_lines) {
    Arguments patch = diff;
    patch.insert(patch.end(), {"--patch", "--unified=0", "--no-color", "--no-textconv", "--"});
    add_lines(git(std::move(patch)), files);
  }
  std::size_t next = 0;
  std::erase_if(files, [&](const ChangedFile&) { return !are_files[next++]; });
  return files;
}

std::vector<ChangedFile> Git::staged(bool with_lines) const {
  return changes("--cached", with_lines);
}

std::vector<ChangedFile> Git::since(const std::string& revision, bool with_lines) const {
  if (!try_git({"rev-parse", "--quiet", "--verify", "--end-of-options", revision + "^{commit}"}))
    throw GitError("git knows no commit `" + revision + "`");
  std::optional<std::string> base = try_git({"merge-base", "--end-of-options", revision, "HEAD"});
  std::vector<ChangedFile> files = changes(base ? std::string(first_line(*base)) : revision + "^{commit}", with_lines);
  for (ChangedFile& file : files) file.blob.clear();
  const std::string unknown = git({"ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"});
  for (std::string_view rest = unknown; !rest.empty();)
    files.push_back({root_ + std::string(take_field(rest)), {}, {all_lines}});
  return files;
}

std::vector<std::string> Git::read(const std::vector<std::string>& blobs) const {
  std::string wanted;
  for (const std::string& blob : blobs) wanted += blob + "\n";
  const std::string answer = git({"cat-file", "--batch"}, wanted);
  std::vector<std::string> texts;
  for (std::string_view rest = answer; !rest.empty();) {
    std::string_view head = first_line(rest);  // OBJECT blob SIZE
    rest.remove_prefix(head.size() + 1);
    head.remove_prefix(head.rfind(' ') + 1);
    const auto size = take_number<std::size_t>(head);
    texts.emplace_back(rest.substr(0, size));
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  if (texts.size() != blobs.size()) throw GitError("git does not give what is staged");
  return texts;
}

std::map<std::string, std::string, std::less<>> Git::renames_since(const std::string& path) const {
  std::map<std::string, std::string, std::less<>> renames;
  const std::optional<std::string> commit = try_git({"log", "-1", "--format=%H", "--", path});
  if (!commit || commit->empty()) return renames;
  const std::string found = git({"diff", "--no-ext-diff", "--find-renames", "--diff-filter=R", "--name-status", "-z",
                                 std::string(first_line(*commit)), "--"});
  for (std::string_view rest = found; !rest.empty();) {
    take_field(rest);  // R and how alike they are.
    std::string from = root_ + std::string(take_field(rest));
    renames.emplace(std::move(from), root_ + std::string(take_field(rest)));
  }
  return renames;
}

}  // namespace matterlint
