#include "md4c_links.h"

#include <md4c.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace matterlint::tests {
namespace {

/// What a reading has come to.
struct Listing {
  const std::string& shown;
  std::uint32_t shift;
  std::vector<Md4cLink> links;
  std::vector<std::size_t> open;  ///< Those of the links that are not closed yet, the innermost last.
  std::uint32_t told = 0;         ///< Where the last text ended.
};

Listing& listing(void* data) {
  return *static_cast<Listing*>(data);
}

int open_link(Listing& listing, LinkSort sort, const MD_ATTRIBUTE& destination) {
  listing.open.push_back(listing.links.size());
  std::string text(destination.text == nullptr ? "" : destination.text, destination.size);
  listing.links.push_back({sort, std::move(text), {}, listing.told});
  return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* data) {
  switch (type) {
    case MD_SPAN_A:
      return open_link(listing(data), LinkSort::link, static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
    case MD_SPAN_IMG:
      return open_link(listing(data), LinkSort::image, static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
    case MD_SPAN_WIKILINK:
      return open_link(listing(data), LinkSort::wikilink, static_cast<MD_SPAN_WIKILINK_DETAIL*>(detail)->target);
    default:
      return 0;
  }
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* data) {
  if (type == MD_SPAN_A || type == MD_SPAN_IMG || type == MD_SPAN_WIKILINK) listing(data).open.pop_back();
  return 0;
}

int tell_text(MD_TEXTTYPE /*type*/, const MD_CHAR* text, MD_SIZE size, void* data) {
  Listing& seen = listing(data);
  if (text < seen.shown.data() || text + size > seen.shown.data() + seen.shown.size()) return 0;  // Made by md4c.
  const std::size_t begin = static_cast<std::size_t>(text - seen.shown.data()) - seen.shift;
  const Span place = span_of(begin, begin + size);
  for (const std::size_t link : seen.open) {
    Span& all = seen.links[link].text;
    all = all.empty() ? place : Span{std::min(all.begin, place.begin), std::max(all.end, place.end)};
  }
  seen.told = place.end;
  return 0;
}

unsigned flags_of(Flavor flavor, bool has_math) {
  constexpr unsigned github = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
  const unsigned math = has_math ? MD_FLAG_LATEXMATHSPANS : 0;
  switch (flavor) {
    case Flavor::commonmark:
      return 0;
    case Flavor::obsidian:
      return github | MD_FLAG_WIKILINKS | math;
    case Flavor::quarto:
      return github | math;
    case Flavor::mdx:
      return github | MD_FLAG_NOINDENTEDCODEBLOCKS;
    default:
      return github;
  }
}

/// Puts a letter into each occurrence of a text.
void replace_each(std::string& body, std::string_view text, std::size_t at, char letter) {
  for (std::size_t begin = 0; (begin = body.find(text, begin)) != std::string::npos; ++begin) body[begin + at] = letter;
}

}  // namespace

std::vector<Md4cLink> links_by_md4c(std::string body, Flavor flavor, Md4cView view) {
  if (flavor == Flavor::obsidian) replace_each(body, "![[", 0, ' ');
  if (!view.has_indented_fences) replace_each(body, "\n    ```", 5, 'x');
  const std::string shown = std::string(view.shift, '\n') + body;
  Listing seen{shown, view.shift, {}, {}};
  const MD_PARSER parser = {.abi_version = 0,
                            .flags = flags_of(flavor, view.has_math),
                            .enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; },
                            .leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; },
                            .enter_span = enter_span,
                            .leave_span = leave_span,
                            .text = tell_text,
                            .debug_log = nullptr,
                            .syntax = nullptr};
  if (md_parse(shown.data(), static_cast<MD_SIZE>(shown.size()), &parser, &seen) != 0)
    throw std::runtime_error("md4c gave up");
  return seen.links;
}

}  // namespace matterlint::tests
