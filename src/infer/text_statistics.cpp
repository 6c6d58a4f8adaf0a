#include "infer/text_statistics.h"

namespace matterlint::infer {

void TextStatistics::add(std::string_view text, const Spot& spot) {
  ++count;
  values.add(text, spot);
  shapes.add(text, spot);
  formats[formats_of(text)].add(spot);
}

void TextStatistics::merge(const TextStatistics& other) {
  count += other.count;
  values.merge(other.values);
  shapes.merge(other.shapes);
  for (const auto& [set, tally] : other.formats) formats[set].merge(tally);
}

}  // namespace matterlint::infer
