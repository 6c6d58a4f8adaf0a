#include "dates/moment_format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "dates/format_parts.h"
#include "dates/stray_words.h"
#include "text/ascii.h"

namespace matterlint::dates {
namespace {

using Form = MomentFormat::Form;
using Part = MomentFormat::Part;
using Piece = MomentFormat::Piece;

using ascii::is_letter;

struct Token {
  std::string_view text;
  Part part;
  Form form;
};

/// The longest first, so that `MMMM` is not two times `MM`.
constexpr std::array<Token, 34> tokens = {{
    {"DDDD", Part::day_of_year, Form::padded},
    {"GGGG", Part::week_year, Form::full},
    {"MMMM", Part::month, Form::name},
    {"YYYY", Part::year, Form::full},
    {"dddd", Part::weekday, Form::name},
    {"DDD", Part::day_of_year, Form::plain},
    {"MMM", Part::month, Form::short_name},
    {"ddd", Part::weekday, Form::short_name},
    {"DD", Part::day, Form::padded},
    {"Do", Part::day, Form::ordinal},
    {"HH", Part::hour, Form::padded},
    {"MM", Part::month, Form::padded},
    {"WW", Part::week, Form::padded},
    {"YY", Part::year, Form::padded},
    {"ZZ", Part::offset, Form::plain},
    {"hh", Part::hour_of_12, Form::padded},
    {"kk", Part::hour_from_1, Form::padded},
    {"mm", Part::minute, Form::padded},
    {"ss", Part::second, Form::padded},
    {"A", Part::half_of_day, Form::upper},
    {"D", Part::day, Form::plain},
    {"E", Part::weekday_number, Form::plain},
    {"H", Part::hour, Form::plain},
    {"M", Part::month, Form::plain},
    {"W", Part::week, Form::plain},
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

/// What moment abbreviates, with the place in the long forms of a language.
using Abbreviation = std::pair<std::string_view, std::size_t>;
constexpr std::array<Abbreviation, 10> abbreviated_tokens = {{{"LLLL", 5},
                                                              {"llll", 5},
                                                              {"LLL", 4},
                                                              {"lll", 4},
                                                              {"LTS", 1},
                                                              {"LL", 3},
                                                              {"ll", 3},
                                                              {"LT", 0},
                                                              {"L", 2},
                                                              {"l", 2}}};

/// Letters that moment reads as something that no date is made of, or that only other dialects have.
constexpr std::array<Text, 12> traps = {{
    {"yyyy", "the year is `YYYY` in moment's tokens"},
    {"yy", "the year is `YY` in moment's tokens"},
    {"dd",
     "`dd` is the day of the week in moment's tokens, where the day of the month is `DD`; in Unicode's it is `dd`, and "
     "the year is `yyyy` (`YYYY` is that of the week, around New Year another one)"},
    {"d",
     "`d` is the day of the week in moment's tokens, where the day of the month is `D`; in Unicode's it is `d`, and "
     "the year is `yyyy` (`YYYY` is that of the week, around New Year another one)"},
    {"EE", "the weekday is `dddd` in moment's tokens"},
    {"GG", "the year of a week is `GGGG`"},
    {"gg", "weeks of languages begin on different days; those of ISO 8601 are `GGGG-[W]WW`"},
    {"ww", "weeks of languages begin on different days; those of ISO 8601 are `GGGG-[W]WW`"},
    {"w", "weeks of languages begin on different days; those of ISO 8601 are `GGGG-[W]WW`"},
    {"e", "weeks of languages begin on different days; the day of a week of ISO 8601 is `E`"},
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
  const auto found =
      std::find_if(tokens.begin(), tokens.end(), [rest](const Token& token) { return rest.starts_with(token.text); });
  return found == tokens.end() ? nullptr : &*found;
}

/// `LLL` with a short month and no zeros: `lll`.
std::string shortened(std::string_view form) {
  std::string text;
  while (!form.empty()) {
    const bool is_long = form.starts_with("MM") || form.starts_with("DD") || form.starts_with("dddd");
    const std::size_t size = form.starts_with("MMMM") || form.starts_with("dddd") ? 4 : is_long ? 2 : 1;
    text += form.substr(is_long ? 1 : 0, size - (is_long ? 1 : 0));
    form.remove_prefix(size);
  }
  return text;
}

/// Writes out what moment abbreviates.
std::string expand(std::string_view text, const Locale& locale) {
  std::string expanded;
  bool is_quoted = false;
  while (!text.empty()) {
    is_quoted = text.front() == '[' || (is_quoted && text.front() != ']');
    const Abbreviation* const found = is_quoted ? nullptr : find_prefix(abbreviated_tokens, text);
    const std::size_t size = found != nullptr ? found->first.size() : text.front() == '\\' && text.size() > 1 ? 2 : 1;
    if (found == nullptr)
      expanded += text.substr(0, size);
    else if (found->first.front() == 'l')
      expanded += shortened(locale.long_forms.at(found->second));
    else
      expanded += locale.long_forms.at(found->second);
    text.remove_prefix(size);
  }
  return expanded;
}

/// Cuts a format into its pieces.
class Compiler {
 public:
  explicit Compiler(std::string_view text) : rest_(text) {
    while (!rest_.empty() && error_.empty()) rest_.remove_prefix(next());
    for (std::size_t i = 1; i + 1 < pieces_.size(); ++i)
      if (pieces_[i].form == Form::short_name && pieces_[i - 1].text.ends_with('-') &&
          pieces_[i + 1].text.starts_with('-'))
        pieces_[i].form = Form::between_dashes;
    take_zulu();
  }

  std::vector<Piece>& pieces() { return pieces_; }
  const std::string& error() const { return error_; }

 private:
  static bool is_time(Part part) { return part == Part::minute || part == Part::second || part == Part::fraction; }

  /// Whoever ends with the letter behind a time says UTC.
  void take_zulu() {
    const std::size_t last = pieces_.size() - 1;
    if (pieces_.size() < 2 || pieces_[last].part != Part::literal || !is_time(pieces_[last - 1].part)) return;
    if (pieces_[last].text != "Z" && pieces_[last].text != " Z") return;
    pieces_[last].text.pop_back();
    if (pieces_[last].text.empty()) pieces_.pop_back();
    pieces_.push_back({Part::offset, Form::zulu, "Z"});
  }

  void add_literal(std::string_view text) {
    if (pieces_.empty() || pieces_.back().part != Part::literal) pieces_.push_back({});
    pieces_.back().text += text;
  }

  /// How many letters were compiled.
  std::size_t next() {
    const std::size_t close = rest_.find(']');
    if (rest_.front() == '[' && close != std::string_view::npos) {
      add_literal(rest_.substr(1, close - 1));
      return close + 1;
    }
    if (rest_.front() == '\\' && rest_.size() > 1) {
      add_literal(rest_.substr(1, 1));
      return 2;
    }
    if (rest_.front() == 'S') {
      const std::size_t size = std::min(rest_.find_first_not_of('S'), rest_.size());
      pieces_.push_back({Part::fraction, Form::padded, std::string(std::min<std::size_t>(size, 9), 'S')});
      return size;
    }
    if (const Token* const token = find_token(rest_); token != nullptr) {
      pieces_.push_back({token->part, token->form, std::string(token->text)});
      return token->text.size();
    }
    if (const Text* const trap = find_prefix(traps, rest_); trap != nullptr)
      error_ = trap->second;
    else if (is_letter(rest_.front()) && rest_.front() != 'T')
      error_ = "`" + std::string(rest_.substr(0, 1)) + "` is no token; write text that is meant as it is in brackets";
    else
      add_literal(rest_.substr(0, 1));
    return 1;
  }

  std::string_view rest_;
  std::string error_;
  std::vector<Piece> pieces_;
};

}  // namespace

MomentFormat::MomentFormat(std::string_view text) : MomentFormat(text, text, moment_words) {
  if (error_.empty()) return;
  if (std::string stray = what_is_wrong_with_words(text); !stray.empty()) error_ = std::move(stray);
}

MomentFormat::MomentFormat(std::string_view text, std::string_view moment, const FormatWords& words)
    : text_(text), words_(&words) {
  const std::string in_english = expand(moment, english());
  Compiler compiler(in_english);
  error_ = compiler.error().empty() ? what_is_wrong_with(parts_of(compiler.pieces()), words) : compiler.error();
  if (!error_.empty()) return;
  variants_.push_back({&english(), std::move(compiler.pieces())});
  if (in_english == moment) return;
  for (const Locale* const locale : all_locales().subspan(1))
    variants_.push_back({locale, std::move(Compiler(expand(moment, *locale)).pieces())});
}

MomentFormat MomentFormat::refused(std::string_view text, std::string error) {
  MomentFormat format;
  format.text_ = text;
  format.error_ = std::move(error);
  return format;
}

const std::vector<MomentFormat::Piece>& MomentFormat::pieces_for(const Locale& locale) const {
  const auto found =
      std::find_if(variants_.begin(), variants_.end(), [&locale](const Variant& one) { return one.locale == &locale; });
  return found == variants_.end() ? variants_.front().pieces : found->pieces;
}

}  // namespace matterlint::dates
