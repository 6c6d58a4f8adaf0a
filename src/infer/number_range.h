#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/decimal.h"

namespace matterlint::infer {

/// The smallest and the largest of some numbers, as they are written. Very long ones and `.nan` do not count.
class NumberRange {
 public:
  void add(std::string_view number);
  void merge(const NumberRange& other);

  /// "from 1 to 7"; empty where there are no numbers, or all are one.
  std::string in_words() const;

 private:
  struct Number {
    schema::Decimal value;
    std::string text;
  };
  static bool is_less(const Number& a, const Number& b);
  void add(const Number& number);

  std::optional<Number> smallest_;
  std::optional<Number> largest_;
};

}  // namespace matterlint::infer
