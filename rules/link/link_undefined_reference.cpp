#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lint/rule.h"
#include "markdown/brackets.h"
#include "markdown/definitions.h"
#include "markdown/lines.h"
#include "text/ascii.h"
#include "text/npos.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint::rules::link_undefined_reference {
namespace {

struct Options {
  bool shortcut = false;
  std::vector<std::string> ignore;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-undefined-reference",
    .summary = "References to a link definition that is not there.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}, {Preset::mkdocs, Severity::off}},
    .reads = Reads::body,
    .markers = {"]"},
    .options = {option<&Options::shortcut>("shortcut",
                                           "Whether `[text]` alone is one too. Most brackets in texts are none."),
                option<&Options::ignore>("ignore", "Labels that may be undefined, in any case.")},
    .peers = {"markdownlint/MD052", "rumdl/MD052", "remark-lint/no-undefined-references"},
    .docs = R"md(
`[text][label]` needs a line `[label]: destination`. Without one there is no link, and the reader sees the brackets.

```md bad
See [the manual][manual] and [the list][].
    ^^^^^^^^^^^^^^^^^^^^ nothing defines `manual`, so this is no link
                             ^^^^^^^^^^^^ nothing defines `the list`, so this is no link
```
```md good
See [the manual][manual], `a[i][j]`, [sic], […] and [1][2].

[manual]: https://example.org/manual
```

Brackets alone are looked at only when asked for.

```yaml options
shortcut: true
ignore: [sic]
```
```md bad
See [the manual] [sic].
    ^^^^^^^^^^^^ nothing defines `the manual`, so this is no link
```
)md",
    .check = bind<check>,
};

namespace {

/// `[a-z]`, `[\d]`, `[{{ x }}]`: expressions of some other language.
bool is_expression(std::string_view text) {
  if (text.find_first_of("\\^{}<>=$@%|`;\"") != npos) return true;
  return text.find("-z") != npos || text.find("-Z") != npos || text.find("-9") != npos;
}

bool has_letter(std::string_view text) {
  for (CodePoint next; !text.empty(); text.remove_prefix(next.size)) {
    next = first_code_point(text);
    if (is_letter(next.value)) return true;
  }
  return false;
}

bool is_word(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || std::string_view("_)]>").find(c) != npos;
}

/// Whether brackets from `opener` to `closer` are the text of a link, or its label.
bool is_wording(std::string_view text, std::size_t opener, std::size_t closer) {
  const std::string_view inside = trim(text.substr(opener + 1, closer - opener - 1));
  return inside.size() > 1 && has_letter(inside) && !is_expression(inside) &&
         std::string_view("!^#*/.,:").find(inside.front()) == npos;
}

class References {
 public:
  References(const Note& note, const Options& options, Report& report)
      : note_(note), text_(note.text().substr(0, note.front_matter().body.end)), report_(report) {
    for (const std::string& label : options.ignore) known_.insert(markdown::normal_label(label));
  }

  /// `[text][label]` and `[label][]`, where the `]` of the text is at `closer`.
  void check_full(std::size_t closer) {
    const std::size_t opener = markdown::bracket_before(text_, closer);
    const std::size_t end = text_.find_first_of("[]\n", closer + 2);
    if (opener == npos || end == npos || text_[end] != ']' || !is_wording(text_, opener, closer)) return;
    if (opener > 0 && (is_word(text_[opener - 1]) || text_[opener - 1] == '[')) return;
    if (end + 1 < text_.size() && std::string_view("[(:]").find(text_[end + 1]) != npos) return;
    const std::string_view label = text_.substr(closer + 2, end - closer - 2);
    if (is_expression(label) || (!label.empty() && trim(label).empty()) || label.starts_with('#')) return;
    if (is_text(opener) && is_text(closer) && is_text(closer + 1) && is_text(end))
      add(span_of(opener, end + 1), label.empty() ? text_.substr(opener + 1, closer - opener - 1) : label);
  }

  /// `[label]`
  void check_shortcut(std::size_t closer) {
    const std::size_t opener = markdown::bracket_before(text_, closer);
    const bool is_alone = closer + 1 >= text_.size() || std::string_view("[(:]").find(text_[closer + 1]) == npos;
    if (opener == npos || !is_alone || !is_wording(text_, opener, closer)) return;
    if (opener > 0 && (is_word(text_[opener - 1]) || text_[opener - 1] == '[')) return;
    if (is_text(opener) && is_text(closer))
      add(span_of(opener, closer + 1), text_.substr(opener + 1, closer - opener - 1));
  }

 private:
  bool is_text(std::size_t bracket) const {
    return !markdown::is_escaped(text_, bracket) && note_.body().is_text(static_cast<std::uint32_t>(bracket));
  }
  void add(Span whole, std::string_view label) {
    if (!knows_definitions_) read_definitions();
    if (known_.contains(markdown::normal_label(label))) return;
    report_.add(whole, "nothing defines `" + std::string(label) + "`, so this is no link");
  }

  /// Labels with a colon behind them that begin their line, whatever follows: a template may make a definition of it.
  void read_definitions() {
    knows_definitions_ = true;
    for (std::size_t at = 0; (at = text_.find("]:", at)) != npos; at += 2) {
      const std::size_t opener = markdown::bracket_before(text_, at);
      if (opener == npos) continue;
      const std::size_t begin = markdown::line_begin(text_, opener);
      if (begin + markdown::behind_marks(text_.substr(begin, opener + 1 - begin)) == opener)
        known_.insert(markdown::normal_label(text_.substr(opener + 1, at - opener - 1)));
    }
  }

  const Note& note_;
  std::string_view text_;
  Report& report_;
  std::unordered_set<std::string> known_;  ///< Labels that are defined, or need not be.
  bool knows_definitions_ = false;
};

void check(const Note& note, const Options& options, Report& report) {
  References references(note, options, report);
  const Span body = note.front_matter().body;
  const std::string_view text = note.text().substr(0, body.end);
  note.byte_map().visit(ByteKind::closing_bracket, body.begin, [&](std::size_t at) {
    if (at >= text.size()) return true;
    if (text.substr(at + 1).starts_with('[')) {
      references.check_full(at);
    } else if (options.shortcut) {
      references.check_shortcut(at);
    }
    return false;
  });
}

}  // namespace
}  // namespace matterlint::rules::link_undefined_reference
