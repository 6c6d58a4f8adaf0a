#include "transcript/transcript.h"

#include <utility>

#include "spec/glyphs.h"
#include "text/markdown_block.h"

namespace matterlint::transcript {
namespace {

constexpr std::string_view prompt = "$ ";
constexpr std::string_view continuation = "> ";

/// What a command printed, so that no line of it looks like a command.
std::string shown_output(const std::string& output, bool visible) {
  std::string shown;
  const std::string drawn = visible ? spec::draw(output) : output;
  for (const std::string_view line : whole_lines(drawn))
    shown += (line.starts_with(prompt) ? "\\" : "") + std::string(line);
  if (!shown.empty() && !shown.ends_with('\n')) shown += visible ? "\n" : "\n[no line ending]\n";
  return shown;
}

std::string shown_run(const std::string& command, bool visible, Workplace& workplace) {
  const Workplace::Outcome outcome = workplace.run(command);
  std::string shown = shown_output(outcome.output, visible);
  if (outcome.exit_code != 0) shown += "[exit " + std::to_string(outcome.exit_code) + "]\n";
  return shown;
}

/// The commands of a block, run anew; what they printed the last time is left out.
std::string replayed_commands(const MarkdownBlock& block, Workplace& workplace) {
  std::string replayed;
  std::string command;
  const auto run = [&] {
    if (!command.empty()) replayed += shown_run(std::exchange(command, {}), block.is("visible"), workplace);
  };
  bool is_command = false;
  for (const std::string_view line : whole_lines(block.text)) {
    const bool begins = line.starts_with(prompt);
    is_command = begins || (is_command && line.starts_with(continuation));
    if (begins) run();
    if (!is_command) continue;
    command += line.substr(prompt.size());
    replayed += line;
  }
  run();
  return replayed;
}

std::string shown_file(const MarkdownBlock& block, Workplace& workplace) {
  const std::optional<std::string> text = workplace.read(block.value("after"));
  if (!text) return fenced(block.info, "[no such file]\n");
  const bool needs_glyphs = !text->empty() && !text->ends_with('\n') && !block.is("visible");
  const std::string info = std::string(block.info) + (needs_glyphs ? " visible" : "");
  return fenced(info, needs_glyphs || block.is("visible") ? spec::draw(*text) : *text);
}

std::string replayed_block(const MarkdownBlock& block, Workplace& workplace) {
  if (const std::string_view folder = block.value("folder"); !folder.empty()) workplace.copy_folder(folder);
  if (!block.value("after").empty()) return shown_file(block, workplace);
  if (block.language() == "console") return fenced(block.info, replayed_commands(block, workplace));
  if (const std::string_view path = block.value("file"); !path.empty())
    workplace.write(path, block.is("visible") ? spec::undraw(block.text) : std::string(block.text));
  return as_written(block);
}

}  // namespace

std::string replay(std::string_view transcript, Workplace& workplace) {
  std::string replayed;
  workplace.begin_section();
  for (const MarkdownBlock& block : markdown_blocks(transcript)) {
    if (block.starts_section()) workplace.begin_section();
    replayed += replayed_block(block, workplace);
  }
  return replayed;
}

}  // namespace matterlint::transcript
