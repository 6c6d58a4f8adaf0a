#include "run/timed_settings.h"

#include <functional>
#include <utility>
#include <vector>

namespace matterlint {
namespace {

Check timed(Check check, Profile& profile, Profile::Account& account) {
  return [check = std::move(check), &profile, &account](const Note& note, const Context& context, Report& report) {
    const Profile::Turn turn(&profile, &account);
    check(note, context, report);
  };
}

Linter timed(const Linter& linter, Profile& profile) {
  std::vector<ActiveRule> rules = linter.rules();
  for (ActiveRule& active : rules)
    active.check = timed(std::move(active.check), profile, profile.of_rule(active.rule->id));
  return Linter(std::move(rules), linter.is_narrowed());
}

Profile::Stage stage_of(DeferredPart part) {
  return part == DeferredPart::body ? Profile::Stage::body : Profile::Stage::dates;
}

}  // namespace

FileSettings timed(const FileSettings& settings, Profile& profile) {
  FileSettings copy{.note = settings.note, .linter = timed(settings.linter, profile), .schemas = settings.schemas};
  copy.note.deferred = [&profile](DeferredPart part, const std::function<void()>& read) {
    const Profile::Turn turn(&profile, stage_of(part));
    read();
  };
  return copy;
}

}  // namespace matterlint
