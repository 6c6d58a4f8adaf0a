#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "markdown/body.h"

namespace matterlint::markdown {

/// How a program names the anchors of headings.
enum class AnchorStyle : std::uint8_t {
  github,     ///< `The old pier` is `the-old-pier`, the second one `the-old-pier-1`; Hugo and Docusaurus do the same.
  mkdocs,     ///< `_1` for the second; only ASCII stays.
  vitepress,  ///< All signs become `-`: `server.port` is `server-port`.
  kramdown,   ///< Nothing before the first letter; only ASCII stays.
  obsidian,   ///< The heading's text, compared without marks and case.
};

/// What a fragment may name in a text: its headings (those in HTML and JSX too), terms that a `:` explains, and what
/// HTML and attributes such as `{#id}` give a name.
std::set<std::string> anchors_of(std::string_view text, const Body& body, AnchorStyle style);

/// All of them but those that a heading has which shows something else than what is written: these need no reading of
/// the body. What is code may name some too.
std::set<std::string> written_anchors(std::string_view body, AnchorStyle style);

/// Those of them that HTML and attributes such as `{#id}` name, and in Obsidian `^block`.
std::set<std::string> given_anchors(std::string_view body, AnchorStyle style);

/// The anchor that a fragment, without its `#`, names: percent-decoded.
std::string anchor_named(std::string_view fragment, AnchorStyle style);

}  // namespace matterlint::markdown
