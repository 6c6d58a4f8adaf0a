#pragma once

#include <span>
#include <string_view>

namespace matterlint::schema {

/// A value of the keyword `format`. Only text has one; other values always fit.
struct Format {
  std::string_view name;
  bool (*fits)(std::string_view text);
  std::string_view in_words;  ///< What a text of it is: "a date such as 2025-03-17".
};

/// By its name, or null.
const Format* find_format(std::string_view name);

/// The names of all, sorted, for "did you mean".
std::span<const std::string_view> format_names();

// One family a file.
std::span<const Format> date_formats();
std::span<const Format> host_formats();
std::span<const Format> uri_formats();
std::span<const Format> text_formats();

}  // namespace matterlint::schema
