#include "text/slip.h"

#include <doctest/doctest.h>

using namespace matterlint;

namespace {

struct Slip {
  const char* written;
  const char* meant;
};

}  // namespace

TEST_CASE("slips of the hand are letters that are swapped, doubled, lost or wrong inside of a name") {
  for (const Slip& slip :
       {Slip{"titel", "title"}, Slip{"tgas", "tags"}, Slip{"tiitle", "title"}, Slip{"descrption", "description"},
        Slip{"descriptiion", "description"}, Slip{"auther", "author"}, Slip{"permslink", "permalink"},
        Slip{"discriptoin", "description"}, Slip{"pub_date", "pubDate"}, Slip{"Due Date", "due-date"}}) {
    CAPTURE(slip.written);
    CHECK(is_slip_of(slip.written, slip.meant));
  }
}

TEST_CASE("other words and other forms of a word are no slips") {
  for (const Slip& slip :
       {Slip{"data", "date"}, Slip{"tag", "tags"}, Slip{"authors", "author"}, Slip{"categories", "category"},
        Slip{"publisher", "published"}, Slip{"created_by", "created_at"}, Slip{"h1_title", "h2_title"},
        Slip{"stage", "state"}, Slip{"auther", "father"}, Slip{"title", "title"}, Slip{"", "a"}}) {
    CAPTURE(slip.written);
    CHECK_FALSE(is_slip_of(slip.written, slip.meant));
  }
}

TEST_CASE("a second slip counts only where two are allowed") {
  CHECK(is_slip_of("discriptoin", "description", 2));
  CHECK_FALSE(is_slip_of("discriptoin", "description", 1));
  CHECK_FALSE(is_slip_of("cntibutr", "contributor", 2));
}
