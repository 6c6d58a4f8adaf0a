#include "urls/url.h"

#include <doctest/doctest.h>

#include <string>

#include "urls/host_name.h"
#include "urls/looks_like_url.h"

using namespace matterlint;
using namespace matterlint::urls;

TEST_CASE("a URL is taken apart, with the places of its parts") {
  const std::string text = "https://me:pw@www.Example.org:8080/a/b?x=1&y&z=%20#top";
  const auto url = parse(text, Strictness::uri);
  REQUIRE(url.has_value());
  CHECK(url->part(url->scheme) == "https");
  CHECK(url->part(url->userinfo) == "me:pw");
  CHECK(url->part(url->host) == "www.Example.org");
  CHECK(url->ascii_host == "www.example.org");
  CHECK(url->part(url->port) == "8080");
  CHECK(url->part(url->path) == "/a/b");
  CHECK(url->part(url->query) == "x=1&y&z=%20");
  CHECK(url->part(url->fragment) == "top");
  REQUIRE(url->parameters.size() == 3);
  CHECK(url->part(url->parameters[0].name) == "x");
  CHECK(url->part(url->parameters[0].value) == "1");
  CHECK(url->part(url->parameters[1].span) == "y");
  CHECK(url->parameters[1].value.empty());
  CHECK(url->part(url->parameters[2].value) == "%20");
}

TEST_CASE("URLs and relative references are told from other texts") {
  struct Case {
    const char* text;
    bool is_uri;
    bool is_iri;
    bool is_web;
  };
  constexpr Case cases[] = {
      {"https://example.org", true, true, true},
      {"http://[2001:db8::1]:80/", true, true, true},
      {"http://[2001:db8::1", false, false, false},
      {"http://[2001:db8:::1]/", false, false, false},
      {"http://192.0.2.1/", true, true, true},
      {"http://999.0.2.1/", false, false, false},
      {"https://b\xC3\xBC"
       "cher.example/",
       false, true, true},
      {"https://example.org/stra\xC3\x9F"
       "e",
       false, true, true},
      {"https://example.org/a|b", false, false, true},
      {"https://example.org/?a[0]=1", false, false, true},
      {"https://example.org/#/#room:example.org", false, false, true},
      {"http://example.org:80a/", false, false, false},
      {"http://me:pw@there@example.org/", false, false, false},
      {"https://example.org/a b", false, false, false},
      {"https://example.org/%zz", false, false, false},
      {"https://example.org/%", false, false, false},
      {"https://exa mple.org/", false, false, false},
      {"https://-a.org/", false, false, false},
      {"https://a..org/", false, false, false},
      {"https://a.org:65536/", false, false, false},
      {"https://a.org:123456789012345678901/", false, false, false},
      {"https://a_b.org/", true, true, true},
      {"https:///x", false, false, false},
      {"mailto:me@example.org", true, true, true},
      {"urn:isbn:0451450523", true, true, true},
      {"file:///a/b", true, true, true},
      {"obsidian://open?vault=x", true, true, true},
      {"/a/b?c#d", true, true, true},
      {"../x", true, true, true},
      {"", true, true, true},
      {"a\\b", false, false, false},
      {"<https://a.org>", false, false, false},
      {"https://a.org/\xFF", false, false, false},
      {"1http://a.org", false, false, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(parse(c.text, Strictness::uri).has_value() == c.is_uri);
    CHECK(parse(c.text, Strictness::iri).has_value() == c.is_iri);
    CHECK(parse(c.text, Strictness::web).has_value() == c.is_web);
  }
}

TEST_CASE("an error names what is wrong and where") {
  Error error;
  CHECK_FALSE(parse("https://a.org/b c", Strictness::web, &error).has_value());
  CHECK(error.message == "there is a blank in it");
  CHECK(error.span == Span{15, 16});
  CHECK_FALSE(parse("https://a..org/", Strictness::web, &error).has_value());
  CHECK(error.span == Span{8, 14});
}

TEST_CASE("host names are those that are looked up") {
  CHECK(ascii_host_name("B\xC3\xBC"
                        "cher.Example.") == "xn--bcher-kva.example");
  CHECK(ascii_host_name("LOCALHOST") == "localhost");
  CHECK(ascii_host_name("") == std::nullopt);
  CHECK(ascii_host_name(".") == std::nullopt);
  CHECK(ascii_host_name("a..b") == std::nullopt);
  CHECK(ascii_host_name(std::string(64, 'a') + ".org") == std::nullopt);
  CHECK(ascii_host_name("a.123") == std::nullopt);
  CHECK(ascii_host_name(std::string("a\0.org", 6)) == std::nullopt);
  CHECK(ascii_host_name("xn--\xFF") == std::nullopt);
}

TEST_CASE("domains are cut as Obsidian Web Clipper cuts them") {
  CHECK(clipper_domain("www.techcrunch.com") == "techcrunch.com");
  CHECK(clipper_domain("a.b.example.co.uk") == "example.co.uk");
  CHECK(clipper_domain("co.uk") == "co.uk");
  CHECK(clipper_domain("www.example.gov.au") == "example.gov.au");
  CHECK(clipper_domain("www.example.de") == "example.de");
  CHECK(clipper_domain("localhost") == "localhost");
}

TEST_CASE("the domain that was registered, by the Public Suffix List") {
  CHECK(registered_domain("www.techcrunch.com") == "techcrunch.com");
  CHECK(registered_domain("a.b.example.co.uk") == "example.co.uk");
  CHECK(registered_domain("blog.me.github.io") == "me.github.io");
  CHECK(registered_domain("city.kobe.jp") == "city.kobe.jp");
  CHECK(registered_domain("a.b.kobe.jp") == "a.b.kobe.jp");
  CHECK(registered_domain("a.b.xn--p1ai") == "b.xn--p1ai");
  CHECK(registered_domain("co.uk") == "co.uk");
  CHECK(registered_domain("localhost") == "localhost");
  CHECK(is_same_or_parent("example.org", "a.example.org"));
  CHECK_FALSE(is_same_or_parent("ample.org", "example.org"));
  CHECK_FALSE(is_same_or_parent("org", "example.org"));
}

TEST_CASE("what looks like an address is told from titles, files and identifiers") {
  struct Case {
    const char* text;
    bool looks_so;
  };
  constexpr Case cases[] = {
      {"https://example.org", true},
      {"htp://x", true},
      {"techcrunch.com/x", true},
      {"www.example.museum", true},
      {"techcrunch.com", true},
      {"<https://a.org>", true},
      {"[a](https://a.org)", true},
      {"C:\\notes", true},
      {" https://a.org ", true},
      {"index.html", false},
      {"README.md", false},
      {"node.js/lib", false},
      {"docs/page", false},
      {"A title: with more", false},
      {"doi:10.1000/182", false},
      {"", false},
      {"[[Note]]", false},
      {"See https://a.org", false},
      {"v1.2.3", false},
      {"C", false},
      {"Smith et al. 2020", false},
      {"://", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(looks_like_url(c.text) == c.looks_so);
  }
}
