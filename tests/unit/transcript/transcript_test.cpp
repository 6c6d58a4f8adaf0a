#include "transcript/transcript.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace matterlint;

namespace {

/// Knows `cat PATH`, `say TEXT` (without a line feed) and `fail`.
class PretendedWorkplace : public transcript::Workplace {
 public:
  void begin_section() override { files_.clear(); }
  void copy_folder(std::string_view path) override { files_["copied"] = std::string(path) + '\n'; }
  void write(std::string_view path, std::string_view text) override { files_[std::string(path)] = text; }
  std::optional<std::string> read(std::string_view path) override {
    const auto file = files_.find(std::string(path));
    return file == files_.end() ? std::nullopt : std::optional(file->second);
  }
  Outcome run(const std::string& command) override {
    const std::string argument = command.substr(0, command.find('\n')).substr(4);
    if (command.starts_with("say ")) return {argument, 0};
    const auto text = read(argument);
    return text ? Outcome{*text, 0} : Outcome{"no " + argument + '\n', 1};
  }

 private:
  std::map<std::string, std::string> files_;
};

std::string replayed(std::string_view transcript) {
  PretendedWorkplace workplace;
  return transcript::replay(transcript, workplace);
}

}  // namespace

TEST_CASE("what a command prints takes the place of what it printed") {
  CHECK(replayed("```md file=a.md\nhello\n```\n```console\n$ cat a.md\nold\n$ cat b.md\n```\n") ==
        "```md file=a.md\nhello\n```\n```console\n$ cat a.md\nhello\n$ cat b.md\nno b.md\n[exit 1]\n```\n");
}

TEST_CASE("each heading starts in an empty folder") {
  CHECK(replayed("```md file=a.md\nhello\n```\n\n# B\n\n```md after=a.md\n```\n") ==
        "```md file=a.md\nhello\n```\n\n# B\n\n```md after=a.md\n[no such file]\n```\n");
}

TEST_CASE("output that looks like something else is told apart") {
  CHECK(replayed("```console\n$ say $ hello\n```\n") ==
        "```console\n$ say $ hello\n\\$ hello\n[no line ending]\n```\n");
  CHECK(replayed("```console visible\n$ say a\tb\n```\n") == "```console visible\n$ say a\tb\na→b\n```\n");
  CHECK(replayed("```md file=a.md visible\n⟦`⟧``⏎\n```\n```console\n$ cat a.md\n```\n") ==
        "```md file=a.md visible\n⟦`⟧``⏎\n```\n````console\n$ cat a.md\n```\n````\n");
}

TEST_CASE("a file without a last line ending is drawn") {
  CHECK(replayed("```md file=a.md visible\na\n```\n```md after=a.md\n```\n") ==
        "```md file=a.md visible\na\n```\n```md after=a.md visible\na\n```\n");
}

TEST_CASE("a folder of the project is copied first") {
  CHECK(replayed("```console folder=examples/vault\n$ cat copied\n```\n") ==
        "```console folder=examples/vault\n$ cat copied\nexamples/vault\n```\n");
}

TEST_CASE("samples and prose stay") {
  const std::string transcript = "text\n```yaml\na: 1\n```\n````console\n$ say x\nx\n[no line ending]\n````\n";
  CHECK(replayed(transcript).starts_with("text\n```yaml\na: 1\n```\n"));
}
