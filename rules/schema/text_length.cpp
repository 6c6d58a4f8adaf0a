#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

enum class TextEnd : std::uint8_t { any, full_stop, question };
constexpr std::array<std::string_view, 3> option_names(TextEnd) {
  return {"any", "full-stop", "question"};
}

/// What a text must be: so many characters, and a sentence or a question.
struct TextLimits {
  int min = 0;
  int max = std::numeric_limits<int>::max();
  TextEnd end = TextEnd::any;
};

}  // namespace

template <>
struct OptionType<TextLimits> {
  static std::string schema(Bounds) {
    const std::string count = OptionType<int>::schema({0, 100000});
    return R"({"type": "object", "properties": {"min": )" + count + R"(, "max": )" + count + R"(, "end": )" +
           OptionType<TextEnd>::schema({}) + R"(}, "additionalProperties": false})";
  }
  static MaybeFault read(const yaml::Node& value, TextLimits& option) {
    for (const yaml::Entry& entry : value.entries()) {
      if (entry.key.text == "min") OptionType<int>::read(entry.value, option.min);
      if (entry.key.text == "max") OptionType<int>::read(entry.value, option.max);
      if (entry.key.text == "end") OptionType<TextEnd>::read(entry.value, option.end);
    }
    if (option.min <= option.max) return std::nullopt;
    return OptionFault{value.span, "`min` is more than `max`, which no text can be"};
  }
  static std::string show(const TextLimits& option) {
    std::string text;
    const auto add = [&text](std::string_view name, const std::string& value) {
      text += (text.empty() ? "" : ", ") + to_json(name) + ": " + value;
    };
    if (option.min > 0) add("min", std::to_string(option.min));
    if (option.max < std::numeric_limits<int>::max()) add("max", std::to_string(option.max));
    if (option.end != TextEnd::any) add("end", OptionType<TextEnd>::show(option.end));
    return "{" + text + "}";
  }
};

namespace rules::text_length {
namespace {

struct Options {
  std::map<std::string, TextLimits> limits = {{"title", {.max = 120}}, {"description", {.max = 300}}};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "text-length",
    .summary = "Texts that are too short or too long for where they are shown.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .reads = Reads::tree,
    .options = {option<&Options::limits>("limits",
                                         "For each property the least (`min`) and the most characters (`max`), and how "
                                         "it must end (`end`): with a `full-stop` or as a `question`.")},
    .peers = {"frontmatter-validator/LONG_TITLE", "mdn/title", "vscode-front-matter/seo"},
    .docs = R"md(
A title that is too long is cut in a list of results, and a description of two words says nothing there. Characters are
counted as people count them, without blanks around the text.

```yaml options
limits:
  title: {min: 5, max: 40}
  description: {min: 20, max: 120, end: full-stop}
  question: {end: question}
```
```md bad
---
title: All that there is to say of the tides in the estuary
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `title` has 52 characters, of 40 at most
description: About tides
             ^^^^^^^^^^^ `description` has 11 characters, of 20 at least
             ^^^^^^^^^^^ `description` does not end with a full stop
question: When is low water.
          ^^^^^^^^^^^^^^^^^^ `question` does not end with a question mark
---
```
```md good
---
title: "Tides"
description: How a tide table is made, and by whom.
question: When is low water?
---
```

Other properties, and properties without a text, are left alone.

```md good
---
title:
slug: t
---
```
)md",
    .check = bind<check>,
};

namespace {

bool ends_with_one_of(std::string_view text, const std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

/// Brackets and quotes may stand behind the end of a sentence.
std::string_view without_closers(std::string_view text) {
  for (bool found = true; found && !text.empty();) {
    found = false;
    for (const std::string_view closer : {")", "]", "\"", "'", "”", "’", "»", "」", "*", "_", "`"})
      if (text.ends_with(closer)) {
        text.remove_suffix(closer.size());
        found = true;
      }
  }
  return text;
}

std::string_view wrong_end(std::string_view text, TextEnd end) {
  if (end == TextEnd::any) return {};
  const std::string_view sentence = without_closers(text);
  if (end == TextEnd::full_stop && !ends_with_one_of(sentence, {".", "!", "?", "…", "。", "！", "？"}))
    return "a full stop";
  if (end == TextEnd::question && !ends_with_one_of(sentence, {"?", "？", "؟"})) return "a question mark";
  return {};
}

void check_text(const Property& property, const TextLimits& limits, Report& report) {
  const yaml::Node& value = property.value();
  const std::string_view text = trim(value.text.substr(0, value.text.find_last_not_of('\n') + 1));
  if (text.empty()) return;
  const auto who = [&property] { return "`" + std::string(property.name()) + "` "; };
  const std::size_t length = count_code_points(text);
  const bool is_short = length < static_cast<std::size_t>(limits.min);
  if (is_short || length > static_cast<std::size_t>(limits.max))
    report.add(value.span,
               who() + "has " + std::to_string(length) + (length == 1 ? " character, of " : " characters, of ") +
                   (is_short ? std::to_string(limits.min) + " at least" : std::to_string(limits.max) + " at most"));
  if (const std::string_view end = wrong_end(text, limits.end); !end.empty())
    report.add(value.span, who() + "does not end with " + std::string(end));
}

void check(const Note& note, const Options& options, Report& report) {
  for (const auto& [key, limits] : options.limits)
    if (const Property* const property = note.find(key); property != nullptr && property->value().is_string())
      check_text(*property, limits, report);
}

}  // namespace
}  // namespace rules::text_length
}  // namespace matterlint
