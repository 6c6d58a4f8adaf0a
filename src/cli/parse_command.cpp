#include <optional>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/session.h"
#include "note/note.h"
#include "report/visible_text.h"
#include "run/note_text.h"
#include "run/read_file.h"
#include "source/line_index.h"
#include "yaml/print.h"

namespace matterlint {
namespace {

struct ParseArguments {
  std::string file;
  std::string as = "tree";
};

std::string read_input(const std::string& file) {
  std::string error;
  std::optional<std::string> text = read_stream(file, error);
  if (!text) throw UsageError("can not read " + file + ": " + error);
  return *std::move(text);
}

std::string print(const yaml::Tree& tree, std::string_view text, const std::string& as) {
  if (as == "events") return yaml::print_events(tree);
  if (as == "value") return yaml::print_value(tree);
  return yaml::print_tree(tree, text);
}

void write_errors(const std::string& file, const Note& note, Output& err) {
  const LineIndex lines(note.text());
  for (const yaml::SyntaxError& error : note.tree().errors()) {
    const Position start = lines.position(error.span.begin);
    err.write(visible(file, true) + ":" + std::to_string(start.line) + ":" + std::to_string(start.column) +
              ": error: " + visible(error.message, true) + "\n");
  }
}

ExitCode run(const ParseArguments& arguments, Session& session) {
  if (arguments.as != "tree" && arguments.as != "events" && arguments.as != "value")
    throw unknown("form", arguments.as, {"tree", "events", "value"});
  const std::string text = read_input(arguments.file);
  const auto language = data_language_of(arguments.file);
  const NoteSettings settings;
  Note note;
  note.read({arguments.file, text, true}, settings, language);
  if (!note.front_matter().has_block()) {
    session.err.write("matterlint: " + visible(arguments.file, true) + " has no front matter\n");
    return ExitCode::success;
  }
  session.out.write(print(note.tree(), text, arguments.as));
  session.out.flush();
  write_errors(arguments.file, note, session.err);
  return note.is_broken() ? ExitCode::findings : ExitCode::success;
}

}  // namespace

void add_parse_command(Program& program, Session& session) {
  const auto arguments = std::make_shared<ParseArguments>();
  program.add_command("parse", "Show how the front matter of a note is read")
      .required_argument("FILE", arguments->file, "A note or a data file; `-` is standard input")
      .option("--as", "FORM", arguments->as, "tree, events or value")
      .runs([arguments, &session] { return run(*arguments, session); });
}

}  // namespace matterlint
