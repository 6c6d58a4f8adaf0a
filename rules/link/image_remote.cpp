#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"
#include "note/candidates.h"

namespace matterlint::rules::image_remote {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "image-remote",
    .summary = "Images that are loaded from a page on the web.",
    .since = "0.1",
    .reads = Reads::body,
    .markers = {"![", "]: "},
    .docs = R"md(
The image is gone when the page is, and it can not be seen without a connection. The site learns who reads the note.

```md bad
![A pier](https://example.org/pier.png)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the image is on the web, not beside the note
```
```md good
![A pier](images/pier.png) [the pier](https://example.org/pier.png)
```
)md",
    .check = bind<check>,
};

namespace {

bool is_on_web(std::string_view source) {
  return markdown::is_url(source) || source.starts_with("//");
}

/// Few notes hold such an image. The others need not be read as Markdown.
bool may_hold_remote_images(const Note& note) {
  const auto may_be_image = [](const markdown::LinkShape& link) { return link.has_brackets || link.is_image; };
  return has_inline_candidate(
             note, [&](const auto& link) { return may_be_image(link) && is_on_web(note.text(link.destination)); }) ||
         has_defined_candidate(note,
                               [&](const auto& definition) { return is_on_web(note.text(definition.destination)); });
}

void check(const Note& note, Report& report) {
  if (!may_hold_remote_images(note)) return;
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view source = note.text(link.destination);
    if (link.is_image && is_on_web(source)) report.add(link.whole, "the image is on the web, not beside the note");
  }
}

}  // namespace
}  // namespace matterlint::rules::image_remote
