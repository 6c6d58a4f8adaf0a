#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "source/line_index.h"

namespace matterlint {

struct LocatedEdit {
  Range range;
  std::string text;
};

struct LocatedFix {
  std::string title;
  FixSafety safety = FixSafety::none;
  std::vector<LocatedEdit> edits;
};

struct LocatedRelated {
  std::string path;
  Range range;
  std::string message;
};

/// A finding with all its places in lines and columns, so that it outlives the text it was found in.
struct Finding {
  std::string_view rule;
  std::string code;
  Severity severity = Severity::warning;
  std::string message;
  Range range;
  std::vector<LocatedFix> fixes;
  std::vector<LocatedRelated> related;
  std::string subject;  ///< What it is about wherever that stands: the text that it marks, or its line, at most 1 KiB.
  std::string excerpt;  ///< The lines of `range`, without the last line ending, for formats that show them.
};

/// What came out for one file. Reporters read nothing else.
struct FileReport {
  std::string path;  ///< As the user gave or will recognise it.
  std::vector<Finding> findings;
};

/// Places a diagnostic of the file `path`, whose text `lines` knows. Lines of more than 64 KiB are no excerpt.
Finding locate(Diagnostic diagnostic, std::string_view path, std::string_view text, const LineIndex& lines,
               bool with_excerpt = true);

}  // namespace matterlint
