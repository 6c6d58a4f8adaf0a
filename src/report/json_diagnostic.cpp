#include "report/json_diagnostic.h"

#include <algorithm>

#include "report/json_text.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

void append_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ", ";
  out.append("\"").append(key).append("\": ");
}

void append_text(std::string& out, std::string_view key, std::string_view text) {
  append_key(out, key);
  append_json(out, text);
}

void append_position(std::string& out, std::string_view key, const Position& position) {
  append_key(out, key);
  out += "{\"line\": " + std::to_string(position.line) + ", \"column\": " + std::to_string(position.column) +
         ", \"byte\": " + std::to_string(position.byte) + "}";
}

void append_range(std::string& out, const Range& range) {
  append_key(out, "range");
  out += '{';
  append_position(out, "start", range.start);
  append_position(out, "end", range.end);
  out += '}';
}

/// JSON can not say bytes that are no UTF-8; a fix with others in their place would damage the note.
bool can_be_written(const LocatedFix& fix) {
  return std::all_of(fix.edits.begin(), fix.edits.end(),
                     [](const LocatedEdit& edit) { return find_invalid_utf8(edit.text) == edit.text.size(); });
}

void append_fix(std::string& out, const LocatedFix& fix) {
  append_key(out, "fix");
  out += '{';
  append_text(out, "safety", fix.safety == FixSafety::safe ? "safe" : "unsafe");
  append_text(out, "title", fix.title);
  append_key(out, "edits");
  out += '[';
  for (const LocatedEdit& edit : fix.edits) {
    if (out.back() != '[') out += ", ";
    out += '{';
    append_range(out, edit.range);
    append_text(out, "text", edit.text);
    out += '}';
  }
  out += "]}";
}

void append_related(std::string& out, const std::vector<LocatedRelated>& related) {
  append_key(out, "related");
  out += '[';
  for (const LocatedRelated& one : related) {
    if (out.back() != '[') out += ", ";
    out += '{';
    append_text(out, "path", one.path);
    append_range(out, one.range);
    append_text(out, "message", one.message);
    out += '}';
  }
  out += ']';
}

}  // namespace

void append_json(std::string& out, std::string_view path, const Finding& finding) {
  out += '{';
  append_text(out, "path", path);
  append_text(out, "rule", finding.rule);
  if (!finding.code.empty()) append_text(out, "code", finding.code);
  append_text(out, "severity", name_of(finding.severity));
  append_text(out, "message", finding.message);
  append_range(out, finding.range);
  if (!finding.fixes.empty() && can_be_written(finding.fixes.front())) append_fix(out, finding.fixes.front());
  if (!finding.related.empty()) append_related(out, finding.related);
  out += '}';
}

}  // namespace matterlint
