#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/directive.h"
#include "lint/rule.h"
#include "lint/rule_set.h"
#include "lint/suppression_removal.h"
#include "note/suppression_key.h"
#include "text/edit_distance.h"
#include "text/joined.h"

namespace matterlint::rules::suppression {
namespace {

struct Options {
  bool unused = false;
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "suppression",
    .summary = "Comments that ask for silence about a rule that there is not, or in vain.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .fix = FixSafety::safe,
    .reads = Reads::text | Reads::suppressions,
    .options = {option<&Options::unused>("unused", "Whether to report what silences nothing, too.")},
    .peers = {"rumdl/MD087", "ruff/RUF100", "eslint/report-unused-disable-directives"},
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

What was once found may be mended since, and what stays of it hides the next mistake. With `unused`, and in the preset
`strict`, a comment that silences nothing is reported, if that is sure: its rule is on in this run, and could look at
the note.

```yaml options
unused: true
beside: [link-empty, date-invalid]
```
```md bad
---
created: 2025-02-28 # matterlint-disable-line date-invalid
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `date-invalid` finds nothing that this comment could silence
---

<!-- matterlint-disable-next-line link-empty date-invalid -->
                                             ^^^^^^^^^^^^ `date-invalid` finds nothing that this comment could silence
[Not written yet]()
```
```md fixed
---
created: 2025-02-28
---

<!-- matterlint-disable-next-line link-empty -->
[Not written yet]()
```
```md good
<!-- matterlint-disable-next-line link-empty: it is not written yet -->
[The next one]()

<!-- matterlint-disable url-https -->
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
    if (const auto place = note.place_of(value, span_in(value.text, word))) check_name(*place, word, context, report);
  }
}

void check_names(const Note& note, const Context& context, Report& report) {
  for (const Directive& directive : read_directives(note)) {
    for (const std::string_view word : directive.rules) {
      const Span where = span_in(note.text(), word);
      if (directive.verb == Verb::unknown) {
        report_unknown(where, word, "comment that matterlint knows", {verbs.begin(), verbs.end()}, report);
      } else {
        check_name(where, word, context, report);
      }
    }
  }
  const Property* const key = note.find(suppression_key);
  if (key == nullptr) return;
  check_key(note, key->value(), context, report);
  for (const yaml::Node& item : key->value().items()) check_key(note, item, context, report);
}

/// Of all rules that it names, or of some.
std::string in_vain(const Suppression& suppression, const std::vector<std::string>& rules) {
  const std::string what = suppression.is_key() ? "the key" : "this comment";
  if (suppression.verb == Verb::enable)
    return rules.front().empty() ? "nothing is silent here that this comment could end"
                                 : joined(rules, ", ", " and ") + (rules.size() == 1 ? " is" : " are") +
                                       " not silent here, so that there is nothing to end";
  if (rules.front().empty()) return what + " silences nothing";
  return joined(rules, ", ", " and ") + (rules.size() == 1 ? " finds" : " find") + " nothing that " + what +
         " could silence";
}

void report_whole(const Note& note, const Suppression& suppression, SuppressionRemoval& removal, Report& report) {
  std::vector<std::string> rules;
  for (const SuppressionPart& part : suppression.parts)
    rules.push_back(part.rule.empty() ? "" : "`" + std::string(part.rule) + "`");
  const Span where = suppression.is_key() ? note.find(suppression_key)->key().span : suppression.comment;
  auto finding = report.add(where, in_vain(suppression, rules));
  const std::string title = suppression.is_key() ? "Delete the key" : "Delete the comment";
  if (const auto cut = removal.whole(suppression)) finding.fix(cut->safety, title, {cut->edit});
}

void check_use(const Note& note, const Suppression& suppression, SuppressionRemoval& removal, Report& report) {
  const auto& parts = suppression.parts;
  const auto is_idle = [](const SuppressionPart& part) { return part.is_idle; };
  if (std::all_of(parts.begin(), parts.end(), is_idle)) return report_whole(note, suppression, removal, report);
  for (const PartRemoval& one : removal.parts(suppression)) {
    const std::string name = "`" + std::string(one.part->rule) + "`";
    auto finding = report.add(one.part->place, in_vain(suppression, {name}));
    if (one.removal) finding.fix(one.removal->safety, "Delete " + name, {one.removal->edit});
  }
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  check_names(note, context, report);
  if (!options.unused || context.suppressions == nullptr) return;
  SuppressionRemoval removal(note);
  for (const Suppression& suppression : context.suppressions->suppressions)
    check_use(note, suppression, removal, report);
}

}  // namespace
}  // namespace matterlint::rules::suppression
