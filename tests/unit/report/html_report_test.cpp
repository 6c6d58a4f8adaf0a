#include <doctest/doctest.h>

#include "report/reporter.h"

namespace matterlint {
namespace {

TEST_CASE("nothing in a note ends the element that the findings stand in, or begins a comment") {
  const RuleSet rules;
  const std::unique_ptr<Reporter> reporter = make_reporter("html", rules, {});
  FileReport report{"</script>.md", {}};
  Finding& finding = report.findings.emplace_back();
  finding.message = "<!-- </SCRIPT >";
  finding.excerpt = "<script>";
  std::string text;
  reporter->file(report, text);
  CHECK(text.find('<') == std::string::npos);
  CHECK(text.find(R"("path": "\u003c/script>.md")") != std::string::npos);
  CHECK(text.find(R"("excerpt": "\u003cscript>")") != std::string::npos);
}

TEST_CASE("the page is whole: findings stand between its head and its script") {
  const RuleSet rules;
  const std::unique_ptr<Reporter> reporter = make_reporter("html", rules, {});
  std::string text;
  reporter->begin(text);
  reporter->end({}, text);
  CHECK(text.starts_with("<!doctype html>"));
  CHECK(text.find("{\"findings\": [\n], \"summary\": {\"files\": 0,") != std::string::npos);
  CHECK(text.ends_with("</html>\n"));
  CHECK(text.find("@findings@") == std::string::npos);
  CHECK(text.find("@style@") == std::string::npos);
}

}  // namespace
}  // namespace matterlint
