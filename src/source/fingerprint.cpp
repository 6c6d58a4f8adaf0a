#include "source/fingerprint.h"

#include <cstdint>

namespace matterlint {
namespace {

/// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv).
class Hash {
 public:
  /// Parts are kept apart, so that `ab`, `c` is not `a`, `bc`.
  void add(std::string_view part) {
    for (const char c : part) add(static_cast<unsigned char>(c));
    add(separator);
  }
  std::string text() const {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 64; shift > 0; shift -= 4) text += digits[(value_ >> (shift - 4)) & 15U];
    return text;
  }

 private:
  static constexpr unsigned char separator = 0xFF;  // In no UTF-8 text.

  void add(unsigned char byte) {
    value_ ^= byte;
    value_ *= 0x100000001B3U;
  }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

/// The first text between backquotes. The rest of a message may be worded otherwise in the next version.
std::string_view first_name(std::string_view message) {
  const std::size_t begin = message.find('`');
  if (begin == std::string_view::npos) return {};
  const std::size_t end = message.find('`', begin + 1);
  return end == std::string_view::npos ? std::string_view() : message.substr(begin + 1, end - begin - 1);
}

}  // namespace

std::string fingerprint(const Finding& finding) {
  Hash hash;
  hash.add(finding.rule);
  hash.add(finding.code);
  hash.add(first_name(finding.message));
  hash.add(finding.subject);
  return hash.text();
}

std::string Fingerprints::next(const Finding& finding) {
  std::string name = fingerprint(finding);
  const std::size_t before = seen_[name]++;
  return before == 0 ? name : name + ":" + std::to_string(before);
}

}  // namespace matterlint
