#include "run/profile.h"

#include <utility>

namespace matterlint {
namespace {

void add_to(Profile::Account& sum, const Profile::Account& account) {
  sum.calls += account.calls;
  sum.time += account.time;
}

}  // namespace

void Profile::add(const Profile& other) {
  for (std::size_t i = 0; i < stages_.size(); ++i) add_to(stages_[i], other.stages_[i]);
  for (const auto& [rule, account] : other.rules_) add_to(rules_[rule], account);
}

Profile::Account* Profile::charge(Account* account) {
  const auto now = std::chrono::steady_clock::now();
  if (charged_ != nullptr) charged_->time += now - since_;
  since_ = now;
  return std::exchange(charged_, account);
}

}  // namespace matterlint
