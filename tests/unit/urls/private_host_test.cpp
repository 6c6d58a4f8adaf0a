#include "urls/private_host.h"

#include <doctest/doctest.h>

namespace matterlint::urls {
namespace {

bool is_private(const char* text) {
  const auto url = parse(text, Strictness::web);
  REQUIRE(url);
  return has_private_host(*url);
}

TEST_CASE("this computer and the own network") {
  for (const char* const text :
       {"http://localhost:3000/a", "http://app.localhost/", "http://127.0.0.1/", "http://10.1.2.3/",
        "http://0.0.0.0:80", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.178.1/",
        "http://169.254.1.1/", "http://[::1]:8080/", "http://[fd00::1]/", "http://[FE80::1]/", "http://printer.local/",
        "https://NAS.lan/"}) {
    CAPTURE(text);
    CHECK(is_private(text));
  }
}

TEST_CASE("the Internet") {
  for (const char* const text :
       {"http://192.0.2.1/", "http://172.32.0.1/", "http://192.169.0.1/", "http://11.0.0.1/", "http://[2001:db8::1]/",
        "http://[fc::1]/", "https://local.example.org/", "https://mylocal/", "https://example.org/", "/relative"}) {
    CAPTURE(text);
    CHECK_FALSE(is_private(text));
  }
}

}  // namespace
}  // namespace matterlint::urls
