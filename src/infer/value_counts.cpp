#include "infer/value_counts.h"

#include "text/utf8.h"

namespace matterlint::infer {

void ValueCounts::add(std::string_view text, const Spot& spot) {
  if (many_) return;
  if (text.size() > longest) return give_up();
  auto at = counts_.find(text);
  if (at == counts_.end()) {
    if (find_invalid_utf8(text) != text.size()) return give_up();
    at = counts_.emplace(text, Tally()).first;
  }
  at->second.add(spot);
  if (counts_.size() > most) give_up();
}

void ValueCounts::merge(const ValueCounts& other) {
  if (many_) return;
  if (other.many_) return give_up();
  for (const auto& [text, tally] : other.counts_) counts_[text].merge(tally);
  if (counts_.size() > most) give_up();
}

void ValueCounts::give_up() {
  many_ = true;
  counts_.clear();
}

}  // namespace matterlint::infer
