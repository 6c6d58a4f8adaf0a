#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "infer/tally.h"

namespace matterlint::infer {

/// How often each of a few texts was seen. As soon as there are too many different ones, or one that is too long for a
/// word that people choose from, nothing is known but that.
class ValueCounts {
 public:
  static constexpr std::size_t most = 32;
  static constexpr std::size_t longest = 64;

  void add(std::string_view text, const Spot& spot);
  void merge(const ValueCounts& other);

  bool are_many() const { return many_; }
  const std::map<std::string, Tally, std::less<>>& counts() const { return counts_; }

 private:
  void give_up();

  std::map<std::string, Tally, std::less<>> counts_;
  bool many_ = false;
};

}  // namespace matterlint::infer
