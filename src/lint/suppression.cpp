#include "lint/suppression.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "note/suppression_key.h"
#include "source/line_index.h"

namespace matterlint {
namespace {

/// Which rules are to be silent, and which part of a suppression says so. A rule's name says more than "all", and a
/// code more than its rule.
class Silence {
 public:
  /// Takes the place of what was said before about the same.
  void set(bool is_silent, Suppression& by) {
    for (SuppressionPart& part : by.parts) {
      SuppressionPart* const silencing = is_silent ? &part : nullptr;
      if (part.rule.empty()) {
        all_ = silencing;
        by_name_.clear();
      } else {
        set_rule(std::string(part.rule), silencing);
      }
    }
  }

  /// By what a finding is to be silent; null: by nothing.
  SuppressionPart* over(const Diagnostic& finding) const {
    if (by_name_.empty()) return all_;
    const std::string rule(finding.rule);
    auto said = by_name_.find(rule + '/' + finding.code);
    if (said == by_name_.end()) said = by_name_.find(rule);
    return said == by_name_.end() ? all_ : said->second;
  }

 private:
  void set_rule(const std::string& rule, SuppressionPart* silencing) {
    const std::string codes = rule + '/';
    for (auto code = by_name_.lower_bound(codes); code != by_name_.end() && code->first.starts_with(codes);)
      code = by_name_.erase(code);
    by_name_[rule] = silencing;
  }

  SuppressionPart* all_ = nullptr;
  std::map<std::string, SuppressionPart*> by_name_;  ///< Null: it is not to be silent.
};

void add_words(const Note& note, const yaml::Node& value, Suppression& key) {
  for (const std::string_view word : words_of(value.text))
    key.parts.push_back({word, note.place_of(value, span_in(value.text, word)).value_or(Span())});
}

/// What the key `matterlint-disable` asks for. Only `true` means all rules.
Suppression read_key(const Note& note) {
  Suppression key;
  const Property* const property = note.find(suppression_key);
  if (property == nullptr) return key;
  const yaml::Node& value = property->value();
  const bool is_true = value.kind == yaml::Kind::boolean && (value.text.front() == 't' || value.text.front() == 'T');
  if (is_true) key.parts.emplace_back();
  if (value.is_string()) add_words(note, value, key);
  for (const yaml::Node& item : value.items())
    if (item.is_string())
      key.parts.push_back({item.text, note.place_of(item, span_of(0, item.text.size())).value_or(Span())});
  return key;
}

Suppression read_comment_of(const Directive& directive, std::string_view text) {
  Suppression suppression{.verb = directive.verb, .comment = directive.comment, .parts = {}};
  for (const std::string_view rule : directive.rules) suppression.parts.push_back({rule, span_in(text, rule)});
  if (directive.rules.empty()) suppression.parts.emplace_back();
  return suppression;
}

/// What a note asks for, from its start to its end.
class Sweep {
 public:
  Sweep(std::string_view text, std::vector<Suppression>& all) : lines_(text), all_(all) {
    for (Suppression& one : all_) {
      if (one.is_key()) whole_note_.set(true, one);
      if (one.verb == Verb::disable_line) by_line_[lines_.line_of(one.comment.begin)].set(true, one);
      if (one.verb == Verb::disable_next_line) by_line_[lines_.line_of(one.comment.end) + 1].set(true, one);
    }
  }

  /// Asked in the order of the text. By what the finding is to be silent, the nearest of several; null: by nothing.
  SuppressionPart* over(const Diagnostic& finding) {
    move_to(finding.span.begin);
    const auto line = by_line_.find(lines_.line_of(finding.span.begin));
    SuppressionPart* part = line == by_line_.end() ? nullptr : line->second.over(finding);
    if (part == nullptr) part = region_.over(finding);
    return part == nullptr ? whole_note_.over(finding) : part;
  }

 private:
  void move_to(std::uint32_t offset) {
    for (; next_ < all_.size(); ++next_) {
      Suppression& one = all_[next_];
      const bool enables = one.verb == Verb::enable;
      if ((enables ? one.comment.begin : one.comment.end) > offset) return;
      if (!one.is_key() && (enables || one.verb == Verb::disable)) region_.set(!enables, one);
    }
  }

  LineIndex lines_;
  std::vector<Suppression>& all_;
  Silence whole_note_;
  std::size_t next_ = 0;
  Silence region_;
  std::unordered_map<std::uint32_t, Silence> by_line_;
};

/// The names that `disable` has silenced up to some place.
class InForce {
 public:
  void begin(std::string_view rule) { names_.insert(rule); }
  /// Whether there was anything to end.
  bool end(std::string_view rule) {
    const bool ends_all = rule.empty();
    const std::string codes = std::string(rule) + '/';
    const auto first_code = names_.lower_bound(codes);
    const bool has_code = first_code != names_.end() && first_code->starts_with(codes);
    const bool ends_some = ends_all ? !names_.empty()
                                    : has_code || names_.contains("") || names_.contains(rule) ||
                                          names_.contains(rule.substr(0, rule.find('/')));
    std::erase_if(names_, [&](std::string_view name) { return ends_all || name == rule || name.starts_with(codes); });
    return ends_some;
  }

 private:
  std::set<std::string_view, std::less<>> names_;
};

}  // namespace

Suppressions::Suppressions(const Note& note) : text_(note.text()) {
  if (Suppression key = read_key(note); !key.parts.empty()) all_.push_back(std::move(key));
  for (const Directive& directive : read_directives(note))
    if (directive.verb != Verb::unknown) all_.push_back(read_comment_of(directive, text_));
}

void Suppressions::apply(std::vector<Diagnostic>& found) {
  Sweep sweep(text_, all_);
  std::erase_if(found, [&sweep](const Diagnostic& finding) {
    SuppressionPart* const part = sweep.over(finding);
    if (part != nullptr) part->is_idle = false;
    return part != nullptr;
  });
}

SuppressionUse Suppressions::use(const std::function<bool(std::string_view rule)>& has_run) const {
  SuppressionUse use{all_};
  InForce in_force;
  for (Suppression& one : use.suppressions) {
    for (SuppressionPart& part : one.parts) {
      if (one.verb == Verb::enable) {
        part.is_idle = !in_force.end(part.rule);
      } else {
        part.is_idle = part.is_idle && has_run(part.rule.substr(0, part.rule.find('/')));
        if (!part.is_idle && one.verb == Verb::disable && !one.is_key()) in_force.begin(part.rule);
      }
    }
  }
  return use;
}

}  // namespace matterlint
