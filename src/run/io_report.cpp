#include "run/io_report.h"

#include "lint/rule_set.h"

namespace matterlint {

namespace {

FileReport report_of(std::string path, std::string message) {
  FileReport report{std::move(path), {}};
  Finding& finding = report.findings.emplace_back();
  finding.rule = io_rule;
  finding.severity = Severity::error;
  finding.message = std::move(message);
  return report;
}

}  // namespace

FileReport io_report(std::string path, std::string_view reason) {
  return report_of(std::move(path), "this file can not be used: " + std::string(reason));
}

FileReport write_report(std::string path, std::string_view reason) {
  return report_of(std::move(path), "the fixes can not be written: " + std::string(reason));
}

}  // namespace matterlint
