// Compares what the product makes of dates in formats of moment with what moment makes of them.
//
//   moment_test COMMAND    the command reads questions, one a line, and writes an answer for each
//   moment_test            prints the questions
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "answers.h"
#include "dated_texts.h"
#include "dates/calendar.h"
#include "moment_differences.h"

namespace {

using matterlint::dates::DateTime;
using matterlint::dates::MomentFormat;
using matterlint::tests::DatedText;
using matterlint::tests::Moment;

constexpr std::size_t number_of_texts = 5'000;
constexpr int shown_differences = 60;

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string question(const char* kind, const DatedText& one, const std::string& text) {
  return nlohmann::json({kind, one.locale->code, one.format, text}).dump();
}

/// What moment is asked: how the date is printed, and what is read from the text.
std::vector<std::string> questions(const std::vector<DatedText>& texts) {
  std::vector<std::string> lines;
  for (const DatedText& one : texts) {
    lines.push_back(question("print", one, iso_text(one.value)));
    lines.push_back(question("read", one, one.text));
  }
  return lines;
}

Moment read_by_us(const DatedText& one) {
  const auto parsed = MomentFormat(one.format).parse(one.text, *one.locale);
  if (!parsed || !parsed->error.empty()) return std::nullopt;
  const DateTime& value = parsed->value;
  const bool agrees =
      !parsed->weekday || *parsed->weekday == matterlint::dates::weekday_of(value.year, value.month, value.day);
  return agrees ? Moment(earliest_second(value) * 1000 + value.nanosecond / 1'000'000) : std::nullopt;
}

std::string in_words(Moment moment) {
  return moment ? std::to_string(*moment) : "no date";
}

class Comparison {
 public:
  void compare(const DatedText& one, const nlohmann::json& printed, const nlohmann::json& read) {
    const std::string text = MomentFormat(one.format).print(one.value, *one.locale).value_or("nothing");
    if (printed != text) report(one, iso_text(one.value), "printed as " + printed.dump(), quoted(text));
    const Moment theirs = read.is_null() ? Moment() : read.get<std::int64_t>();
    const Moment ours = read_by_us(one);
    if (ours == theirs) return;
    for (const auto& known : matterlint::tests::moment_differences()) {
      if (!known.applies(one, ours, theirs)) continue;
      ++uses_[known.reason];
      return;
    }
    report(one, one.text, "read as " + in_words(theirs), in_words(ours));
  }

  /// Also where a reason explains nothing any more. The exit code.
  int finish() {
    for (const auto& known : matterlint::tests::moment_differences()) {
      std::printf("%5d on purpose: %s\n", uses_[known.reason], std::string(known.reason).c_str());
      if (uses_[known.reason] == 0) ++differences_;
    }
    std::printf("moment: %zu texts, %d read or printed otherwise\n", number_of_texts, differences_);
    return differences_ > 0 ? 1 : 0;
  }

 private:
  void report(const DatedText& one, const std::string& what, const std::string& theirs, const std::string& ours) {
    if (++differences_ > shown_differences) return;
    std::printf("%s in %s (%s) is %s, not %s\n", quoted(what).c_str(), quoted(one.format).c_str(),
                std::string(one.locale->code).c_str(), theirs.c_str(), ours.c_str());
  }

  std::map<std::string_view, int> uses_;
  int differences_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<DatedText> texts = matterlint::tests::dated_texts(number_of_texts);
  const std::vector<std::string> asked = questions(texts);
  if (argc < 2) {
    for (const std::string& line : asked) std::printf("%s\n", line.c_str());
    return 0;
  }
  const std::vector<std::string> lines = matterlint::tests::answers_of(argv[1], asked);
  if (!lines.empty() && lines.front().starts_with("skipped:")) {
    std::puts(lines.front().c_str());
    return 0;
  }
  if (lines.size() != asked.size()) {
    std::printf("%zu answers to %zu questions\n", lines.size(), asked.size());
    return 1;
  }
  Comparison comparison;
  for (std::size_t i = 0; i < texts.size(); ++i)
    comparison.compare(texts[i], nlohmann::json::parse(lines[2 * i]), nlohmann::json::parse(lines[2 * i + 1]));
  return comparison.finish();
}
