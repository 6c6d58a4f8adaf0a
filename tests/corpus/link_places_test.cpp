#include <doctest/doctest.h>
#include <md4c.h>

#include <algorithm>
#include <cctype>
#include <iostream>

#include "corpus.h"
#include "markdown/body.h"
#include "markdown/md4c_shift.h"
#include "note/front_matter.h"

using namespace matterlint;
using namespace matterlint::markdown;
using namespace matterlint::tests;

namespace {

/// The destinations of links and images as md4c tells them, in their order, with escapes resolved.
std::vector<std::string> destinations_by_md4c(const std::string& body) {
  std::vector<std::string> found;
  const auto enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    auto& destinations = *static_cast<std::vector<std::string>*>(data);
    if (type != MD_SPAN_A && type != MD_SPAN_IMG) return 0;
    const MD_ATTRIBUTE& address = type == MD_SPAN_A ? static_cast<MD_SPAN_A_DETAIL*>(detail)->href
                                                    : static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
    destinations.emplace_back(address.text == nullptr ? "" : address.text, address.size);
    return 0;
  };
  const MD_PARSER parser = {.abi_version = 0,
                            .flags = 0,
                            .enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; },
                            .leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; },
                            .enter_span = enter_span,
                            .leave_span = [](MD_SPANTYPE, void*, void*) { return 0; },
                            .text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; },
                            .debug_log = nullptr,
                            .syntax = nullptr};
  REQUIRE(md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &found) == 0);
  return found;
}

std::string without_escapes(std::string_view destination) {
  std::string out;
  for (std::size_t at = 0; at < destination.size(); ++at) {
    if (destination[at] == '\\' && at + 1 < destination.size() &&
        std::ispunct(static_cast<unsigned char>(destination[at + 1])))
      ++at;
    out += destination[at];
  }
  return out;
}

/// What md4c would tell of a link: mail addresses get a scheme.
std::string destination_of(std::string_view text, const Link& link) {
  const std::string_view written = slice(text, link.destination);
  if (link.kind != LinkKind::autolink) return without_escapes(written);
  const bool is_mail = written.find(':') == std::string_view::npos;
  return (is_mail ? "mailto:" : "") + std::string(written);
}

bool has_brackets_in_place(std::string_view text, const Link& link) {
  if (link.kind == LinkKind::autolink) return text[link.text.begin - 1] == '<' && text[link.text.end] == '>';
  const bool is_tail_right = link.kind == LinkKind::reference
                                 ? text[link.whole.end - 1] == ']'
                                 : text.substr(link.text.end + 1).starts_with('(') && text[link.whole.end - 1] == ')';
  return text[link.text.begin - 1] == '[' && text[link.text.end] == ']' &&
         text[link.whole.begin] == (link.is_image ? '!' : '[') && is_tail_right;
}

struct Tally {
  std::size_t links = 0;
  std::size_t notes_read_otherwise = 0;  ///< Mathematics and template tags hide from us what md4c reads in them.
};

void check_note(const CorpusNote& note, Tally& tally) {
  CAPTURE(note.path);
  Body body;
  const Span span = find_front_matter(note.text).body;
  body.read(note.text, span, Flavor::commonmark);
  REQUIRE(body.is_read());
  for (const Link& link : body.links()) CHECK(has_brackets_in_place(note.text, link));
  for (const Span run : body.text()) CHECK(slice(note.text, run).find('\n') == std::string_view::npos);

  std::vector<std::string> ours;
  for (const Link& link : body.links()) ours.push_back(destination_of(note.text, link));
  const bool has_hidden = std::any_of(body.regions().begin(), body.regions().end(), [](const Region& region) {
    return region.kind == RegionKind::math || region.kind == RegionKind::expression ||
           region.kind == RegionKind::footnote;
  });
  const std::string shown(slice(note.text, span));
  const std::vector<std::string> theirs = destinations_by_md4c(std::string(harmless_shift(shown), '\n') + shown);
  tally.links += ours.size();
  if (has_hidden && ours != theirs) {
    ++tally.notes_read_otherwise;
  } else {
    CHECK(ours == theirs);
  }
}

}  // namespace

TEST_CASE("every link that md4c finds has its destination where we say") {
  const auto shared = shared_folder();
  if (!shared) {
    std::cout << "skipped: no corpora\n";
    return;
  }
  for (const std::string_view name : {"cpp-docs", "obsidian-hub", "EIPs", "kepano"}) {
    CAPTURE(name);
    Tally tally;
    const std::vector<CorpusNote> notes = read_corpus(*shared, name);
    for (const CorpusNote& note : notes) check_note(note, tally);
    CHECK(tally.links > 0);
    CHECK(tally.notes_read_otherwise * 100 <= notes.size());
  }
}
