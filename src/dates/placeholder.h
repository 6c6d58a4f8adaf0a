#pragma once

#include <string_view>

namespace matterlint::dates {

/// Whether all of a text is a template's marker, or several with blanks and commas between them: `{{date}}`,
/// `{{date}}, {{time}}`, `<% tp.date.now() %>`, `<date created>`, `${date}`, `YYYY-MM-DD`.
bool is_placeholder(std::string_view text);

}  // namespace matterlint::dates
