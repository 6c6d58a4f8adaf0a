#include "yaml/scalar.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"
#include "yaml/characters.h"

namespace matterlint::yaml {
namespace {

bool is_one_line(std::string_view text) {
  return text.find('\n') == std::string_view::npos;
}

/// Line folding of plain and quoted scalars: blanks around a line break go, one break becomes a blank, of more the
/// first goes. What stands in `out` before `keep` is never trimmed.
class FlowFolder {
 public:
  explicit FlowFolder(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  bool done() const { return at_ == text_.size(); }
  bool at_break() const { return text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n"; }
  std::string_view rest() const { return text_.substr(at_); }
  std::size_t position() const { return at_; }

  void copy_one() { out_ += text_[at_++]; }
  void append(std::string_view text, std::size_t consumed) {
    out_ += text;
    at_ += consumed;
    keep_ = out_.size();
  }
  void append_code_point(char32_t value, std::size_t consumed) {
    append_utf8(out_, value);
    append({}, consumed);
  }

  void fold() {
    while (out_.size() > keep_ && is_blank(out_.back())) out_.pop_back();
    const std::size_t breaks = skip_breaks();
    out_.append(breaks == 1 ? 1 : breaks - 1, breaks == 1 ? ' ' : '\n');
    keep_ = out_.size();
  }
  /// At a backslash with a line break behind it.
  void escaped_break() {
    ++at_;
    keep_ = out_.size();
    out_.append(skip_breaks() - 1, '\n');
    keep_ = out_.size();
  }
  std::string_view text() const { return out_; }

 private:
  std::size_t skip_breaks() {
    std::size_t breaks = 0;
    while (at_ < text_.size() && is_blank_or_break(text_[at_])) {
      if (text_[at_] == '\r' && text_.substr(at_, 2) != "\r\n") break;
      if (text_[at_++] == '\n') ++breaks;
    }
    return breaks;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t keep_ = 0;
  std::string out_;
};

struct Escape {
  char letter;
  std::string_view text;
};

constexpr std::array<Escape, 18> simple_escapes = {{{'0', {"\0", 1}},
                                                    {'a', "\a"},
                                                    {'b', "\b"},
                                                    {'t', "\t"},
                                                    {'\t', "\t"},
                                                    {'n', "\n"},
                                                    {'v', "\v"},
                                                    {'f', "\f"},
                                                    {'r', "\r"},
                                                    {'e', "\x1B"},
                                                    {' ', " "},
                                                    {'"', "\""},
                                                    {'/', "/"},
                                                    {'\\', "\\"},
                                                    {'N', "\xC2\x85"},
                                                    {'_', "\xC2\xA0"},
                                                    {'L', "\xE2\x80\xA8"},
                                                    {'P', "\xE2\x80\xA9"}}};

/// What an escape of one letter stands for; an empty view where there is no such escape.
std::string_view simple_escape(char letter) {
  const auto* const found = std::find_if(simple_escapes.begin(), simple_escapes.end(),
                                         [letter](const Escape& escape) { return escape.letter == letter; });
  return found == simple_escapes.end() ? std::string_view{} : found->text;
}

std::size_t hex_digits_of(char letter) {
  if (letter == 'x') return 2;
  if (letter == 'u') return 4;
  return letter == 'U' ? 8 : 0;
}

/// The code point of `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
std::optional<char32_t> numeric_escape(std::string_view rest, std::size_t digits) {
  if (digits == 0 || rest.size() < digits + 2) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : rest.substr(2, digits)) {
    if (hex_value(c) < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(hex_value(c));
  }
  const bool is_surrogate = value >= 0xD800 && value < 0xE000;
  if (is_surrogate || value > 0x10FFFF) return std::nullopt;
  return static_cast<char32_t>(value);
}

/// At a backslash. False where it begins no escape.
bool unescape(FlowFolder& folder) {
  const std::string_view rest = folder.rest();
  if (rest.size() < 2) return false;
  if (rest[1] == '\n' || rest.substr(1, 2) == "\r\n") {
    folder.escaped_break();
    return true;
  }
  const std::string_view simple = simple_escape(rest[1]);
  if (!simple.empty()) {
    folder.append(simple, 2);
    return true;
  }
  const std::size_t digits = hex_digits_of(rest[1]);
  const std::optional<char32_t> value = numeric_escape(rest, digits);
  if (value) folder.append_code_point(*value, digits + 2);
  return value.has_value();
}

/// A line of a block scalar without its indentation, and whether it is folded with others: lines that begin with a
/// blank are not.
struct BlockLine {
  std::string_view text;
  bool is_empty() const { return text.empty(); }
  bool is_more_indented() const { return !text.empty() && is_blank(text.front()); }
};

BlockLine block_line(std::string_view lines, Line line, std::size_t indent) {
  const std::size_t content = skip_spaces(lines, line.begin, line.end);
  const std::size_t begin = std::min(content, line.begin + indent);
  return {lines.substr(begin, line.end - begin)};
}

/// Puts the lines of a block scalar together.
class BlockFolder {
 public:
  explicit BlockFolder(bool is_folded) : is_folded_(is_folded) {}

  void add(BlockLine line) {
    if (line.is_empty()) {
      ++breaks_;
      return;
    }
    const bool folds = is_folded_ && has_text_ && !line.is_more_indented() && !last_is_more_indented_;
    if (folds && breaks_ == 1) out_ += ' ';
    if (folds && breaks_ > 1) out_.append(breaks_ - 1, '\n');
    if (!folds) out_.append(breaks_, '\n');
    out_ += line.text;
    breaks_ = 1;
    has_text_ = true;
    last_is_more_indented_ = line.is_more_indented();
  }
  std::string_view finish(char chomping, bool ends_with_break) {
    const std::size_t breaks = breaks_ - (has_text_ && !ends_with_break ? 1 : 0);
    if (chomping == '+') out_.append(breaks, '\n');
    if (chomping == ' ' && has_text_ && breaks > 0) out_ += '\n';
    return out_;
  }

 private:
  bool is_folded_;
  bool has_text_ = false;
  bool last_is_more_indented_ = false;
  std::size_t breaks_ = 0;  ///< Line breaks that are not written yet.
  std::string out_;
};

}  // namespace

std::string_view text_of_plain(std::string_view written, Arena& arena) {
  if (is_one_line(written)) return written;
  FlowFolder folder(written);
  while (!folder.done()) folder.at_break() ? folder.fold() : folder.copy_one();
  return arena.copy(folder.text());
}

std::string_view text_of_single_quoted(std::string_view inside, Arena& arena) {
  if (is_one_line(inside) && inside.find('\'') == std::string_view::npos) return inside;
  FlowFolder folder(inside);
  while (!folder.done()) {
    if (folder.at_break()) {
      folder.fold();
    } else if (folder.rest().starts_with("''")) {
      folder.append("'", 2);
    } else {
      folder.copy_one();
    }
  }
  return arena.copy(folder.text());
}

std::optional<std::string_view> text_of_double_quoted(std::string_view inside, Arena& arena, Span* bad_escape) {
  if (is_one_line(inside) && inside.find('\\') == std::string_view::npos) return inside;
  FlowFolder folder(inside);
  while (!folder.done()) {
    if (folder.at_break()) {
      folder.fold();
    } else if (!folder.rest().starts_with('\\')) {
      folder.copy_one();
    } else if (!unescape(folder)) {
      const std::size_t size = folder.rest().size() < 2 ? 1 : 1 + first_code_point(folder.rest().substr(1)).size;
      if (bad_escape != nullptr) *bad_escape = span_of(folder.position(), folder.position() + size);
      return std::nullopt;
    }
  }
  return arena.copy(folder.text());
}

bool is_block_header(std::string_view header) {
  const std::string_view rest = header.substr(1);
  const auto digits = std::count_if(rest.begin(), rest.end(), is_digit);
  return rest.size() <= 2 && digits <= 1 && digits + 1 >= static_cast<std::ptrdiff_t>(rest.size()) &&
         rest.find('0') == std::string_view::npos;
}

std::string_view text_of_block(std::string_view lines, const BlockScalar& block, Arena& arena) {
  BlockFolder folder(block.is_folded);
  for (std::size_t at = 0; at < lines.size();) {
    const Line line = line_at(lines, at, lines.size());
    folder.add(block_line(lines, line, block.indent));
    at = line.next;
  }
  return arena.copy(folder.finish(block.chomping, lines.ends_with('\n')));
}

}  // namespace matterlint::yaml
