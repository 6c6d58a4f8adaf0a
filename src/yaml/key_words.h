#pragma once

#include <string_view>

#include "source/span.h"

namespace matterlint::yaml {

/// Whether a word is probably a key of front matter: one that many notes have, or words joined by `-` or `_`.
bool is_key_like(std::string_view word);

/// `Last Call review-period-ends: 2021-12-12`, `ERCstatus: Moved`, `image: a` behind `image:`: whether some word before
/// a colon in a value is a key, or ends with one, so that several entries may stand on one line.
bool is_collapsed_mapping(std::string_view value, std::string_view key);

/// `date` before ` 2025-03-17`, `draft` before ` true`: whether a word is a key that many notes have, and what stands
/// behind its colon looks like a value of its own.
bool is_entry_like(std::string_view word, std::string_view behind);

/// Whether a value, on one line, is certainly one, and its key the whole key.
bool is_one_value(std::string_view text, Span value);

/// What stands before the colon of a value on its line; empty where none does.
std::string_view key_before(std::string_view text, std::size_t value);

/// Whether what stands before a value on its line is no more than dashes and a key: not so behind anchors and tags, in
/// `title "A: B: C"`, and in `title:A: B: C`, where the key lacks a colon or a blank and so took part of the value.
bool has_plain_key(std::string_view text, std::size_t value);

/// Whether text that stands right behind a `:` or `-` stays the same text once a blank stands before it: `#12` is a
/// comment then, `!x` a tag, and in `title::A` the second colon is more likely of the key.
bool is_text_behind_blank(std::string_view text);

}  // namespace matterlint::yaml
