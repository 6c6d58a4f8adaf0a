#include "moment_differences.h"

#include <array>
#include <string>

namespace matterlint::tests {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

dates::ParsedDate parsed(const DatedText& one) {
  return dates::MomentFormat(one.format).parse(one.text, *one.locale).value_or(dates::ParsedDate());
}

constexpr std::array<MomentDifference, 6> differences = {{
    {"newer systems write a no-break blank before am and pm, and programs for other blanks",
     [](const DatedText& one, Moment ours, Moment theirs) {
       return ours && !theirs && (has(one.text, "\xC2\xA0") || has(one.text, "\xE2\x80\xAF"));
     }},
    {"offsets go beyond those of today's zones, -12:00 to +14:00, as RFC 3339 lets them",
     [](const DatedText& one, Moment ours, Moment theirs) {
       const int offset = parsed(one).value.offset.value_or(0);
       return ours && !theirs && (offset < -12 * 60 || offset > 14 * 60);
     }},
    {"hour 0 with am or pm is read, with a doubt, so that no fix of it is safe",
     [](const DatedText& one, Moment ours, Moment theirs) {
       return ours && !theirs && (has(one.text, " 0:") || has(one.text, " 00:")) &&
              parsed(one).has(dates::Doubt::half_of_day);
     }},
    {"what stands twice must be the same twice, or one of the two is wrong",
     [](const DatedText& one, Moment ours, Moment theirs) {
       return !ours && theirs && (one.format == "YYYY/MM/YYYY-MM-DD" || has(one.format, "(h:mm a)"));
     }},
    {"a count of seconds to a year that has no four digits is none of a note",
     [](const DatedText& one, Moment ours, Moment theirs) {
       constexpr std::int64_t year_0 = -62'167'219'200'000;
       constexpr std::int64_t year_10000 = 253'402'300'800'000;
       const bool is_far = theirs && (*theirs < year_0 || *theirs >= year_10000);
       return !ours && is_far && (one.format == "X" || one.format == "x");
     }},
    {"hours that are counted from 1 to 24 have no 0",
     [](const DatedText& one, Moment ours, Moment theirs) {
       return !ours && theirs && has(one.format, "k") && parsed(one).error == "there is no hour 0";
     }},
}};

}  // namespace

std::span<const MomentDifference> moment_differences() {
  return differences;
}

}  // namespace matterlint::tests
