#include <string>
#include <string_view>
#include <vector>

#include "lint/glob_option.h"
#include "lint/rule.h"
#include "text/utf8.h"
#include "urls/private_host.h"
#include "urls/url.h"

namespace matterlint::rules::url_private {
namespace {

struct Options {
  std::vector<Glob> patterns = {Glob("mail.google.com/mail/**"),
                                Glob("outlook.{live,office,office365}.com/mail/**"),
                                Glob("{chatgpt,chat.openai}.com/c/**"),
                                Glob("chatgpt.com/g/*/c/**"),
                                Glob("claude.ai/chat/**"),
                                Glob("gemini.google.com/app/**")};
  std::vector<Glob> allow;
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "url-private",
    .summary = "Addresses that only their author can open.",
    .since = "0.1",
    .presets = {{Preset::recommended, Severity::warning}},
    .reads = Reads::tree | Reads::urls,
    .options = {option<&Options::patterns>("patterns",
                                           "Pages of an account, as globs of host and path; reported as info."),
                option<&Options::allow>("allow", "Hosts, or hosts with paths, that are let pass, as globs.")},
    .peers = {"lychee/exclude-private", "lychee/exclude-loopback"},
    .docs = R"md(
An address on the own computer or in the own network leads nowhere for everybody else, and nowhere for its author on the
next computer.

```md bad
---
source: http://localhost:3000/a
        ^^^^^^^^^^^^^^^^^^^^^^^ `localhost` is only reached from one network
url: http://192.168.1.10/wiki
     ^^^^^^^^^^^^^^^^^^^^^^^^ `192.168.1.10` is only reached from one network
link: file:///home/me/page.html
      ^^^^^^^^^^^^^^^^^^^^^^^^^ `file:///home/me/page.html` is a file on one computer
---
```

Mails and chats open for whoever is signed in; this is said as info.

```md bad
---
source: https://mail.google.com/mail/u/0/#inbox/FMfcgz
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ only one account can open this page of `mail.google.com` (info)
---
```

```md good
---
source: https://chatgpt.com/share/67d8
url: /relative
link: https://192.0.2.1/a
---
```

```yaml options
allow: ["*.local", "localhost/docs/**"]
```

```md good
---
source: http://wiki.local/a
url: http://localhost/docs/a
---
```
)md",
    .check = bind<check>,
};

namespace {

std::string host_of(const urls::Url& url) {
  return url.host_kind == urls::HostKind::name ? url.ascii_host : std::string(url.part(url.host));
}

void check_url(const yaml::Node& node, const urls::Url& url, const Options& options, Report& report) {
  const std::string host = host_of(url);
  const std::string page = host + std::string(url.part(url.path));
  if (matches_any(options.allow, host) || matches_any(options.allow, page)) return;
  if (equal_ignoring_ascii_case(url.part(url.scheme), "file")) {
    report.add(node.span, "`" + std::string(url.text) + "` is a file on one computer");
  } else if (urls::has_private_host(url)) {
    report.add(node.span, "`" + host + "` is only reached from one network");
  } else if (matches_any(options.patterns, page)) {
    report.add(node.span, "only one account can open this page of `" + host + "`").at_most(Severity::info);
  }
}

void check(const Note& note, const Options& options, Report& report) {
  for (const PropertyValue& value : note.values_with_role(Role::url)) {
    const std::string_view text = trim(value.node->text);
    if (!value.node->is_string() || text.find(":/") == std::string_view::npos) continue;
    const urls::Url* const url = note.url_of(text);
    if (url != nullptr && url->is_absolute()) check_url(*value.node, *url, options, report);
  }
}

}  // namespace
}  // namespace matterlint::rules::url_private
