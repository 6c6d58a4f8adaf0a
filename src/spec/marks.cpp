#include "spec/marks.h"

#include <algorithm>

#include "spec/glyphs.h"
#include "text/utf8.h"

namespace matterlint::spec {
namespace {

constexpr std::string_view more = "…";

/// How the kinds of marks are drawn: a character of an underline, and a place where nothing stands.
struct Stroke {
  std::string_view under;
  std::string_view nothing;
};
constexpr Stroke finding_stroke = {"^", "|"};
constexpr Stroke related_stroke = {"‾", "¦"};

/// What is left of a line behind the stroke at its start; the line itself where there is none.
std::string_view behind_stroke(std::string_view line, const Stroke& stroke) {
  if (line.starts_with(stroke.nothing)) return line.substr(stroke.nothing.size());
  while (line.starts_with(stroke.under)) line.remove_prefix(stroke.under.size());
  return line;
}

/// "   ^^^ message", or "   | message". A row of a table has another bar, behind a blank.
bool is_mark(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (line.starts_with(finding_stroke.nothing) && line.find(" |", 1) != std::string_view::npos) return false;
  for (const Stroke& stroke : {finding_stroke, related_stroke}) {
    const std::string_view rest = behind_stroke(line, stroke);
    if (rest.size() < line.size() && rest.size() > 1 && rest[0] == ' ' && rest[1] != ' ' && rest[1] != '\n')
      return true;
  }
  return false;
}

/// Whether the line, without the `\` before it, looks like a mark.
bool needs_escape(std::string_view line) {
  return is_mark(line.substr(std::min(line.find_first_not_of('\\'), line.size())));
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string repeated;
  for (; count > 0; --count) repeated += text;
  return repeated;
}

/// One line of the note and how it is drawn. The line after the last line feed is part of the line before it.
class DrawnLine {
 public:
  DrawnLine(std::string_view line, std::uint32_t begin, bool is_last, bool visible)
      : line_(line), begin_(begin), is_last_(is_last), visible_(visible) {
    drawing_ = shown(line);
    if (!drawing_.ends_with('\n')) drawing_ += '\n';
    is_escaped_ = needs_escape(drawing_);
    if (is_escaped_) drawing_.insert(0, "\\");
  }

  const std::string& drawing() const { return drawing_; }

  /// Whether something that begins at this offset is marked under this line.
  bool has_start(std::uint32_t offset) const { return begin_ <= offset && (offset < end() || is_last_); }
  /// Whether something that ends behind the character before this offset is.
  bool has_end(std::uint32_t offset) const { return begin_ < offset && (offset <= end() || is_last_); }

  /// A stroke under the part of `span` that lies in this line.
  std::string stroke(Span span, const Stroke& stroke) const {
    const std::size_t first = column(std::max(span.begin, begin_));
    const std::size_t last = column(std::min(span.end, end()));
    return std::string(first, ' ') +
           (span.empty() ? std::string(stroke.nothing) : repeat(stroke.under, std::max<std::size_t>(last - first, 1)));
  }
  /// The same for a span that goes on in another line: what it covers of this line's text, at least one column.
  std::string stroke_to_text_end(Span span, const Stroke& kind) const {
    const auto text_end = static_cast<std::uint32_t>(begin_ + line_.find_last_not_of("\r\n") + 1);
    return stroke({span.begin, std::max(span.begin + 1, text_end)}, kind);
  }

 private:
  std::uint32_t end() const { return static_cast<std::uint32_t>(begin_ + line_.size()); }

  std::string shown(std::string_view part) const { return visible_ ? draw(part) : std::string(part); }

  /// In the drawing, from 0.
  std::size_t column(std::uint32_t offset) const {
    const std::string_view before = line_.substr(0, std::min<std::size_t>(offset - begin_, line_.size()));
    std::string drawn = shown(before);
    if (visible_ && drawn.ends_with('\n')) drawn.pop_back();
    return count_code_points(drawn) + (is_escaped_ ? 1 : 0);
  }

  std::string_view line_;
  std::uint32_t begin_;
  bool is_last_;
  bool visible_;
  bool is_escaped_ = false;
  std::string drawing_;
};

/// Something to be marked.
struct Mark {
  Span span;
  std::string message;
  const Stroke* stroke;
};

std::string message_of(const Diagnostic& finding, const MarkStyle& style) {
  std::string message = finding.message;
  const std::string code = (finding.code.empty() ? "" : "/") + finding.code;
  if (style.names_rules) message += " [" + std::string(finding.rule) + code + "]";
  if (!style.names_rules && !finding.code.empty()) message += " [" + finding.code + "]";
  if (finding.severity != style.usual) message += " (" + std::string(name_of(finding.severity)) + ")";
  return message;
}

std::vector<Mark> marks_of(const std::vector<Diagnostic>& found, const MarkStyle& style) {
  std::vector<Mark> marks;
  for (const Diagnostic& finding : found) {
    marks.push_back({finding.span, message_of(finding, style), &finding_stroke});
    for (const Related& related : finding.related)
      if (related.path.empty()) marks.push_back({related.span, related.message, &related_stroke});
  }
  return marks;
}

/// What is written under a line for one mark; empty if it lies elsewhere.
std::string under(const DrawnLine& line, const Mark& mark) {
  const bool starts = line.has_start(mark.span.begin);
  const bool ends = mark.span.empty() ? starts : line.has_end(mark.span.end);
  if (starts && ends) return line.stroke(mark.span, *mark.stroke) + ' ' + mark.message + '\n';
  if (starts) return line.stroke_to_text_end(mark.span, *mark.stroke) + ' ' + std::string(more) + '\n';
  if (ends) return line.stroke(mark.span, *mark.stroke) + ' ' + std::string(more) + ' ' + mark.message + '\n';
  return {};
}

std::string with_marks(std::string_view note, const std::vector<Mark>& marks, bool visible) {
  std::string shown;
  std::uint32_t begin = 0;
  for (const std::string_view line : whole_lines(note)) {
    const auto end = static_cast<std::uint32_t>(begin + line.size());
    const DrawnLine drawn(line, begin, end == note.size(), visible);
    shown += drawn.drawing();
    for (const Mark& mark : marks) shown += under(drawn, mark);
    begin = end;
  }
  if (!note.empty()) return shown;
  for (const Mark& mark : marks) shown += std::string(mark.stroke->nothing) + ' ' + mark.message + '\n';
  return shown;
}

}  // namespace

std::string note_in(const MarkdownBlock& block) {
  std::string note;
  for (std::string_view line : whole_lines(block.text)) {
    if (is_mark(line)) continue;
    if (line.starts_with('\\') && needs_escape(line)) line.remove_prefix(1);
    note += block.is("visible") ? undraw(line) : std::string(line);
  }
  return note;
}

std::string marked(std::string_view note, const std::vector<Diagnostic>& found, MarkStyle style) {
  return with_marks(note, marks_of(found, style), style.visible);
}

std::string unmarked(std::string_view note, bool visible) {
  return with_marks(note, {}, visible);
}

}  // namespace matterlint::spec
