#include "run/note_text.h"

#include "note/front_matter.h"
#include "source/byte_order_mark.h"

namespace matterlint {
namespace {

/// Whether there may be a block that goes on beyond the text.
bool may_go_on(std::string_view text) {
  text = without_byte_order_mark(text);
  if (text.starts_with("---") && text.find("\n---\n") != std::string_view::npos) return false;  // The usual case.
  if (!text.starts_with("---") && !text.starts_with("+++") && !text.starts_with('{')) return false;
  return find_front_matter(text).state != FrontMatter::State::closed;
}

}  // namespace

bool is_binary(std::string_view text) {
  if (text.find('\0') == std::string_view::npos) return false;
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return false;
  for (const std::string_view start : {std::string_view("---"), std::string_view("+++"), byte_order_mark})
    if (text.starts_with(start)) return text.find('\0', FileReader::head_size) != std::string_view::npos;
  return true;
}

bool read_front_matter(FileReader& reader) {
  while (!reader.is_complete() && may_go_on(reader.text()))
    if (!reader.read_more()) return false;
  return true;
}

std::optional<yaml::Language> data_language_of(std::string_view name) {
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return yaml::Language::yaml;
  if (name.ends_with(".json")) return yaml::Language::json;
  if (name.ends_with(".toml")) return yaml::Language::toml;
  return std::nullopt;
}

}  // namespace matterlint
