#include "markdown/text_runs.h"

namespace matterlint::markdown {

void append_run(std::vector<Span>& runs, Span run) {
  if (!runs.empty() && runs.back().end == run.begin) {
    runs.back().end = run.end;
  } else {
    runs.push_back(run);
  }
}

void insert_run(std::vector<Span>& runs, Span run) {
  auto next = runs.end();
  while (next != runs.begin() && (next - 1)->begin > run.begin) --next;
  if (next != runs.end() && next->begin == run.end) {
    run.end = next->end;
    next = runs.erase(next);
  }
  if (next != runs.begin() && (next - 1)->end == run.begin) {
    (next - 1)->end = run.end;
  } else {
    runs.insert(next, run);
  }
}

}  // namespace matterlint::markdown
