#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dates/iso_date.h"
#include "dates/locale.h"
#include "dates/padded.h"
#include "lint/date_option.h"
#include "lint/rule.h"
#include "note/addresses.h"
#include "text/utf8.h"

namespace matterlint::rules::date_url {
namespace {

struct Options {
  Duration slack = {"1d", 86'400};
};

void check(const Note& note, const Options& options, Report& report);

}  // namespace

extern constinit const Rule rule = {
    .id = "date-url",
    .summary = "Days of publication that are not the one in the page's address.",
    .since = "0.1",
    .presets = {{Preset::clippings, Severity::info}},
    .reads = Reads::tree | Reads::dates | Reads::urls,
    .options = {option<&Options::slack>("slack", "How far apart they may be, as `1w`, `1d` or `12h`.")},
    .docs = R"md(
Many sites have the day of publication in their addresses. A clipping with another one took the day of a comment, of the
last change, or of the present.

```md bad
---
source: https://example.org/2025/03/13/spring
                            ‾‾‾‾‾‾‾‾‾‾ the address is of this day
published: 2025-03-17
           ^^^^^^^^^^ `published` is not the day in the address, 2025-03-13
---
```

A day more or less is a matter of time zones.

```md good
---
source: https://example.org/2025/03/13/spring
published: 2025-03-14
created: 2025-06-01
---
```

```yaml options
slack: 1w
```

```md good
---
source: https://example.org/2025/03/13/spring
published: 2025-03-17
---
```
)md",
    .check = bind<check>,
};

namespace {

struct UrlDate {
  dates::DateTime value;
  Span span;  ///< In the note.
};

bool is_number(std::string_view text, std::size_t size) {
  return text.size() == size && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// `03`, or `mar`.
std::string month_of(std::string_view segment) {
  if (is_number(segment, 2)) return std::string(segment);
  const int month = dates::find_month(dates::english(), segment);
  return month < 1 ? "" : dates::padded(static_cast<unsigned>(month), 2);
}

std::optional<dates::DateTime> day_of(const std::string& text) {
  const auto parsed = dates::parse_iso_date(text);
  if (!parsed || !parsed->error.empty() || parsed->value.precision != dates::Precision::day) return std::nullopt;
  return parsed->value.year < 1990 ? std::nullopt : std::optional(parsed->value);
}

std::vector<Span> segments_of(std::string_view text, Span path) {
  std::vector<Span> segments;
  for (std::size_t begin = path.begin; begin < path.end;) {
    const std::size_t end = std::min<std::size_t>(text.find('/', begin), path.end);
    segments.push_back(span_of(begin, end));
    begin = end + 1;
  }
  return segments;
}

/// The day in an address: `/2025/03/13/`, `/2025/mar/13/`, `/2025-03-13-slug`.
std::optional<UrlDate> date_of(const NoteAddress& address) {
  constexpr std::size_t day_size = 10;
  const std::vector<Span> segments = segments_of(address.text(), address.url.path);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto segment = [&](std::size_t ahead) { return address.url.part(segments[i + ahead]); };
    if (i + 2 < segments.size() && is_number(segment(0), 4) && is_number(segment(2), 2))
      if (const auto day = day_of(std::string(segment(0)) + "-" + month_of(segment(1)) + "-" + std::string(segment(2))))
        return UrlDate{*day, address.place_of({segments[i].begin, segments[i + 2].end})};
    const bool ends_there = segment(0).size() == day_size || segment(0).substr(0, day_size + 1).ends_with('-');
    if (segment(0).size() < day_size || !ends_there) continue;
    if (const auto day = day_of(std::string(segment(0).substr(0, day_size))))
      return UrlDate{*day, address.place_of(span_of(segments[i].begin, segments[i].begin + day_size))};
  }
  return std::nullopt;
}

bool is_publication(const DateValue& date) {
  const std::string key = ascii_lower(date.property->name());
  return key.find("pub") != std::string::npos && !key.starts_with("un") && date.reading.is_date() &&
         date.reading.trust == dates::Reading::Trust::certain;
}

void check(const Note& note, const Options& options, Report& report) {
  const auto dates = note.dates();
  if (std::none_of(dates.begin(), dates.end(), is_publication)) return;
  for (const NoteAddress& address : note.addresses()) {
    const std::optional<UrlDate> in_url = date_of(address);
    if (!in_url) continue;
    for (const DateValue& date : dates) {
      const dates::DateTime& value = date.reading.value;
      const bool is_later =
          is_publication(date) && earliest_second(value) > latest_second(in_url->value) + options.slack.seconds;
      const bool is_earlier =
          is_publication(date) && latest_second(value) + options.slack.seconds < earliest_second(in_url->value);
      if (!is_later && !is_earlier) continue;
      report
          .add(date.node->span,
               "`" + std::string(date.property->name()) + "` is not the day in the address, " + iso_text(in_url->value))
          .related(in_url->span, "the address is of this day");
    }
    return;
  }
}

}  // namespace
}  // namespace matterlint::rules::date_url
