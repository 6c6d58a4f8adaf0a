#include "infer/learnt_schema.h"

namespace matterlint::infer {
namespace {

std::uint64_t sum_of(const std::vector<LeftOut>& left_out) {
  std::uint64_t sum = 0;
  for (const LeftOut& one : left_out) sum += one.seen.count;
  return sum;
}

std::uint64_t count_left_out(const LearntValue& value) {
  std::uint64_t sum = sum_of(value.left_out);
  if (value.items != nullptr) sum += count_left_out(*value.items);
  if (value.mapping != nullptr) sum += count_left_out(*value.mapping);
  return sum;
}

}  // namespace

std::uint64_t count_left_out(const LearntMapping& mapping) {
  std::uint64_t sum = mapping.is_closed ? sum_of(mapping.rare_keys) : 0;
  for (const LearntProperty& property : mapping.properties) {
    sum += count_left_out(property.value);
    if (property.is_required) sum += property.missing.count;
  }
  return sum;
}

}  // namespace matterlint::infer
