#include "run/io_report.h"

#include "lint/rule_set.h"

namespace matterlint {

FileReport io_report(std::string path, std::string_view reason) {
  FileReport report{std::move(path), {}};
  Finding& finding = report.findings.emplace_back();
  finding.rule = io_rule;
  finding.severity = Severity::error;
  finding.message = "this file can not be used: " + std::string(reason);
  return report;
}

}  // namespace matterlint
