#include "cli/problems.h"

#include <algorithm>
#include <memory>
#include <string>

#include "cli/session.h"
#include "report/reporter.h"

namespace matterlint {

bool write_problems(const std::vector<FileReport>& problems, Session& session) {
  const std::unique_ptr<Reporter> reporter = make_reporter("concise", session.rules(), {});
  bool has_error = false;
  std::string text;
  for (const FileReport& one : problems) {
    reporter->file(one, text);
    has_error = has_error || std::any_of(one.findings.begin(), one.findings.end(),
                                         [](const Finding& finding) { return finding.severity == Severity::error; });
  }
  session.err.write(text);
  return has_error;
}

}  // namespace matterlint
