#pragma once

#include <string>
#include <string_view>

namespace matterlint {

/// Full case folding, for comparing without regard to case in any script. Bad bytes stay as they are.
std::string case_fold(std::string_view text);

/// Normal form C, and NFKC.
std::string nfc(std::string_view text);
std::string nfkc(std::string_view text);

bool is_letter(char32_t code_point);       ///< General category L.
bool is_digit(char32_t code_point);        ///< General category Nd.
bool is_whitespace(char32_t code_point);   ///< White_Space, ASCII blanks too.
bool is_punctuation(char32_t code_point);  ///< CommonMark: general categories P and S.

}  // namespace matterlint
