#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule_set.h"

namespace matterlint {

namespace schema {
class Schema;
}

namespace spec {

/// One rule, or several, of which a preset says which are on.
using Rules = std::vector<const RuleInfo*>;

/// A specification is Markdown with notes in it and, under their lines, what one rule says of them. It is the rule's
/// documentation, and its test. Where it is about several rules, each message ends with the name of its own.
///
///     ```md bad             a note that is reported; see spec/marks.h for what stands under its lines
///     ```md fixed           the note before, after `--fix`; written by the tool
///     ```md fixed unsafe    the same after `--fix --unsafe-fixes`, where that is something else
///     ```md good            a note that is left alone
///     ```yaml options       what holds for the notes up to the next heading; see spec/settings.h
///     ```md file=b.md       a file that exists beside the notes of the section, and that rules compare them with
///
/// More words may follow. `visible`: the note is drawn with glyphs; see spec/glyphs.h. `file=a.md`: the note has this
/// path, and the others of the section are compared with it. In place of `md`, `yaml`, `json` and `toml` say that the
/// text is a data file. A note that has a fence in it stands between longer ones. Other blocks are samples and left
/// alone.
///
/// Answers the text as it would be if the rules as they now are had written it. So the text is right when the answer
/// equals it, and updating the text means to store the answer.
std::string answer(const Rules& rules, std::string_view specification);

/// What an update must not bless: a `good` note that is reported, a `bad` one that is not, a fix that the rule does not
/// claim, one that needs a fix or that damages the note, one that is called safe and changes data, markers or claims of
/// what is read that hide a finding, settings that do not read. Empty when all is well, else lines of text.
std::string broken_promises(const Rules& rules, std::string_view specification);

/// What a specification is about, and what holds for notes whose options say nothing else.
struct Subject {
  Subject(Rules about, const schema::Schema* given = nullptr) : rules(std::move(about)), schema(given) {}
  Subject(Rules about, const NoteSettings& given) : rules(std::move(about)), note(&given) {}

  /// Null where it is about several.
  const RuleInfo* only_rule() const { return rules.size() == 1 ? rules.front() : nullptr; }

  Rules rules;
  const schema::Schema* schema = nullptr;
  const NoteSettings* note = nullptr;
};

std::string answer(const Subject& subject, std::string_view specification);

/// A stretch of a specification: a note with what follows it, or what stands before the first note of a section.
struct Passage {
  std::string_view written;         ///< As it stands there.
  std::string answer;               ///< As it would be if the rule as it now is had written it.
  std::vector<std::string> broken;  ///< What an update must not bless, each in one line.
  std::string unread;               ///< Why rules about values do not see the note; empty: they do.
  bool has_note = false;
};

/// A specification cut into passages: what is written in them, one after the other, is the whole text.
std::vector<Passage> passages(const Subject& subject, std::string_view specification);

}  // namespace spec
}  // namespace matterlint
