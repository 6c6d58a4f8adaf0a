// Compares what the product says of plain scalars with what a library really makes of them.
//
//   readers_test READER COMMAND    the command reads JSON strings, one a line, and writes [kind, value] for each
//   readers_test                   prints the scalars
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "answers.h"
#include "scalars.h"
#include "yaml/reading.h"

namespace {

using matterlint::yaml::ReadAs;
using matterlint::yaml::Reader;
using matterlint::yaml::Reading;

constexpr std::size_t generated = 10'000;
constexpr int shown_differences = 40;

struct Answer {
  std::string kind, value;
};

std::string kind_of(const Reading& reading) {
  static constexpr std::array<const char*, 8> names = {"text", "null", "boolean", "integer",
                                                       "real", "date", "merge",   "error"};
  return names.at(static_cast<std::size_t>(reading.as));
}

/// JSON can not say control characters plainly; all else stands as it is.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump();
}

bool is_alike(const Reading& reading, const std::string& scalar, const Answer& answer) {
  if (kind_of(reading) != answer.kind) return false;
  if (reading.as == ReadAs::text) return answer.value == scalar;
  if (reading.as != ReadAs::real) return reading.as == ReadAs::error || reading.value == answer.value;
  // Each language lays reals out in its own way.
  const double ours = std::strtod(reading.value.c_str(), nullptr);
  const double theirs = std::strtod(answer.value.c_str(), nullptr);
  return ours == theirs || (ours != ours && theirs != theirs);
}

int compare(Reader reader, const std::vector<std::string>& scalars, const std::vector<std::string>& lines) {
  int differences = 0;
  for (std::size_t i = 0; i < scalars.size(); ++i) {
    const nlohmann::json line = nlohmann::json::parse(lines[i]);
    const Answer answer = {line.at(0), line.at(1)};
    const Reading reading = matterlint::yaml::read_by(reader, scalars[i]);
    if (is_alike(reading, scalars[i], answer) || ++differences > shown_differences) continue;
    std::printf("%s is %s %s, not %s %s\n", quoted(scalars[i]).c_str(), answer.kind.c_str(), answer.value.c_str(),
                kind_of(reading).c_str(), reading.value.c_str());
  }
  return differences;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> scalars = matterlint::tests::ambiguous_scalars(generated);
  if (argc < 3) {
    for (const std::string& scalar : scalars) std::printf("%s\n", quoted(scalar).c_str());
    return 0;
  }
  const std::string name = argv[1];
  const auto* const found =
      std::find(matterlint::yaml::reader_names.begin(), matterlint::yaml::reader_names.end(), name);
  if (found == matterlint::yaml::reader_names.end()) return 2;
  const std::vector<std::string> lines = matterlint::tests::answers_of(argv[2], scalars);
  if (!lines.empty() && lines.front().starts_with("skipped:")) {
    std::puts(lines.front().c_str());
    return 0;
  }
  if (lines.size() != scalars.size()) {
    std::printf("%zu answers to %zu scalars\n", lines.size(), scalars.size());
    return 1;
  }
  const int differences = compare(static_cast<Reader>(found - matterlint::yaml::reader_names.begin()), scalars, lines);
  std::printf("%s: %zu scalars, %d read otherwise\n", name.c_str(), scalars.size(), differences);
  return differences > 0 ? 1 : 0;
}
