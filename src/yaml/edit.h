#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/text_edit.h"
#include "yaml/quote.h"
#include "yaml/tree.h"

namespace matterlint::yaml {

// Edits of lists and mappings that change one thing and leave all other bytes as they are: comments, quotes, order,
// indents. `text` is what the nodes were read from. An edit that can not be made without a loss (of a comment, of the
// lines that two entries share) is empty. yaml/quote.h has those of scalars.

/// Where a node begins, its tag and anchor included.
std::uint32_t start_of(const Node& node);

/// Deletes one item. The last item of a list in block style can not go: the list would become nothing.
std::optional<TextEdit> remove_item(std::string_view text, const Node& list, std::size_t index);

/// Deletes one entry of a mapping, which must not be the only one.
std::optional<TextEdit> remove_entry(std::string_view text, const Node& mapping, std::size_t index);

/// Adds an item behind the last one, in the list's own form. The list must not be empty in block style.
std::optional<TextEdit> append_item(std::string_view text, const Node& list, std::string_view value,
                                    ReaderSet readers = ReaderSet::all());

/// Adds `key: value` behind the last entry of a mapping in block style; both as they are to be written.
std::optional<TextEdit> append_entry(std::string_view text, const Node& mapping, std::string_view key,
                                     std::string_view value);

/// Gives a key another name, in its own quotes where it has some.
TextEdit rename_key(std::string_view text, const Node& key, std::string_view name,
                    ReaderSet readers = ReaderSet::all());

/// Moves the entries (or items) of a collection, which are in block style, with the comment lines above each and all
/// that stands on their lines. `order` has the index of each in its new place. What stands above the first stays there.
/// Empty where two share a line, where some anchor or alias is among them, or the order changes nothing.
std::optional<TextEdit> reorder(std::string_view text, const Node& collection, std::span<const std::size_t> order);

/// Texts as a list in brackets, in quotes where they need some.
std::string flow_list_of(std::span<const std::string_view> texts, ReaderSet readers = ReaderSet::all());

/// A list of scalars as one in brackets, or as one item a line below its key; `key` is of the entry that holds it.
std::optional<TextEdit> as_flow_list(std::string_view text, const Node& key, const Node& list);
std::optional<TextEdit> as_block_list(std::string_view text, const Node& key, const Node& list, std::size_t indent);

}  // namespace matterlint::yaml
