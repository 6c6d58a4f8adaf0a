#include "dates/utc_offset.h"

namespace matterlint::dates {

std::optional<UtcOffset> take_offset(Cursor& cursor) {
  const std::size_t begin = cursor.at();
  const bool is_west = cursor.peek() == '-';
  const auto hours = cursor.take_one_of("+-") ? cursor.take_number(2, 2) : std::nullopt;
  UtcOffset offset;
  offset.has_colon = hours && cursor.take(':');
  const auto minutes = cursor.take_number(2, 2);
  if (!hours || (offset.has_colon && !minutes) || is_digit(cursor.peek())) {
    cursor.go_to(begin);
    return std::nullopt;
  }
  offset.exists = *hours <= 23 && minutes.value_or(0) <= 59;
  offset.minutes = static_cast<int>(*hours * 60 + minutes.value_or(0)) * (is_west ? -1 : 1);
  offset.is_negative_zero = is_west && offset.minutes == 0;
  return offset;
}

}  // namespace matterlint::dates
