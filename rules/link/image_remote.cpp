#include <string_view>

#include "lint/rule.h"
#include "markdown/address.h"

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

void check(const Note& note, Report& report) {
  for (const markdown::Link& link : note.body().links()) {
    const std::string_view source = note.text(link.destination);
    if (link.is_image && (markdown::is_url(source) || source.starts_with("//")))
      report.add(link.whole, "the image is on the web, not beside the note");
  }
}

}  // namespace
}  // namespace matterlint::rules::image_remote
