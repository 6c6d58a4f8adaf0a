#include "markdown/body.h"

#include <algorithm>

#include "markdown/definitions.h"
#include "markdown/md4c_reader.h"
#include "markdown/place_recovery.h"
#include "text/lines.h"
#include "text/npos.h"

namespace matterlint::markdown {
namespace {

/// Takes `hidden` out of the plain text. Both are sorted.
void subtract(std::vector<Span>& text, const std::vector<Span>& hidden, std::vector<Span>& rest) {
  rest.clear();
  auto next = hidden.begin();
  for (Span run : text) {
    while (next != hidden.end() && next->end <= run.begin) ++next;
    for (auto cut = next; cut != hidden.end() && cut->begin < run.end; ++cut) {
      if (cut->begin > run.begin) rest.push_back({run.begin, cut->begin});
      run.begin = std::min(std::max(run.begin, cut->end), run.end);
    }
    if (!run.empty()) rest.push_back(run);
  }
  text.swap(rest);
}

/// Whether a construct is a wikilink, or what of one stands before or behind its alias.
bool is_wikilink(std::string_view construct) {
  return construct.starts_with("[[") || construct.starts_with("![[") || construct == "]]";
}

/// md4c would take `[x]: y` for a definition and `[x](y)` for a link. A comma is punctuation too, and has no part in a
/// link, as a parenthesis has, or in an address, as a full stop has.
void show_as_commas(std::span<char> wikilink) {
  for (char& c : wikilink)
    if (c == '[' || c == ']') c = ',';
}

/// Overwrites the inside of a construct, and the angles that would make a tag of it. Its first and last character stay
/// (letters beside them would change what emphasis means), and so do line breaks, indents, block-quote marks and the
/// `^` and `]` of a footnote. Whether there was something in it that means something in Markdown.
bool blot_out(std::span<char> construct) {
  bool was_markup = false;
  bool is_line_start = false;
  const bool has_angles = construct.front() == '<';
  const std::string_view text(construct.data(), construct.size());
  const bool is_link = is_wikilink(text);
  const bool ends_in_two = text.ends_with("\\|") || (text.starts_with("[^") && text.ends_with("]:"));
  const std::size_t begin = has_angles ? 0 : 1;
  const std::size_t end = construct.size() - (has_angles ? 0 : ends_in_two ? 2 : 1);
  for (std::size_t at = begin; at < end; ++at) {
    char& c = construct[at];
    if (std::string_view("\\`*_[]!<>&~\n").find(c) != std::string_view::npos) was_markup = true;
    if (c == '\n') {
      is_line_start = true;
    } else if (c != ' ' && c != '\t' && c != '\r' && c != '^' && !(is_line_start && c == '>')) {
      is_line_start = false;
      c = 'x';
    }
  }
  if (is_link) show_as_commas(construct);
  return was_markup;
}

/// A reference whose label begins with `^` is a footnote, whatever CommonMark makes of it.
void take_out_footnotes(std::string_view text, Parts& parts) {
  const auto is_footnote = [text](const Link& link) {
    return link.kind == LinkKind::reference && slice(text, link.text).starts_with('^');
  };
  for (const Link& link : parts.links)
    if (is_footnote(link)) parts.regions.push_back({RegionKind::footnote, link.whole});
  std::erase_if(parts.links, is_footnote);
}

template <class T>
void sort_by_begin(std::vector<T>& parts) {
  const auto before = [](const T& a, const T& b) { return a.whole.begin < b.whole.begin; };
  if (!std::is_sorted(parts.begin(), parts.end(), before)) std::sort(parts.begin(), parts.end(), before);
}

void sort_regions(std::vector<Region>& regions) {
  std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::uint32_t end = 0;
  std::erase_if(regions, [&end](const Region& region) {
    if (region.span.begin < end) return true;
    end = region.span.end;
    return false;
  });
}

}  // namespace

void Body::read(std::string_view text, Span body, Flavor flavor) {
  span_ = body;
  parts_.clear();
  constructs_.clear();
  text = with_lines_that_feed(text.substr(0, body.end));
  buffer_.assign(slice(text, body));
  buffer_.append(padding, '\0');
  is_read_ = read_with_md4c(buffer_, body.begin, flavor, parts_);
  if (is_read_) find_constructs(text, flavor, parts_, constructs_);
  if (is_read_ && blot_out_constructs()) {
    parts_.clear();
    is_read_ = read_with_md4c(buffer_, body.begin, flavor, parts_);
  }
  if (!is_read_) return parts_.clear();
  put_in_order(text);
}

/// A CR alone ends a line of Markdown too. It is shown as LF, so that nothing else has to know.
std::string_view Body::with_lines_that_feed(std::string_view text) {
  std::size_t at = find_lone_return(text, span_.begin);
  if (at == npos) return text;
  lines_ = text;
  for (; at != npos; at = find_lone_return(lines_, at)) lines_[at] = '\n';
  return lines_;
}

/// Overwrites what md4c would misunderstand, so that it reads the rest as it is meant. Lengths stay. False where it
/// understood all.
bool Body::blot_out_constructs() {
  bool has_changed = false;
  for (const Span hidden : constructs_.hidden) {
    char* const construct = buffer_.data() + (hidden.begin - span_.begin);
    if (blot_out({construct, hidden.size()})) has_changed = true;
  }
  return has_changed;
}

void Body::put_in_order(std::string_view text) {
  std::erase_if(parts_.blocks, [](const Block& block) { return block.span == PlaceRecovery::unknown; });
  take_out_footnotes(text, parts_);
  subtract(parts_.text, constructs_.hidden, scratch_);
  parts_.regions.insert(parts_.regions.end(), constructs_.regions.begin(), constructs_.regions.end());
  parts_.wikilinks = constructs_.wikilinks;
  sort_regions(parts_.regions);
  sort_by_begin(parts_.links);
  sort_by_begin(parts_.emphases);
  find_definitions(text, span_, parts_);
}

bool Body::is_text(std::uint32_t offset) const {
  return is_in(parts_.text, offset);
}

const Region* Body::region_at(std::uint32_t offset) const {
  const auto behind = std::upper_bound(parts_.regions.begin(), parts_.regions.end(), offset,
                                       [](std::uint32_t at, const Region& region) { return at < region.span.begin; });
  return behind != parts_.regions.begin() && (behind - 1)->span.contains(offset) ? &*(behind - 1) : nullptr;
}

}  // namespace matterlint::markdown
