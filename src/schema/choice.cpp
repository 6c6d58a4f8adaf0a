#include "schema/choice.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "schema/hints.h"
#include "schema/words.h"
#include "text/joined.h"

namespace matterlint::schema {
namespace {

using Violations = std::vector<Violation>;

bool is_at_value(const Violation& violation, const yaml::Node& value) {
  return violation.node == &value && violation.place == Violation::Place::value;
}

/// All that is wrong is that the value is not this or that.
bool expects_another_value(const Violations& branch, const yaml::Node& value) {
  return branch.size() == 1 && is_at_value(branch.front(), value) && !branch.front().expected.empty();
}

bool misses_one_key(const Violations& branch, const yaml::Node& value) {
  return branch.size() == 1 && branch.front().place == Violation::Place::missing_key && branch.front().node == &value &&
         branch.front().needed.find(": ") == std::string::npos;
}

bool is_of_another_type(const Violations& branch, const yaml::Node& value) {
  return std::any_of(branch.begin(), branch.end(), [&value](const Violation& violation) {
    return violation.code == "type" && is_at_value(violation, value);
  });
}

bool is_entry_of(const yaml::Entry* entry, const yaml::Node& value) {
  const auto entries = value.entries();
  return entry != nullptr && !entries.empty() && entry >= &entries.front() && entry <= &entries.back();
}

/// A property such as `kind: image` says that another branch is meant.
bool is_of_another_kind(const Violations& branch, const yaml::Node& value) {
  return std::any_of(branch.begin(), branch.end(), [&value](const Violation& violation) {
    const bool names_value = violation.code == "const" || violation.code == "enum";
    return names_value && is_entry_of(violation.entry, value);
  });
}

void add_once(std::vector<std::string>& words, const std::string& word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

Choice summary_of_values(const ValidateOptions& options, const Place& place, std::vector<Violations>& branches,
                         std::string_view code) {
  Violation summary = violation_at(options, place, code);
  std::vector<std::string> expected;
  for (Violations& branch : branches) {
    add_once(expected, branch.front().expected);
    for (Remedy& remedy : branch.front().remedies) summary.remedies.push_back(std::move(remedy));
  }
  summary.expected = joined_by_or(expected);
  summary.message = subject(options, place) + " must be " + summary.expected + "; it is " + value_in_words(*place.node);
  return {{std::move(summary)}, true};
}

/// " in item 2 of `authors`", for a mapping that is in a list.
std::string in_its_item(const ValidateOptions& options, const Place& place) {
  const Place* at = &place;
  while (at->entry != nullptr) at = at->parent;
  return at->parent == nullptr ? "" : " in " + subject(options, *at);
}

Choice summary_of_keys(const ValidateOptions& options, const Place& place, const std::vector<Violations>& branches,
                       std::string_view code) {
  Violation summary = violation_at(options, place, code);
  summary.place = Violation::Place::missing_key;
  std::vector<std::string> names;
  for (const Violations& branch : branches) {
    const std::string& path = branch.front().property;
    const std::size_t item = path.rfind("].");
    add_once(names, quoted(item == std::string::npos ? path : path.substr(item + 2)));
  }
  summary.message = joined_by_or(names) + in_its_item(options, place) + " is missing";
  return {{std::move(summary)}, true};
}

/// "`kind: video`": the property by which all branches but the nearest are not meant; empty: there is no such one.
std::string kind_in_words(const std::vector<Violations>& branches, const Violations* nearest, const yaml::Node& value) {
  const yaml::Entry* kind = nullptr;
  for (const Violations& branch : branches) {
    if (&branch == nearest) continue;
    const auto other = std::find_if(branch.begin(), branch.end(), [&value](const Violation& violation) {
      return violation.code == "const" && is_entry_of(violation.entry, value);
    });
    if (other == branch.end() || (kind != nullptr && kind != other->entry)) return {};
    kind = other->entry;
  }
  const bool is_of_nearest = std::any_of(nearest->begin(), nearest->end(),
                                         [kind](const Violation& violation) { return violation.entry == kind; });
  return kind == nullptr || is_of_nearest ? "" : property_in_words(kind->key.text, &kind->value);
}

/// The properties that a branch lacks, in words: "`date`", "`title` and `slug`"; empty where more is wrong, or more
/// than a sentence can say.
std::string needs_of(const Violations& branch, const yaml::Node& value) {
  constexpr std::size_t most = 3;
  if (branch.size() > most) return {};
  std::vector<std::string> needs;
  for (const Violation& violation : branch) {
    const bool is_missing = violation.place == Violation::Place::missing_key && violation.node == &value;
    if (violation.needed.empty() || (!is_missing && !is_entry_of(violation.entry, value))) return {};
    needs.push_back(violation.needed);
  }
  return matterlint::joined(needs, ", ", " and ");
}

/// "the front matter needs `date` or `draft: true`"; nothing where that does not say it.
std::optional<Choice> summary_of_needs(const ValidateOptions& options, const Place& place,
                                       const std::vector<Violations>& branches, std::string_view code) {
  constexpr std::size_t most = 4;
  if (branches.size() < 2 || branches.size() > most) return std::nullopt;
  std::vector<std::string> needs;
  for (const Violations& branch : branches) {
    const std::string need = needs_of(branch, *place.node);
    if (need.empty()) return std::nullopt;
    add_once(needs, need);
  }
  const bool are_long = std::any_of(branches.begin(), branches.end(), [](const auto& b) { return b.size() > 1; });
  Violation summary = violation_at(options, place, code);
  summary.place = Violation::Place::missing_key;
  summary.message = subject(options, place) + " needs " + matterlint::joined(needs, ", ", are_long ? ", or " : " or ");
  return Choice{{std::move(summary)}, true};
}

/// Leaves the branches that do not have the fault, unless all have it.
template <class Fault>
void prefer_without(std::vector<Violations*>& branches, Fault fault) {
  const auto end = std::stable_partition(branches.begin(), branches.end(), [&](Violations* b) { return !fault(*b); });
  if (end != branches.begin()) branches.erase(end, branches.end());
}

}  // namespace

Choice nearest_choice(const ValidateOptions& options, const Place& place, std::vector<Violations>& branches,
                      std::string_view code) {
  const yaml::Node& value = *place.node;
  const auto all = [&](auto predicate) {
    return std::all_of(branches.begin(), branches.end(), [&](const Violations& b) { return predicate(b, value); });
  };
  if (std::any_of(branches.begin(), branches.end(), [](const Violations& b) { return b.empty(); })) return {};
  if (branches.size() > 1 && all(expects_another_value)) return summary_of_values(options, place, branches, code);
  if (branches.size() > 1 && all(misses_one_key)) return summary_of_keys(options, place, branches, code);
  if (auto summary = summary_of_needs(options, place, branches, code)) return *std::move(summary);
  std::vector<Violations*> candidates;
  for (Violations& branch : branches) candidates.push_back(&branch);
  prefer_without(candidates, [&](const Violations& branch) { return is_of_another_type(branch, value); });
  prefer_without(candidates, [&](const Violations& branch) { return is_of_another_kind(branch, value); });
  Violations* const nearest = *std::min_element(candidates.begin(), candidates.end(),
                                                [](const auto* a, const auto* b) { return a->size() < b->size(); });
  const std::string kind = kind_in_words(branches, nearest, value);
  Choice choice = {std::move(*nearest), false};
  for (Violation& violation : choice.violations)
    if (!violation.missing.empty()) add_cause(violation, kind);
  return choice;
}

}  // namespace matterlint::schema
