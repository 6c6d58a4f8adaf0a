#include "text/blank_out.h"

#include <algorithm>

namespace matterlint {

void blank_out(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < std::min(end, text.size()); ++at)
    if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
}

}  // namespace matterlint
