#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/text_edit.h"
#include "yaml/node.h"
#include "yaml/readers.h"

namespace matterlint::yaml {

/// Whether a scalar may contain `,[]{}` without quotes.
enum class Context : std::uint8_t { block, flow };

/// Whether `value`, written without quotes on one line, is that very text for all of these readers: it neither ends
/// early nor begins as something else, and none takes it for a number, a date, a boolean or nothing.
bool is_plain_text(std::string_view value, ReaderSet readers, Context context = Context::block);

/// Whether `value`, put into a scalar of that style just as it is, is that very text, of whatever type it then is.
bool stands_as_it_is(std::string_view value, Style style, Context context = Context::block);

/// Between double quotes, with the escapes that it needs.
std::string double_quoted(std::string_view value);

/// Between single quotes; empty where these can not say it (line breaks, control characters).
std::optional<std::string> single_quoted(std::string_view value);

/// `value` as a scalar that reads back as that text: in the style `like` where that can say it, else in the next one
/// that can (plain, single-quoted, double-quoted). Block scalars become one line.
std::string quoted(std::string_view value, Style like, ReaderSet readers, Context context = Context::block);

/// The smallest edit that makes a scalar say `value`, in its present style where that can say it. `text` is what the
/// node was read from. A tag, an anchor and a comment stay.
TextEdit replace_scalar(const Node& scalar, std::string_view text, std::string_view value,
                        ReaderSet readers = ReaderSet::all());

/// Where a scalar stands, judged by what follows it.
Context context_of(const Node& scalar, std::string_view text);

/// Deletes an entry or an item with all of its lines. Empty where it does not begin its line, shares its last line
/// with something else, or has a comment, which would be lost.
std::optional<TextEdit> remove_lines(std::string_view text, Span entry_or_item);

}  // namespace matterlint::yaml
