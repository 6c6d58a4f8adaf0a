#include "dates/moment_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"

namespace matterlint::dates {
namespace {

using Token = MomentFormat::Token;

using ascii::is_letter;

struct TokenText {
  std::string_view text;
  Token token;
};

/// The longest first, so that `MMMM` is not two times `MM`.
constexpr std::array<TokenText, 29> tokens = {{
    {"MMMM", Token::month_name},
    {"YYYY", Token::year},
    {"dddd", Token::weekday_name},
    {"MMM", Token::short_month_name},
    {"ddd", Token::short_weekday_name},
    {"DD", Token::padded_day},
    {"Do", Token::ordinal_day},
    {"HH", Token::padded_hour},
    {"MM", Token::padded_month},
    {"YY", Token::short_year},
    {"ZZ", Token::plain_offset},
    {"hh", Token::padded_hour12},
    {"kk", Token::padded_hour_from_1},
    {"mm", Token::padded_minute},
    {"ss", Token::padded_second},
    {"A", Token::upper_meridiem},
    {"D", Token::day},
    {"H", Token::hour},
    {"M", Token::month},
    {"X", Token::epoch},
    {"Y", Token::any_year},
    {"Z", Token::offset},
    {"a", Token::meridiem},
    {"h", Token::hour12},
    {"k", Token::hour_from_1},
    {"m", Token::minute},
    {"s", Token::second},
    {"x", Token::epoch_milliseconds},
    {"T", Token::literal},
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

const TokenText* find_token(std::string_view rest) {
  const auto found = std::find_if(tokens.begin(), tokens.end(),
                                  [rest](const TokenText& entry) { return rest.starts_with(entry.text); });
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

}  // namespace

MomentFormat::MomentFormat(std::string_view text) : text_(text) {
  error_.clear();
  const std::string expanded = expand(text);
  compile(expanded);
  if (error_.empty()) check();
}

void MomentFormat::compile(std::string_view text) {
  const auto add_literal = [this](std::string_view literal) {
    if (pieces_.empty() || pieces_.back().token != Token::literal) pieces_.push_back({});
    pieces_.back().text += literal;
  };
  while (!text.empty() && error_.empty()) {
    std::size_t size = 1;
    const std::size_t close = text.find(']');
    if (text.front() == '[' && close != std::string_view::npos) {
      size = close + 1;
      add_literal(text.substr(1, close - 1));
    } else if (text.front() == '\\' && text.size() > 1) {
      size = 2;
      add_literal(text.substr(1, 1));
    } else if (text.front() == 'S') {
      size = std::min(text.find_first_not_of('S'), text.size());
      pieces_.push_back({Token::fraction, std::string(std::min<std::size_t>(size, 9), 'S')});
    } else if (const TokenText* const token = find_token(text);
               token != nullptr && token->token != Token::literal && !text.starts_with("DDD")) {
      size = token->text.size();
      pieces_.push_back({token->token, std::string(token->text)});
    } else if (const Text* const trap = find_prefix(traps, text); trap != nullptr) {
      error_ = trap->second;
    } else if (is_letter(text.front()) && token == nullptr) {
      error_ = "`" + std::string(text.substr(0, 1)) + "` is no token; write text that is meant as it is in brackets";
    } else {
      add_literal(text.substr(0, 1));
    }
    text.remove_prefix(size);
  }
}

bool MomentFormat::has(Token token) const {
  return std::any_of(pieces_.begin(), pieces_.end(), [token](const Piece& piece) { return piece.token == token; });
}

void MomentFormat::check() {
  const bool is_epoch = has(Token::epoch) || has(Token::epoch_milliseconds);
  const bool has_year = has(Token::year) || has(Token::short_year) || has(Token::any_year);
  const bool has_month =
      has(Token::month) || has(Token::padded_month) || has(Token::month_name) || has(Token::short_month_name);
  const bool has_day = has(Token::day) || has(Token::padded_day) || has(Token::ordinal_day);
  const bool has_half = has(Token::hour12) || has(Token::padded_hour12);
  const bool has_hour = has_half || has(Token::hour) || has(Token::padded_hour) || has(Token::hour_from_1) ||
                        has(Token::padded_hour_from_1);
  const bool has_minute = has(Token::minute) || has(Token::padded_minute);
  const bool has_second = has(Token::second) || has(Token::padded_second);
  if (is_epoch) return;
  if (!has_year)
    error_ = "there is no year in it (`YYYY`)";
  else if (!has_month && has_minute && !has_hour)
    error_ = "`mm` is the minute; the month is `MM`";
  else if (!has_month && (has_day || has_hour))
    error_ = "there is no month in it (`MM`)";
  else if (!has_day && has_hour)
    error_ = "there is no day in it (`DD`)";
  else if (has_half && !has(Token::meridiem) && !has(Token::upper_meridiem))
    error_ = "`hh` without `a` loses half of the day; the hour of 24 is `HH`";
  else if (has_hour != has_minute || (has_second && !has_minute) || (has(Token::fraction) && !has_second))
    error_ = "a part of the time is missing";
}

}  // namespace matterlint::dates
