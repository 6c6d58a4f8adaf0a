#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace matterlint::transcript {

/// Where a transcript's commands run.
class Workplace {
 public:
  virtual ~Workplace() = default;

  struct Outcome {
    std::string output;  ///< Standard output and error, as they came.
    int exit_code = 0;
  };

  /// An empty folder takes the place of the present one.
  virtual void begin_section() = 0;
  /// Copies what is in a folder of the project.
  virtual void copy_folder(std::string_view path) = 0;
  virtual void write(std::string_view path, std::string_view text) = 0;
  virtual std::optional<std::string> read(std::string_view path) = 0;
  virtual Outcome run(const std::string& command) = 0;
};

/// A transcript is Markdown with files, commands, and what comes of them. Each heading starts in an empty folder.
///
///     ```md file=notes/a.md     creates a file; in place of `md` stands any language
///     ```console                commands behind `$ `, continued behind `> `, each with its output and then [exit N],
///                               unless it is 0; run by sh
///     ```md after=notes/a.md    the file as it then is; written by the tool
///
/// More words may follow. `folder=examples/vault` copies a folder of the project before the block does anything else.
/// `visible`: the file or the output is drawn with glyphs; see spec/glyphs.h. Other blocks are samples and left alone.
///
/// Answers the transcript as it goes today. It is right when that is how it is written.
std::string replay(std::string_view transcript, Workplace& workplace);

}  // namespace matterlint::transcript
