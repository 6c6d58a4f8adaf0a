#include <algorithm>
#include <set>
#include <utility>

#include "config/custom_rule.h"
#include "config/rule_values.h"
#include "markdown/lines.h"
#include "schema/fix.h"
#include "text/npos.h"
#include "text/utf8.h"
#include "yaml/notation.h"
#include "yaml/quote.h"

namespace matterlint::config {
namespace {

/// A property is written anew as a whole: not one that is longer.
constexpr std::size_t longest_edited = std::size_t{1} << 16U;
/// What of a line is looked at again on either side of what was written.
constexpr std::size_t around_match = 256;

/// Looks at the values of one note, one after the other.
class CustomCheck {
 public:
  CustomCheck(const CustomRule& rule, const Note& note, Report& report) : rule_(rule), note_(note), report_(report) {}

  /// Whether the next value is to be looked at too.
  bool check(const RuleValue& value) {
    switch (rule_.kind) {
      case CustomRule::Kind::schema:
        return check_schema(value);
      case CustomRule::Kind::must_match:
        return check_match(value);
      case CustomRule::Kind::must_not_match:
        return check_matches(value);
    }
    return false;
  }

 private:
  bool check_schema(const RuleValue& value);
  bool check_match(const RuleValue& value);
  bool check_matches(const RuleValue& value);
  void report_match(const RuleValue& value, const std::vector<Span>& groups, std::optional<Span> place);
  std::optional<std::string> text_after(const RuleValue& value, Span match, const std::string& replacement) const;
  TextEdit edit(const RuleValue& value, Span place, const std::string& replacement, const std::string& after) const;
  bool give_up(const RuleValue& value);

  const CustomRule& rule_;
  const Note& note_;
  Report& report_;
  std::set<Span> reported_;  ///< A heading is text too.
};

/// The characters of a text that Markdown may be made of, wherever they stand.
std::string marks_in(std::string_view text) {
  std::string marks;
  for (const char c : text)
    if (std::string_view("`*_[]<>|$%~\\{}=\n\r").find(c) != npos) marks += c;
  return marks;
}

/// Whether nothing but marks of blocks stands before a place in its line.
bool begins_block(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(markdown::line_begin(text, at), at - markdown::line_begin(text, at));
  return before.find_first_not_of(" \t>-+*#0123456789.)") == npos;
}

/// Whether a body is sure to be made of what it was when a match is replaced.
bool keeps_structure(std::string_view text, Span match, std::string_view replacement) {
  const std::string_view old = slice(text, match);
  if (marks_in(old) != marks_in(replacement)) return false;
  const std::string_view begins = replacement.substr(0, 1);
  return begins == old.substr(0, 1) || !begins_block(text, match.begin) ||
         begins.find_first_of("#+-:0123456789") == npos;
}

std::string value_as_text(const yaml::Node& node) {
  return std::string(node.is_scalar() ? node.text : yaml::in_words(node.kind));
}

std::string subject_of(const RuleValue& value) {
  if (value.entry != nullptr) return "`" + value.name + "`";
  return value.is_in_body ? "the " + value.name : value.name;
}

/// "author.name", of the value that the schema is for or, where that is the front matter, of the note.
std::string violation_name(const schema::Violation& violation, const RuleValue& value) {
  std::string inner = violation.property;
  const bool is_missing = violation.place == schema::Violation::Place::missing_key;
  if (is_missing && !violation.missing.empty() && !inner.ends_with(violation.missing))
    inner += (inner.empty() ? "" : ".") + std::string(violation.missing);
  if (value.entry == nullptr && !value.is_in_body) return inner.empty() ? value.name : inner;
  return inner.empty() ? value.name : value.name + "." + inner;
}

/// What a key is missing in is the property's own value: there it is said at the property.
Span violation_place(const schema::Violation& violation, const RuleValue& value, const Note& note) {
  const bool is_missing = violation.place == schema::Violation::Place::missing_key;
  if (is_missing && violation.node == value.node && value.entry != nullptr) return value.entry->key.span;
  return schema::span_of(violation, note);
}

bool CustomCheck::check_schema(const RuleValue& value) {
  if (rule_.schema == nullptr) return false;
  std::vector<schema::Violation> violations;
  rule_.schema->validate(value.node, {.subject = subject_of(value)}, violations);
  std::set<std::pair<Span, std::string>> said;
  for (const schema::Violation& violation : violations) {
    const bool is_missing = violation.place == schema::Violation::Place::missing_key;
    const bool is_judged = violation.code != "too-expensive";
    std::string message = !is_judged ? violation.message
                                     : rule_.message.with({.value = is_missing ? "" : value_as_text(*violation.node),
                                                           .property = violation_name(violation, value),
                                                           .reason = violation.message});
    const Span place = violation_place(violation, value, note_);
    if (said.emplace(place, message).second) report_.add(place, std::move(message));
  }
  return true;
}

bool CustomCheck::check_match(const RuleValue& value) {
  switch (rule_.pattern->search(value.node->text)) {
    case Pattern::Outcome::match:
      return true;
    case Pattern::Outcome::no_match:
      report_.add(value.node->span,
                  rule_.message.with({.value = std::string(value.node->text), .property = value.name}));
      return true;
    case Pattern::Outcome::too_expensive:
      break;
  }
  return give_up(value);
}

/// Each match is a finding. Where the value is written in another way than it reads, the first one stands for all.
bool CustomCheck::check_matches(const RuleValue& value) {
  const std::string_view text = value.node->text;
  Pattern::Outcome outcome = rule_.pattern->search(text);  // Most values have none, and this asks for no groups.
  std::vector<Span> groups;
  for (std::size_t from = 0; outcome == Pattern::Outcome::match;) {
    outcome = rule_.pattern->search(text, from, groups);
    if (outcome != Pattern::Outcome::match) break;
    const Span match = groups.front();
    const std::optional<Span> place = note_.place_of(*value.node, match);
    report_match(value, groups, place);
    if (!place || match.end >= text.size()) return true;
    from = match.end + (match.empty() ? first_code_point(text.substr(match.end)).size : 0);
  }
  return outcome == Pattern::Outcome::too_expensive ? give_up(value) : true;
}

void CustomCheck::report_match(const RuleValue& value, const std::vector<Span>& groups, std::optional<Span> place) {
  const std::string_view text = value.node->text;
  const std::string match(slice(text, groups.front()));
  const std::string replacement = rule_.replacement ? rule_.replacement->of(text, groups) : "";
  const Span where = place.value_or(value.node->span);
  if (!reported_.insert(where).second) return;
  auto finding = report_.add(
      where, rule_.message.with({.value = match, .property = value.name, .reason = {}, .replacement = replacement}));
  if (!rule_.replacement) return;
  const std::optional<std::string> after = text_after(value, groups.front(), replacement);
  if (!after) return;
  const bool is_safe = !value.is_in_body || keeps_structure(note_.text(), where, replacement);
  finding.fix(is_safe ? rule_.fix : FixSafety::unsafe,
              replacement.empty() ? "Delete `" + match + "`" : "Write `" + replacement + "`",
              {edit(value, where, replacement, *after)});
}

/// The text with the match replaced, unless that can not be written, or is reported again for what was written. Of a
/// text of the body it is what stands around the match: there may be many in a long line.
std::optional<std::string> CustomCheck::text_after(const RuleValue& value, Span match,
                                                   const std::string& replacement) const {
  const yaml::Node& node = *value.node;
  const bool is_block_scalar = node.style == yaml::Style::literal || node.style == yaml::Style::folded;
  const bool can_be_edited =
      node.is_string() && !node.is_alias() && !is_block_scalar && node.text.size() <= longest_edited;
  if (!value.is_in_body && !can_be_edited) return std::nullopt;
  const std::size_t cut = value.is_in_body ? match.begin - std::min<std::size_t>(match.begin, around_match) : 0;
  const std::size_t begin = match.begin - cut;
  std::string after(node.text.substr(cut, value.is_in_body ? begin + match.size() + around_match : npos));
  if (std::string_view(after).substr(begin, match.size()) == replacement) return std::nullopt;
  after.replace(begin, match.size(), replacement);
  std::vector<Span> groups;
  const Pattern::Outcome outcome = rule_.pattern->search(after, begin, groups);
  if (outcome == Pattern::Outcome::too_expensive) return std::nullopt;
  const bool is_found_again = outcome == Pattern::Outcome::match && groups.front().begin < begin + replacement.size();
  return is_found_again ? std::nullopt : std::optional(std::move(after));
}

TextEdit CustomCheck::edit(const RuleValue& value, Span place, const std::string& replacement,
                           const std::string& after) const {
  if (value.is_in_body) return {place, replacement};
  const yaml::Language language = note_.tree().language();
  if (language != yaml::Language::yaml) return yaml::replace_with_text(language, *value.node, note_.text(), after);
  return yaml::replace_scalar(*value.node, note_.text(), after, note_.settings().readers);
}

/// A pattern that is too slow for one value may be so for all.
bool CustomCheck::give_up(const RuleValue& value) {
  report_.add(value.node->span, "the pattern of this rule takes too long on `" + std::string(value.node->text) +
                                    "`, so nothing more of this note is compared with it");
  return false;
}

}  // namespace

Check check_of(std::shared_ptr<const CustomRule> rule) {
  return [rule = std::move(rule)](const Note& note, const Context& context, Report& report) {
    if (!rule->concerns(note, context)) return;
    CustomCheck check(*rule, note, report);
    for_each_value(*rule, note, [&check](const RuleValue& value) { return check.check(value); });
  };
}

}  // namespace matterlint::config
