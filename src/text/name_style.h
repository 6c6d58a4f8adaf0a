#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace matterlint {

/// How the words of a name are put together: `due-date`, `due_date`, `dueDate`, `DueDate`; or only that no letter is a
/// capital.
enum class NameStyle : std::uint8_t { kebab, snake, camel, pascal, lowercase };

/// Letters beyond ASCII have no case here, and what is neither letter, digit, blank, `-` nor `_` is of no style: it
/// divides a name into parts that each are in one (`og:imageUrl`).
bool is_in_style(std::string_view name, NameStyle style);

/// The name in that style.
std::string in_style(std::string_view name, NameStyle style);

}  // namespace matterlint
