#pragma once

#include <cstddef>
#include <string_view>

namespace matterlint {

/// Whether `written` is, as good as certain, the name `meant` with a slip of the hand: letters swapped, doubled, lost
/// or hit beside, or other case and dividers. Not another word (`data` for `date`), another form of one (`author` for
/// `authors`) or another number. `most` is the number of slips, of which the second counts in long names only.
bool is_slip_of(std::string_view written, std::string_view meant, std::size_t most = 2);

}  // namespace matterlint
