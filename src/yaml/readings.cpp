#include "yaml/readings.h"

#include <algorithm>
#include <cstdlib>

#include "text/joined.h"
#include "yaml/characters.h"
#include "yaml/core_schema.h"
#include "yaml/written_moment.h"

namespace matterlint::yaml {
namespace {

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// `12`, `-1`, `1.5`: no leading zero, nothing else. Every reader knows them.
bool is_plain_decimal(std::string_view plain) {
  if (plain.starts_with('-')) plain.remove_prefix(1);
  const std::size_t point = std::min(plain.find('.'), plain.size());
  const std::string_view whole = plain.substr(0, point);
  if (!is_all_digits(whole) || (whole.size() > 1 && whole.front() == '0')) return false;
  return point == plain.size() || is_all_digits(plain.substr(point + 1));
}

/// A day of the calendar, alone or with a time of the clock.
bool is_possible_date(std::string_view plain) {
  const std::optional<WrittenMoment> moment = written_moment(plain);
  if (!moment || !is_in_calendar(*moment)) return false;
  static constexpr int seconds_in_day = 86'400;
  return is_in_clock(*moment) && std::abs(zone_offset(moment->zone).value_or(0)) < seconds_in_day;
}

/// Whether a day that is in no calendar was taken for another one.
bool is_rolled_over(std::string_view plain, const Reading& reading) {
  return reading.as == ReadAs::date && !is_in_calendar(*written_moment(plain));
}

/// Whether a number stands for something else than its digits: `19:54` for 1194, `010` for 8.
bool is_of_other_base(std::string_view plain, const Reading& reading) {
  if (!reading.is_number()) return false;
  if (plain.find(':') != std::string_view::npos) return true;
  const std::string_view significant = plain.substr(std::min(plain.find_first_not_of('0'), plain.size()));
  return plain.starts_with('0') && is_all_digits(significant) && reading.value != significant;
}

/// What a message calls a reading.
std::string words_for(Reader reader, const Reading& reading) {
  static constexpr std::string_view midnight = "T00:00:00Z";
  switch (reading.as) {
    case ReadAs::text:
      return "text";
    case ReadAs::null:
      return "null";
    case ReadAs::error:
      return "an error";
    case ReadAs::merge:
      return "a merge";
    case ReadAs::date:
      return reading.value.ends_with(midnight) ? reading.value.substr(0, reading.value.size() - midnight.size())
                                               : reading.value;
    default:
      return printed_by(reader, reading);
  }
}

struct Group {
  std::string words;
  std::vector<std::string_view> readers;
};

std::string joined(const std::vector<Group>& groups) {
  const bool is_short =
      std::all_of(groups.begin(), groups.end(), [](const Group& group) { return group.readers.size() == 1; });
  std::string text;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool is_last = i + 1 == groups.size();
    if (i > 0) text += !is_last ? ", " : is_short && groups.size() == 2 ? " and " : ", and ";
    const bool is_everyone = groups[i].readers.size() == reader_names.size();
    text += groups[i].words + " in " +
            (is_everyone ? "every program" : matterlint::joined(groups[i].readers, ", ", " and "));
  }
  return text;
}

}  // namespace

Readings::Readings(std::string_view plain, ReaderSet readers) : plain_(plain) {
  for (std::size_t i = 0; i < reader_names.size(); ++i)
    if (const auto reader = static_cast<Reader>(i); readers.contains(reader))
      all_.push_back({reader, read_by(reader, plain)});
}

bool Readings::are_ambiguous() const {
  return !is_unambiguous(plain_) && std::any_of(all_.begin(), all_.end(), [&](const One& one) {
    return one.reading.as == ReadAs::error || is_of_other_base(plain_, one.reading) ||
           is_rolled_over(plain_, one.reading) || !is_same_value(one.reading, all_.front().reading);
  });
}

bool Readings::lose_digits() const {
  return std::any_of(all_.begin(), all_.end(), [&](const One& one) {
    return one.reading.is_number() && printed_by(one.reader, one.reading) != plain_;
  });
}

bool Readings::are_all(ReadAs type) const {
  return std::all_of(all_.begin(), all_.end(), [type](const One& one) { return one.reading.as == type; });
}

std::string Readings::in_words() const {
  std::vector<Group> groups;
  for (const One& one : all_) {
    const std::string words = words_for(one.reader, one.reading);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.words == words; });
    if (group == groups.end()) group = groups.insert(groups.end(), {words, {}});
    group->readers.push_back(reader_titles.at(static_cast<std::size_t>(one.reader)));
  }
  return joined(groups);
}

bool is_unambiguous(std::string_view plain) {
  if (is_text_for_all(plain) || plain.empty() || plain.front() == ':' || plain == "<<") return true;
  if (is_digit(plain.front())) return is_plain_decimal(plain) || is_possible_date(plain);
  const Kind kind = core_kind(plain);
  return kind == Kind::boolean || kind == Kind::null || is_plain_decimal(plain);
}

bool is_printed_alike(std::string_view plain) {
  static constexpr std::size_t sure_digits = 15;
  // `-0` loses its sign, and a tiny number gets an exponent.
  if (plain == "-0" || plain.find("0.0000") != std::string_view::npos) return false;
  if (plain.size() > sure_digits || !is_plain_decimal(plain)) return false;
  return plain.find('.') == std::string_view::npos || plain.back() != '0';
}

bool is_large_integer(std::string_view plain) {
  static constexpr std::size_t sure_digits = 15;
  if (plain.starts_with('-')) plain.remove_prefix(1);
  return plain.size() > sure_digits && is_all_digits(plain);
}

bool are_of_one_type(std::string_view a, std::string_view b, ReaderSet readers) {
  for (std::size_t i = 0; i < reader_names.size(); ++i) {
    const auto reader = static_cast<Reader>(i);
    if (readers.contains(reader) && read_by(reader, a).as != read_by(reader, b).as) return false;
  }
  return true;
}

}  // namespace matterlint::yaml
