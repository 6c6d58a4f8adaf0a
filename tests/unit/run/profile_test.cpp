#include "run/profile.h"

#include <doctest/doctest.h>

#include <thread>

namespace matterlint {
namespace {

using namespace std::chrono_literals;
using Stage = Profile::Stage;

void work() {
  std::this_thread::sleep_for(2ms);
}

TEST_CASE("a moment is charged to the innermost turn alone") {
  Profile profile;
  const auto begin = std::chrono::steady_clock::now();
  {
    const Profile::Turn rules(&profile, Stage::rules);
    work();
    {
      const Profile::Turn rule(&profile, &profile.of_rule("final-newline"));
      work();
      const Profile::Turn body(&profile, Stage::body);
      work();
    }
    work();
  }
  const auto taken = std::chrono::steady_clock::now() - begin;
  const Profile::Account rule = profile.rules().at("final-newline");
  CHECK(profile.of(Stage::rules).time >= 4ms);
  CHECK(rule.time >= 2ms);
  CHECK(profile.of(Stage::body).time >= 2ms);
  CHECK(profile.of(Stage::rules).time + rule.time + profile.of(Stage::body).time <= taken);
}

TEST_CASE("nothing is charged between turns") {
  Profile profile;
  { const Profile::Turn turn(&profile, Stage::reading); }
  const auto before = profile.of(Stage::reading).time;
  work();
  { const Profile::Turn turn(&profile, Stage::walking); }
  CHECK(profile.of(Stage::reading).time == before);
  CHECK(profile.of(Stage::walking).time < 2ms);
}

TEST_CASE("turns are counted, and profiles of threads are summed") {
  Profile sum;
  for (int thread = 0; thread < 3; ++thread) {
    Profile one;
    for (int call = 0; call < 2; ++call) const Profile::Turn turn(&one, &one.of_rule("fm-bom"));
    const Profile::Turn turn(&one, Stage::reading);
    sum.add(one);
  }
  CHECK(sum.rules().at("fm-bom").calls == 6);
  CHECK(sum.of(Stage::reading).calls == 3);
  CHECK(sum.of(Stage::body).calls == 0);
}

}  // namespace
}  // namespace matterlint
