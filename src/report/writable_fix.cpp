#include "report/writable_fix.h"

#include <algorithm>

#include "text/utf8.h"

namespace matterlint {

const LocatedFix* writable_fix(const Finding& finding) {
  if (finding.fixes.empty()) return nullptr;
  const LocatedFix& fix = finding.fixes.front();
  const bool is_text = std::all_of(fix.edits.begin(), fix.edits.end(), [](const LocatedEdit& edit) {
    return find_invalid_utf8(edit.text) == edit.text.size();
  });
  return is_text ? &fix : nullptr;
}

}  // namespace matterlint
