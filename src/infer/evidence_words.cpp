#include "infer/evidence_words.h"

#include "text/utf8.h"
#include "yaml/quote.h"

namespace matterlint::infer {
namespace {

std::string with_replacements(std::string_view text) {
  std::string valid;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    valid += c.valid ? text.substr(0, c.size) : replacement_character;
    text.remove_prefix(c.size);
  }
  return valid;
}

}  // namespace

std::string comment_text(std::string_view text) {
  std::string valid = with_replacements(text);
  return yaml::single_quoted(valid) ? valid : yaml::double_quoted(valid);
}

std::string share_in_words(std::uint64_t count, std::uint64_t of, std::string_view unit) {
  const std::string share = count == of ? (of == 1 ? "" : "all ") : std::to_string(count) + " of ";
  return share + std::to_string(of) + " " + std::string(of == 1 ? unit.substr(0, unit.size() - 1) : unit);
}

std::string places_in_words(const Tally& seen) {
  std::string words;
  for (const Place& place : seen.examples.places())
    words += (words.empty() ? "" : ", ") + comment_text(place.path) +
             (place.offset == 0 ? "" : ":" + std::to_string(place.line));
  return words + (seen.count > seen.examples.places().size() ? ", ..." : "");
}

std::string left_out_in_words(const LeftOut& left_out, std::uint64_t of, std::string_view unit) {
  return "left out: " + comment_text(left_out.what) + " in " + share_in_words(left_out.seen.count, of, unit) + " (" +
         places_in_words(left_out.seen) + ")";
}

}  // namespace matterlint::infer
