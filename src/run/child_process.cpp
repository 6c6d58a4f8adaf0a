#include "run/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves the declaration to the program.

namespace matterlint {
namespace {

constexpr int not_started = 127;
constexpr int ended_by_signal = 128;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
/// A file without a name. Input and errors go through such files, so that neither side waits for the other.
using NamelessFile = std::unique_ptr<std::FILE, Close>;

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 65536> part{};
  while (true) {
    const ssize_t size = read(descriptor, part.data(), part.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return text;
    text.append(part.data(), static_cast<std::size_t>(size));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : ended_by_signal + WTERMSIG(status);
}

/// The streams of a child: 0, 1 and 2 in its eyes.
class Streams {
 public:
  Streams(int input, int output, int errors) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() { posix_spawn_file_actions_destroy(&actions_); }

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

ChildResult run_child(const std::vector<std::string>& arguments, std::string_view input) {
  ChildResult result{.status = not_started, .output = {}, .errors = {}};
  const NamelessFile in(std::tmpfile());
  const NamelessFile errors(std::tmpfile());
  std::array<int, 2> pipe_ends{};
  if (in == nullptr || errors == nullptr || pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return result;
  std::fwrite(input.data(), 1, input.size(), in.get());
  std::rewind(in.get());

  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const Streams streams(fileno(in.get()), pipe_ends[1], fileno(errors.get()));
  pid_t child = 0;
  const bool started = posix_spawnp(&child, argv.front(), streams.get(), nullptr, argv.data(), environ) == 0;
  close(pipe_ends[1]);
  if (started) {
    result.output = read_all(pipe_ends[0]);
    result.status = wait_for(child);
    std::rewind(errors.get());
    result.errors = read_all(fileno(errors.get()));
  }
  close(pipe_ends[0]);
  return result;
}

}  // namespace matterlint
