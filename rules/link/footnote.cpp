#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/definitions.h"
#include "markdown/lines.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::footnote {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "footnote",
    .summary = "Footnotes that are missing, never referred to, empty or there twice.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::body,
    .markers = {"[^"},
    .peers = {"markdownlint/MD066", "markdownlint/MD067", "markdownlint/MD068", "rumdl/MD066", "rumdl/MD067",
              "rumdl/MD068", "remark-lint/no-undefined-references", "remark-lint/no-unused-definitions",
              "remark-lint/no-duplicate-definitions"},
    .docs = R"md(
A reference without its footnote is shown as it stands, and a footnote without a reference is not shown at all.

```md bad
The ferry is late.[^1] The bus is not.[^2]
                  ^^^^ there is no footnote `1` [undefined]

[^2]: At nine.
‾‾‾‾ here
[^2]: At ten.
^^^^ there is a footnote `2` already [duplicate]
[^3]: Never.
^^^^ nothing refers to the footnote `3` [unused]
```
```md bad
The ferry is late.[^1]

[^1]:
^^^^ the footnote `1` is empty [empty]

The bus is not.
```
```md good
The ferry is late.[^1] The bus[^bus] is not.

[^1]: At nine.
[^bus]:
    On Sundays only.
```

In a note without any footnotes, only numbers are taken for one: `[^a-z]` may be something else.

```md good
Any of [^a-z] and [^"].
```
)md",
    .check = bind<check>,
};

namespace {

/// `[^label]`, with what stands for it in comparisons.
struct Mark {
  Span span;
  std::string label;
};

bool is_number(std::string_view label) {
  return std::all_of(label.begin(), label.end(), ascii::is_digit);
}
/// Words and numbers. Anything else is an expression, such as `[^"]` and `[^a-z]`.
bool is_label(std::string_view label) {
  if (label.empty() || label.find("-z") != npos || label.find("-Z") != npos || label.find("-9") != npos) return false;
  return std::all_of(label.begin(), label.end(), [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || std::string_view("-_.:+").find(c) != npos ||
           static_cast<unsigned char>(c) > 0x7FU;
  });
}

/// What follows the `]:` of a footnote up to the next line with text that is not indented.
bool is_empty_behind(std::string_view text, std::size_t at) {
  const std::size_t first = text.find_first_not_of(" \t\r\n>", at);
  if (first == npos) return true;
  if (first < markdown::line_end(text, at)) return false;
  const std::size_t begin = markdown::line_begin(text, first);
  return first == begin || text[begin] == '>';
}

/// The footnotes of a note and what refers to them.
class Footnotes {
 public:
  explicit Footnotes(const Note& note) : note_(note), text_(note.text()) {
    const Span body = note.front_matter().body;
    for (std::size_t at = 0; (at = text_.find("[^", at)) != npos; at += 2) {
      const std::size_t end = text_.find_first_of(" \t\r\n[]", at + 2);
      if (end == npos || text_[end] != ']' || end == at + 2) continue;
      const Mark mark = {span_of(at, end + 1), markdown::normal_label(text_.substr(at + 2, end - at - 2))};
      if (at >= body.begin && is_definition(mark.span)) {
        definitions_.push_back(mark);
      } else {
        mentioned_[mark.label] = true;
        if (at >= body.begin && is_footnote(mark.span)) references_.push_back(mark);
      }
    }
  }

  void check(Report& report) const {
    std::map<std::string_view, Span> first_of;
    for (const Mark& mark : definitions_) {
      const auto [entry, is_first] = first_of.emplace(mark.label, mark.span);
      if (!is_first) {
        report.add(mark.span, "there is a footnote " + named(mark) + " already")
            .related(entry->second, "here")
            .code("duplicate");
      } else if (!mentioned_.contains(mark.label)) {
        report.add(mark.span, "nothing refers to the footnote " + named(mark)).code("unused");
      } else if (is_empty_behind(text_, mark.span.end + 1)) {
        report.add(mark.span, "the footnote " + named(mark) + " is empty").code("empty");
      }
    }
    for (const Mark& mark : references_) {
      const bool is_meant = is_number(mark.label) || (!definitions_.empty() && is_label(mark.label));
      if (is_meant && !first_of.contains(mark.label))
        report.add(mark.span, "there is no footnote " + named(mark)).code("undefined");
    }
  }

 private:
  std::string named(const Mark& mark) const {
    return "`" + std::string(note_.text({mark.span.begin + 2, mark.span.end - 1})) + "`";
  }
  bool is_footnote(Span mark) const {
    const markdown::Region* const region = note_.body().region_at(mark.begin);
    return region != nullptr && region->kind == markdown::RegionKind::footnote;
  }
  /// Whether it begins its line and a colon follows, and it is neither code nor a comment.
  bool is_definition(Span mark) const {
    if (mark.end >= text_.size() || text_[mark.end] != ':') return false;
    const std::size_t begin = markdown::line_begin(text_, mark.begin);
    if (begin + markdown::behind_marks(text_.substr(begin, mark.begin - begin + 1)) != mark.begin) return false;
    return note_.body().region_at(mark.begin) == nullptr || is_footnote(mark);
  }

  const Note& note_;
  std::string_view text_;
  std::vector<Mark> definitions_;
  std::vector<Mark> references_;
  std::map<std::string, bool> mentioned_;  ///< Wherever it stands: in HTML, in the front matter.
};

void check(const Note& note, Report& report) {
  if (!note.body().is_read()) return;
  Footnotes(note).check(report);
}

}  // namespace
}  // namespace matterlint::rules::footnote
