#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint {

/// A regular expression of ECMAScript (ECMA-262, with the `u` flag's code points) written for PCRE2.
struct EcmaExpression {
  std::string text;
  std::vector<std::uint32_t> origins;  ///< For each byte of `text`, the byte of the original that it stands for.
  std::string error;                   ///< Why it is none; empty: it is one as far as can be seen here.
  std::size_t error_offset = 0;        ///< In the original.
};

/// Rewrites what the two languages read differently: `\s`, `\D`, `\W`, `.`, `[` in a class, surrogate pairs, names of
/// properties. Refuses escapes that only PCRE2 knows (`\A`, `\Z`, `\h`, `\Q`) and its verbs (`(*...)`).
EcmaExpression rewrite_ecma_expression(std::string_view expression);

/// Whether an expression that PCRE2 takes has groups or quantifiers that ECMAScript does not know: `(?i)`, `(?P<a>b)`,
/// `(?#c)`, `(?>d)`, `e*+`.
bool uses_foreign_syntax(std::string_view expression);

}  // namespace matterlint
