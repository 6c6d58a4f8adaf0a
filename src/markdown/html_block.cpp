#include "markdown/html_block.h"

#include <algorithm>
#include <array>
#include <string>

#include "markdown/lines.h"
#include "text/ascii_sets.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::markdown {
namespace {

constexpr std::array<std::string_view, 4> raw_names = {"pre", "script", "style", "textarea"};

/// Sorted.
constexpr std::array<std::string_view, 62> block_names = {
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "section",  "source",     "summary",  "table",    "tbody",
    "td",       "tfoot",      "th",     "thead",   "title",    "tr",         "track",    "ul"};

bool is_name_character(char c) {
  return ascii::letters_and_digits.contains(c) || c == '-';
}

/// The name of a tag, behind its `<` or `</`.
std::string_view name_of(std::string_view tag) {
  const auto* const end = std::find_if_not(tag.begin(), tag.end(), is_name_character);
  return tag.empty() || !ascii::is_letter(tag.front()) ? tag.substr(0, 0) : std::string_view(tag.begin(), end);
}

/// The size of an attribute's name that a text begins with; 0: none.
std::size_t attribute_name_size(std::string_view text) {
  static constexpr CharSet signs("_:.-");
  if (text.empty() || ascii::is_digit(text.front()) || text.front() == '.' || text.front() == '-') return 0;
  std::size_t size = 0;
  while (size < text.size() && (ascii::letters_and_digits.contains(text[size]) || signs.contains(text[size]))) ++size;
  return size;
}

/// Whether `rest`, what stands behind the name of an opening tag, goes on with attributes to `>` and nothing more.
bool is_rest_of_tag(std::string_view rest) {
  while (true) {
    const std::size_t blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
    rest.remove_prefix(blanks);
    if (rest.starts_with("/>")) rest.remove_prefix(1);
    if (rest.starts_with('>')) return is_blank(rest.substr(1));
    const std::size_t name = attribute_name_size(rest);
    if (blanks == 0 || name == 0) return false;
    rest.remove_prefix(name);
    const std::string_view value = trim(rest);
    if (!value.starts_with('=')) continue;
    rest.remove_prefix(rest.find('=') + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (rest.empty()) return false;
    const bool is_quoted = rest.front() == '"' || rest.front() == '\'';
    const std::size_t end = is_quoted ? rest.find(rest.front(), 1) : rest.find_first_of(" \t\"'=<>`");
    if (end == npos || end == 0) return false;
    rest.remove_prefix(is_quoted ? end + 1 : end);
  }
}

bool is_lone_tag(std::string_view line) {
  const bool closes = line.starts_with("</");
  const std::string_view tag = line.substr(closes ? 2 : 1);
  const std::string_view name = name_of(tag);
  if (name.empty()) return false;
  const std::string_view rest = tag.substr(name.size());
  return closes ? trim(rest).starts_with('>') && is_blank(trim(rest).substr(1)) : is_rest_of_tag(rest);
}

}  // namespace

HtmlEnd html_block_end(std::string_view line, bool is_in_paragraph) {
  if (!line.starts_with('<')) return HtmlEnd::none;
  if (line.starts_with("<!--")) return HtmlEnd::comment;
  if (line.starts_with("<?")) return HtmlEnd::instruction;
  if (line.starts_with("<![CDATA[")) return HtmlEnd::cdata;
  if (line.size() > 2 && line[1] == '!' && ascii::is_letter(line[2])) return HtmlEnd::declaration;
  const bool closes = line.starts_with("</");
  const std::string_view tag = line.substr(closes ? 2 : 1);
  const std::string name = ascii_lower(name_of(tag));
  const std::string_view rest = tag.substr(name.size());
  const bool ends_name = rest.empty() || std::string_view(" \t>").find(rest.front()) != npos;
  const bool is_raw = std::find(raw_names.begin(), raw_names.end(), name) != raw_names.end();
  if (is_raw && !closes && ends_name) return HtmlEnd::raw_tag;
  if (std::binary_search(block_names.begin(), block_names.end(), name) && (ends_name || rest.starts_with("/>")))
    return HtmlEnd::blank_line;
  return !is_in_paragraph && is_lone_tag(line) ? HtmlEnd::blank_line : HtmlEnd::none;
}

bool resembles_raw_tag(std::string_view line) {
  if (!line.starts_with('<')) return false;
  const bool begins_alike = std::any_of(raw_names.begin(), raw_names.end(), [tag = line.substr(1)](auto name) {
    return equal_ignoring_ascii_case(tag.substr(0, name.size()), name);
  });
  return begins_alike && html_block_end(line, false) != HtmlEnd::raw_tag;
}

bool ends_html_block(std::string_view line, HtmlEnd end) {
  switch (end) {
    case HtmlEnd::raw_tag: {
      const std::string lower = ascii_lower(line);
      return std::any_of(raw_names.begin(), raw_names.end(), [&lower](std::string_view name) {
        return lower.find("</" + std::string(name) + '>') != npos;
      });
    }
    case HtmlEnd::comment:
      return line.find("-->") != npos;
    case HtmlEnd::instruction:
      return line.find("?>") != npos;
    case HtmlEnd::declaration:
      return line.find('>') != npos;
    case HtmlEnd::cdata:
      return line.find("]]>") != npos;
    default:
      return false;
  }
}

bool has_open_raw_tag(std::string_view text) {
  const std::string lower = ascii_lower(text);
  return std::any_of(raw_names.begin(), raw_names.end(), [&lower](std::string_view name) {
    const std::size_t opener = lower.rfind("<" + std::string(name));
    return opener != npos && lower.find("</" + std::string(name) + '>', opener) == npos;
  });
}

}  // namespace matterlint::markdown
