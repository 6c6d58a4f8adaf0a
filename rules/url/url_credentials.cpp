#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.h"
#include "note/addresses.h"
#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint::rules::url_credentials {
namespace {

void check(const Note& note, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-credentials",
    .summary = "Addresses with a password, or with a key that opens what is not public.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::tree | Reads::urls,
    .docs = R"md(
Whoever sees the note has the key too, and a note is shared, published and backed up more readily than a password. Keys in
the query of an address mostly end after hours or days, so that the address then leads nowhere.

```md bad
---
source: https://me:secret@example.org/a
                ^^^^^^^^^ the address has a password in it
url: https://bucket.s3.amazonaws.com/a.pdf?X-Amz-Expires=60&X-Amz-Signature=4f3a9b
                                                            ^^^^^^^^^^^^^^^^^^^^^^ the address has a key in it, `X-Amz-Signature`
link: https://example.org/feed?access_token=9b2f0c7d41e84a6f
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the address has a key in it, `access_token`
---
```

Names of users alone, short codes, and keys that are placeholders are fine.

```md good
---
source: https://git@example.org/a.git
url: https://example.org/a?token=abc
link: https://example.org/feed?access_token={YOUR_ACCESS_TOKEN}
---
```
)md",
    .check = bind<check>,
};

namespace {

/// Names of parameters, and how long their values must at least be to be a key.
struct Key {
  std::string_view name;
  std::size_t least = 0;
};
constexpr std::size_t short_code = 16;
constexpr std::array<Key, 10> keys = {{{"x-amz-signature", 1},
                                       {"x-goog-signature", 1},
                                       {"x-amz-security-token", 1},
                                       {"access_token", short_code},
                                       {"auth_token", short_code},
                                       {"api_key", short_code},
                                       {"apikey", short_code},
                                       {"token", short_code},
                                       {"password", 1},
                                       {"passwd", 1}}};

/// Signatures of CloudFront and of Azure have names that are also other things; a second parameter decides.
struct Pair {
  std::string_view name;
  std::string_view beside;
};
constexpr std::array<Pair, 3> pairs = {{{"signature", "key-pair-id"}, {"sig", "se"}, {"signature", "awsaccesskeyid"}}};

/// `YOUR_TOKEN`, `{token}`, `<token>`, `xxxx`, `***`: what an example has in place of a key.
bool is_placeholder(std::string_view value) {
  constexpr std::size_t longest = 40;
  if (value.find_first_of("{}<>[]*") != npos || value.starts_with('$') || value.starts_with('%')) return true;
  const std::string text = ascii_lower(value.substr(0, longest + 1));
  return text.size() <= longest &&
         (text.find("your") != npos || text.find("xxx") != npos || text.find("example") != npos);
}

bool is_key(const urls::Url& url, const urls::Parameter& parameter) {
  const std::string name = ascii_lower(url.part(parameter.name));
  const std::string_view value = url.part(parameter.value);
  const auto has = [&url](std::string_view wanted) {
    return std::any_of(url.parameters.begin(), url.parameters.end(), [&](const urls::Parameter& other) {
      return equal_ignoring_ascii_case(url.part(other.name), wanted);
    });
  };
  return std::any_of(keys.begin(), keys.end(),
                     [&](const Key& key) { return key.name == name && value.size() >= key.least; }) ||
         std::any_of(pairs.begin(), pairs.end(),
                     [&](const Pair& pair) { return pair.name == name && !value.empty() && has(pair.beside); });
}

void check_password(const NoteAddress& address, Report& report) {
  const Span userinfo = address.url.userinfo;
  if (userinfo.empty()) return;
  const std::string_view text = address.url.part(userinfo);
  const std::size_t colon = text.find(':');
  if (colon == npos || colon + 1 == text.size() || is_placeholder(text)) return;
  report.add(address.place_of(userinfo), "the address has a password in it");
}

void check(const Note& note, Report& report) {
  for (const NoteAddress& address : note.addresses()) {
    check_password(address, report);
    for (const urls::Parameter& parameter : address.url.parameters)
      if (is_key(address.url, parameter) && !is_placeholder(address.url.part(parameter.value)))
        report.add(address.place_of(parameter.span),
                   "the address has a key in it, `" + std::string(address.url.part(parameter.name)) + "`");
  }
}

}  // namespace
}  // namespace matterlint::rules::url_credentials
