#include "infer/number_range.h"

namespace matterlint::infer {
namespace {

constexpr std::size_t longest_number = 40;

}  // namespace

void NumberRange::add(std::string_view number) {
  if (number.size() <= longest_number) add(Number{schema::Decimal(number), std::string(number)});
}

void NumberRange::merge(const NumberRange& other) {
  if (other.smallest_) add(*other.smallest_);
  if (other.largest_) add(*other.largest_);
}

void NumberRange::add(const Number& number) {
  if ((number.value <=> number.value) == std::partial_ordering::unordered) return;
  if (!smallest_ || is_less(number, *smallest_)) smallest_ = number;
  if (!largest_ || is_less(*largest_, number)) largest_ = number;
}

std::string NumberRange::in_words() const {
  if (!smallest_ || smallest_->value == largest_->value) return {};
  return "from " + smallest_->text + " to " + largest_->text;
}

/// Of equal numbers, the way that they are written decides, so that the order of adding does not.
bool NumberRange::is_less(const Number& a, const Number& b) {
  const auto order = a.value <=> b.value;
  return order < 0 || (order == 0 && a.text < b.text);
}

}  // namespace matterlint::infer
