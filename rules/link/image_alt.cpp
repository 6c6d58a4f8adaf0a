#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::image_alt {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "image-alt",
    .summary = "Images without a text for those who can not see them.",
    .since = "0.1",
    .presets = {{Preset::docs, Severity::info}},
    .reads = Reads::body,
    .markers = {"![](", "![ ](", "![][", "<img", "<IMG"},
    .peers = {"markdownlint/MD045", "rumdl/MD045", "github-docs/GH001"},
    .docs = R"md(
Screen readers read the text in place of the image, and it is shown where the image can not be loaded. In HTML, `alt=""`
says that an image is decoration.

```md bad
![](pier.png) <img src="pier.png">
^^^^^^^^^^^^^ no text says what the image shows
              ^^^^^^^^^^^^^^^^^^^^ the image has no `alt`
```
```md good
![The old pier](pier.png) <img src="line.png" alt="">
```
)md",
    .check = bind<check>,
};

namespace {

/// The `<img>` tags in a region of HTML.
void check_html(const Note& note, Span region, Report& report) {
  const std::string lower = ascii_lower(note.text(region));
  for (std::size_t at = 0; (at = lower.find("<img", at)) != npos; at += 4) {
    const std::size_t end = std::min(lower.find('>', at), lower.size() - 1);
    const std::string_view tag = std::string_view(lower).substr(at, end - at);
    const bool is_tag = tag.size() == 4 || std::string_view(" \t\r\n/").find(tag[4]) != npos;
    if (is_tag && tag.find("src") != npos && tag.find(" alt") == npos && tag.find("\nalt") == npos &&
        tag.find("aria-hidden") == npos)
      report.add(span_of(region.begin + at, region.begin + end + 1), "the image has no `alt`");
  }
}

void check(const Note& note, Report& report) {
  for (const markdown::Link& link : note.body().links())
    if (link.is_image && trim(note.text(link.text)).empty())
      report.add(link.whole, "no text says what the image shows");
  for (const markdown::Region& region : note.body().regions())
    if (region.kind == markdown::RegionKind::html) check_html(note, region.span, report);
}

}  // namespace
}  // namespace matterlint::rules::image_alt
