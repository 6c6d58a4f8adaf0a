#include "lint/suppression_removal.h"

#include <algorithm>
#include <string_view>

#include "markdown/lines.h"
#include "markdown/rendering.h"
#include "note/suppression_key.h"
#include "yaml/edit.h"

namespace matterlint {
namespace {

constexpr std::string_view name_dividers = " \t,\r\n";

bool is_blank_line(std::string_view text, std::size_t offset) {
  const std::size_t begin = markdown::line_begin(text, offset);
  return markdown::is_blank(slice(text, span_of(begin, markdown::line_end(text, begin))));
}

/// Whether the lines above and below those of a span are blank, or not there.
bool stands_between_blank_lines(std::string_view text, Span span) {
  const std::size_t begin = markdown::line_begin(text, span.begin);
  const std::size_t next = markdown::next_line(text, span.end);
  return (begin == 0 || is_blank_line(text, begin - 1)) && (next >= text.size() || is_blank_line(text, next));
}

/// Whole lines, and of blank lines on both sides the one behind or, at the end of the text, the one before.
Span cut_of_lines(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == 0 || !is_blank_line(text, begin - 1)) return span_of(begin, end);
  if (end == text.size()) return span_of(markdown::line_begin(text, begin - 1), end);
  return span_of(begin, is_blank_line(text, end) ? markdown::next_line(text, end) : end);
}

/// A comment with its line, where it has one to itself, else with the blanks before it.
Span cut_around(std::string_view text, Span comment) {
  const std::size_t begin = markdown::line_begin(text, comment.begin);
  const std::size_t end = markdown::line_end(text, comment.end);
  const bool is_last_of_line = markdown::is_blank(slice(text, span_of(comment.end, end)));
  if (is_last_of_line && markdown::is_blank(slice(text, span_of(begin, comment.begin))))
    return cut_of_lines(text, begin, markdown::next_line(text, comment.end));
  const bool has_blank_behind = comment.end < text.size() && (text[comment.end] == ' ' || text[comment.end] == '\t');
  if (!is_last_of_line && !has_blank_behind) return comment;
  const std::size_t last = text.find_last_not_of(" \t", comment.begin - 1);
  return span_of(last == std::string_view::npos ? begin : std::max(begin, last + 1), comment.end);
}

/// A name with what divides it from the next one or, where none that stays follows, from the one before.
Span cut_of_name(std::string_view text, Span name, bool some_stay_behind) {
  if (some_stay_behind) return span_of(name.begin, text.find_first_not_of(name_dividers, name.end));
  return span_of(text.find_last_not_of(name_dividers, name.begin - 1) + 1, name.end);
}

/// The item of a list that holds a place; its size where none does.
std::size_t index_of_item(const yaml::Node& list, Span place) {
  const auto items = list.items();
  const auto found = std::partition_point(items.begin(), items.end(),
                                          [place](const yaml::Node& item) { return item.outer.end < place.end; });
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::optional<Removal> SuppressionRemoval::whole(const Suppression& suppression) {
  return suppression.is_key() ? key() : comment(suppression.comment);
}

std::vector<PartRemoval> SuppressionRemoval::parts(const Suppression& suppression) const {
  const std::string_view text = note_.text();
  const yaml::Node* const value = suppression.is_key() ? &note_.find(suppression_key)->value() : nullptr;
  std::vector<PartRemoval> removals;
  bool some_stay_behind = false;
  for (std::size_t i = suppression.parts.size(); i-- > 0;) {
    const SuppressionPart& part = suppression.parts[i];
    some_stay_behind = some_stay_behind || !part.is_idle;
    if (!part.is_idle || part.place.empty()) continue;
    PartRemoval& one = removals.emplace_back(PartRemoval{&part, std::nullopt});
    if (value == nullptr || value->is_string()) {
      one.removal = Removal{{cut_of_name(text, part.place, some_stay_behind), {}}};
    } else if (auto edit = yaml::remove_item(text, *value, index_of_item(*value, part.place))) {
      one.removal = Removal{std::move(*edit)};
    }
  }
  std::reverse(removals.begin(), removals.end());
  return removals;
}

std::optional<Removal> SuppressionRemoval::comment(Span comment) {
  const Span body = note_.front_matter().body;
  TextEdit edit{cut_around(note_.text(), comment), {}};
  const bool is_in_body = comment.begin >= body.begin;
  // Python-Markdown and kramdown part what stands right above a comment from what stands right below, or do not.
  const bool may_part = has_own_blocks(note_.flavor()) && !stands_between_blank_lines(note_.text(), comment);
  const bool is_safe = !is_in_body || (!may_part && keeps_rendering(edit));
  const FixSafety safety = is_safe ? FixSafety::safe : FixSafety::unsafe;
  return Removal{std::move(edit), safety};
}

std::optional<Removal> SuppressionRemoval::key() const {
  const auto properties = note_.properties();
  const Property* const key = note_.find(suppression_key);
  const yaml::Node& root = *note_.tree().root();
  if (properties.size() > 1 || root.style == yaml::Style::flow) {
    std::optional<TextEdit> edit =
        yaml::remove_entry(note_.text(), root, static_cast<std::size_t>(key - properties.data()));
    if (edit) return Removal{std::move(*edit)};
    return std::nullopt;
  }
  const Span lines = span_of(markdown::line_begin(note_.text(), key->key().outer.begin),
                             markdown::next_line(note_.text(), key->value().outer.end));
  return Removal{{lines, {}}};
}

/// Whether the body looks as before, with all that was given.
bool SuppressionRemoval::keeps_rendering(const TextEdit& edit) {
  if (tries_left_-- <= 0) return false;
  const std::uint32_t begin = note_.front_matter().body.begin;
  if (!rendering_) rendering_ = markdown::rendering_of(note_.text().substr(begin), note_.flavor());
  given_.push_back(edit);
  const std::string edited = apply_edits(note_.text(), given_);
  const bool is_same =
      rendering_ && rendering_ == markdown::rendering_of(std::string_view(edited).substr(begin), note_.flavor());
  if (!is_same) given_.pop_back();
  return is_same;
}

}  // namespace matterlint
