#include "lint/report.h"

#include <utility>

namespace matterlint {

Report::Finding Report::add(Span where, std::string message) {
  out_.push_back({.rule = rule_,
                  .code = {},
                  .severity = severity_,
                  .span = where,
                  .message = std::move(message),
                  .fixes = {},
                  .related = {}});
  return {out_.back(), severity_is_set_};
}

}  // namespace matterlint
