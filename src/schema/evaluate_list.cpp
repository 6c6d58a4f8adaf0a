// The checks of an Evaluator that look at lists.
#include <string>
#include <unordered_map>

#include "schema/evaluator.h"
#include "schema/value.h"
#include "schema/words.h"

namespace matterlint::schema {
namespace {

/// Up to this many items it is quicker to compare each with each.
constexpr std::size_t short_list = 12;

constexpr std::size_t not_found = static_cast<std::size_t>(-1);

/// The item before `index` that is the same value. `seen` holds the items before it by their hashes.
std::size_t earlier_twin(std::span<const yaml::Node> items, std::size_t index,
                         const std::unordered_multimap<std::size_t, std::size_t>& seen, std::size_t hash) {
  if (items.size() <= short_list) {
    for (std::size_t i = 0; i < index; ++i)
      if (same_json_value(items[i], items[index])) return i;
    return not_found;
  }
  const auto [begin, end] = seen.equal_range(hash);
  for (auto at = begin; at != end; ++at)
    if (same_json_value(items[at->second], items[index])) return at->second;
  return not_found;
}

}  // namespace

bool Evaluator::check_items(const Step& step, const Task& task) {
  const ItemsCheck& check = program_.items[step.operand];
  const auto items = task.node().items();
  bool verdict = true;
  for (std::size_t i = 0; i < items.size() && (verdict || task.violations != nullptr); ++i) {
    const std::uint32_t schema = i < check.first.size() ? check.first[i] : check.rest;
    if (schema == none) break;
    const Place place{
        .parent = &task.place, .node = &items[i], .entry = nullptr, .index = static_cast<std::uint32_t>(i)};
    if (i >= check.first.size() && program_.schemas[schema].verdict == false) {
      verdict = false;  // All that follow are too many for the same reason.
      if (task.violations != nullptr)
        fail(task, surplus_item(options_, place, check.first.size(), "additional-items"), step.keyword);
      break;
    }
    verdict &= child(schema, place, task);
    if (task.evaluated != nullptr) task.evaluated->mark(i, items.size());
  }
  return verdict;
}

bool Evaluator::check_contains(const Step& step, const Task& task) {
  const ContainsCheck& check = program_.contains[step.operand];
  const auto items = task.node().items();
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Place place{
        .parent = &task.place, .node = &items[i], .entry = nullptr, .index = static_cast<std::uint32_t>(i)};
    if (!evaluate(check.schema, place, nullptr, nullptr)) continue;
    ++count;
    if (check.marks_items && task.evaluated != nullptr) task.evaluated->mark(i, items.size());
  }
  if (count >= check.least && count <= check.most) return true;
  if (task.violations == nullptr) return false;
  return fail(task, wrong_count(program_, options_, check, count, task.place), step.keyword);
}

bool Evaluator::check_unique(const Step& step, const Task& task) {
  const auto items = task.node().items();
  std::unordered_multimap<std::size_t, std::size_t> seen;
  bool verdict = true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t hash = items.size() <= short_list ? 0 : json_hash(items[i]);
    const std::size_t twin = earlier_twin(items, i, seen, hash);
    if (twin == not_found) {
      if (items.size() > short_list) seen.emplace(hash, i);
      continue;
    }
    verdict = false;
    if (task.violations == nullptr) break;
    const Place place{
        .parent = &task.place, .node = &items[i], .entry = nullptr, .index = static_cast<std::uint32_t>(i)};
    fail(task, repeated_item(options_, place, twin), step.keyword);
  }
  return verdict;
}

bool Evaluator::check_unevaluated_items(const Step& step, const Task& task) {
  const auto items = task.node().items();
  bool verdict = true;
  for (std::size_t i = 0; i < items.size() && (verdict || task.violations != nullptr); ++i) {
    if (task.evaluated->has(i)) continue;
    const Place place{
        .parent = &task.place, .node = &items[i], .entry = nullptr, .index = static_cast<std::uint32_t>(i)};
    if (program_.schemas[step.operand].verdict == false) {
      verdict = false;
      if (task.violations != nullptr) fail(task, surplus_item(options_, place, i, "unevaluated-items"), step.keyword);
      break;
    }
    verdict &= child(step.operand, place, task);
  }
  task.evaluated->mark_all(items.size());
  return verdict;
}

}  // namespace matterlint::schema
