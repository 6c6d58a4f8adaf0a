#include "config/names.h"

#include "text/edit_distance.h"

namespace matterlint::config {
namespace {

std::string in_backticks(std::string_view name) {
  return "`" + std::string(name) + "`";
}

}  // namespace

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates) {
  const std::optional<std::string_view> meant = nearest(name, candidates);
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
