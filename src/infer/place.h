#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "note/note.h"

namespace matterlint::infer {

/// A place in a note that is just being read.
struct Spot {
  std::string_view path;  ///< As people know it.
  const Note& note;
  std::uint32_t offset = 0;

  Spot at(std::uint32_t other) const { return {path, note, other}; }
};

/// A place that outlives its note.
struct Place {
  std::string path;
  std::uint32_t offset = 0;
  std::uint32_t line = 1;

  friend bool operator==(const Place&, const Place&) = default;
};

/// Up to three places, each in another note: of all that were added those whose paths come first, and in each of these
/// notes the first one. So the order of adding and merging makes no difference.
class Examples {
 public:
  static constexpr std::size_t most = 3;

  void add(const Spot& spot);
  void merge(const Examples& other);

  /// Whether no place of a note with that path, or with one behind it, would be taken.
  bool are_settled_at(std::string_view path) const { return places_.size() == most && places_.back().path < path; }

  /// In the order of their paths.
  std::span<const Place> places() const { return places_; }

 private:
  bool wants(std::string_view path, std::uint32_t offset) const;
  void insert(Place place);

  std::vector<Place> places_;
};

/// Whether `a` comes first: by path, then by where it stands. No place comes last.
bool is_earlier(const Examples& a, const Examples& b);

}  // namespace matterlint::infer
