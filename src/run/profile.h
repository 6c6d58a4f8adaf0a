#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace matterlint {

/// What time is spent on. Each moment is charged to one account, that of the innermost turn. For one thread
/// at a time.
class Profile {
 public:
  enum class Stage : std::uint8_t {
    configuration,  ///< Reading configurations and schemas, and settling what holds for a file.
    walking,
    reading,
    index,  ///< Reading the other notes of a vault.
    front_matter,
    dates,
    body,
    rules,  ///< What is done around the checks: markers are looked for, findings merged and suppressed.
    fixing,
    writing,
    reporting,
    elsewhere,  ///< Another profile counts it.
  };
  static constexpr std::array<std::string_view, 11> stage_names = {"configuration", "walking", "reading",  "index",
                                                                   "front matter",  "dates",   "body",     "rules",
                                                                   "fixing",        "writing", "reporting"};

  struct Account {
    std::size_t calls = 0;
    std::chrono::steady_clock::duration time{};
  };

  /// While it lives, its account is charged. Turns of a profile end in the opposite order.
  class Turn {
   public:
    /// A null profile: nothing is counted, and no clock is looked at.
    Turn(Profile* profile, Stage stage) : Turn(profile, profile == nullptr ? nullptr : &profile->of(stage)) {}
    Turn(Profile* profile, Account* account) : profile_(profile) {
      if (profile_ != nullptr) interrupted_ = profile_->charge(account);
      if (profile_ != nullptr) ++account->calls;
    }
    ~Turn() {
      if (profile_ != nullptr) profile_->charge(interrupted_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    Profile* profile_;
    Account* interrupted_ = nullptr;
  };

  Account& of(Stage stage) { return stages_[static_cast<std::size_t>(stage)]; }
  const Account& of(Stage stage) const { return stages_[static_cast<std::size_t>(stage)]; }
  /// Stays where it is. `rule` outlives the profile.
  Account& of_rule(std::string_view rule) { return rules_[rule]; }
  const std::map<std::string_view, Account>& rules() const { return rules_; }

  /// Adds what another one has counted.
  void add(const Profile& other);

 private:
  /// From now on, this account is charged (null: none). The one that was until now.
  Account* charge(Account* account);

  std::array<Account, stage_names.size() + 1> stages_;
  std::map<std::string_view, Account> rules_;
  Account* charged_ = nullptr;
  std::chrono::steady_clock::time_point since_;
};

}  // namespace matterlint
