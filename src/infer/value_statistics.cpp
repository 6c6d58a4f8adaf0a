#include "infer/value_statistics.h"

#include <utility>

#include "dates/placeholder.h"
#include "infer/mapping_statistics.h"

namespace matterlint::infer {
namespace {

template <class Part>
void merge_part(std::unique_ptr<Part>& mine, std::unique_ptr<Part>&& theirs) {
  if (theirs == nullptr) return;
  if (mine == nullptr)
    mine = std::move(theirs);
  else
    mine->merge(std::move(*theirs));
}

}  // namespace

ValueStatistics::ValueStatistics() = default;
ValueStatistics::~ValueStatistics() = default;
ValueStatistics::ValueStatistics(ValueStatistics&&) noexcept = default;
ValueStatistics& ValueStatistics::operator=(ValueStatistics&&) noexcept = default;

void ValueStatistics::add(const yaml::Node& value, const Spot& spot, unsigned depth) {
  if (add_marker(value, spot)) return;
  kinds[static_cast<std::size_t>(value.kind)].add(spot);
  if (value.is_string()) return texts.add(value.text, spot);
  if (value.kind == yaml::Kind::integer || value.kind == yaml::Kind::number) return numbers.add(value.text);
  if (value.is_scalar() || depth == deepest) return;
  if (value.is_mapping()) {
    if (mapping == nullptr) mapping = std::make_unique<MappingStatistics>(MappingStatistics::most_keys_inside);
    return mapping->add(value, spot, depth + 1);
  }
  if (items == nullptr) items = std::make_unique<ValueStatistics>();
  for (const yaml::Node& item : value.items()) items->add(item, spot.at(item.span.begin), depth + 1);
}

/// False for another value.
bool ValueStatistics::add_marker(const yaml::Node& value, const Spot& spot) {
  const bool is_in_braces = value.is_mapping() && spot.note.text(value.span).starts_with("{{");
  if (!is_in_braces && !(value.is_string() && dates::is_placeholder(value.text))) return false;
  (is_in_braces ? mapping_markers : text_markers).add(spot);
  return true;
}

void ValueStatistics::merge(ValueStatistics&& other) {
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i].merge(other.kinds[i]);
  text_markers.merge(other.text_markers);
  mapping_markers.merge(other.mapping_markers);
  texts.merge(other.texts);
  numbers.merge(other.numbers);
  merge_part(items, std::move(other.items));
  merge_part(mapping, std::move(other.mapping));
}

std::uint64_t ValueStatistics::count() const {
  std::uint64_t count = 0;
  for (const Tally& kind : kinds) count += kind.count;
  return count - nulls();
}

Examples ValueStatistics::first() const {
  Examples first;
  for (const Tally& kind : kinds) first.merge(kind.examples);
  first.merge(text_markers.examples);
  first.merge(mapping_markers.examples);
  return first;
}

}  // namespace matterlint::infer
