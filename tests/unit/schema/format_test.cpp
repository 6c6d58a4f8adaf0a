#include "schema/formats/format.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace matterlint::schema;

namespace {

struct FormatCase {
  const char* format;
  std::vector<std::string> fitting;
  std::vector<std::string> others;
};

const std::vector<FormatCase> cases = {
    {"date", {"2024-02-29", "0001-01-01"}, {"2023-02-29", "2023-13-01", "2023-1-1", "2023-01-01 ", "٢٠٢٣-01-01"}},
    {"time",
     {"19:54:00Z", "23:59:60Z", "00:59:60+01:00", "08:30:06.283+00:20"},
     {"19:54:00", "24:00:00Z", "22:59:60Z"}},
    {"date-time",
     {"2025-03-17T19:54:00-05:00", "2025-03-17t19:54:00z"},
     {"2025-03-17T19:54:00", "2025-03-17 19:54:00Z"}},
    {"date-time-local", {"2025-03-17T19:54", "2025-03-17T19:54:00.5"}, {"2025-03-17", "2025-03-17T19:54:00Z"}},
    {"obsidian-date", {"2025-03-17"}, {"2025-03-17T19:54:00", "17.03.2025"}},
    {"obsidian-datetime", {"2025-03-17T19:54", "2025-03-17T19:54:00-05:00"}, {"2025-03-17", "2025-03-17 19:54"}},
    {"iso-date-or-datetime",
     {"2025-03-17", "2025-03-17 19:54", "2025-03-17T19:54:00Z"},
     {"yesterday", "2025-03", "2025-03-17T"}},
    {"duration",
     {"P1Y2M3DT4H5M6S", "PT36H", "P2W", "P3D"},
     {"P", "P1YT", "PT", "1Y", "P2W1D", "P1Y2D", "P1D2H", "P1M1Y"}},
    {"email",
     {"joe@example.com", "\"a b\"@example.com", "joe@[127.0.0.1]", "joe@[IPv6:::1]"},
     {"joe", ".a@b.c", "a..b@c.d", "@b.c", "ä@b.c"}},
    {"idn-email", {"실례@실례.테스트"}, {"2962"}},
    {"hostname",
     {"www.example.com", "a", "a-b.c", "r3---x.example", "XN--4DBC5H.il"},
     {"xn--x", "xn--hello-zed", "-a.b", "a_b.c", "a..b", "", "ä.de", "a.", "under score"}},
    {"idn-hostname",
     {"실례.테스트", "example.com", "MÜNCHEN.de", "straße.de", "l·l", "א׳ב.example", "a。b"},
     {"-x.y", "", "l·a", "0a.א", "aא", "א0٠", "a.", "a b", "\xff"}},
    {"domain",
     {"example.com", "coastalpost.example", "münchen.de"},
     {"example", "https://example.com", "1.2.3.4", "a b.c"}},
    {"ipv4", {"192.168.0.1"}, {"256.1.1.1", "1.2.3", "01.2.3.4", "1.2.3.4.5", ""}},
    {"ipv6",
     {"::1", "::", "1:2:3:4:5:6:7:8", "::ffff:192.168.0.1", "1::8"},
     {"1:2", ":::", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9", "::1%eth0", "1:2:3:4:5:6:7::8:9"}},
    {"uri",
     {"http://foo.bar/?baz=qux#quux", "urn:a:b", "mailto:a@b.c", "ldap://[2001:db8::7]/c=GB"},
     {"/abc", "//foo", "http:// should", "http://a/ä", ":// x", "http://a/%zz"}},
    {"uri-reference", {"/abc", "#x", "a/b?c", ""}, {"\\\\WINDOWS\\x", "#frag\\x", "1:2"}},
    {"iri", {"http://ƒøø.ßår/?∂éœ=πîx#πîüx"}, {"/abc", "http:// x"}},
    {"iri-reference", {"/âππ", "#ƒrägmênt"}, {"\\\\WINDOWS\\x"}},
    {"uri-template", {"http://example.com/{term:1}/{term}{?q*,lang}", "plain"}, {"http://a/{term", "a}b", "{}", "a b"}},
    {"absolute-url",
     {"https://example.com/a|b", "ftp://x/", "https://u@ä.de"},
     {"example.com", "https://", "https:///x", "https://a b", "mailto:x@y"}},
    {"http-url", {"https://example.com/a?b=ä", "HTTP://x"}, {"ftp://example.com", "https:example.com"}},
    {"uuid",
     {"2EB8AA08-aa98-11ea-B4AA-73b441d16380"},
     {"2eb8aa08-aa98-11ea-b4aa73b441d16380", "2eb8aa08aa9811eab4aa73b441d16380"}},
    {"json-pointer", {"", "/a/~0~1", "/"}, {"a", "/~", "/~2", "#/a"}},
    {"relative-json-pointer", {"1", "0/foo", "2#"}, {"/a", "01/x", "-1", "0##", ""}},
    {"regex",
     {"^a+$", "[a-z]", "(?<=a+)b", "(?i:a)", "(?<n>a)\\k<n>", "[*+]", "\\++", "a{1,2}?"},
     {"^(a", "[", "a**", "(?i)a", "(?P<n>a)", "(?#a)", "a++", "a{2}+", "(?>a)", "\\Z"}},
    {"slug", {"my-post", "a1"}, {"My-post", "a--b", "-a", "", "ä"}},
    {"semver",
     {"1.0.0", "1.2.3-alpha.1+build.5", "0.0.0"},
     {"1.0", "v1.0.0", "01.0.0", "1.0.0-01", "1.0.0-", "1.0.0+"}},
    {"language-tag", {"en", "pt-BR", "zh-Hant-TW", "x-own", "de-x-a"}, {"", "e", "en-", "en_US", "1a", "english-x"}},
    {"obsidian-tag",
     {"clippings", "to/read", "año-2024", "y2024", "📚"},
     {"#tag", "2024", "a b", "a//b", "/a", "", "a,b"}},
    {"wikilink", {"[[Note]]", "[[Note#A|alias]]"}, {"Note", "[[]]", "[[ ]]", "[[a]] b", "[[a]", "[[a]][[b]]"}},
};

}  // namespace

TEST_CASE("formats tell what fits them") {
  for (const FormatCase& one : cases) {
    CAPTURE(one.format);
    const Format* const format = find_format(one.format);
    REQUIRE(format != nullptr);
    for (const std::string& text : one.fitting) {
      CAPTURE(text);
      CHECK(format->fits(text));
    }
    for (const std::string& text : one.others) {
      CAPTURE(text);
      CHECK_FALSE(format->fits(text));
    }
  }
}

TEST_CASE("every format is tested") {
  CHECK(format_names().size() == cases.size());
  CHECK(find_format("dates") == nullptr);
}
