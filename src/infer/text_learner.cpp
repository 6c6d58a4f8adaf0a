#include "infer/text_learner.h"

#include "infer/choice_learner.h"
#include "infer/evidence.h"
#include "infer/key_words.h"
#include "infer/text_formats.h"

namespace matterlint::infer {
namespace {

/// So many texts must have a shape before it is more than chance.
constexpr std::uint64_t least_for_pattern = 20;

/// The texts that do not have a format.
Tally without_format(const TextStatistics& texts, std::size_t format) {
  Tally without;
  for (const auto& [set, tally] : texts.formats)
    if (!has_format(set, format)) without.merge(tally);
  return without;
}

bool is_for_key(const TextFormat& format, std::string_view key) {
  if (format.keys.empty()) return true;
  return format.keys.find(" " + std::string(last_word(key)) + " ") != std::string_view::npos;
}

/// Whether the evidence is enough, with so many texts that do not have it.
bool is_certain(const TextFormat& format, const TextStatistics& texts, std::uint64_t misfits) {
  if (texts.count - misfits < format.least) return false;
  if (!format.is_telling && (misfits != 0 || !texts.values.are_many())) return false;
  return misfits == 0 || are_outliers(misfits, texts.count);
}

/// The tightest format that all texts have, else the one that most have. One that is telling comes before others: a
/// date is a slug too.
bool learn_format(std::string_view key, const TextStatistics& texts, LearntValue& value) {
  std::size_t best = text_formats.size();
  Tally fewest_misfits;
  for (std::size_t i = 0; i < text_formats.size(); ++i) {
    if (!is_for_key(text_formats[i], key)) continue;
    if (best != text_formats.size() && text_formats[best].is_telling && !text_formats[i].is_telling) continue;
    Tally misfits = without_format(texts, i);
    if (!is_certain(text_formats[i], texts, misfits.count)) continue;
    if (best != text_formats.size() && misfits.count >= fewest_misfits.count) continue;
    best = i;
    fewest_misfits = std::move(misfits);
  }
  if (best == text_formats.size()) return false;
  value.format = text_formats[best].name;
  if (fewest_misfits.count > 0)
    value.left_out.push_back({"text that is no `" + std::string(value.format) + "`", std::move(fewest_misfits)});
  return true;
}

bool learn_pattern(const TextStatistics& texts, LearntValue& value) {
  for (const auto& [signature, group] : texts.shapes.groups()) {
    if (!group.shape || group.texts.count < least_for_pattern) continue;
    Tally others;
    for (const auto& [other, its] : texts.shapes.groups())
      if (other != signature) others.merge(its.texts);
    if (others.count != 0 && !are_outliers(others.count, texts.count)) continue;
    value.pattern = group.shape->pattern();
    if (value.pattern.empty()) return false;
    if (others.count > 0) value.left_out.push_back({"text of another form", std::move(others)});
    return true;
  }
  return false;
}

}  // namespace

void learn_text(std::string_view key, const TextStatistics& texts, bool is_only_text, LearntValue& value) {
  if (is_only_text && learn_choices(key, texts, value)) return;
  if (learn_format(key, texts, value)) return;
  learn_pattern(texts, value);
}

}  // namespace matterlint::infer
