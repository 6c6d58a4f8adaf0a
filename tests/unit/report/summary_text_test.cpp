#include "report/summary_text.h"

#include <doctest/doctest.h>

namespace matterlint {
namespace {

TEST_CASE("the summary says what there is and leaves out what there is not") {
  CHECK(summary_text({.files = 1}, false) == "Checked 1 note: no problems.\n");
  CHECK(
      summary_text({.files = 3, .errors = 1, .warnings = 2, .infos = 1, .fixable = 2, .unsafely_fixable = 1}, false) ==
      "Checked 3 notes: 1 error, 2 warnings, 1 info. 2 fixable with --fix, 1 more with --fix --unsafe-fixes.\n");
  CHECK(summary_text({.files = 3, .warnings = 2, .unsafely_fixable = 2, .fixed = 4}, false) ==
        "Checked 3 notes: 2 warnings. Fixed 4. 2 fixable with --fix --unsafe-fixes.\n");
}

TEST_CASE("notes without a schema are worth a word where there are schemas") {
  CHECK(summary_text({.files = 3, .without_schema = 1}, true) ==
        "Checked 3 notes: no problems. 1 note against no schema.\n");
  CHECK(summary_text({.files = 3, .without_schema = 0}, true) == "Checked 3 notes: no problems.\n");
  CHECK(summary_text({.files = 3, .without_schema = 3}, false) == "Checked 3 notes: no problems.\n");
}

}  // namespace
}  // namespace matterlint
