#include "text/marker_scan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace matterlint;

TEST_CASE("markers are found wherever they stand, and only they") {
  MarkerScan scan;
  const std::vector<std::string> markers = {")[", "](", "[[", "\\\\", "a", "]()", "\xC2\xA0"};
  for (std::size_t i = 0; i < markers.size(); ++i) CHECK(scan.add(markers[i]) == i);
  CHECK(scan.add("[[") == 2);
  const auto has = [&](std::string_view text, std::size_t i) { return (scan.occurring_in(text) >> i & 1U) != 0; };
  for (const std::string_view text :
       {"", "x", "x)[y", "](", "](x", "[", "[[", "x[[", "\\", "x\\\\", "a", "]()", "\xC2", "\xC2\xA0"}) {
    CAPTURE(text);
    for (std::size_t i = 0; i < markers.size(); ++i)
      CHECK(has(text, i) == (text.find(markers[i]) != std::string_view::npos));
  }
}

TEST_CASE("a marker is told by all of its bytes, however many they are") {
  for (const std::string_view marker : {"[", "](", "](#", "](#a", "x[y", "x[yz", "x[yza", "xy[z"}) {
    MarkerScan scan;
    scan.add(marker);
    CAPTURE(marker);
    for (std::size_t i = 0; i < marker.size(); ++i) {
      std::string other(marker);
      other[i] = '-';
      CHECK((scan.occurring_in(other) & 1U) == 0);
      CHECK((scan.occurring_in(other + std::string(marker)) & 1U) == 1);
    }
    CHECK((scan.occurring_in(marker.substr(0, marker.size() - 1)) & 1U) == 0);
  }
}

TEST_CASE("what stands before the place where a scan begins is not found") {
  MarkerScan scan;
  scan.add("](");
  scan.add("<!--");
  const std::string_view text = "](<!--]";
  CHECK((scan.occurring_in(text, 0) & 3U) == 3);
  CHECK((scan.occurring_in(text, 1) & 3U) == 2);
  CHECK((scan.occurring_in(text, 3) & 3U) == 0);
}

TEST_CASE("more markers than there are bits are said to occur") {
  MarkerScan scan;
  for (int i = 0; i < 100; ++i) {
    const std::size_t number = scan.add("m" + std::to_string(i) + ";");
    CHECK(number == std::min<std::size_t>(static_cast<std::size_t>(i), MarkerScan::capacity - 1));
  }
  const std::uint64_t found = scan.occurring_in("m5;");
  CHECK(found == ((std::uint64_t{1} << 5U) | (std::uint64_t{1} << 63U)));
}
