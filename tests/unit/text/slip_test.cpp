#include "text/slip.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

using namespace matterlint;

namespace {

using Pairs = std::initializer_list<std::pair<const char*, const char*>>;

}  // namespace

TEST_CASE("slips of the hand are letters that are swapped, doubled, lost or wrong inside of a name") {
  for (const auto& [written, meant] : Pairs{{"titel", "title"},
                                            {"tgas", "tags"},
                                            {"tiitle", "title"},
                                            {"descrption", "description"},
                                            {"descriptiion", "description"},
                                            {"auther", "author"},
                                            {"permslink", "permalink"},
                                            {"discriptoin", "description"},
                                            {"pub_date", "pubDate"},
                                            {"Due Date", "due-date"}}) {
    CAPTURE(written);
    CHECK(is_slip_of(written, meant));
  }
}

TEST_CASE("other words and other forms of a word are no slips") {
  for (const auto& [written, meant] : Pairs{{"data", "date"},
                                            {"tag", "tags"},
                                            {"authors", "author"},
                                            {"categories", "category"},
                                            {"publisher", "published"},
                                            {"created_by", "created_at"},
                                            {"h1_title", "h2_title"},
                                            {"stage", "state"},
                                            {"auther", "father"},
                                            {"title", "title"},
                                            {"", "a"}}) {
    CAPTURE(written);
    CHECK_FALSE(is_slip_of(written, meant));
  }
}

TEST_CASE("a second slip counts only where two are allowed") {
  CHECK(is_slip_of("discriptoin", "description", 2));
  CHECK_FALSE(is_slip_of("discriptoin", "description", 1));
  CHECK_FALSE(is_slip_of("cntibutr", "contributor", 2));
}
