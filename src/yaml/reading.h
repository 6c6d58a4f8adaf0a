#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "yaml/node.h"
#include "yaml/readers.h"

namespace matterlint::yaml {

/// What a program makes of a plain scalar. An `error`: it refuses the whole block.
enum class ReadAs : std::uint8_t { text, null, boolean, integer, real, date, merge, error };

/// A plain scalar as one program reads it.
struct Reading {
  ReadAs as = ReadAs::text;
  /// The value, written alike for all readers. `true`; a number as JavaScript prints it, or all digits of one that the
  /// reader knows exactly; a moment as `2025-03-17T19:54:00Z`, or without the `Z` where the reader knows no zone; a
  /// date without a time. Empty for text, which is the scalar itself.
  std::string value;

  bool is_number() const { return as == ReadAs::integer || as == ReadAs::real; }
  friend bool operator==(const Reading&, const Reading&) = default;
};

/// What `reader` makes of a plain scalar, given with folds resolved. It holds wherever a scalar can stand, but `<<` is
/// a merge as a key only. Measured with the libraries; tests/readers has the versions:
///
/// - `obsidian`: the npm package yaml 2, schema `core`. Tells integers from reals by the value, as JavaScript does.
/// - `js-yaml`: js-yaml 4. `gray-matter`: js-yaml 3.
/// - `pyyaml`: `safe_load`. An impossible date is an error.
/// - `psych`: `safe_load` with dates and times permitted. Jekyll itself reads with SafeYAML, to which symbols are text.
/// - `go-yaml`: gopkg.in/yaml.v3, into `any`. Hugo read with v2 up to 0.151, to which `yes`, `on` and `y` are booleans,
///   and has read with goccy/go-yaml since, to which dates and `1e3` are text.
Reading read_by(Reader reader, std::string_view plain);

/// Whether a plain scalar is surely text to all readers; false is no answer. Takes one look at the first character of
/// most.
bool is_text_for_all(std::string_view plain);

/// Whether two readings are one: `1` and `1.0` are, and an exact number and what a double holds of it.
bool is_same_value(const Reading& a, const Reading& b);

/// The readers that take a plain scalar for something else than text.
ReaderSet readers_of_other_types(std::string_view plain);

/// The readers that refuse a block with this root, be it for a plain scalar, a tag of its author's own, an anchor that
/// is given twice, or a key that is a list or a mapping. Takes linearithmic time.
ReaderSet readers_that_refuse(const Node& root);

/// What `reader` would write for a number that it read: `1.10` comes back as `1.1`, and `1.0` as `1` from JavaScript.
std::string printed_by(Reader reader, const Reading& number);

}  // namespace matterlint::yaml
