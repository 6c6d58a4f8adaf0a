#include "run/io_report.h"

#include <doctest/doctest.h>

using namespace matterlint;

TEST_CASE("what can not be read and what can not be written are told apart") {
  CHECK(io_report("a.md", "there is no such file").findings.front().message ==
        "this file can not be used: there is no such file");
  CHECK(write_report("a.md", "the disk is full").findings.front().message ==
        "the fixes can not be written: the disk is full");
}
