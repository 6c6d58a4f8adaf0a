// A body: its first byte is the flavor (`0` to `7`, as in markdown/flavor.h), the rest is Markdown. Everything stands
// where its span says, a body that is read again, or behind something else, is read the same way, and what is said to
// be sure without reading it is so.
#include "markdown/body.h"

#include <algorithm>
#include <tuple>

#include "markdown/code_spans.h"
#include "markdown/sure_lines.h"
#include "target.h"

namespace matterlint::fuzz {
namespace {

using markdown::Body;

/// All places of a body, less `shift`.
class Places {
 public:
  Places(const Body& body, std::uint32_t shift) : shift_(shift) {
    for (const auto& block : body.blocks()) add(static_cast<std::uint32_t>(block.kind), {block.span});
    for (const auto& region : body.regions()) add(static_cast<std::uint32_t>(region.kind), {region.span});
    for (const auto& link : body.links()) add(static_cast<std::uint32_t>(link.kind), {link.whole, link.text});
    for (const auto& link : body.wikilinks()) add(link.is_embed ? 1 : 0, {link.whole, link.target});
    for (const auto& emphasis : body.emphases()) add(emphasis.is_strong ? 1 : 0, {emphasis.whole});
    for (const auto& definition : body.definitions()) add(0, {definition.whole, definition.destination});
    for (const Span run : body.text()) add(0, {run});
    for (const std::uint32_t at : body.hard_breaks()) add(0, {{at, at}});
  }
  friend bool operator==(const Places& a, const Places& b) { return a.numbers_ == b.numbers_; }

 private:
  void add(std::uint32_t kind, std::initializer_list<Span> spans) {
    numbers_.push_back(kind);
    for (const Span span : spans) numbers_.insert(numbers_.end(), {span.begin - shift_, span.end - shift_});
  }

  std::uint32_t shift_;
  std::vector<std::uint32_t> numbers_;
};

class BodyCheck {
 public:
  BodyCheck(const Body& body, std::string_view text) : body_(body), text_(text) {}

  void check_all() const {
    for (const auto& block : body_.blocks()) check_span(block.span, "a block");
    check_row(body_.regions(), "a region", [](const auto& region) { return region.span; });
    check_row(body_.text(), "a run of text", [](Span run) { return run; });
    for (const Span run : body_.text()) check_run(run);
    for (const auto& link : body_.links()) check_link(link);
    for (const auto& link : body_.wikilinks()) check_wikilink(link);
    for (const auto& emphasis : body_.emphases()) check_span(emphasis.whole, "an emphasis");
    for (const auto& definition : body_.definitions()) check_definition(definition);
    for (const std::uint32_t at : body_.hard_breaks()) expect(body_.span().contains(at), "a hard break is outside");
  }

 private:
  void check_span(Span span, const char* what) const { check_inside(body_.span(), span, what); }

  void check_inside(Span around, Span span, const std::string& what) const {
    expect(span.begin <= span.end && around.contains(span),
           what + " stands at " + std::to_string(span.begin) + "-" + std::to_string(span.end));
  }

  /// They are in order and do not overlap.
  template <class Parts, class SpanOf>
  void check_row(const Parts& parts, const char* what, SpanOf span_of_part) const {
    std::uint32_t at = body_.span().begin;
    for (const auto& part : parts) {
      const Span span = span_of_part(part);
      check_inside({at, body_.span().end}, span, what);
      expect(!span.empty(), std::string(what) + " is empty");
      at = span.end;
    }
  }

  void check_run(Span run) const {
    expect(slice(text_, run).find('\n') == std::string_view::npos, "a run of text goes over a line's end");
    expect(body_.is_text(run.begin) && !(run.end < body_.span().end && body_.is_text(run.end)), "is_text() is wrong");
  }

  void check_link(const markdown::Link& link) const {
    check_span(link.whole, "a link");
    check_inside(link.whole, link.text, "the text of a link");
    check_span(link.destination, "the destination of a link");
    const bool is_autolink = link.kind == markdown::LinkKind::autolink;
    expect(text_[link.text.begin - 1] == (is_autolink ? '<' : '['), "a link's text begins elsewhere");
    expect(text_[link.text.end] == (is_autolink ? '>' : ']'), "a link's text ends elsewhere");
    if (is_autolink) return;
    expect(text_[link.whole.begin] == (link.is_image ? '!' : '['), "a link begins elsewhere");
    const bool is_direct = link.kind == markdown::LinkKind::direct;
    expect(text_[link.whole.end - 1] == (is_direct ? ')' : ']'), "a link ends elsewhere");
    if (is_direct) check_inside(link.whole, link.destination, "the destination of a direct link");
  }

  void check_wikilink(const markdown::Wikilink& link) const {
    check_span(link.whole, "a wikilink");
    check_inside(link.whole, link.target, "the target of a wikilink");
    if (!link.heading.empty()) check_inside(link.whole, link.heading, "the heading of a wikilink");
    if (!link.alias.empty()) check_inside(link.whole, link.alias, "the alias of a wikilink");
    expect(slice(text_, link.whole).starts_with(link.is_embed ? "![[" : "[["), "a wikilink begins elsewhere");
    expect(slice(text_, link.whole).ends_with("]]"), "a wikilink ends elsewhere");
  }

  void check_definition(const markdown::Definition& definition) const {
    check_span(definition.whole, "a definition");
    check_inside(definition.whole, definition.label, "a definition's label");
    check_inside(definition.whole, definition.destination, "a definition's destination");
    expect(text_[definition.whole.begin] == '[', "a definition begins elsewhere");
  }

  const Body& body_;
  std::string_view text_;
};

/// Whether what is sure without reading the body agrees with it.
class SureCheck {
 public:
  SureCheck(const Body& body, std::string_view text, Flavor flavor) : body_(body), text_(text), flavor_(flavor) {}

  void check_all() const {
    if (lines().fences_surely_pair()) expect(!has_open_code(), "fences do not pair up");
    check_lines();
    check_code();
    for (std::uint32_t at = body_.span().begin; at < body_.span().end; ++at) check_code_span(at);
  }

 private:
  markdown::SureLines lines() const { return {text_, body_.span(), flavor_}; }

  bool has_open_code() const {
    const auto is_open_code = [](const auto& block) {
      return block.kind == markdown::BlockKind::code_block && block.is_open;
    };
    return std::any_of(body_.blocks().begin(), body_.blocks().end(), is_open_code);
  }

  bool has_text(Span span) const {
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (body_.is_text(at)) return true;
    return false;
  }

  void check_lines() const {
    markdown::SureLines lines = this->lines();
    while (const auto line = lines.next()) {
      using markdown::LineKind;
      const bool is_code = line->kind == LineKind::fenced_code || line->kind == LineKind::indented_code;
      if (is_code || line->kind == LineKind::html) expect(!has_text(line->content), "a line of code or HTML is text");
    }
  }

  void check_code() const {
    markdown::SureLines lines = this->lines();
    for (std::uint32_t at = body_.span().begin; at < body_.span().end; ++at)
      expect(!lines.surely_contains_code(at) || !body_.is_text(at), "a line that is surely code is text");
  }

  void check_code_span(std::uint32_t at) const {
    const auto code = markdown::sure_code_span(text_, body_.span(), flavor_, at);
    if (!code) return;
    expect(code->contains(at) && text_[code->begin] == '`' && text_[code->end - 1] == '`', "code stands elsewhere");
    expect(!body_.is_text(at), "what is surely code is text");
  }

  const Body& body_;
  std::string_view text_;
  Flavor flavor_;
};

}  // namespace

void check(std::string_view input) {
  if (input.empty() || input.find('\0') != std::string_view::npos) return;  // With a NUL byte it is no text.
  const auto flavor = static_cast<Flavor>(static_cast<unsigned char>(input.front()) % flavor_names.size());
  const std::string_view text = input.substr(1);
  Body body;
  body.read(text, span_of(0, text.size()), flavor);
  BodyCheck(body, text).check_all();
  SureCheck(body, text, flavor).check_all();

  thread_local Body used;
  used.read(text, span_of(0, text.size()), flavor);
  expect(Places(body, 0) == Places(used, 0), "a body is read otherwise the second time");
  const std::string before = "---\ntitle: a\n---\n";
  const std::string note = before + std::string(text);
  used.read(note, span_of(before.size(), note.size()), flavor);
  expect(Places(body, 0) == Places(used, static_cast<std::uint32_t>(before.size())),
         "a body is read otherwise behind front matter");
}

}  // namespace matterlint::fuzz
