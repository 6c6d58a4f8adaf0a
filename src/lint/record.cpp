#include "lint/record.h"

#include <algorithm>
#include <cstdint>

#include "source/line_index.h"

namespace matterlint {

void locate(std::vector<Recorded>& records, std::string_view text) {
  std::uint32_t last = 0;
  for (const Recorded& one : records) last = std::max(last, one.span.end);
  const LineIndex lines(text, last);
  for (Recorded& one : records) one.range = lines.range(one.span);
}

}  // namespace matterlint
