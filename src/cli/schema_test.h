#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "spec/spec.h"

namespace matterlint {

/// The notes of one file, run against a schema. The file is a specification (see spec/spec.h) or, where no block of it
/// says `good` or `bad`, one note that has to be good. Views into the text.
class SchemaTest {
 public:
  SchemaTest(std::string_view path, std::string_view text, const spec::Subject& subject);

  std::size_t note_count() const;
  /// How many passages are not as they say, and what differs in them: `-` stands before what was expected, `+` before
  /// what was found.
  std::size_t difference_count() const;
  std::string differences() const;

  /// The text as the notes now say, but for what a person has to decide: a `good` note that is reported, a `bad` one
  /// that is not. The same text where nothing is to be written.
  std::string updated() const;

 private:
  void take_as_note(const spec::Subject& subject);
  bool has_front_matter() const;
  std::string words_for(const spec::Passage& passage, std::size_t line) const;

  std::string path_;
  std::string_view text_;
  bool is_one_note_ = false;
  std::string specification_;  ///< Of the one note.
  std::vector<spec::Passage> passages_;
};

}  // namespace matterlint
