#include <algorithm>
#include <string>
#include <vector>

#include "text/utf8.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/key_words.h"
#include "yaml/list_joint.h"
#include "yaml/quote.h"
#include "yaml/repair.h"

namespace matterlint::yaml {
namespace {

using Order = ListJoint::Order;

/// Writes a list anew whose quotes and commas are not in order, with all that is in order as it is.
class ListWriter {
 public:
  explicit ListWriter(char quote) : quote_(quote) {}

  std::string write(std::string_view items) {
    std::vector<ListJoint> joints = joints_of(items, quote_);
    std::erase_if(joints, [](const ListJoint& joint) { return joint.order == Order::none; });
    std::size_t at = 0;
    bool is_open = false;
    for (const ListJoint& joint : joints) {
      if (joint.begin > 0) item(items.substr(at, joint.begin - at), is_open, joint.closes);
      write_joint(items, joint, is_open);
      is_open = joint.opens;
      at = joint.end;
    }
    if (at < items.size()) {
      item(items.substr(at), is_open, is_open && items.find(',', at) == items.npos);
      if (is_open) out_ += quote_;
    }
    return std::move(out_);
  }

  /// Whether there is only one way to see it.
  bool is_only_one() const { return is_only_one_; }

 private:
  void item(std::string_view text, bool opened, bool closed) {
    is_only_one_ = is_only_one_ && opened == closed;
    if (!opened && !closed) {
      out_ += text;
      return;
    }
    if (!opened) out_ += quote_;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (quote_ == '\'' && text.substr(i, 2) == "''") {
        out_ += text[i++];
        out_ += text[i];
        continue;
      }
      const bool is_bare = text[i] == quote_ && (i == 0 || quote_ == '\'' || text[i - 1] != '\\');
      is_only_one_ = is_only_one_ && !is_bare;
      if (is_bare) out_ += quote_ == '"' ? '\\' : '\'';
      out_ += text[i];
    }
  }

  /// `is_open`: the item before it began with a quote.
  void write_joint(std::string_view items, const ListJoint& joint, bool is_open) {
    is_only_one_ = is_only_one_ && joint.order != Order::unclear;
    const std::string_view run = items.substr(joint.begin, joint.end - joint.begin);
    const bool fits = joint.begin == 0 || joint.closes == is_open || !is_open;
    if (joint.order == Order::proper && fits) {
      out_ += run;
    } else if (joint.begin == 0) {
      out_ += quote_;
    } else {
      const std::size_t first = run.find(quote_);
      const std::size_t last = run.rfind(quote_);
      if (joint.closes) out_ += run.substr(0, first);
      if (is_open || joint.closes) out_ += quote_;
      if (joint.end == items.size()) return;
      out_ += ", ";
      if (joint.opens) out_ += quote_ + std::string(run.substr(last + 1));
    }
  }

  char quote_;
  std::string out_;
  bool is_only_one_ = true;
};

/// What stands between the brackets of a list, and which of the brackets are there.
struct Bracketed {
  std::string_view items;
  bool has_closer = false;
};

Bracketed without_brackets(std::string_view list, char quote) {
  Bracketed found{trim(list.substr(list.front() == '[' ? 1 : 0))};
  if (found.items.empty() || found.items.back() != ']') return found;
  const std::string_view items = trim(found.items.substr(0, found.items.size() - 1));
  // `"data [C++]`: the bracket is text.
  const std::string_view last = items.substr(items.find_last_of(quote) + 1);
  if (std::count(last.begin(), last.end(), '[') > std::count(last.begin(), last.end(), ']')) return found;
  return {items, true};
}

/// `"[""a"", ""b""]"`, which some program made of a list: `""a"", ""b""`.
std::string_view unwrapped(std::string_view items) {
  if (!items.starts_with("\"[\"\"") || !items.ends_with("\"\"]\"")) return items;
  return items.substr(2, items.size() - 4);
}

std::optional<Repair> repair_quotes(std::string_view list, const SyntaxError& error) {
  const char quote = list[list.find_first_of("\"'")];
  const Bracketed inside = without_brackets(list, quote);
  const bool goes_on = !inside.has_closer && list.find(std::string(1, quote) + "]") != list.npos;
  if (goes_on) return std::nullopt;
  ListWriter writer(quote);
  std::string written = "[" + writer.write(unwrapped(inside.items)) + "]";
  if (written == list) return std::nullopt;
  std::optional<Repair> repair = replace_value(error, std::move(written), "Put the quotes and commas in order");
  const bool is_cut_off = !inside.has_closer && !inside.items.empty() && inside.items.back() == ',';
  // `['a', 'b"]`: which of the quotes is wrong?
  const char other = quote == '"' ? '\'' : '"';
  const bool is_mixed = inside.items.ends_with(other) && std::count(list.begin(), list.end(), other) % 2 == 1;
  repair->is_only_one = writer.is_only_one() && !is_cut_off && !is_mixed;
  return repair;
}

/// The end of the brackets that a text begins with, behind the last one; npos where they are not closed.
std::size_t end_of_brackets(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') ++depth;
    if (text[i] == ']' && --depth == 0) return i + 1;
  }
  return std::string_view::npos;
}

/// `[a]: b`, `{a}: b`: some library goes on with a second key, and refuses nothing.
bool may_be_key(std::string_view brackets) {
  const std::size_t closer = brackets.find_last_of("]}");
  return closer != brackets.npos && trim(brackets.substr(closer + 1)).starts_with(':');
}

/// `[a, b`, `[text](address)`.
std::optional<Repair> repair_plain(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view list = slice(text, error.value);
  const std::size_t end = end_of_brackets(list);
  if (end == std::string_view::npos) {
    // `[a, b}`, `[a, b)`
    const std::string_view wrong = list.substr(list.size() - 1);
    if ((wrong == "}" && list.find('{') == list.npos) || (wrong == ")" && list.find('(') == list.npos)) {
      auto repair = replace_value(error, std::string(list.substr(0, list.size() - 1)) + "]", "Write a `]`");
      repair->is_only_one = list.find_first_of("[]", 1) == list.npos;
      return repair;
    }
    std::optional<Repair> repair = replace_value(error, std::string(list) + "]", "Close the bracket");
    repair->is_only_one = list.back() != ',' && list.find_first_of("]{}") == list.npos;
    return repair;
  }
  if (end == list.size()) return std::nullopt;
  const bool is_list = list.substr(0, end).find(',') != list.npos;
  const std::string_view behind = trim(list.substr(end));
  if (behind == "]" || behind == ",") {
    std::optional<Repair> repair = replace_value(error, std::string(list.substr(0, end)), "Delete what is too much");
    // `[Note]]` may be a wikilink that lacks a bracket.
    repair->is_only_one = is_list || behind == ",";
    return repair;
  }
  std::optional<Repair> repair = replace_value(error, quoted_as(list, quotes), "Put the value in quotes");
  const std::string_view key = key_before(text, error.value.begin);
  repair->is_only_one =
      !is_list && list.find('[', end) == list.npos && !may_be_key(list) && !is_collapsed_mapping(list, key);
  return repair;
}

/// A comma too many or too few, in a list of which no more is known.
std::optional<Repair> repair_comma(std::string_view text, const SyntaxError& error) {
  const std::string_view wrong = slice(text, error.span);
  const bool has_blank =
      error.span.begin > 0 && (is_blank(text[error.span.begin - 1]) || text[error.span.begin - 1] == '[');
  const std::size_t behind = has_blank ? skip_blanks(text, error.span.end, text.size()) : error.span.end;
  if (wrong == ",")
    return Repair{
        .edits = {{span_of(error.span.begin, behind), ""}}, .title = "Delete the comma", .is_only_one = false};
  const bool is_quoted = wrong.size() > 1 && (wrong.front() == '"' || wrong.front() == '\'');
  if (!is_quoted) return std::nullopt;
  std::size_t at = error.span.begin;
  while (at > 0 && is_blank_or_break(text[at - 1])) --at;
  return Repair{.edits = {{span_of(at, at), ","}}, .title = "Insert a comma", .is_only_one = false};
}

/// `{a: 1`, `{slug}/index.html`, `{a: b: c}`.
std::optional<Repair> repair_braces(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view map = slice(text, error.value);
  const std::size_t closer = map.find('}');
  if (closer == map.npos && error.span.begin == error.value.begin) {
    std::optional<Repair> repair = replace_value(error, std::string(map) + "}", "Close the bracket");
    repair->is_only_one = map.back() != ',' && map.find(':') != map.npos && map.find_first_of("[]{", 1) == map.npos;
    return repair;
  }
  if (closer + 1 < map.size() && map.substr(0, closer).find_first_of(":,") == map.npos) {
    std::optional<Repair> repair = replace_value(error, quoted_as(map, quotes), "Put the value in quotes");
    repair->is_only_one = !may_be_key(map);
    return repair;
  }
  if (slice(text, error.span) != ":") return repair_comma(text, error);
  const std::size_t key = text.rfind(':', error.span.begin - 1);
  const std::size_t begin = skip_blanks(text, key + 1, error.span.begin);
  const std::size_t end = text.find_first_of(",}\n", error.span.begin);
  if (key < error.value.begin || key == text.npos || end >= error.value.end) return std::nullopt;
  return Repair{.edits = {{span_of(begin, end), quoted_as(trim(text.substr(begin, end - begin)), quotes)}},
                .title = "Put the value in quotes",
                .is_only_one = false};
}

}  // namespace

std::optional<Repair> repair_list(std::string_view text, const SyntaxError& error, Style quotes) {
  const std::string_view list = slice(text, error.value);
  if (list.empty() || list.find('\n') != list.npos) {
    if (list.starts_with('[') && error.span.begin == error.value.begin)
      return Repair{
          .edits = {{{error.value.end, error.value.end}, "]"}}, .title = "Close the bracket", .is_only_one = false};
    return repair_comma(text, error);
  }
  if (list.front() == '{') return repair_braces(text, error, quotes);
  if (list.find_first_of("\"'") != list.npos) return repair_quotes(list, error);
  if (std::optional<Repair> repair = repair_plain(text, error, quotes)) return repair;
  return repair_comma(text, error);
}

}  // namespace matterlint::yaml
