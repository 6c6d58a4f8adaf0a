#include "text/editor_config.h"

#include <algorithm>

#include "source/byte_order_mark.h"
#include "text/editor_glob.h"
#include "text/lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

constexpr std::size_t longest_glob = 1024;
constexpr std::size_t longest_key = 1024;
constexpr std::size_t longest_value = 4096;

/// Whether a `/` stands in a glob, but for those in brackets.
bool has_slash(std::string_view glob) {
  bool is_in_brackets = false;
  for (std::size_t i = 0; i < glob.size(); ++i) {
    if (glob[i] == '\\') {
      ++i;
    } else if (glob[i] == '[') {
      is_in_brackets = glob.find(']', i) != npos;
    } else if (glob[i] == ']') {
      is_in_brackets = false;
    } else if (glob[i] == '/' && !is_in_brackets) {
      return true;
    }
  }
  return false;
}

}  // namespace

EditorConfig::EditorConfig(std::string_view text) {
  std::uint32_t number = 0;
  for_each_text_line(without_byte_order_mark(text), [&](std::string_view line) { read_line(trim(line), ++number); });
}

void EditorConfig::read_line(std::string_view line, std::uint32_t number) {
  if (line.empty() || line.front() == '#' || line.front() == ';') return;
  if (line.front() == '[' && line.back() == ']') return begin_section(line.substr(1, line.size() - 2));
  const std::size_t equals = line.find('=');
  if (equals == npos) return;
  Pair pair = {ascii_lower(trim(line.substr(0, equals))), ascii_lower(trim(line.substr(equals + 1))), number};
  if (pair.key.empty() || pair.key.size() > longest_key || pair.value.size() > longest_value) return;
  if (is_in_preamble_ && pair.key == "root") is_root_ = pair.value == "true";
  if (is_in_section_) sections_.back().pairs.push_back(std::move(pair));
}

void EditorConfig::begin_section(std::string_view glob) {
  is_in_preamble_ = false;
  is_in_section_ = !glob.empty() && glob.size() <= longest_glob;
  if (!is_in_section_) return;
  Section& section = sections_.emplace_back();
  section.is_for_path = has_slash(glob);
  section.glob = glob.substr(glob.starts_with('/') ? 1 : 0);
}

bool EditorConfig::Section::matches(std::string_view path) const {
  return editor_glob_matches(glob, is_for_path ? path : path.substr(path.rfind('/') + 1));
}

const EditorConfig::Pair* EditorConfig::find(std::string_view key, std::string_view path) const {
  const auto has_key = [key](const Pair& pair) { return pair.key == key; };
  for (std::size_t i = sections_.size(); i-- > 0;) {
    const std::vector<Pair>& pairs = sections_[i].pairs;
    const auto last = std::find_if(pairs.rbegin(), pairs.rend(), has_key);
    if (last != pairs.rend() && sections_[i].matches(path)) return &*last;
  }
  return nullptr;
}

}  // namespace matterlint
