#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "markdown/block_starts.h"
#include "markdown/lines.h"
#include "markdown/sure_lines.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::trailing_spaces {
namespace {

enum class HardBreak : std::uint8_t { keep, backslash };
constexpr std::array<std::string_view, 2> option_names(HardBreak) {
  return {"keep", "backslash"};
}

struct Options {
  HardBreak hard_break = HardBreak::keep;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "trailing-spaces",
    .summary = "Blanks at the end of lines.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::info}},
    .fix = FixSafety::safe,
    .reads = Reads::text,
    .options = {option<&Options::hard_break>("hard-break",
                                             "What two blanks that break a line are: `keep` leaves them, "
                                             "`backslash` wants a backslash in their place.")},
    .peers = {"markdownlint/MD009", "rumdl/MD009", "remark-lint/hard-break-spaces", "yamllint/trailing-spaces",
              "obsidian-linter/trailing-spaces"},
    .docs = R"md(
Nobody sees them, and every editor that deletes them makes a difference that nobody meant. Two blanks break the line
within a paragraph and stay; at its end they break nothing.

```md bad visible
A line·⏎
      ^ a blank ends the line
that is broken··⏎
here.··⏎
     ^^ blanks end the line
```
```md fixed visible
A line⏎
that is broken··⏎
here.⏎
```

They stay in code, HTML, mathematics and YAML scalars of several lines. One stays behind a bare marker of a list, quote
or heading, behind an empty task, and behind a key without a value: editors put it there.

```md good visible
---⏎
aliases:·⏎
---⏎
-·⏎
- [ ]·⏎
⏎
Text⏎
⏎
    code··⏎
```

Where an `.editorconfig` says `trim_trailing_whitespace = false` of a note, and the configuration does not name the rule,
it is off. Who names it with `--select` asks for it, and has it on there too.
)md",
    .check = bind<check>,
};

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// `-`, `1.`, `#`, `>`, with an empty task box or without, and the `:` of a definition: editors write a blank behind
/// them.
bool is_bare_marker(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t>");
  if (begin == npos) return line.ends_with('>');
  line.remove_prefix(begin);
  if (line == ":") return true;
  if (line.ends_with("]") && line.size() > 4 && line[line.size() - 3] == '[')
    line = trim(line.substr(0, line.size() - 3));
  for (std::size_t size = 0; (size = markdown::list_marker_size(line)) != 0;) {
    if (markdown::list_marker_size(line.substr(size)) == 0) break;
    line.remove_prefix(size);
  }
  const bool is_heading = line.size() <= 6 && line.find_first_not_of('#') == npos;
  return is_heading || markdown::list_marker_size(line) == line.size();
}

/// Whether a line ends in a backslash that none before it escapes.
bool ends_in_backslash(std::string_view line) {
  return (line.size() - (line.find_last_not_of('\\') + 1)) % 2 == 1;
}

/// Whether the line stands as far in as code does, which it is to goldmark below an empty item.
bool is_indented(std::string_view line) {
  return line.starts_with('\t') || line.starts_with("    ");
}

/// Whether its last word may be an address, which programs make a link of with all that stands right behind it.
bool ends_in_address(std::string_view line) {
  const std::string_view word = line.substr(line.find_last_of(" \t") + 1);
  return word.find("://") != npos || word.find("www.") != npos || word.find('@') != npos;
}

/// Whether the line below the one of `at` is not empty.
bool has_text_below(std::string_view text, std::size_t at) {
  const std::size_t feed = text.find('\n', at);
  const std::size_t first = text.find_first_not_of(" \t\r", feed == npos ? text.size() : feed + 1);
  return first != npos && text[first] != '\n';
}

/// Whether a line ends within a link, but for its text: there, blanks are part of a title.
bool is_in_link(const markdown::Body& body, std::uint32_t offset) {
  const auto links = body.links();
  const auto behind =
      std::upper_bound(links.begin(), links.end(), offset,
                       [](std::uint32_t at, const markdown::Link& link) { return at < link.whole.begin; });
  constexpr std::ptrdiff_t most_nested = 2;  // an image in a link
  return std::any_of(
      behind - std::min(most_nested, behind - links.begin()), behind,
      [offset](const markdown::Link& link) { return link.whole.contains(offset) && !link.text.contains(offset); });
}

/// Whether a scalar may go over several lines, blanks at their ends and all. The long strings of TOML have more than
/// one quote at each end.
bool keeps_blanks(const yaml::Node& node) {
  if (node.is_quoted()) return node.outer.size() > node.span.size() + 2;
  return node.style == yaml::Style::literal || node.style == yaml::Style::folded;
}

/// A block scalar with the lines of blanks below it, which may be of its text.
Span with_lines_below(std::string_view text, Span scalar) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", scalar.end);
  return {scalar.begin, static_cast<std::uint32_t>(next == npos ? text.size() : next)};
}

std::vector<Span> block_scalars(std::string_view text, const yaml::Tree& tree) {
  std::vector<Span> found;
  std::vector<const yaml::Node*> open;
  if (tree.root() != nullptr) open.push_back(tree.root());
  while (!open.empty()) {
    const yaml::Node& node = *open.back();
    open.pop_back();
    for (const yaml::Node& item : node.items()) open.push_back(&item);
    for (const yaml::Entry& entry : node.entries()) open.insert(open.end(), {&entry.key, &entry.value});
    if (keeps_blanks(node)) found.push_back(node.is_quoted() ? node.outer : with_lines_below(text, node.outer));
    // js-yaml 3 keeps blanks at the ends of lines between quotes.
    if (node.is_quoted()) found.push_back({node.outer.begin, node.outer.end - 1});
  }
  return found;
}

/// Lines of one note, asked one after the other.
class TrailingSpaces {
 public:
  TrailingSpaces(const Note& note, const Options& options, Report& report)
      : note_(note), options_(options), report_(report), lines_(note.text(), note.front_matter().body, note.flavor()) {}

  /// A line from `begin` to `end`, where `blanks` is where those at its end begin.
  void look_at(std::size_t begin, std::size_t blanks, std::size_t end) {
    const FrontMatter& front_matter = note_.front_matter();
    const auto offset = static_cast<std::uint32_t>(blanks);
    const std::string_view line = note_.text().substr(begin, blanks - begin);
    if (line.ends_with('\r')) return;  // Without the blanks, two line endings are one.
    const bool is_in_block = begin >= front_matter.block.begin && end <= front_matter.block.end;
    if (is_in_block ? keeps_in_block(line, offset) : keeps_in_body(line, begin, offset)) return;
    const bool is_bare = is_in_block ? line.ends_with(':') || trim(line) == "-" : is_bare_marker(line);
    if (is_bare && (note_.text()[blanks] == '\t' || ++blanks == end)) return;
    report_
        .add(span_of(blanks, end), line.empty()        ? "the line holds blanks alone"
                                   : end - blanks == 1 ? "a blank ends the line"
                                                       : "blanks end the line")
        .fix(FixSafety::safe, end - blanks == 1 ? "Delete the blank" : "Delete the blanks",
             {{span_of(blanks, end), ""}})
        .keeps_values();
  }

 private:
  bool keeps_in_block(std::string_view line, std::uint32_t offset) {
    if (note_.is_broken() || line.ends_with('\\')) return true;
    if (!knows_scalars_) scalars_ = block_scalars(note_.text(), note_.tree());
    knows_scalars_ = true;
    return std::any_of(scalars_.begin(), scalars_.end(),
                       [offset](Span scalar) { return scalar.begin <= offset && offset <= scalar.end; });
  }
  bool keeps_in_body(std::string_view line, std::size_t begin, std::uint32_t offset) {
    if (begin < note_.front_matter().body.begin) return true;
    if (lines_.surely_contains_code(offset)) return true;
    if (is_break_in_mkdocs(offset) || is_quote_in_hugo(line, offset)) return true;
    if (note_.flavor() == Flavor::mdx && line.ends_with('<')) return true;  // Without a blank, MDX wants a tag there.
    if (const auto around = lines_.surroundings(offset)) {
      if (!ends_in_backslash(line) && !is_indented(line) && surely_mean_nothing(*around)) return false;
      if (options_.hard_break == HardBreak::keep && may_break(*around, offset)) return true;
    }
    const markdown::Body& body = note_.body();
    if (!body.is_read() || body.region_at(offset) != nullptr) return true;
    const auto breaks = body.hard_breaks();
    const bool is_break = std::binary_search(breaks.begin(), breaks.end(), offset);
    // Without the blank, the backslash would break the line; to Python-Markdown, a heading that ends in one is none.
    const bool may_escape = note_.flavor() == Flavor::mkdocs || has_text_below(note_.text(), offset);
    if (!is_break && ends_in_backslash(line) && may_escape) return true;
    if (!is_break) return is_in_link(body, offset) || note_.line_ends().may_mean_something(note_.text(), offset);
    if (options_.hard_break == HardBreak::backslash) report_break(line, offset);
    return true;
  }
  /// Whether a line with these around it is the last one of its block, so that nothing can go on behind it. Then the
  /// note need not be read as Markdown. Python-Markdown and kramdown have blocks of their own.
  bool surely_mean_nothing(const markdown::SureLines::Surroundings& around) const {
    using enum markdown::LineKind;
    if (has_own_blocks(note_.flavor())) return false;
    if (around.kind == blank) return !around.is_below_code;
    const bool ends_below = around.below == blank || around.below == paragraph || around.below == heading;
    return around.kind == heading || ((around.kind == paragraph || around.kind == continuation) && ends_below);
  }
  /// Whether the blanks break the line, if they are not within code, HTML or a link, where they are kept too.
  bool may_break(const markdown::SureLines::Surroundings& around, std::uint32_t offset) const {
    using enum markdown::LineKind;
    const bool is_in_paragraph = around.kind == paragraph || around.kind == continuation;
    const std::size_t end = markdown::line_end(note_.text(), offset);
    return is_in_paragraph && around.below == continuation && note_.text().substr(0, end).ends_with("  ");
  }
  /// Python-Markdown ends a paragraph at an empty line alone, and takes a tab for four blanks.
  bool is_break_in_mkdocs(std::uint32_t offset) const {
    if (note_.flavor() != Flavor::mkdocs || !has_text_below(note_.text(), offset)) return false;
    const std::string_view blanks = note_.text().substr(offset, 2);
    return blanks.front() == '\t' || blanks == "  " || blanks == " \t";
  }
  /// goldmark makes another mark of a quote that the line ends with.
  bool is_quote_in_hugo(std::string_view line, std::uint32_t offset) const {
    const bool is_quote = line.ends_with('\'') || line.ends_with('"');
    return note_.flavor() == Flavor::hugo && is_quote && has_text_below(note_.text(), offset);
  }
  void report_break(std::string_view line, std::uint32_t offset) {
    const auto end = static_cast<std::uint32_t>(note_.text().find_first_not_of(" \t", offset));
    report_.add({offset, end}, "blanks break the line where a backslash is wanted")
        .fix(surely_breaks(line, offset) ? FixSafety::safe : FixSafety::none, "Write a backslash",
             {{{offset, end}, "\\"}});
  }
  /// Whether a backslash at the end of the line breaks it, whatever program reads it.
  bool surely_breaks(std::string_view line, std::uint32_t offset) {
    if (has_own_blocks(note_.flavor())) return false;
    if (ends_in_backslash(line) || is_bare_marker(line)) return false;
    // To micromark, two blanks behind a tab break no line.
    const Span blanks = {offset, static_cast<std::uint32_t>(markdown::line_end(note_.text(), offset))};
    if (note_.text(blanks).find('\t') != npos) return false;
    const std::string_view content = line.substr(std::min(markdown::behind_marks(line), line.size()));
    // The backslash would be of where a link leads to, or let a mark behind a blank begin emphasis.
    if (content.empty() || markdown::begins_definition(content)) return false;
    if (std::string_view("*_~=").find(content.back()) != npos) return false;
    if (ends_in_address(line) && note_.body().is_text(offset - 1)) return false;
    return surely_goes_on(offset);
  }
  /// Whether a line from `begin` to the next blank one begins a definition. goldmark takes those above it for the
  /// terms, and those below for more of it or for blocks in it.
  bool defines_term(std::size_t begin) const {
    const std::string_view text = note_.text();
    for (; begin < text.size(); begin = markdown::next_line(text, begin)) {
      const std::string_view content = trim(markdown::rest_of_line(text, begin));
      if (content.empty() || content.starts_with(':')) return !content.empty();
    }
    return false;
  }
  /// Whether the paragraph goes on below the line, whatever program reads it.
  bool surely_goes_on(std::uint32_t offset) {
    const std::size_t below = markdown::next_line(note_.text(), offset);
    const std::string_view line = markdown::rest_of_line(note_.text(), below);
    // A tag ends the paragraph in MDX, and to cmark-gfm that of a list item or quote; a bare marker to md4c.
    const std::string_view content = trim(line);
    const bool is_expression = note_.flavor() == Flavor::mdx && content.starts_with('{');
    if (content.starts_with('<') || is_expression || is_bare_marker(line)) return false;
    if (note_.flavor() == Flavor::hugo && defines_term(markdown::line_begin(note_.text(), offset))) return false;
    return note_.line_ends().surely_goes_on(note_.text(), offset);
  }

  const Note& note_;
  const Options& options_;
  Report& report_;
  std::vector<Span> scalars_;
  bool knows_scalars_ = false;
  markdown::SureLines lines_;
};

/// Where the next blank is, at or behind `from`, that has a line ending or the end of the text right behind it; or
/// npos.
std::size_t find_trailing_blank(const Note& note, std::size_t from) {
  const std::string_view text = note.text();
  for (std::size_t at = from; (at = note.byte_map().find_pair(ByteKind::blank, ByteKind::line_end, at)) != npos; ++at)
    if (text[at + 1] == '\n' || text.substr(at + 1).starts_with("\r\n")) return at;
  return from < text.size() && is_blank(text.back()) ? text.size() - 1 : npos;
}

void check(const Note& note, const Options& options, Report& report) {
  const std::string_view text = note.text();
  TrailingSpaces lines(note, options, report);
  for (std::size_t last = 0; (last = find_trailing_blank(note, last)) != npos; ++last) {
    std::size_t blanks = last;
    while (blanks > 0 && is_blank(text[blanks - 1])) --blanks;
    lines.look_at(markdown::line_begin(text, blanks), blanks, last + 1);
  }
}

}  // namespace
}  // namespace matterlint::rules::trailing_spaces
