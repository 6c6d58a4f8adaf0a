#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/position.h"
#include "text/text_sketch.h"

namespace matterlint {

class Pattern;

namespace schema {

struct Program;

/// A property that a schema names for the value as a whole.
struct KnownProperty {
  std::string_view name;
  bool is_deprecated = false;
  std::string_view advice;  ///< Of one that is deprecated: what to do about it (`deprecationMessage`); often empty.
  std::string path;         ///< Where the schema says that it is: its file,
  Range range;              ///< and the place of the keyword.
};

/// The properties that a schema has words on, by their names or by patterns of names. Views into its program.
class KnownProperties {
 public:
  explicit KnownProperties(const Program& program);

  const std::vector<KnownProperty>& named() const { return named_; }
  bool contains(std::string_view name) const;

 private:
  bool is_named(std::string_view name) const;

  std::vector<KnownProperty> named_;  ///< By name.
  TextSketch names_;                  ///< Of these: many keys of notes are not among them.
  std::vector<const Pattern*> patterns_;
};

}  // namespace schema
}  // namespace matterlint
