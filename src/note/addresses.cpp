#include "note/addresses.h"

#include "note/note.h"
#include "text/utf8.h"
#include "yaml/quote.h"

namespace matterlint {
namespace {

bool is_on_web(const urls::Url& url) {
  const std::string_view scheme = url.part(url.scheme);
  return equal_ignoring_ascii_case(scheme, "https") || equal_ignoring_ascii_case(scheme, "http");
}

}  // namespace

Span NoteAddress::place_of(Span part) const {
  return place ? Span{place->begin + part.begin, place->begin + part.end} : node->span;
}

void read_addresses(const Note& note, std::vector<NoteAddress>& addresses) {
  addresses.clear();
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const std::string_view text = trim(value.node->text);
    if (!value.node->is_string() || text.find("://") == std::string_view::npos) continue;
    const urls::Url* const url = note.url_of(text);
    if (url == nullptr || !url->has_authority || !is_on_web(*url)) continue;
    addresses.push_back({value.node, *url, note.place_of(*value.node, span_in(value.node->text, text))});
  }
}

std::optional<TextEdit> rewritten(const Note& note, const NoteAddress& address, std::string_view text) {
  if (!address.place) return std::nullopt;
  if (note.tree().language() == yaml::Language::yaml && address.text() == address.node->text)
    return yaml::replace_scalar(*address.node, note.text(), text, note.settings().readers);
  if (!address.node->is_quoted() || text.find_first_of("\"'\\") != std::string_view::npos) return std::nullopt;
  return TextEdit{*address.place, std::string(text)};
}

}  // namespace matterlint
