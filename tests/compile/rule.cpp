// A rule whose metadata reads well compiles. With one of the macros below, it must not.
#include "lint/rule.h"

#ifndef ID
#define ID "date-format"
#endif
#ifndef SUMMARY
#define SUMMARY "Dates that are not written as YYYY-MM-DD."
#endif
#ifndef SINCE
#define SINCE "0.1"
#endif
#ifndef MARKERS
#define MARKERS "a", "b"
#endif
#ifndef PARAMETERS
#define PARAMETERS const Note &, Report &
#endif

namespace matterlint::rules::date_format {

void check(PARAMETERS);

extern constinit const Rule rule = {
    .id = ID,
    .summary = SUMMARY,
    .since = SINCE,
    .reads = Reads::tree,
    .markers = {MARKERS},
    .docs = "",
    .check = bind<check>,
};

}  // namespace matterlint::rules::date_format
