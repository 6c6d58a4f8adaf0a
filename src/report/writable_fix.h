#pragma once

#include "source/file_report.h"

namespace matterlint {

/// The preferred fix of a finding, for formats whose text is UTF-8; null: there is none, or it holds bytes that such a
/// text can not say, and others in their place would damage the note.
const LocatedFix* writable_fix(const Finding& finding);

}  // namespace matterlint
