#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matterlint::yaml {

/// A step of reading a document, as yaml-cpp tells it.
struct Event {
  enum class Type : std::uint8_t { null, scalar, alias, sequence_start, sequence_end, mapping_start, mapping_end };

  Type type = Type::null;
  bool is_flow = false;  ///< Of a collection's start.
  bool has_anchor = false;
  std::string tag;   ///< Resolved; `?` where there is none, `!` for quoted scalars without one.
  std::string text;  ///< Of a scalar.
};

/// Where and why yaml-cpp gave up. Its words are not for users.
struct Refusal {
  std::size_t offset = 0;
  bool is_unknown_alias = false;
  bool is_too_deep = false;
};

/// Reads the first document of a text. The events up to a refusal are there.
std::optional<Refusal> read_events(std::string_view text, std::vector<Event>& events);

}  // namespace matterlint::yaml
