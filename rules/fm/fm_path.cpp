#include <string>
#include <string_view>

#include "lint/key_option.h"
#include "lint/rule.h"
#include "markdown/address.h"
#include "text/npos.h"

namespace matterlint::rules::fm_path {
namespace {

struct Options {
  KeyList keys = {"image", "images", "cover", "banner", "thumbnail", "hero"};
};

void check(const Note& note, const Options& options, const Context& context, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "fm-path",
    .summary = "Paths in the front matter at which there is no file.",
    .since = "0.1",
    .reads = Reads::tree,
    .options = {option<&Options::keys>("keys", "The keys whose values are paths.")},
    .peers = {"rumdl/MD057"},
    .docs = R"md(
Only paths that begin with `./` or `../` are looked at, which all programs look for beside the note. What `/images` or
`images/a.png` means is a matter of the site.

```md bad
---
image: ./pier.png
       ^^^^^^^^^^ there is no file `./pier.png` beside the note
---
```
```md good
---
image: /images/pier.png
cover: https://example.org/pier.png
---
```

```yaml options
keys: [picture]
```
```md file=images/pier.png
```
```md bad
---
picture: ["./images/pier.png", ../pier.png]
                               ^^^^^^^^^^^ there is no file `../pier.png` beside the note
---
```
)md",
    .check = bind<check>,
};

namespace {

void check_value(const yaml::Node& value, const Context& context, Report& report) {
  if (!value.is_string() || (!value.text.starts_with("./") && !value.text.starts_with("../"))) return;
  const std::string path(value.text.substr(0, value.text.find_first_of("?#")));
  if (!context.file_exists(path)) report.add(value.span, "there is no file `" + path + "` beside the note");
}

void check(const Note& note, const Options& options, const Context& context, Report& report) {
  if (!context.file_exists) return;
  for (const Property& property : note.properties()) {
    if (!options.keys.contains(property.name())) continue;
    check_value(property.value(), context, report);
    for (const yaml::Node& item : property.value().items()) check_value(item, context, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::fm_path
