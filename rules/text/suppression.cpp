#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/directive.h"
#include "lint/rule.h"
#include "lint/rule_set.h"
#include "text/edit_distance.h"

namespace matterlint::rules {
namespace {

void check(const Note& note, const Context& context, Report& report);

}  // namespace

extern constinit const Rule suppression = {
    .id = "suppression",
    .summary = "Comments that ask for silence about a rule that there is not.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::unsafe,
    .reads = Reads::text,
    .peers = {"rumdl/MD087"},
    .docs = R"md(
A rule's name is misspelt, or the rule is one of another program: the comment has no effect.

```md bad
<!-- matterlint-disable trailing-space -->
                        ^^^^^^^^^^^^^^ `trailing-space` is no rule, did you mean `trailing-spaces`?
```
```md fixed unsafe
<!-- matterlint-disable trailing-spaces -->
```
```md bad
---
matterlint-disable: [MD013]
                     ^^^^^ `MD013` is no rule
---
<!-- matterlint-disable-next trailing-spaces -->
     ^^^^^^^^^^^^^^^^^^^^^^^ `matterlint-disable-next` is no comment that matterlint knows
```
```md good
<!-- matterlint-disable-next-line trailing-spaces schema-mismatch/format -->
<!-- matterlint-disable -->
```
)md",
    .check = bind<check>,
};

namespace {

constexpr std::array<std::string_view, 4> verbs = {"matterlint-disable", "matterlint-disable-line",
                                                   "matterlint-disable-next-line", "matterlint-enable"};

std::vector<std::string_view> rule_names(const Context& context) {
  std::vector<std::string_view> names;
  if (context.rules != nullptr) {
    for (const RuleInfo* const rule : context.rules->all()) names.push_back(rule->id);
  } else {
    for (const RuleFile& file : builtin_rules()) names.push_back(file.rule->id);
  }
  return names;
}

void report_unknown(Span where, std::string_view written, const std::string& what,
                    const std::vector<std::string_view>& known, Report& report) {
  const auto meant = nearest(written, known);
  const std::string question = meant ? ", did you mean `" + std::string(*meant) + "`?" : "";
  auto finding = report.add(where, "`" + std::string(written) + "` is no " + what + question);
  if (meant) finding.fix(FixSafety::unsafe, "Write `" + std::string(*meant) + "`", {{where, std::string(*meant)}});
}

/// `rule` or `rule/code`
void check_name(Span where, std::string_view name, const Context& context, Report& report) {
  const std::string_view rule = name.substr(0, name.find('/'));
  const std::vector<std::string_view> known = rule_names(context);
  if (std::find(known.begin(), known.end(), rule) == known.end())
    report_unknown({where.begin, where.begin + static_cast<std::uint32_t>(rule.size())}, rule, "rule", known, report);
}

void check_key(const Note& note, const yaml::Node& value, const Context& context, Report& report) {
  if (!value.is_string()) return;
  for (const std::string_view word : words_of(value.text)) {
    const auto at = static_cast<std::size_t>(word.data() - value.text.data());
    if (const auto place = note.place_of(value, span_of(at, at + word.size())))
      check_name(*place, word, context, report);
  }
}

void check(const Note& note, const Context& context, Report& report) {
  if (!may_hold_directives(note.text())) return;
  for (const Directive& directive : read_directives(note)) {
    for (const std::string_view word : directive.rules) {
      const auto at = static_cast<std::size_t>(word.data() - note.text().data());
      const Span where = span_of(at, at + word.size());
      if (directive.verb == Verb::unknown) {
        report_unknown(where, word, "comment that matterlint knows", {verbs.begin(), verbs.end()}, report);
      } else {
        check_name(where, word, context, report);
      }
    }
  }
  const Property* const key = note.find("matterlint-disable");
  if (key == nullptr) return;
  check_key(note, key->value(), context, report);
  for (const yaml::Node& item : key->value().items()) check_key(note, item, context, report);
}

}  // namespace
}  // namespace matterlint::rules
