#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/document.h"
#include "config/layer.h"
#include "yaml/node.h"

namespace matterlint::config {

/// Whether a value is text, with a finding that names `what` where it is not.
bool expect_text(Document& document, const yaml::Node& value, std::string_view what);

/// The texts of a list; a single one stands for a list of one. What is no text is a finding and left out.
std::vector<Name> read_names(Document& document, const yaml::Node& value, std::string_view what);

/// As read_names(), where naming nothing is a mistake too.
std::vector<Name> read_some_names(Document& document, const yaml::Entry& entry, std::string_view what);

/// As read_names(), for globs.
std::vector<LocatedGlob> read_globs(Document& document, const yaml::Node& value, std::string_view what);

/// Calls `item` for each item of a list; anything but a list is a finding, an empty value is not.
void for_each_item(Document& document, const yaml::Node& value, std::string_view what,
                   const std::function<void(const yaml::Node& item)>& item);

/// Calls `entry` for each entry of a mapping; anything but a mapping is a finding, an empty value is not. A key that
/// is there twice is a finding at the later one, which is left out.
void for_each_entry(Document& document, const yaml::Node& value, std::string_view what,
                    const std::function<void(const yaml::Entry& entry)>& entry);

/// The finding that a value is not what it should be: "`files` is a list of globs, not a number".
void report_kind(Document& document, const yaml::Node& value, std::string_view what);

}  // namespace matterlint::config
