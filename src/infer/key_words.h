#pragma once

#include <string>
#include <string_view>

namespace matterlint::infer {

/// The last word of a key, in small letters: "author" of `ms.author`.
std::string last_word(std::string_view key);

/// Whether a key stands for what people write anew in each note, so that few values so far are no reason to expect no
/// others: titles, names of persons, tags.
bool is_open_ended(std::string_view key);

}  // namespace matterlint::infer
