#include "infer/choice_learner.h"

#include <algorithm>

#include "infer/evidence.h"
#include "infer/key_words.h"
#include "text/edit_distance.h"

namespace matterlint::infer {
namespace {

constexpr std::size_t most_choices = 12;
/// A text that all notes share says less than one of several: the next note may be the first to differ.
constexpr std::uint64_t least_of_one = 30;
constexpr std::uint64_t least_of_several = 20;
constexpr std::uint64_t repeated = 3;

struct Choice {
  std::string_view text;
  const Tally* seen = nullptr;
};

/// The most frequent first.
std::vector<Choice> choices_in(const ValueCounts& values) {
  std::vector<Choice> choices;
  for (const auto& [text, tally] : values.counts()) choices.push_back({text, &tally});
  std::stable_sort(choices.begin(), choices.end(),
                   [](const Choice& a, const Choice& b) { return a.seen->count > b.seen->count; });
  return choices;
}

/// Takes out rare texts that look like frequent ones.
std::vector<Choice> take_slips(std::vector<Choice>& choices, std::uint64_t total) {
  std::vector<std::string_view> frequent;
  for (const Choice& choice : choices)
    if (choice.seen->count >= repeated && !are_outliers(choice.seen->count, total)) frequent.push_back(choice.text);
  const auto is_slip = [&](const Choice& choice) {
    return are_outliers(choice.seen->count, total) && nearest(choice.text, frequent).has_value();
  };
  const auto slips = std::stable_partition(choices.begin(), choices.end(), std::not_fn(is_slip));
  std::vector<Choice> taken(slips, choices.end());
  choices.erase(slips, choices.end());
  return taken;
}

/// Good and Turing: the share of what was seen once is the chance that the next one is new.
bool is_complete(const std::vector<Choice>& choices, std::uint64_t total) {
  if (choices.empty() || choices.size() > most_choices) return false;
  const auto seen_at_least = [&choices](std::uint64_t least) {
    return static_cast<std::uint64_t>(std::count_if(
        choices.begin(), choices.end(), [least](const Choice& choice) { return choice.seen->count >= least; }));
  };
  const std::uint64_t once = choices.size() - seen_at_least(2);
  if (total < (choices.size() == 1 ? least_of_one : least_of_several)) return false;
  return total >= 4 * choices.size() && once * 50 <= total && seen_at_least(repeated) * 3 >= choices.size() * 2;
}

/// Whether the texts are dates, links or the like, of which there are always others.
bool are_of_a_format(const TextStatistics& texts) {
  std::uint64_t telling = 0;
  for (const auto& [set, tally] : texts.formats)
    for (std::size_t i = 0; i < text_formats.size(); ++i)
      if (text_formats[i].is_telling && text_formats[i].keys.empty() && has_format(set, i)) {
        telling += tally.count;
        break;
      }
  return telling * 2 > texts.count;
}

/// What a person may want to make choices of.
void set_frequent(const std::vector<Choice>& choices, std::uint64_t total, LearntValue& value) {
  constexpr std::size_t most = 5;
  if (total < least_of_several || total < 3 * choices.size()) return;
  for (const Choice& choice : choices)
    if (value.frequent.size() < most && choice.seen->count >= repeated)
      value.frequent.emplace_back(choice.text, choice.seen->count);
}

}  // namespace

bool learn_choices(std::string_view key, const TextStatistics& texts, LearntValue& value) {
  if (texts.values.are_many() || is_open_ended(key) || are_of_a_format(texts)) return false;
  std::vector<Choice> choices = choices_in(texts.values);
  const std::vector<Choice> slips = take_slips(choices, texts.count);
  if (!is_complete(choices, texts.count)) {
    set_frequent(choices, texts.count, value);
    return false;
  }
  for (const Choice& choice : choices) value.choices.emplace_back(choice.text, choice.seen->count);
  for (const Choice& slip : slips) value.left_out.push_back({"`" + std::string(slip.text) + "`", *slip.seen});
  return true;
}

}  // namespace matterlint::infer
