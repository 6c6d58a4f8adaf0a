#include "source/text_edit.h"

namespace matterlint {

std::string apply_edits(std::string_view text, const std::vector<TextEdit>& edits) {
  std::string edited;
  edited.reserve(text.size());
  std::size_t done = 0;
  for (const TextEdit& edit : edits) {
    edited += text.substr(done, edit.span.begin - done);
    edited += edit.replacement;
    done = edit.span.end;
  }
  return edited += text.substr(done);
}

}  // namespace matterlint
