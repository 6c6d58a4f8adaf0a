#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <type_traits>

#include "lint/context.h"
#include "lint/note_index.h"
#include "lint/option.h"
#include "lint/preset.h"
#include "lint/record.h"
#include "lint/report.h"
#include "note/note.h"

namespace matterlint {

// Metadata that does not read well does not compile: the constructors below run in the compiler,
// and the name of the function they call is the error message.
void rule_id_must_be_kebab_case();
void summary_must_be_one_sentence_with_a_period();
void version_must_be_major_dot_minor();

/// Kebab-case, and names what is wrong: "yaml-duplicate-key", so that "allow yaml-duplicate-key" makes sense.
struct RuleId : std::string_view {
  consteval RuleId(const char* text) : std::string_view(text) {
    if (empty() || front() == '-' || back() == '-' || find("--") != npos) rule_id_must_be_kebab_case();
    for (const char c : *this)
      if (c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9')) rule_id_must_be_kebab_case();
  }
};

struct Summary : std::string_view {
  consteval Summary(const char* text) : std::string_view(text) {
    if (size() > 110 || !ends_with('.') || front() < 'A' || front() > 'Z') summary_must_be_one_sentence_with_a_period();
  }
};

struct Version : std::string_view {
  consteval Version(const char* text) : std::string_view(text) {
    const std::size_t dot = find('.');
    const bool has_numbers = dot != npos && dot > 0 && dot + 1 < size();
    if (!has_numbers || find_first_not_of("0123456789.") != npos || find('.', dot + 1) != npos)
      version_must_be_major_dot_minor();
  }
};

/// What a check looks at. It decides when the check runs and how much of a file is read for it.
enum class Reads : std::uint16_t {
  none = 0,
  path = 1,    ///< The note's name only.
  block = 2,   ///< The front matter as text, tokens or errors. Runs when the block is broken too.
  tree = 4,    ///< The front matter's values. Never runs when the block is broken.
  body = 8,    ///< The body as Markdown.
  text = 16,   ///< The whole text, byte for byte.
  bytes = 32,  ///< Runs on UTF-16 and binary files too, on which nothing else runs.
  /// What the note's suppressions silence. Runs when all others have spoken, and finds it in the context.
  suppressions = 64,
  faults = 128,  ///< What is wrong with the front matter. Runs only when the block is broken.
  dates = 256,   ///< Properties that hold dates, as the configuration says. Runs only where there is one.
  urls = 512,    ///< Properties that hold addresses. Runs only where there is one.
  never = 1024,  ///< Never runs: with its options, the check does nothing.
};
constexpr Reads operator|(Reads a, Reads b) {
  return static_cast<Reads>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool reads(Reads set, Reads one) {
  return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

struct PresetSeverity {
  Preset preset = Preset::recommended;
  Severity severity = Severity::off;
};

/// A check whose options are settled. Called from several threads at once, so it keeps no state. It is what
/// std::function would be with one look into memory less, which is as long as many a check takes. One that was made
/// without anything to call must not be called.
class Check {
 public:
  /// `settled` are the options, or what is made of them; null where there are none.
  using Call = void (*)(const void* settled, const Note& note, const Context& context, Report& report);

  Check() = default;
  Check(std::shared_ptr<const void> settled, Call call) : settled_(std::move(settled)), call_(call) {}
  template <class Function>
  requires std::is_invocable_v<const Function&, const Note&, const Context&, Report&> Check(Function function)
      : Check(std::make_shared<const Function>(std::move(function)),
              [](const void* settled, const Note& note, const Context& context, Report& report) {
                (*static_cast<const Function*>(settled))(note, context, report);
              }) {}

  void operator()(const Note& note, const Context& context, Report& report) const {
    call_(settled_.get(), note, context, report);
  }

 private:
  std::shared_ptr<const void> settled_;
  Call call_ = nullptr;
};

/// Makes a check from options as the user wrote them (null: none given); the others keep their defaults.
using MakeCheck = Check (*)(const OptionList& options, const yaml::Node* given);

/// What a rule remembers of a note, for its check of other notes. Called from several threads at once.
using Recorder = std::function<void(const Note& note, Record& record)>;
using MakeRecorder = Recorder (*)(const OptionList& options, const yaml::Node* given);

/// Puts what a rule's options say of how all notes are read into the settings of notes.
using SettleNotes = void (*)(const OptionList& options, const yaml::Node* given, NoteSettings& notes);
/// What a check reads because its options say so.
using OptionReads = Reads (*)(const OptionList& options, const yaml::Node* given);

/// A rule, all of it: its documentation page, its options' JSON Schema, its tests and its entry in every reporter are
/// made from this constant. Its group is the folder that its file stands in.
struct Rule {
  RuleId id;
  Summary summary;
  Version since;
  bool preview = false;
  /// Where it is on. A preset takes over from the one that it builds on; a rule that names none is off everywhere.
  ConstantList<PresetSeverity, 12> presets{};
  FixSafety fix = FixSafety::none;  ///< The strongest that its fixes can be; each one says its own.
  Reads reads;
  OptionReads also_reads = nullptr;  ///< bind_reads<f>, where some options make it read more, or never.
  /// Texts of which the body must hold one for the check to find anything. None: it is always asked.
  ConstantList<std::string_view, 8> markers{};
  OptionList options{};
  /// The option that names a file of tags, which the check then finds among the taxonomies of its context.
  std::string_view taxonomy_option{};
  ConstantList<std::string_view, 12> peers{};  ///< "markdownlint/MD011": the same rule of other tools.
  std::string_view docs;  ///< Why, then examples. The `md` blocks are run as tests; see spec/spec.h.
  MakeCheck check;        ///< bind<check>
  /// bind_record<record>, where the check asks about OtherNotes. The notes of the vault are recorded when it first
  /// does. Where they are not known, the check does not run.
  MakeRecorder record = nullptr;
  /// bind_settle<...>: for options that other rules follow too, whether or not this one is on.
  SettleNotes settle = nullptr;
};

template <class Options>
Options options_of_check(void (*)(const Note&, const Options&, Report&));
template <class Options>
Options options_of_check(void (*)(const Note&, const Options&, const Context&, Report&));
template <class Options>
Options options_of_check(void (*)(const Note&, const Options&, const OtherNotes&, Report&));
template <class Options>
Options options_of_record(void (*)(const Note&, const Options&, Record&));
template <class Options>
Options options_of_reads(Reads (*)(const Options&));
template <class Options>
Options options_of_settle(void (*)(const Options&, NoteSettings&));

/// Options as the user wrote them; what is not given keeps its default.
template <class Options>
Options read_options(const OptionList& list, const yaml::Node* given) {
  Options options;
  for (const Option& option : list)
    if (const yaml::Entry* const entry = given == nullptr ? nullptr : given->find(option.name))
      option.read(entry->value, &options);
  return options;
}

/// What a check takes for its options: these, or what is made of them once for all notes, which says so as in
/// `struct Phrases { using Options = ...; explicit Phrases(Options given); }`.
template <class Taken>
std::shared_ptr<const Taken> make_options(const OptionList& list, const yaml::Node* given) {
  if constexpr (requires { typename Taken::Options; }) {
    return std::make_shared<const Taken>(read_options<typename Taken::Options>(list, given));
  } else {
    return std::make_shared<const Taken>(read_options<Taken>(list, given));
  }
}

template <class Function>
concept CheckWithOptions = requires(Function function) {
  options_of_check(function);
};
template <class Function>
concept CheckFunction = CheckWithOptions<Function> || std::is_invocable_v<Function, const Note&, Report&> ||
    std::is_invocable_v<Function, const Note&, const Context&, Report&> ||
    std::is_invocable_v<Function, const Note&, const OtherNotes&, Report&>;

/// Takes `void settle(const Options&, NoteSettings&)`.
template <auto settle>
void bind_settle(const OptionList& list, const yaml::Node* given, NoteSettings& notes) {
  settle(read_options<decltype(options_of_settle(settle))>(list, given), notes);
}

/// Takes `void check(const Note&, const Options&, const Context&, Report&)`, the ones that it does not use left out; in
/// place of the context, it may take `const OtherNotes&`.
template <CheckFunction auto check>
Check bind(const OptionList& list, const yaml::Node* given) {
  using Function = decltype(check);
  if constexpr (std::is_invocable_v<Function, const Note&, Report&>) {
    return {nullptr, [](const void*, const Note& note, const Context&, Report& report) { check(note, report); }};
  } else if constexpr (std::is_invocable_v<Function, const Note&, const Context&, Report&>) {
    return {nullptr, [](const void*, const Note& note, const Context& context, Report& report) {
              check(note, context, report);
            }};
  } else if constexpr (std::is_invocable_v<Function, const Note&, const OtherNotes&, Report&>) {
    return {nullptr, [](const void*, const Note& note, const Context& context, Report& report) {
              if (context.notes) check(note, OtherNotes(context.notes, report.rule(), context.path), report);
            }};
  } else {
    using Options = decltype(options_of_check(check));
    return {
        make_options<Options>(list, given),
        [](const void* settled, const Note& note, const Context& context, Report& report) {
          const auto& options = *static_cast<const Options*>(settled);
          if constexpr (std::is_invocable_v<Function, const Note&, const Options&, Report&>) {
            check(note, options, report);
          } else if constexpr (std::is_invocable_v<Function, const Note&, const Options&, const Context&, Report&>) {
            check(note, options, context, report);
          } else if (context.notes) {
            check(note, options, OtherNotes(context.notes, report.rule(), context.path), report);
          }
        }};
  }
}

/// Takes `void record(const Note&, const Options&, Record&)`, the options left out where it does not use them.
template <auto record>
Recorder bind_record(const OptionList& list, const yaml::Node* given) {
  if constexpr (std::is_invocable_v<decltype(record), const Note&, Record&>) {
    return record;
  } else {
    const auto options = read_options<decltype(options_of_record(record))>(list, given);
    return [options](const Note& note, Record& out) { record(note, options, out); };
  }
}

/// Takes `Reads also_reads(const Options&)`.
template <auto also_reads>
Reads bind_reads(const OptionList& list, const yaml::Node* given) {
  return also_reads(read_options<decltype(options_of_reads(also_reads))>(list, given));
}

}  // namespace matterlint
