#include "dates/moment_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"

namespace matterlint::dates {
namespace {

using Form = MomentFormat::Form;
using Part = MomentFormat::Part;

using ascii::is_letter;

struct Token {
  std::string_view text;
  Part part;
  Form form;
};

/// The longest first, so that `MMMM` is not two times `MM`.
constexpr std::array<Token, 28> tokens = {{
    {"MMMM", Part::month, Form::name},
    {"YYYY", Part::year, Form::full},
    {"dddd", Part::weekday, Form::name},
    {"MMM", Part::month, Form::short_name},
    {"ddd", Part::weekday, Form::short_name},
    {"DD", Part::day, Form::padded},
    {"Do", Part::day, Form::ordinal},
    {"HH", Part::hour, Form::padded},
    {"MM", Part::month, Form::padded},
    {"YY", Part::year, Form::padded},
    {"ZZ", Part::offset, Form::plain},
    {"hh", Part::hour_of_12, Form::padded},
    {"kk", Part::hour_from_1, Form::padded},
    {"mm", Part::minute, Form::padded},
    {"ss", Part::second, Form::padded},
    {"A", Part::half_of_day, Form::upper},
    {"D", Part::day, Form::plain},
    {"H", Part::hour, Form::plain},
    {"M", Part::month, Form::plain},
    {"X", Part::epoch, Form::plain},
    {"Y", Part::year, Form::plain},
    {"Z", Part::offset, Form::padded},
    {"a", Part::half_of_day, Form::plain},
    {"h", Part::hour_of_12, Form::plain},
    {"k", Part::hour_from_1, Form::plain},
    {"m", Part::minute, Form::plain},
    {"s", Part::second, Form::plain},
    {"x", Part::epoch, Form::milliseconds},
}};

using Text = std::pair<std::string_view, std::string_view>;

/// What moment abbreviates, for English.
constexpr std::array<Text, 10> abbreviations = {{
    {"LLLL", "dddd, MMMM D, YYYY h:mm A"},
    {"llll", "ddd, MMM D, YYYY h:mm A"},
    {"LLL", "MMMM D, YYYY h:mm A"},
    {"lll", "MMM D, YYYY h:mm A"},
    {"LTS", "h:mm:ss A"},
    {"LL", "MMMM D, YYYY"},
    {"ll", "MMM D, YYYY"},
    {"LT", "h:mm A"},
    {"L", "MM/DD/YYYY"},
    {"l", "M/D/YYYY"},
}};

/// Letters that other dialects use, or that moment reads as something that no date is made of.
constexpr std::array<Text, 13> traps = {{
    {"yyyy", "the year is `YYYY` in moment's tokens"},
    {"yy", "the year is `YY` in moment's tokens"},
    {"DDDD", "`DDDD` is the day of the year; the day of the month is `DD`"},
    {"DDD", "`DDD` is the day of the year; the day of the month is `DD`"},
    {"dd", "`dd` is the day of the week; the day of the month is `DD`"},
    {"d", "`d` is the day of the week; the day of the month is `D`"},
    {"EEE", "the weekday is `dddd` in moment's tokens"},
    {"GGGG", "weeks are no dates"},
    {"gggg", "weeks are no dates"},
    {"W", "weeks are no dates"},
    {"w", "weeks are no dates"},
    {"z", "names of zones stand for several zones; the offset is `Z`"},
    {"%", "these are tokens of strftime; the year is `YYYY` here"},
}};

template <class Table>
const auto* find_prefix(const Table& table, std::string_view rest) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [rest](const auto& entry) { return rest.starts_with(std::get<0>(entry)); });
  return found == table.end() ? nullptr : &*found;
}

const Token* find_token(std::string_view rest) {
  // What is longer is a trap.
  if (rest.starts_with("DDD")) return nullptr;
  const auto found =
      std::find_if(tokens.begin(), tokens.end(), [rest](const Token& token) { return rest.starts_with(token.text); });
  return found == tokens.end() ? nullptr : &*found;
}

std::string expand(std::string_view text) {
  std::string expanded;
  bool is_quoted = false;
  while (!text.empty()) {
    is_quoted = text.front() == '[' || (is_quoted && text.front() != ']');
    const Text* const abbreviation = is_quoted ? nullptr : find_prefix(abbreviations, text);
    expanded += abbreviation == nullptr ? text.substr(0, 1) : abbreviation->second;
    text.remove_prefix(abbreviation == nullptr ? 1 : abbreviation->first.size());
  }
  return expanded;
}

/// Which parts a format has.
struct Parts {
  bool year = false, month = false, day = false, hour = false, hour_of_12 = false, half_of_day = false;
  bool minute = false, second = false, fraction = false, epoch = false, only_epoch = false;
};

/// Why dates can not be written with these parts alone; empty: they can.
std::string_view what_is_missing(const Parts& parts) {
  if (parts.epoch) return parts.only_epoch ? "" : "the time since 1970 says all, so nothing goes with it";
  if (!parts.year) return "there is no year in it (`YYYY`)";
  if (!parts.month && parts.minute && !parts.hour) return "`mm` is the minute; the month is `MM`";
  if (!parts.month && (parts.day || parts.hour)) return "there is no month in it (`MM`)";
  if (!parts.day && parts.hour) return "there is no day in it (`DD`)";
  if (parts.hour_of_12 && !parts.half_of_day) return "`hh` without `a` loses half of the day; the hour of 24 is `HH`";
  const bool has_gap = parts.hour != parts.minute || (parts.second && !parts.minute) ||
                       (parts.fraction && !parts.second) || (parts.half_of_day && !parts.hour);
  return has_gap ? "a part of the time is missing" : "";
}

}  // namespace

MomentFormat::MomentFormat(std::string_view text) : text_(text) {
  error_.clear();
  const std::string expanded = expand(text);
  compile(expanded);
  if (!error_.empty()) return;
  Parts parts;
  parts.year = has(Part::year);
  parts.month = has(Part::month);
  parts.day = has(Part::day);
  parts.hour_of_12 = has(Part::hour_of_12);
  parts.hour = parts.hour_of_12 || has(Part::hour) || has(Part::hour_from_1);
  parts.half_of_day = has(Part::half_of_day);
  parts.minute = has(Part::minute);
  parts.second = has(Part::second);
  parts.fraction = has(Part::fraction);
  parts.epoch = has(Part::epoch);
  parts.only_epoch = std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
    return piece.part == Part::epoch || piece.part == Part::literal;
  });
  error_ = what_is_missing(parts);
}

void MomentFormat::add_literal(std::string_view text) {
  if (pieces_.empty() || pieces_.back().part != Part::literal) pieces_.push_back({});
  pieces_.back().text += text;
}

void MomentFormat::compile(std::string_view text) {
  while (!text.empty() && error_.empty()) text.remove_prefix(compile_next(text));
}

/// How many letters were compiled.
std::size_t MomentFormat::compile_next(std::string_view text) {
  const std::size_t close = text.find(']');
  if (text.front() == '[' && close != std::string_view::npos) {
    add_literal(text.substr(1, close - 1));
    return close + 1;
  }
  if (text.front() == '\\' && text.size() > 1) {
    add_literal(text.substr(1, 1));
    return 2;
  }
  if (text.front() == 'S') {
    const std::size_t size = std::min(text.find_first_not_of('S'), text.size());
    pieces_.push_back({Part::fraction, Form::padded, std::string(std::min<std::size_t>(size, 9), 'S')});
    return size;
  }
  if (const Token* const token = find_token(text); token != nullptr) {
    pieces_.push_back({token->part, token->form, std::string(token->text)});
    return token->text.size();
  }
  if (const Text* const trap = find_prefix(traps, text); trap != nullptr)
    error_ = trap->second;
  else if (is_letter(text.front()) && text.front() != 'T')
    error_ = "`" + std::string(text.substr(0, 1)) + "` is no token; write text that is meant as it is in brackets";
  else
    add_literal(text.substr(0, 1));
  return 1;
}

bool MomentFormat::has(Part part) const {
  return std::any_of(pieces_.begin(), pieces_.end(), [part](const Piece& piece) { return piece.part == part; });
}

}  // namespace matterlint::dates
