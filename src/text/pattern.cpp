#include "text/pattern.h"

#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/ecma_expression.h"

namespace matterlint {
namespace {

/// Some ten milliseconds of backtracking.
constexpr std::uint32_t match_limit = 1'000'000;
constexpr std::uint32_t heap_limit_kib = 64'000;
constexpr std::size_t jit_stack_start = std::size_t{32} << 10U;
constexpr std::size_t jit_stack_most = std::size_t{1} << 20U;

template <auto release>
struct Release {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};
using Code = std::unique_ptr<pcre2_code, Release<pcre2_code_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Release<pcre2_match_data_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Release<pcre2_match_context_free>>;
using JitStack = std::unique_ptr<pcre2_jit_stack, Release<pcre2_jit_stack_free>>;
using CompileContext = std::unique_ptr<pcre2_compile_context, Release<pcre2_compile_context_free>>;

/// What matching needs beside the compiled pattern; one a thread.
struct Workspace {
  MatchData whole{pcre2_match_data_create(1, nullptr)};
  JitStack stack{pcre2_jit_stack_create(jit_stack_start, jit_stack_most, nullptr)};
  MatchContext context{pcre2_match_context_create(nullptr)};

  Workspace() {
    pcre2_set_match_limit(context.get(), match_limit);
    pcre2_set_heap_limit(context.get(), heap_limit_kib);
    pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
  }
};

Workspace& workspace() {
  thread_local Workspace space;
  return space;
}

/// Whether an expression that PCRE2 refuses so is right, but beyond it: lookbehind of any length, great size.
bool is_limit(int error) {
  return error == PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH || error == PCRE2_ERROR_LOOKBEHIND_TOO_COMPLICATED ||
         error == PCRE2_ERROR_LOOKBEHIND_TOO_LONG || error == PCRE2_ERROR_PATTERN_TOO_LARGE;
}

std::string message_of(int error) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  const int size = pcre2_get_error_message(error, buffer.data(), buffer.size());
  return {buffer.begin(), buffer.begin() + std::max(size, 0)};
}

PCRE2_SPTR units(std::string_view text) {
  static constexpr char nothing = '\0';
  return reinterpret_cast<PCRE2_SPTR>(text.data() == nullptr ? &nothing : text.data());
}

/// One match, with the interpreter where the subject is too long for the compiler's stack. The answer is PCRE2's.
int match(const pcre2_code* code, std::string_view subject, std::size_t from, pcre2_match_data* data) {
  pcre2_match_context* const context = workspace().context.get();
  const int result = pcre2_match(code, units(subject), subject.size(), from, 0, data, context);
  if (result != PCRE2_ERROR_JIT_STACKLIMIT) return result;
  return pcre2_match(code, units(subject), subject.size(), from, PCRE2_NO_JIT, data, context);
}

/// As Compiled::first_bytes. PCRE2 knows them for most expressions that begin with a class, such as `^(\d{4})`.
const std::uint8_t* first_bytes_of(const pcre2_code* code) {
  std::uint32_t options = 0;
  const std::uint8_t* bytes = nullptr;
  pcre2_pattern_info(code, PCRE2_INFO_ALLOPTIONS, &options);
  pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, &bytes);
  return (options & PCRE2_ANCHORED) != 0 ? bytes : nullptr;
}

Pattern::Outcome outcome_of(int result) {
  if (result >= 0) return Pattern::Outcome::match;
  return result == PCRE2_ERROR_NOMATCH ? Pattern::Outcome::no_match : Pattern::Outcome::too_expensive;
}

}  // namespace

struct Pattern::Compiled {
  std::string expression;
  Code code;
  /// A bit for each byte that a match can begin with, where there can be none but at the start; else null.
  const std::uint8_t* first_bytes = nullptr;

  bool may_match(std::string_view subject) const {
    if (first_bytes == nullptr) return true;
    if (subject.empty()) return false;
    const auto first = static_cast<unsigned char>(subject.front());
    return (first_bytes[first / 8] >> (first % 8) & 1) != 0;
  }
};

Pattern::Pattern(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::compile(std::string_view expression, Error* error) {
  const EcmaExpression rewritten = rewrite_ecma_expression(expression);
  if (!rewritten.error.empty()) {
    if (error != nullptr) *error = {rewritten.error, rewritten.error_offset, false};
    return std::nullopt;
  }
  constexpr std::uint32_t options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_BSUX | PCRE2_MATCH_UNSET_BACKREF |
                                    PCRE2_ALLOW_EMPTY_CLASS | PCRE2_NEVER_BACKSLASH_C | PCRE2_MATCH_INVALID_UTF;
  const CompileContext context(pcre2_compile_context_create(nullptr));
  pcre2_set_compile_extra_options(context.get(), PCRE2_EXTRA_ALT_BSUX);
  int code = 0;
  PCRE2_SIZE at = 0;
  Code compiled(pcre2_compile(units(rewritten.text), rewritten.text.size(), options, &code, &at, context.get()));
  if (compiled == nullptr) {
    const std::size_t offset = at < rewritten.origins.size() ? rewritten.origins[at] : expression.size();
    if (error != nullptr) *error = {message_of(code), offset, is_limit(code)};
    return std::nullopt;
  }
  // Where there is no compiler for this machine the interpreter does it.
  pcre2_jit_compile(compiled.get(), PCRE2_JIT_COMPLETE);
  const std::uint8_t* const first_bytes = first_bytes_of(compiled.get());
  return Pattern(std::make_unique<const Compiled>(Compiled{std::string(expression), std::move(compiled), first_bytes}));
}

bool Pattern::is_standard(std::string_view expression) {
  Error error;
  return !uses_foreign_syntax(expression) && (compile(expression, &error) || error.is_limit);
}

Pattern::Outcome Pattern::search(std::string_view subject) const {
  if (!compiled_->may_match(subject)) return Outcome::no_match;
  return outcome_of(match(compiled_->code.get(), subject, 0, workspace().whole.get()));
}

Pattern::Outcome Pattern::search(std::string_view subject, std::size_t from, std::vector<Span>& groups) const {
  groups.clear();
  if (from > subject.size() || (from == 0 && !compiled_->may_match(subject))) return Outcome::no_match;
  const MatchData data(pcre2_match_data_create_from_pattern(compiled_->code.get(), nullptr));
  const Outcome outcome = outcome_of(match(compiled_->code.get(), subject, from, data.get()));
  if (outcome != Outcome::match) return outcome;
  const PCRE2_SIZE* const offsets = pcre2_get_ovector_pointer(data.get());
  const std::uint32_t count = pcre2_get_ovector_count(data.get());
  for (std::uint32_t i = 0; i < count; ++i) {
    const PCRE2_SIZE* const group = offsets + 2 * std::size_t{i};
    const bool is_set = group[0] != PCRE2_UNSET && group[0] <= group[1];
    groups.push_back(is_set ? span_of(group[0], group[1]) : Span());
  }
  return outcome;
}

std::string_view Pattern::expression() const {
  return compiled_->expression;
}

std::size_t Pattern::group_count() const {
  std::uint32_t count = 0;
  pcre2_pattern_info(compiled_->code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
  return count;
}

std::optional<std::size_t> Pattern::group_named(const std::string& name) const {
  const int number = pcre2_substring_number_from_name(compiled_->code.get(), units(name));
  return number > 0 ? std::optional(static_cast<std::size_t>(number)) : std::nullopt;
}

}  // namespace matterlint
