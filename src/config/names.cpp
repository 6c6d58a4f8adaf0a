#include "config/names.h"

#include "text/edit_distance.h"

namespace matterlint::config {
namespace {

std::string in_backticks(std::string_view name) {
  return "`" + std::string(name) + "`";
}

/// The candidate that the name is the beginning of, as `warn` is of `warning`.
std::optional<std::string_view> completion(std::string_view name, const std::vector<std::string_view>& candidates) {
  if (name.size() < 3) return std::nullopt;
  for (const std::string_view candidate : candidates)
    if (candidate.starts_with(name)) return candidate;
  return std::nullopt;
}

}  // namespace

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
  std::optional<std::string_view> meant = nearest(name, candidates);
  if (!meant) meant = completion(name, candidates);
  return meant ? "; did you mean " + in_backticks(*meant) + "?" : "";
}

std::string did_you_mean_one_of(std::string_view name, const std::vector<std::string_view>& candidates) {
  const std::string hint = did_you_mean(name, candidates);
  return hint.empty() ? "; it can be " + list_of(candidates) : hint;
}

std::string list_of(const std::vector<std::string_view>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
    list += in_backticks(names[i]);
  }
  return list;
}

}  // namespace matterlint::config
