#include "dates/reading.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_in_words.h"

using namespace matterlint;
using namespace matterlint::dates;

TEST_CASE("ISO dates and times are read as they are") {
  constexpr DateCase cases[] = {
      {"2025-03-17", "iso 2025-03-17"},
      {"2025-03-17T19:54", "iso 2025-03-17T19:54"},
      {"2025-03-17T19:54:00", "iso 2025-03-17T19:54:00"},
      {"2025-03-17 19:54:00", "iso 2025-03-17T19:54:00"},
      {"2025-03-17 19:54", "iso 2025-03-17T19:54"},
      {"2025-03-17T19:54:00.125Z", "iso 2025-03-17T19:54:00.125Z"},
      {"2025-03-17T19:54:00-05:00", "iso 2025-03-17T19:54:00-05:00"},
      {"2026-01-13T00:10:33.098+02:00", "iso 2026-01-13T00:10:33.098+02:00"},
      {"2025-03-17t19:54:00z", "iso 2025-03-17T19:54:00Z"},
      {"2025-03-17T24:00:00", "iso 2025-03-17T24:00:00"},
      {"2024-02-29", "iso 2024-02-29"},
      {"2025", "iso 2025"},
      {"2025-03", "iso 2025-03"},
      {"2025-W12", "iso 2025-W12"},
      {"2024-W01", "iso 2024-W01"},
      {"2026-W01", "iso 2026-W01"},
      {"2020-W53", "iso 2020-W53"},
      {"2025-W12-3", "iso 2025-03-19"},
      {" 2025-03-17 ", "iso 2025-03-17"},
      {"[[2025-03-17]]", "iso 2025-03-17"},
      {"[[Daily/2025-03-17|Monday]]", "iso 2025-03-17"},
      {"[[2025-03-17#Notes]]", "iso 2025-03-17"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text) == c.summary);
  }
}

TEST_CASE("dates in other forms are read strictly") {
  constexpr DateCase cases[] = {
      {"2025-03-17 19:54:00 +0800", "timestamp 2025-03-17T19:54:00+08:00"},
      {"2025-03-17T19:54:00+0800", "timestamp 2025-03-17T19:54:00+08:00"},
      {"2015-09-27 9:44:54 -0400", "timestamp 2015-09-27T09:44:54-04:00"},
      {"2025-03-17 19:54:00 UTC", "timestamp 2025-03-17T19:54:00Z"},
      {"2025-3-7", "other 2025-03-07"},
      {"2025/03/17", "other 2025-03-17"},
      {"2013/7/13 20:46:25", "other 2013-07-13T20:46:25"},
      {"2025.03.17", "other 2025-03-17"},
      {"20250317", "other 2025-03-17"},
      {"202503171954", "other 2025-03-17T19:54"},
      {"20250317195400", "other 2025-03-17T19:54:00"},
      {"20250317T195400Z", "other 2025-03-17T19:54:00Z"},
      {"20250313T1221Z", "other 2025-03-13T12:21Z"},
      {"20250317T195400.5+0100", "other 2025-03-17T19:54:00.5+01:00"},
      {"2025-03-17T195400", "other 2025-03-17T19:54:00"},
      {"2025-03-17T19:54:00,5Z", "other 2025-03-17T19:54:00.5Z"},
      {"2025-03-17T19", "other 2025-03-17T19:00 probable"},
      {"2025W12", "other 2025-W12"},
      {"2025W121", "other 2025-03-17"},
      {"2025-W11-4T10:00", "other 2025-03-13T10:00"},
      {"2025-073T10:00", "other 2025-03-14T10:00 probable"},
      {"2025073T1000", "other 2025-03-14T10:00 probable"},
      {"1742255640", "other 2025-03-17T23:54:00Z probable"},
      {"1742255640000", "other 2025-03-17T23:54:00Z probable"},
      {"2025-076", "other 2025-03-17 probable"},
      {"Monday, March 17th 2025, 7:54:09 pm", "other 2025-03-17T19:54:09"},
      {"Monday, March 17th 2025, 7:54 pm", "other 2025-03-17T19:54"},
      {"Tuesday, April 8th 2025, 9:05 am", "other 2025-04-08T09:05"},
      {"Monday, March 25th 2024, 14:13:16", "other 2024-03-25T14:13:16"},
      {"Thursday, 11. December 2025, 09:12", "other 2025-12-11T09:12"},
      {"15 Oct 2023", "other 2023-10-15"},
      {"17-Mar-2025", "other 2025-03-17"},
      {"17/Mar/2025:19:54:00 +0100", "other 2025-03-17T19:54:00+01:00"},
      {"17th of March, 2025", "other 2025-03-17"},
      {"March 13, 2025", "other 2025-03-13"},
      {"Sept. 5, 2025", "other 2025-09-05"},
      {"March 2025", "other 2025-03"},
      {"03/2025", "other 2025-03"},
      {"2025 March 17", "other 2025-03-17"},
      {"2024-05-30, 08:08 PM", "other 2024-05-30T20:08"},
      {"2025-03-17 7:54\xE2\x80\xAFPM", "other 2025-03-17T19:54"},
      {"2025-03-17 -- Monday", "other 2025-03-17"},
      {"2025-03-17 (Mon)", "other 2025-03-17"},
      {"13/04/2025", "other 2025-04-13"},
      {"04/13/2025", "other 2025-04-13"},
      {"04/04/2025", "other 2025-04-04"},
      {"17.3.2025 9:05", "other 2025-03-17T09:05"},
      {"Mon, 17 Mar 2025 19:54:00 +0100", "other 2025-03-17T19:54:00+01:00"},
      {"Mon, 17 Mar 2025 19:54:00 GMT", "other 2025-03-17T19:54:00Z"},
      {"Mon Mar 17 2025 19:54:00 GMT-0500 (Eastern Standard Time)", "other 2025-03-17T19:54:00-05:00"},
      {"Mon Mar 17 19:54:00 2025", "other 2025-03-17T19:54:00"},
      {"Mon Mar 17 19:54:00 UTC 2025", "other 2025-03-17T19:54:00Z"},
      {"March 17th 2025, 12:05 am", "other 2025-03-17T00:05"},
      {"March 17th 2025, 12:05 pm", "other 2025-03-17T12:05"},
      {"March 17 2025 at 7 p.m.", "other 2025-03-17T19:00"},
      {"March 17, 2025 \u00B7 7:54 PM", "other 2025-03-17T19:54"},
      {"March 17, 2025 \u2014 7:54 PM", "other 2025-03-17T19:54"},
      {"17 March 2025 19:54 UTC+2", "other 2025-03-17T19:54+02:00"},
      {"17 March 2025 19:54 -05:00", "other 2025-03-17T19:54-05:00"},
      {"17 Mar 2025 19:54:00 -0000", "other 2025-03-17T19:54:00-00:00"},
      {"2025-03-17 19h54", "other 2025-03-17T19:54"},
      {"Mar-17-2025", "other 2025-03-17"},
      {"Thurs., March 20, 2025", "other 2025-03-20"},
      {"2025.03.17.", "other 2025-03-17"},
      {"17 Mar 2025\n", "other 2025-03-17"},
      {"Tue 03/04/2025", "other 2025-03-04"},
      {"Thu, 03.04.2025", "other 2025-04-03"},
      {"03/04/2025 (Tue)", "other 2025-03-04"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text) == c.summary);
  }
}

TEST_CASE("what is not certain is said to be so") {
  constexpr DateCase cases[] = {
      {"March 17nd 2025", "other 2025-03-17 probable"},
      {"15 Oct 23", "other 2023-10-15 probable"},
      {"15 Oct 69", "other 1969-10-15 probable"},
      {"March 17th 2025, 7:54", "other 2025-03-17T07:54 probable"},
      {"March 17th 2025, 0:54 am", "other 2025-03-17T00:54 probable"},
      {"2025-03-17 19:54 EST", "other 2025-03-17T19:54 untrusted"},
      {"March 17 2025 7:54 pm Pacific", "other 2025-03-17T19:54 untrusted"},
      {"Tuesday, March 17th 2025", "other 2025-03-17 weekday"},
      {"Sonntag, 09. Januar 2022, 23:00:24 Uhr", "other 2022-01-09T23:00:24 untrusted"},
      {"03/04/2025", "ambiguous"},
      {"1/2/25", "ambiguous"},
      {"4.3.2025", "ambiguous"},
      {"12-02-2026", "ambiguous"},
      {"25/12/31", "ambiguous"},
      {"03/04/2025 10:00", "ambiguous"},
      {"Mon 03/04/2025", "ambiguous"},
      {"Fri 11/07/2025", "ambiguous"},
      {"Tue 03/04/25", "ambiguous"},
      {"March 17, 2025, 10:30", "other 2025-03-17T10:30 probable"},
      {"3/17/2025 7:54", "other 2025-03-17T07:54 probable"},
      {"17 M\u00C4RZ 2025", "other 2025-03-17 untrusted"},
      {"2025-03-17 19:54:00.1234567891 +0100", "timestamp 2025-03-17T19:54:00.123456789+01:00 probable"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text) == c.summary);
  }
}

TEST_CASE("what is no date is told apart from what is not meant to be one") {
  constexpr DateCase cases[] = {
      {"", "nothing"},
      {"  ", "nothing"},
      {"true", "nothing"},
      {"{{date}}", "placeholder"},
      {"{{date}}, {{time}}", "placeholder"},
      {"<% tp.file.creation_date(\"YYYY-MM-DD\") %>", "placeholder"},
      {"<date created on, in ISO 8601 (yyyy-mm-dd) format>", "placeholder"},
      {"YYYY-MM-DD", "placeholder"},
      {"2025-02-30", "invalid: February 2025 has 28 days"},
      {"2025-17-03", "invalid: there is no month 17"},
      {"2025-03-17T25:00", "invalid: there is no hour 25"},
      {"2025-03-17T10:00:60", "invalid: there is no second 60"},
      {"2025-03-17T24:01:00", "invalid: there is no hour 24"},
      {"0000-00-00", "invalid: there is no month 0"},
      {"February 30, 2025", "invalid: February 2025 has 28 days"},
      {"March 17th 2025, 19:54 pm", "invalid: hour 19 goes with neither am nor pm"},
      {"2025-W54", "invalid: there is no such week or day of a week"},
      {"2025-W12-8", "invalid: there is no such week or day of a week"},
      {"2025-W121", "invalid"},
      {"2025W12-1", "invalid"},
      {"2025-366", "invalid: there is no day 366 in a year"},
      {"20250229T1200", "invalid: February 2025 has 28 days"},
      {"2025-03-17 19", "vague: it says more than a date"},
      {"Invalid date", "invalid"},
      {"tuesday", "invalid"},
      {"Thursday", "invalid"},
      {"Crime", "invalid"},
      {"TBD", "invalid"},
      {"19:54", "invalid"},
      {"March 17", "invalid"},
      {"3/15", "invalid"},
      {"5", "invalid"},
      {"[[Crime]]", "invalid"},
      {"\xEF\xBC\x92\xEF\xBC\x90\xEF\xBC\x92\xEF\xBC\x95-03-17", "invalid"},
      {"20251317", "invalid: there is no month 13"},
      {"9999999999", "invalid"},
      {"4102444800000000", "invalid"},
      {"0123456789", "invalid"},
      {".2025-03-17", "invalid"},
      {"+2025-03-17", "invalid"},
      {"2025 -03-17", "invalid"},
      {"March 2025 19:54", "invalid"},
      {"2025-03-17T19:54:00+99:99", "invalid: there is no such offset from UTC"},
      {"17 March 2025 19:54 +99:99", "invalid: there is no such offset from UTC"},
      {"Published February 30, 2025", "invalid: February 2025 has 28 days"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text) == c.summary);
  }
}

TEST_CASE("a date with something else is none") {
  constexpr const char* more = "vague: it says more than a date";
  constexpr const char* brackets = "vague: it stands in brackets or quotes";
  const DateCase cases[] = {
      {"Published: March 17, 2025", more},
      {"March 17, 2025 by A. Person", more},
      {"17 March 2025 19:54 by A. Person", more},
      {"17 March 2025 19:54 - 20:30", more},
      {"17 March 2025 19:54-20:30", more},
      {"17 March 2025 10:00-11:30", more},
      {"2025-03-17 -05:00", more},
      {"2025-03-17-05:00", more},
      {"2025/03/17/", more},
      {"2025-03-17-", more},
      {"2025-03-17T", more},
      {"<2025-03-17>", brackets},
      {"<2025-03-17 Mon 19:54>", brackets},
      {"[2025-03-17]", brackets},
      {"\"2025-03-17\"", brackets},
      {"-0001-01-01", "vague: its year is before 0000"},
      {"-2025-03-17", "vague: its year is before 0000"},
      {"2020-present", "vague: it does not name one day"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text) == c.summary);
  }
}

TEST_CASE("spans name the date and the weekday") {
  const Reading linked = read("[[Daily/2025-3-7|x]]");
  CHECK(linked.is_wikilink);
  CHECK(linked.span == Span{8, 16});
  const Reading reading = read(" Tuesday, March 17th 2025");
  CHECK(reading.weekday == Span{1, 8});
  CHECK(reading.span == Span{1, 25});
}

TEST_CASE("no text makes reading fail or take long") {
  CHECK(summary(std::string(1'000'000, '1')) == "invalid");
  CHECK(summary(std::string(1'000'000, 'a')) == "invalid");
  CHECK(summary("\xFF\xFE 2025") == "invalid");
  CHECK(summary("[[]]") == "invalid");
  CHECK(summary("[[|]]") == "invalid");
  CHECK(summary("{{") == "invalid");
  CHECK(summary("2025-99999999999-1") == "invalid");
  CHECK(summary("0/5/2025").starts_with("invalid"));
}

TEST_CASE("times that are no day are vague, not invalid") {
  constexpr DateCase cases[] = {
      {"c. 1850", "vague: it does not name one day"},
      {"about 2020", "vague: it does not name one day"},
      {"Spring 2024", "vague: it does not name one day"},
      {"[[Spring 2024]]", "vague: it does not name one day"},
      {"Q3 2024", "vague: it does not name one day"},
      {"mid-2020", "vague: it does not name one day"},
      {"1850s", "vague: it does not name one day"},
      {"~1850", "vague: it does not name one day"},
      {"2024?", "vague: it does not name one day"},
      {"March 17-18, 2025", "vague: it does not name one day"},
      {"March 17 – April 2, 2025", "vague: it does not name one day"},
      {"March 17th-18th, 2025", "vague: it does not name one day"},
      {"March 2025 – May 2025", "vague: it does not name one day"},
      {"March 2025 to now", "vague: it does not name one day"},
      {"17.–18. März 2025", "vague: it does not name one day"},
      {"17.-18.3.2025", "vague: it does not name one day"},
      {"Mo 17. - Di 18. März 2025", "vague: it does not name one day"},
      {"Frühjahr 2025", "vague: it does not name one day"},
      {"Fru\xCC\x88hjahr 2025", "vague: it does not name one day"},
      {"Ende März 2025", "vague: it does not name one day"},
      {"printemps 2025", "vague: it does not name one day"},
      {"17 et 18 mars 2025", "vague: it does not name one day"},
      {"del 17 al 18 de marzo de 2025", "vague: it does not name one day"},
      {"44 BC", "vague: it does not name one day"},
      {"c. 300-250 B.C.", "vague: it does not name one day"},
      {"44 v. Chr.", "vague: it does not name one day"},
      {"44 av. J.-C.", "vague: it does not name one day"},
      {"15 March 44 BCE", "vague: it does not name one day"},
      {"AD 79", "vague: it does not name one day"},
      {"10000 BC", "vague: it does not name one day"},
      {"19th century", "vague: it does not name one day"},
      {"19. Jahrhundert", "vague: it does not name one day"},
      {"FY2025", "vague: it does not name one day"},
      {"FY 2025/26", "vague: it does not name one day"},
      {"2025-03-17/2025-03-18", "vague: it is a range of dates"},
      {"2025-03-17 - 2025-03-18", "vague: it is a range of dates"},
      {"2025-03-17 to 2025-03-18", "vague: it is a range of dates"},
      {"2024\xE2\x80\x93"
       "2025",
       "vague: it is a range of dates"},
      {"2025年3月17日", "vague: its form is not known"},
      {"2025년 3월 17일", "vague: its form is not known"},
      {"2025-02-30/2025-03-18", "invalid: February 2025 has 28 days"},
      {"Crime 2024", "invalid"},
      {"300 spring", "invalid"},
      {"Mon 2025", "invalid"},
      {"BC", "invalid"},
      {"-", "invalid"},
      {"17. März", "invalid"},
      {"Spring", "invalid"},
      {"年", "invalid"},
      {"2025 2026", "invalid"},
      {"March 45, 2025", "invalid: March 2025 has 31 days"},
  };
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(summary(c.text) == c.summary);
  }
}
