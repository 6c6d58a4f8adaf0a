#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>

#include "corpus.h"
#include "markdown/body.h"
#include "md4c_links.h"
#include "note/front_matter.h"

using namespace matterlint;
using namespace matterlint::markdown;
using namespace matterlint::tests;

namespace {

/// A link as the body says.
struct OwnLink {
  LinkSort sort = LinkSort::link;
  std::string destination;  ///< As md4c would tell it.
  Span text;
  Span whole;
};

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

std::vector<OwnLink> own_links(std::string_view text, const Body& body) {
  std::vector<OwnLink> links;
  for (const Link& link : body.links())
    links.push_back(
        {link.is_image ? LinkSort::image : LinkSort::link, destination_of(text, link), link.text, link.whole});
  for (const Wikilink& link : body.wikilinks()) {
    const Span named{link.target.begin, link.heading.empty() ? link.target.end : link.heading.end};
    links.push_back(
        {LinkSort::wikilink, std::string(slice(text, named)), link.alias.empty() ? named : link.alias, link.whole});
  }
  std::sort(links.begin(), links.end(),
            [](const OwnLink& a, const OwnLink& b) { return a.whole.begin < b.whole.begin; });
  return links;
}

bool is_same(const OwnLink& ours, const Md4cLink& theirs) {
  const bool is_in_place = theirs.text.empty() ? theirs.behind <= ours.whole.begin : ours.whole.contains(theirs.text);
  return ours.sort == theirs.sort && ours.destination == theirs.destination && is_in_place;
}

/// What one of the two readings has and the other has not.
struct Difference {
  const OwnLink* ours = nullptr;
  const Md4cLink* theirs = nullptr;
};

/// Both are in the order of the text.
std::vector<Difference> differences(const std::vector<OwnLink>& ours, const std::vector<Md4cLink>& theirs) {
  std::vector<Difference> found;
  auto own = ours.begin();
  for (const Md4cLink& link : theirs) {
    const std::uint32_t at = link.text.empty() ? link.behind : link.text.begin;
    for (; own != ours.end() && !is_same(*own, link) && own->whole.begin < at; ++own) found.push_back({&*own, nullptr});
    if (own != ours.end() && is_same(*own, link)) {
      ++own;
    } else {
      found.push_back({nullptr, &link});
    }
  }
  for (; own != ours.end(); ++own) found.push_back({&*own, nullptr});
  return found;
}

/// One note in one flavor, read by both.
class Comparison {
 public:
  Comparison(const CorpusNote& note, Flavor flavor) : text_(note.text), flavor_(flavor) {
    body_.read(text_, find_front_matter(text_).body, flavor);
    REQUIRE(body_.is_read());
    ours_ = own_links(text_, body_);
    theirs_ = seen_by_md4c({});
    // md4c ends one list item in 256 too early, which depends on where in memory it stands.
    for (std::uint32_t shift = 1; shift < 8 && !differences(ours_, theirs_).empty(); ++shift)
      theirs_ = seen_by_md4c({.shift = shift});
  }

  std::size_t size() const { return ours_.size(); }

  void check_places() const {
    for (const Link& link : body_.links()) CHECK(has_brackets_in_place(text_, link));
    for (const Span run : body_.text()) CHECK(slice(text_, run).find('\n') == std::string_view::npos);
  }

  /// The reasons of all differences; what has none fails.
  void check(std::map<std::string_view, std::size_t>& reasons) const {
    for (const Difference& difference : differences(ours_, theirs_)) {
      const std::string_view reason =
          difference.ours != nullptr ? reason_of(*difference.ours) : reason_of(*difference.theirs);
      ++reasons[reason];
      if (!reason.empty()) continue;
      CAPTURE(flavor_names[static_cast<std::size_t>(flavor_)]);
      const bool is_ours = difference.ours != nullptr;
      const std::string& destination = is_ours ? difference.ours->destination : difference.theirs->destination;
      FAIL_CHECK((is_ours ? "md4c does not see " : "only md4c sees "), destination);
    }
  }

 private:
  std::vector<Md4cLink> seen_by_md4c(Md4cView view) const {
    std::vector<Md4cLink> links = links_by_md4c(std::string(slice(text_, body_.span())), flavor_, view);
    const std::uint32_t base = body_.span().begin;
    for (Md4cLink& link : links) {
      link.behind += base;
      if (!link.text.empty()) link.text = {link.text.begin + base, link.text.end + base};
    }
    return links;
  }

  /// Why md4c may not see a link of ours.
  std::string_view reason_of(const OwnLink& link) const {
    for (const Region& region : body_.regions())
      if (is_mask(region.kind) && region.span.overlaps(link.whole)) return "holds a template tag or a comment";
    const std::string_view whole = slice(text_, link.whole);
    if (link.sort == LinkSort::wikilink && whole.find("\\|") != std::string_view::npos) return "pipe with a backslash";
    if (link.sort == LinkSort::wikilink && link.destination.size() > 100) return "wikilink longer than md4c takes";
    for (const Wikilink& wikilink : body_.wikilinks())
      if (link.text.contains(wikilink.whole)) return "text that holds a wikilink";
    if (is_seen(link, {.has_math = false})) return "dollars that md4c takes for mathematics";
    if (is_seen(link, {.has_indented_fences = false})) return "behind indented text that md4c takes for a fence";
    return {};
  }

  bool is_seen(const OwnLink& link, Md4cView view) const {
    const std::vector<Md4cLink> seen = seen_by_md4c(view);
    return std::any_of(seen.begin(), seen.end(), [&](const Md4cLink& one) { return is_same(link, one); });
  }

  /// Why we may not see a link of md4c's.
  std::string_view reason_of(const Md4cLink& link) const {
    const Region* const region = body_.region_at(link.text.empty() ? link.behind : link.text.begin);
    if (region != nullptr && is_mask(region->kind)) return within(region->kind);
    if (link.sort == LinkSort::wikilink && link.destination.find('|') != std::string::npos)
      return "pipe with a backslash";
    return {};
  }

  static std::string_view within(RegionKind kind) {
    switch (kind) {
      case RegionKind::comment:
        return "within a comment";
      case RegionKind::math:
        return "within mathematics";
      case RegionKind::expression:
        return "within a template tag, a shortcode or an expression";
      case RegionKind::footnote:
        return "a footnote";
      default:
        return "within an inline field or the marker of a callout";
    }
  }

  static bool is_mask(RegionKind kind) {
    return kind != RegionKind::code_block && kind != RegionKind::code_span && kind != RegionKind::html;
  }

  const std::string& text_;
  Flavor flavor_;
  Body body_;
  std::vector<OwnLink> ours_;
  std::vector<Md4cLink> theirs_;
};

}  // namespace

TEST_CASE("the body's links are those that md4c sees, in their places") {
  const auto shared = shared_folder();
  if (!shared) {
    std::cout << "skipped: no corpora\n";
    return;
  }
  std::map<std::string_view, std::size_t> reasons;
  std::size_t links = 0;
  for (const std::string_view name : {"cpp-docs", "obsidian-hub", "EIPs", "kepano"}) {
    CAPTURE(name);
    for (const CorpusNote& note : sample_of(read_corpus(*shared, name))) {
      CAPTURE(note.path);
      for (std::size_t flavor = 0; flavor < flavor_names.size(); ++flavor) {
        const Comparison comparison(note, static_cast<Flavor>(flavor));
        comparison.check_places();
        comparison.check(reasons);
        links += comparison.size();
      }
    }
  }
  CHECK(links > 10'000 / corpus_step);
  MESSAGE(links << " links");
  for (const auto& [reason, count] : reasons) MESSAGE(count << " differ: " << reason);
}
