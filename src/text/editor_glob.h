#pragma once

#include <string_view>

namespace matterlint {

/// Whether a glob of an `.editorconfig` (https://spec.editorconfig.org) matches all of a text: `*` is any text without
/// `/`, `**` any at all, `?` one character but `/`, `[ab]`, `[!a-z]`, `{a,b}` with braces inside, `{1..3}` a whole
/// number, `\` quotes; brackets and braces that are not closed stand for themselves. Bounded: a glob that needs too
/// many steps matches nothing.
bool editor_glob_matches(std::string_view glob, std::string_view text);

}  // namespace matterlint
