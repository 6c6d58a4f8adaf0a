#include "text/slip.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

/// Names shorter than this have neighbours that are words themselves: `state` and `stage`.
constexpr std::size_t least_for_lost_letter = 6;
constexpr std::size_t least_for_wrong_letter = 7;
constexpr std::size_t least_for_two_slips = 10;

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), ascii::is_digit);
  return digits;
}

bool divides_words(char c) {
  return c == ' ' || c == '-' || c == '_';
}

/// Without what stands between words.
std::string joined_words(std::string text) {
  std::erase_if(text, divides_words);
  return text;
}

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// The parts of two texts in which they differ.
struct Difference {
  std::string_view a;
  std::string_view b;
  char before = 0;  ///< What stands before and behind them; 0: nothing.
  char behind = 0;
};

Difference difference_of(std::string_view a, std::string_view b) {
  const auto start = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  Difference difference{.a = a.substr(start), .b = b.substr(start)};
  if (start > 0) difference.before = a[start - 1];
  while (!difference.a.empty() && !difference.b.empty() && difference.a.back() == difference.b.back()) {
    difference.behind = difference.a.back();
    difference.a.remove_suffix(1);
    difference.b.remove_suffix(1);
  }
  return difference;
}

bool is_swap(const Difference& d) {
  return d.a.size() == 2 && d.b.size() == 2 && d.a[0] == d.b[1] && d.a[1] == d.b[0] && d.before != 0;
}

/// One letter is there twice in one text and once in the other.
bool is_doubling(const Difference& d) {
  const std::string_view longer = d.a.empty() ? d.b : d.a;
  return d.a.size() + d.b.size() == 1 && (longer[0] == d.before || longer[0] == d.behind);
}

/// The first and the last letter are seldom missed, and other forms of a word end in other letters.
bool is_inside(const Difference& d) {
  return d.before != 0 && d.behind != 0;
}

bool is_one_slip(std::string_view written, std::string_view meant) {
  const std::size_t size = std::max(written.size(), meant.size());
  const Difference d = difference_of(written, meant);
  if (is_swap(d)) return true;
  if (!is_inside(d)) return false;
  if (is_doubling(d)) return meant.size() >= least_for_lost_letter - 1;
  if (d.a.size() + d.b.size() == 1) return size >= least_for_lost_letter;
  if (d.a.size() != 1 || d.b.size() != 1) return false;
  const bool are_vowels = is_vowel(d.a[0]) && is_vowel(d.b[0]);
  return size >= (are_vowels ? least_for_lost_letter : least_for_wrong_letter);
}

/// Without a look at the rest: both begin with letters of ASCII, and with different ones.
bool differs_at_start(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || !ascii::is_letter(a.front()) || !ascii::is_letter(b.front())) return false;
  return (a.front() | 0x20) != (b.front() | 0x20);
}

/// One is longer by more than slips and dividers make up for. Bytes are letters in ASCII alone.
bool differs_in_length(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  const auto dividers = static_cast<std::size_t>(std::count_if(b.begin(), b.end(), divides_words));
  return b.size() > a.size() + most + dividers && is_ascii(a) && is_ascii(b);
}

bool is_slip_of_alike(std::string_view written, std::string_view meant, std::size_t most) {
  if (digits_of(written) != digits_of(meant)) return false;
  const std::string a = case_fold(written);
  const std::string b = case_fold(meant);
  if (joined_words(a) == joined_words(b)) return true;
  const std::size_t distance = edit_distance(a, b, most);
  if (distance == 1) return is_one_slip(a, b);
  return distance <= most && std::min(a.size(), b.size()) >= least_for_two_slips && is_inside(difference_of(a, b));
}

}  // namespace

bool is_slip_of(std::string_view written, std::string_view meant, std::size_t most) {
  if (differs_at_start(written, meant) || written == meant || differs_in_length(written, meant, most)) return false;
  return is_slip_of_alike(written, meant, most);
}

}  // namespace matterlint
