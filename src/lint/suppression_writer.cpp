#include "lint/suppression_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "markdown/comment_marks.h"
#include "markdown/lines.h"
#include "note/suppression_key.h"
#include "text/joined.h"
#include "text/json_text.h"
#include "yaml/edit.h"

namespace matterlint {
namespace {

TextEdit insertion(std::uint32_t at, std::string text) {
  return {{at, at}, std::move(text)};
}

/// Where the text of a line ends, blanks at its end left out, and the backslash that breaks it.
std::uint32_t end_of_text(std::string_view text, Span line) {
  std::uint32_t end = line.end;
  while (end > line.begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  if (end == line.end && end > line.begin + 1 && text[end - 1] == '\\' && text[end - 2] != '\\') --end;
  return end;
}

std::string indent_of(std::string_view line) {
  return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
}

std::vector<std::string> as_json(const std::vector<std::string>& names) {
  std::vector<std::string> texts;
  texts.reserve(names.size());
  for (const std::string& name : names) texts.push_back(to_json(name));
  return texts;
}

/// The line that a comment holds for by itself; 0: none.
std::uint32_t line_of(const Directive& directive, const LineIndex& lines) {
  if (directive.rules.empty()) return 0;
  if (directive.verb == Verb::disable_line) return lines.line_of(directive.comment.begin);
  return directive.verb == Verb::disable_next_line ? lines.line_of(directive.comment.end) + 1 : 0;
}

}  // namespace

SuppressionWriter::SuppressionWriter(const Note& note, std::string reason)
    : note_(note), reason_(std::move(reason)), lines_(note.text()), directives_(read_directives(note)) {
  for (const Directive& directive : directives_)
    if (const std::uint32_t line = line_of(directive, lines_); line > 0) by_line_.emplace(line, &directive);
  can_write_key_ = !key({"a"}, true).empty();
}

std::vector<TextEdit> SuppressionWriter::write(SuppressionForm form, const SuppressionTarget& target) const {
  switch (form) {
    case SuppressionForm::added:
      return added(target);
    case SuppressionForm::usual:
      return is_in_body(target.offset) ? above(target) : behind(target);
    case SuppressionForm::unusual:
      return is_in_body(target.offset) ? behind(target) : above(target);
    case SuppressionForm::around:
      return around(target);
    case SuppressionForm::whole_note: {
      std::vector<TextEdit> edits = key(target.names, true);
      return edits.empty() && is_in_body(target.offset) ? on_top(target.names) : edits;
    }
    case SuppressionForm::words:
      return note_.find(suppression_key) == nullptr ? key(target.names, false) : std::vector<TextEdit>();
  }
  return {};
}

std::uint32_t SuppressionWriter::place(SuppressionForm form, std::uint32_t offset) const {
  if (form == SuppressionForm::words) return 0;
  if (form == SuppressionForm::whole_note) return is_in_body(offset) && !can_write_key_ ? 1 : 0;
  if (form == SuppressionForm::around && is_in_body(offset)) return chunk_around(offset).begin;
  return lines_.line_of(offset);
}

std::string SuppressionWriter::comment(std::string_view verb, const std::vector<std::string>& names, bool in_body,
                                       std::string_view reason) const {
  std::string words = std::string(verb) + " " + joined(names, " ");
  if (!reason.empty()) words.append(": ").append(reason);
  if (!in_body) return "# " + words;
  const markdown::CommentMarks marks = markdown::comment_marks_of(note_.flavor());
  return std::string(marks.opener) + " " + words + " " + std::string(marks.closer);
}

TextEdit SuppressionWriter::longer(const Directive& directive, const std::vector<std::string>& names) const {
  const std::string_view first = directive.rules.front();
  const std::string_view last = directive.rules.back();
  const std::string_view written(first.data(), static_cast<std::size_t>(last.data() - first.data()));
  const std::string divider = written.find(',') == std::string_view::npos ? " " : ", ";
  const auto end = static_cast<std::uint32_t>(last.data() + last.size() - note_.text().data());
  return insertion(end, divider + joined(names, divider));
}

std::vector<TextEdit> SuppressionWriter::added(const SuppressionTarget& target) const {
  const auto there = by_line_.find(lines_.line_of(target.offset));
  if (there == by_line_.end()) return {};
  return {longer(*there->second, target.names)};
}

/// Only where a block begins: elsewhere the comment would end one.
std::vector<TextEdit> SuppressionWriter::above(const SuppressionTarget& target) const {
  const bool in_body = is_in_body(target.offset);
  const std::uint32_t number = lines_.line_of(target.offset);
  const Span line = lines_.line(number);
  const bool begins_block = line.begin == note_.front_matter().body.begin ||
                            (number > 1 && markdown::is_blank(note_.text(lines_.line(number - 1))));
  if (in_body && !begins_block) return {};
  if (!in_body && !note_.front_matter().block.contains(line.begin)) return {};
  return {insertion(line.begin, indent_of(note_.text(line)) +
                                    comment("matterlint-disable-next-line", target.names, in_body, reason_) +
                                    std::string(note_.line_ending()))};
}

std::vector<TextEdit> SuppressionWriter::behind(const SuppressionTarget& target) const {
  const bool in_body = is_in_body(target.offset);
  const Span line = lines_.line(lines_.line_of(target.offset));
  if (!in_body && !note_.front_matter().block.contains(line.begin)) return {};
  const std::uint32_t end = end_of_text(note_.text(), line);
  const std::string words = comment("matterlint-disable-line", target.names, in_body, reason_);
  return {insertion(end, (end == line.begin ? "" : in_body ? " " : "  ") + words)};
}

/// The lines of the blocks that hold a place, with those that no blank line parts from them.
Span SuppressionWriter::chunk_around(std::uint32_t offset) const {
  Span chunk = {offset, offset};
  for (const markdown::Block& block : note_.body().blocks())
    if (block.span.begin <= offset && offset <= block.span.end)
      chunk = {std::min(chunk.begin, block.span.begin), std::max(chunk.end, block.span.end)};
  std::uint32_t first = lines_.line_of(chunk.begin);
  std::uint32_t last = lines_.line_of(chunk.end);
  const std::uint32_t top = lines_.line_of(note_.front_matter().body.begin);
  while (first > top && !markdown::is_blank(note_.text(lines_.line(first - 1)))) --first;
  while (last < lines_.line_count() && !markdown::is_blank(note_.text(lines_.line(last + 1)))) ++last;
  return {lines_.line(first).begin, lines_.line(last).end};
}

std::vector<TextEdit> SuppressionWriter::around(const SuppressionTarget& target) const {
  if (!is_in_body(target.offset)) return {};
  const std::string gap = std::string(note_.line_ending()) + std::string(note_.line_ending());
  const Span chunk = chunk_around(target.offset);
  const std::string enable = comment("matterlint-enable", target.names, true, {});
  return {insertion(chunk.begin, comment("matterlint-disable", target.names, true, reason_) + gap),
          insertion(chunk.end, gap + enable)};
}

std::vector<TextEdit> SuppressionWriter::longer_key(const yaml::Node& value,
                                                    const std::vector<std::string>& names) const {
  const bool is_list = value.kind == yaml::Kind::sequence;
  if (value.is_string() && value.style == yaml::Style::plain && !value.text.empty())
    return {insertion(value.span.end, " " + joined(names, " "))};
  if (!is_list || value.items().empty()) return {};
  std::optional<TextEdit> edit = yaml::append_item(note_.text(), value, names.front(), note_.settings().readers);
  if (!edit) return {};
  const std::string first = edit->replacement;
  for (std::size_t i = 1; i < names.size(); ++i)
    edit->replacement += first.substr(0, first.size() - names.front().size()) + names[i];
  return {*edit};
}

std::vector<TextEdit> SuppressionWriter::key(const std::vector<std::string>& names, bool as_list) const {
  const FrontMatter& front_matter = note_.front_matter();
  // A data file is read by other programs, which know nothing of our keys.
  if (front_matter.state != FrontMatter::State::closed || note_.is_broken()) return {};
  if (const Property* const present = note_.find(suppression_key)) return longer_key(present->value(), names);
  const yaml::Node* const root = note_.tree().root();
  const std::string ending(note_.line_ending());
  const std::string list = as_list ? "[" + joined(names, ", ") + "]" : joined(names, " ");
  if (front_matter.language == yaml::Language::toml)
    return {insertion(front_matter.block.begin,
                      std::string(suppression_key) + " = [" + joined(as_json(names), ", ") + "]" + ending)};
  if (root == nullptr || root->is_null())
    return {insertion(front_matter.block.begin, std::string(suppression_key) + ": " + list + ending)};
  if (!root->is_mapping() || root->entries().empty()) return {};
  if (root->style == yaml::Style::flow || front_matter.language == yaml::Language::json)
    return {insertion(root->entries().front().key.outer.begin,
                      to_json(suppression_key) + ": [" + joined(as_json(names), ", ") + "], ")};
  if (auto edit = yaml::append_entry(note_.text(), *root, suppression_key, list)) return {*edit};
  return {insertion(
      static_cast<std::uint32_t>(markdown::line_begin(note_.text(), yaml::start_of(root->entries().front().key))),
      std::string(suppression_key) + ": " + list + ending)};
}

/// Names that hold from the body's first line on.
std::vector<TextEdit> SuppressionWriter::on_top(const std::vector<std::string>& names) const {
  const Span body = note_.front_matter().body;
  for (const Directive& directive : directives_)
    if (directive.verb == Verb::disable && !directive.rules.empty() && directive.comment.begin == body.begin)
      return {longer(directive, names)};
  const std::string gap = std::string(note_.line_ending()) + std::string(note_.line_ending());
  return {insertion(body.begin, comment("matterlint-disable", names, true, reason_) + gap)};
}

}  // namespace matterlint
