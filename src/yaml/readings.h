#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/reading.h"

namespace matterlint::yaml {

/// What the programs that a configuration names make of one plain scalar. Views into it.
class Readings {
 public:
  Readings(std::string_view plain, ReaderSet readers);

  /// Whether the author can not have meant what comes of it: the readers do not agree, one of them takes a time of day
  /// or an octal number for a number that nobody would write so or 30 February for a day in March, or one refuses the
  /// block.
  bool are_ambiguous() const;

  /// Whether some reader takes it for a number that it would write otherwise.
  bool lose_digits() const;

  /// Whether all readers take it for that type.
  bool are_all(ReadAs type) const;

  /// "text in Obsidian and false in PyYAML".
  std::string in_words() const;

 private:
  struct One {
    Reader reader;
    Reading reading;
  };

  std::string_view plain_;
  std::vector<One> all_;
};

/// Whether a plain scalar is beyond question, whoever reads it: text for all, a date that is in the calendar, `true`,
/// `null`, a plain decimal number. Symbols of Ruby (`:a`) are too, since Jekyll reads them as text. Quick.
bool is_unambiguous(std::string_view plain);

/// Whether a plain scalar is a number that every reader writes as it is written. Quick.
bool is_printed_alike(std::string_view plain);

/// Whether a plain scalar is a whole number of more digits than a double holds.
bool is_large_integer(std::string_view plain);

/// Whether two plain scalars are of one type for each of the readers.
bool are_of_one_type(std::string_view a, std::string_view b, ReaderSet readers);

}  // namespace matterlint::yaml
