#include "text/wildcard.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "text/npos.h"
#include "text/utf8.h"

namespace matterlint {
namespace {

constexpr bool is_between(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}
constexpr bool is_lower(char32_t c) {
  return is_between(c, 'a', 'z');
}
constexpr bool is_upper(char32_t c) {
  return is_between(c, 'A', 'Z');
}
constexpr bool is_alpha(char32_t c) {
  return is_lower(c) || is_upper(c);
}
constexpr bool is_digit_of_ascii(char32_t c) {
  return is_between(c, '0', '9');
}
constexpr bool is_alnum(char32_t c) {
  return is_alpha(c) || is_digit_of_ascii(c);
}
constexpr bool is_graph(char32_t c) {
  return is_between(c, 0x21, 0x7E);
}

struct NamedClass {
  std::string_view name;
  bool (*contains)(char32_t);
};

constexpr std::array<NamedClass, 12> named_classes = {{
    {"alnum", is_alnum},
    {"alpha", is_alpha},
    {"blank", [](char32_t c) { return c == ' ' || c == '\t'; }},
    {"cntrl", [](char32_t c) { return c < 0x20 || c == 0x7F; }},
    {"digit", is_digit_of_ascii},
    {"graph", is_graph},
    {"lower", is_lower},
    {"print", [](char32_t c) { return is_between(c, 0x20, 0x7E); }},
    {"punct", [](char32_t c) { return is_graph(c) && !is_alnum(c); }},
    {"space", [](char32_t c) { return c == ' ' || is_between(c, '\t', '\r'); }},
    {"upper", is_upper},
    {"xdigit", [](char32_t c) { return is_digit_of_ascii(c) || is_between(c, 'a', 'f') || is_between(c, 'A', 'F'); }},
}};

/// A text that is read character by character; past its end come zeros.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at, WildcardUnit unit) : text_(text), at_(at), unit_(unit) {}

  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }
  char byte(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void skip(std::size_t bytes) { at_ += bytes; }
  char32_t next() {
    if (at_end()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (unit_ == WildcardUnit::byte || byte < 0x80) return ++at_, byte;
    const CodePoint point = first_code_point(text_.substr(at_));
    at_ += point.size;
    return point.value;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  WildcardUnit unit_;
};

/// One bracket expression, read and compared with a character at the same time.
class Bracket {
 public:
  Bracket(std::string_view pattern, std::size_t behind_bracket, WildcardUnit unit)
      : pattern_(pattern), cursor_(pattern, behind_bracket, unit) {}

  enum class Result { no, yes, malformed };

  Result contains(char32_t c) {
    const bool is_negated = cursor_.byte() == '!' || cursor_.byte() == '^';
    if (is_negated) cursor_.skip(1);
    bool is_first = true;
    while (is_first || cursor_.byte() != ']') {
      is_first = false;
      if (cursor_.at_end() || !read_item(c)) return Result::malformed;
    }
    cursor_.skip(1);
    return contains_ != is_negated && c != '/' ? Result::yes : Result::no;
  }

  std::size_t end() const { return cursor_.at(); }

 private:
  bool read_item(char32_t c) {
    if (cursor_.byte() == '[' && cursor_.byte(1) == ':') return read_named_class(c);
    if (cursor_.byte() == '-' && previous_ != 0 && cursor_.byte(1) != ']' && cursor_.byte(1) != '\0') {
      cursor_.skip(1);
      return read_range_end(c);
    }
    if (cursor_.byte() == '\\') cursor_.skip(1);
    if (cursor_.at_end()) return false;
    previous_ = cursor_.next();
    contains_ = contains_ || c == previous_;
    return true;
  }

  bool read_range_end(char32_t c) {
    if (cursor_.byte() == '\\') cursor_.skip(1);
    if (cursor_.at_end()) return false;
    const char32_t last = cursor_.next();
    contains_ = contains_ || is_between(c, std::exchange(previous_, 0), last);
    return true;
  }

  bool read_named_class(char32_t c) {
    const std::size_t name = cursor_.at() + 2;
    const std::size_t close = pattern_.find(']', name);
    if (close == npos) return false;
    if (close == name || pattern_[close - 1] != ':') {
      previous_ = cursor_.next();
      contains_ = contains_ || c == '[';
      return true;
    }
    for (const NamedClass& named : named_classes) {
      if (pattern_.substr(name, close - 1 - name) != named.name) continue;
      contains_ = contains_ || named.contains(c);
      cursor_.skip(close + 1 - cursor_.at());
      previous_ = 0;
      return true;
    }
    return false;
  }

  std::string_view pattern_;
  Cursor cursor_;
  char32_t previous_ = 0;  ///< The character that a range may begin with; 0: none.
  bool contains_ = false;
};

class Matcher {
 public:
  Matcher(std::string_view pattern, std::string_view path, WildcardUnit unit)
      : pattern_(pattern), path_(path), unit_(unit) {}

  bool matches() {
    while (!is_malformed_) {
      const bool goes_on = p_ < pattern_.size() ? step() : t_ == path_.size();
      if (goes_on && p_ == pattern_.size() && t_ == path_.size()) return true;
      if (!goes_on && !go_back()) return false;
    }
    return false;
  }

 private:
  /// Where matching goes on when what came after a `*` or `**` did not fit.
  struct Resume {
    std::size_t pattern = npos;  ///< Behind the stars; npos: there were none.
    std::size_t path = 0;
  };

  /// Matches one element of the pattern. False: it does not fit here.
  bool step() {
    if (pattern_[p_] == '*') return stars();
    if (t_ == path_.size()) return false;
    Cursor path(path_, t_, unit_);
    const char32_t c = path.next();
    t_ = path.at();
    if (pattern_[p_] == '?') return ++p_, c != '/';
    if (pattern_[p_] == '[') return bracket(c);
    return literal(c);
  }

  bool literal(char32_t c) {
    Cursor pattern(pattern_, p_, unit_);
    if (pattern.byte() == '\\') pattern.skip(1);
    is_malformed_ = pattern.at_end();
    const char32_t wanted = pattern.next();
    p_ = pattern.at();
    return !is_malformed_ && c == wanted;
  }

  bool bracket(char32_t c) {
    Bracket bracket(pattern_, p_ + 1, unit_);
    const Bracket::Result result = bracket.contains(c);
    is_malformed_ = result == Bracket::Result::malformed;
    p_ = bracket.end();
    return result == Bracket::Result::yes;
  }

  bool stars() {
    const bool begins_segment = p_ == 0 || pattern_[p_ - 1] == '/';
    const std::size_t end = std::min(pattern_.find_first_not_of('*', p_), pattern_.size());
    const std::string_view rest = pattern_.substr(end);
    const bool crosses =
        end - p_ > 1 && begins_segment && (rest.empty() || rest.front() == '/' || rest.starts_with("\\/"));
    if (!crosses) {
      p_ = end;
      star_ = {p_, t_};
      return true;
    }
    if (rest.empty()) {
      p_ = end;
      t_ = path_.size();
      return true;
    }
    star_ = {};
    return segments(end, rest.front() == '/');
  }

  /// `**` before a slash: it stands for any segments, and with `**/` for none.
  bool segments(std::size_t slash, bool may_be_none) {
    folders_ = {pattern_.find('/', slash) + 1, t_};
    p_ = folders_.pattern;
    return may_be_none || next_folder();
  }

  bool next_folder() {
    const std::size_t slash = path_.find('/', folders_.path);
    if (slash == npos) return false;
    folders_.path = t_ = slash + 1;
    p_ = folders_.pattern;
    return true;
  }

  bool go_back() {
    if (star_.pattern != npos && star_.path < path_.size() && path_[star_.path] != '/') {
      Cursor path(path_, star_.path, unit_);
      path.next();
      star_.path = t_ = path.at();
      p_ = star_.pattern;
      return true;
    }
    star_ = {};
    return folders_.pattern != npos && next_folder();
  }

  std::string_view pattern_;
  std::string_view path_;
  WildcardUnit unit_;
  std::size_t p_ = 0;
  std::size_t t_ = 0;
  Resume star_;
  Resume folders_;
  bool is_malformed_ = false;
};

}  // namespace

bool wildcard_matches(std::string_view pattern, std::string_view path, WildcardUnit unit) {
  return Matcher(pattern, path, unit).matches();
}

}  // namespace matterlint
