// Runs a command and says what it took. A small program, because what a process needed at its peak counts from before
// it became another program, and a script needs more than the programs that are measured here.
//
//     measure COMMAND [ARGUMENTS...]     prints: wall seconds, user seconds, system seconds, peak KiB, exit code

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto before = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
      _exit(126);
    execvp(argv[1], argv + 1);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 2;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - before;
  std::printf("%.6f %.6f %.6f %ld %d\n", wall.count(), seconds(usage.ru_utime), seconds(usage.ru_stime),
              usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128);
}
