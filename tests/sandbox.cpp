#include "sandbox.h"

#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <stdexcept>
#include <utility>

#include "file_text.h"

namespace matterlint {
namespace {

namespace fs = std::filesystem;

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "matterlint-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("can not make " + name);
  return fs::canonical(name);
}

/// A text as one word of sh.
std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? "'\\''" : std::string(1, c);
  return word + "'";
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

std::string environment(const std::string& programs, const fs::path& home) {
  std::string variables = "NO_COLOR=1 TERM=dumb LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1742212800";
  variables += " PATH=" + shell_word(programs) + ":\"$PATH\" HOME=" + shell_word(home.string());
  for (const char* const name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"})
    if (const char* const value = std::getenv(name)) variables += std::string(" ") + name + "=" + shell_word(value);
  return variables;
}

}  // namespace

Sandbox::Sandbox(fs::path project, std::string programs)
    : project_(std::move(project)), programs_(std::move(programs)), base_(new_folder()), folder_(base_ / "work") {
  fs::create_directory(base_ / ".git");
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(base_, ignored);
}

void Sandbox::begin_section() {
  fs::remove_all(folder_);
  fs::create_directory(folder_);
}

void Sandbox::copy_folder(std::string_view path) {
  fs::copy(project_ / path, folder_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

void Sandbox::write(std::string_view path, std::string_view text) {
  write_text(folder_ / path, text);
}

std::optional<std::string> Sandbox::read(std::string_view path) {
  if (!fs::exists(folder_ / path)) return std::nullopt;
  return text_of(folder_ / path);
}

transcript::Workplace::Outcome Sandbox::run(const std::string& command) {
  ++command_count_;
  const std::string line = "cd " + shell_word(folder_.string()) + " && exec env -i " + environment(programs_, base_) +
                           " timeout 60 sh -c " + shell_word(command) + " 2>&1 < /dev/null";
  std::FILE* const pipe = popen(line.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("can not run sh");
  Outcome outcome;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe))
    outcome.output.append(buffer.data(), size);
  const int status = pclose(pipe);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  replace_all(outcome.output, folder_.string(), "$PWD");
  return outcome;
}

}  // namespace matterlint
