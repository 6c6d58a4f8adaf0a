#include "lint/suppression.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "lint/directive.h"
#include "source/line_index.h"

namespace matterlint {
namespace {

/// Which rules are to be silent. A rule's name says more than "all", and a code more than its rule.
class Silence {
 public:
  /// Takes the place of what was said before about the same.
  void set(bool is_silent, const std::vector<std::string_view>& rules) {
    if (rules.empty()) {
      all_ = is_silent;
      by_name_.clear();
    }
    for (const std::string_view rule : rules) set_rule(is_silent, std::string(rule));
  }

  bool holds(const Diagnostic& finding) const {
    if (by_name_.empty()) return all_;
    const std::string rule(finding.rule);
    auto said = by_name_.find(rule + '/' + finding.code);
    if (said == by_name_.end()) said = by_name_.find(rule);
    return said == by_name_.end() ? all_ : said->second;
  }

 private:
  void set_rule(bool is_silent, const std::string& rule) {
    const std::string codes = rule + '/';
    for (auto code = by_name_.lower_bound(codes); code != by_name_.end() && code->first.starts_with(codes);)
      code = by_name_.erase(code);
    by_name_[rule] = is_silent;
  }

  bool all_ = false;
  std::map<std::string, bool> by_name_;
};

/// What the key `matterlint-disable` asks for. Only `true` means all rules.
Silence silence_of_note(const Note& note) {
  Silence silence;
  const Property* const key = note.find("matterlint-disable");
  if (key == nullptr) return silence;
  const yaml::Node& value = key->value();
  const bool is_true = value.kind == yaml::Kind::boolean && (value.text.front() == 't' || value.text.front() == 'T');
  if (is_true) silence.set(true, {});
  std::vector<std::string_view> rules;
  if (value.is_string()) rules = words_of(value.text);
  for (const yaml::Node& item : value.items())
    if (item.is_string()) rules.push_back(item.text);
  if (!rules.empty()) silence.set(true, rules);
  return silence;
}

/// What a note asks for, from its start to its end.
class Sweep {
 public:
  explicit Sweep(const Note& note)
      : lines_(note.text()), whole_note_(silence_of_note(note)), directives_(read_directives(note)) {
    for (const Directive& directive : directives_) {
      const std::uint32_t line = lines_.line_of(directive.comment.begin);
      const std::uint32_t last_line = lines_.line_of(directive.comment.end);
      if (directive.verb == Verb::disable_line) by_line_[line].set(true, directive.rules);
      if (directive.verb == Verb::disable_next_line) by_line_[last_line + 1].set(true, directive.rules);
    }
  }

  /// Asked in the order of the text.
  bool is_silent(const Diagnostic& finding) {
    move_to(finding.span.begin);
    if (whole_note_.holds(finding) || region_.holds(finding)) return true;
    const auto line = by_line_.find(lines_.line_of(finding.span.begin));
    return line != by_line_.end() && line->second.holds(finding);
  }

 private:
  void move_to(std::uint32_t offset) {
    for (; next_ < directives_.size(); ++next_) {
      const Directive& directive = directives_[next_];
      const bool enables = directive.verb == Verb::enable;
      if ((enables ? directive.comment.begin : directive.comment.end) > offset) return;
      if (enables || directive.verb == Verb::disable) region_.set(!enables, directive.rules);
    }
  }

  LineIndex lines_;
  Silence whole_note_;
  std::vector<Directive> directives_;
  std::size_t next_ = 0;
  Silence region_;
  std::unordered_map<std::uint32_t, Silence> by_line_;
};

}  // namespace

void suppress(const Note& note, std::vector<Diagnostic>& found) {
  if (!may_hold_directives(note.text())) return;
  Sweep sweep(note);
  std::erase_if(found, [&sweep](const Diagnostic& finding) { return sweep.is_silent(finding); });
}

}  // namespace matterlint
