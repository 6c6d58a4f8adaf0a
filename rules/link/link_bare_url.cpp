#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "markdown/brackets.h"
#include "markdown/heading_place.h"
#include "markdown/lines.h"
#include "text/ascii.h"
#include "text/char_set.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::link_bare_url {
namespace {

enum class Style : std::uint8_t { angle, inline_link };
constexpr std::array<std::string_view, 2> option_names(Style) {
  return {"angle", "inline"};
}

struct Options {
  Style style = Style::angle;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "link-bare-url",
    .summary = "Addresses in the text that are no link.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::body,
    .markers = {"http://", "https://"},
    .options = {option<&Options::style>("style",
                                        "What to write: `<https://…>` (`angle`) or `[https://…](https://…)` "
                                        "(`inline`, always with flavor `mdx`).")},
    .peers = {"markdownlint/MD034", "rumdl/MD034", "remark-lint/no-literal-urls", "obsidian-linter/no-bare-urls"},
    .docs = R"md(
Some programs make a link of it, others do not, and they differ in where it ends. Where they do, the fix is safe.

```yaml options
note: {flavor: gfm}
```
```md bad
See https://example.org/manual.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ the address is no link
```
```md fixed
See <https://example.org/manual>.
```
```md good
See <https://example.org/a>, [https://example.org/b](c) and `https://example.org/d`.
```

```yaml options
style: inline
```
```md bad
See https://example.org/manual.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ the address is no link
```
```md fixed unsafe
See [https://example.org/manual](https://example.org/manual).
```
)md",
    .check = bind<check>,
};

namespace {

/// Where an address that begins at `at` ends, as GitHub reads it: punctuation at its end is of the sentence.
std::size_t end_of_url(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = std::min({text.find_first_of(" \t\r\n<>\"`|[]{}\\^", at), limit, text.size()});
  for (; end > at; --end) {
    const std::string_view url = text.substr(at, end - at);
    const bool is_unbalanced =
        url.back() == ')' && std::count(url.begin(), url.end(), ')') > std::count(url.begin(), url.end(), '(');
    if (!is_unbalanced && std::string_view("?!.,:;*_~'").find(url.back()) == npos) break;
  }
  return end;
}

/// A link whose text is its address. A destination can stand by itself only while its parentheses pair up.
std::string link_of(const std::string& url, Style style) {
  if (style == Style::angle) return "<" + url + ">";
  const std::string link = "(" + url + ")";
  const bool pairs_up = markdown::parenthesis_behind(link, 0) == link.size() - 1;
  return "[" + url + "]" + (pairs_up ? link : "(<" + url + ">)");
}

/// Whether one of `parts`, which are sorted, holds `offset`; an image within a link is the second to begin before it.
template <class Part>
bool is_in_one(std::span<const Part> parts, std::uint32_t offset) {
  auto behind = std::upper_bound(parts.begin(), parts.end(), offset,
                                 [](std::uint32_t at, const Part& part) { return at < part.whole.begin; });
  for (int i = 0; i < 2 && behind != parts.begin(); ++i)
    if ((--behind)->whole.contains(offset)) return true;
  return false;
}

bool makes_links_of_urls(Flavor flavor) {
  return flavor == Flavor::gfm || flavor == Flavor::obsidian || flavor == Flavor::hugo || flavor == Flavor::mdx;
}

constexpr CharSet small_letters = CharSet::of(ascii::is_lower);
constexpr CharSet host_characters =
    CharSet::of([](char c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.'; });
constexpr CharSet path_characters = CharSet::of([](char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || std::string_view("-._~/?=&#%+:").find(c) != npos;
});

/// Whether the address has a host that all programs which make links of plain addresses take for one.
bool has_plain_host(std::string_view url) {
  const std::size_t host = url.find("://") + 3;
  const std::string_view name = url.substr(host, url.find_first_of("/?#:", host) - host);
  const std::size_t dot = name.find_last_of('.');
  return dot != npos && name.front() != '.' && name.front() != '-' && name.find("..") == npos &&
         dot + 2 < name.size() && small_letters.skip_in(name, dot + 1) == name.size() &&
         host_characters.skip_in(name) == name.size();
}

/// Whether the program of the flavor takes as much for the address as GitHub does. `behind` is the rest of the word.
bool ends_alike(Flavor flavor, std::string_view url, std::string_view behind) {
  if (flavor == Flavor::gfm || flavor == Flavor::obsidian) return behind.find_first_of("_[]{}^`'\"\\>|") == npos;
  if (flavor == Flavor::hugo && url.find("--") != npos) return false;  // In the text of a link, it is a dash.
  const std::size_t next = behind.find_first_not_of(".,:!?)");
  return path_characters.skip_in(url) == url.size() && next == npos && behind.size() <= 1;
}

/// What a program of the flavor makes a link of, it does so only behind these.
bool may_begin_behind(char before, Flavor flavor) {
  if (before == '\t') return flavor != Flavor::hugo;
  return std::string_view(" \r\n(*_~").find(before) != npos;
}

/// Whether what follows may be where a link's definition leads to. A footnote's text is no such thing.
bool ends_in_label(std::string_view before) {
  constexpr std::size_t longest = 1000;
  const std::string_view near = before.substr(before.size() - std::min(before.size(), longest));
  if (!near.substr(0, near.find_last_not_of(" \t\r\n(") + 1).ends_with("]:")) return false;
  std::string_view line = trim(near.substr(near.rfind('\n') + 1));
  line.remove_prefix(markdown::indents.skip_in(line));
  return line.starts_with('[') && !line.starts_with("[^") && !line.starts_with("[[");
}

/// How many brackets of a paragraph are open at its addresses, which are asked for in their order. cmark-gfm makes no
/// links of addresses in brackets.
class OpenBrackets {
 public:
  explicit OpenBrackets(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  std::size_t count_at(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      if (text_[at_] == '[') ++count_;
      if (text_[at_] == ']' && count_ > 0) --count_;
      if (text_[at_] == '\\') ++at_;
      if (at_ < offset && text_[at_] == '\n' && is_empty_line(at_ + 1)) count_ = 0;
    }
    return count_;
  }

 private:
  bool is_empty_line(std::size_t begin) const {
    const std::size_t first = text_.find_first_not_of(" \t\r", begin);
    return first == npos || text_[first] == '\n';
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t count_ = 0;
};

/// Addresses of one note, one after the other.
class BareUrls {
 public:
  BareUrls(const Note& note, Style style, Report& report)
      : note_(note), style_(style), report_(report), brackets_(note.text(), note.front_matter().body.begin) {}

  void look_at(std::uint32_t at) {
    if (!may_begin_link(at)) return;
    const markdown::Body& body = note_.body();
    if (!body.is_text(at) || is_in_one(body.links(), at) || is_in_one(body.wikilinks(), at)) return;
    const auto runs = body.text();
    const auto run = std::upper_bound(runs.begin(), runs.end(), at,
                                      [](std::uint32_t offset, Span span) { return offset < span.begin; }) -
                     1;
    const Span url = span_of(at, end_of_url(note_.text(), at, run->end));
    const std::string written(note_.text(url));
    if (written.ends_with("://") || written.ends_with("//") || written.find('.') == npos) return;
    const std::string link = link_of(written, style_);
    report_.add(url, "the address is no link").fix(safety_of(url, run->end), "Write `" + link + "`", {{url, link}});
  }

 private:
  /// Not within a word.
  bool may_begin_link(std::uint32_t at) const {
    static constexpr CharSet before_urls(" \t\r\n(*_~,;:>");
    const std::string_view text = note_.text();
    return at == 0 || before_urls.contains(text[at - 1]);
  }

  FixSafety safety_of(Span url, std::size_t run_end) {
    const std::string_view text = note_.text();
    const std::string_view before = text.substr(0, url.begin);
    if (note_.flavor() == Flavor::obsidian && before.ends_with(":: ")) return FixSafety::none;
    // What follows a run of text is markup, of which one character tells enough, or the end of a table's cell.
    const bool ends_cell = url.end == run_end && text.substr(run_end).starts_with('|');
    const std::size_t limit = ends_cell ? run_end : run_end + 1;
    const std::size_t end = std::min({text.size(), limit, text.find_first_of(" \t\r\n", url.end)});
    const std::string_view behind = note_.text(span_of(url.end, end));
    const bool is_link = makes_links_of_urls(note_.flavor()) && has_plain_host(note_.text(url)) &&
                         (before.empty() || may_begin_behind(before.back(), note_.flavor())) &&
                         !ends_in_label(before) && brackets_.count_at(url.begin) == 0;
    return is_link && ends_alike(note_.flavor(), note_.text(url), behind) && !is_in_id(url.begin) ? FixSafety::safe
                                                                                                  : FixSafety::unsafe;
  }
  /// Whether Hugo makes the id of a heading of it, where an address would stand twice.
  bool is_in_id(std::uint32_t at) const {
    if (note_.flavor() != Flavor::hugo || style_ == Style::angle) return false;
    return markdown::is_in_heading(note_.body().blocks(), at);
  }

  const Note& note_;
  Style style_;
  Report& report_;
  OpenBrackets brackets_;
};

/// Where the scheme begins that ends at the `:` at `at`, if that is one of an address of the web; or npos.
std::size_t web_scheme_before(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("://")) return npos;
  const std::string_view before = text.substr(0, at);
  if (before.ends_with("https")) return at - 5;
  return before.ends_with("http") ? at - 4 : npos;
}

/// Whether a link has its destination there, or a broken one.
bool is_destination(std::string_view text, std::size_t at) {
  return at > 1 && text[at - 2] == ']' && (text[at - 1] == '(' || text[at - 1] == ':');
}

void check(const Note& note, const Options& options, Report& report) {
  const Style style = note.flavor() == Flavor::mdx ? Style::inline_link : options.style;
  BareUrls urls(note, style, report);
  const Span body = note.front_matter().body;
  const std::string_view text = note.text(body);
  for (std::size_t at = 0; (at = text.find(':', at)) != npos; ++at) {
    const std::size_t begin = web_scheme_before(text, at);
    if (begin != npos && !is_destination(text, begin)) urls.look_at(static_cast<std::uint32_t>(body.begin + begin));
  }
}

}  // namespace
}  // namespace matterlint::rules::link_bare_url
