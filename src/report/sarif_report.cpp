#include <algorithm>
#include <vector>

#include "report/formats.h"
#include "report/json_rows.h"
#include "report/json_writer.h"
#include "report/sarif_result.h"
#include "source/fingerprint.h"
#include "source/version.h"

namespace matterlint {
namespace {

/// A log of SARIF 2.1.0 (OASIS, 2020) with one run. Its results come first, so that the list of rules holds those that
/// found something, and no more.
class SarifReporter : public Reporter {
 public:
  explicit SarifReporter(const RuleSet& rules) : rules_(rules) {}

  void begin(std::string& out) override {
    out +=
        "{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\", "
        "\"version\": \"2.1.0\",\n\"runs\": [{\"columnKind\": \"utf16CodeUnits\",\n\"results\": [";
  }

  void file(const FileReport& report, std::string& out) override {
    Fingerprints fingerprints;
    for (const Finding& finding : report.findings) {
      rows_.next(out);
      append_sarif_result(out, report.path, finding, index_of(finding.rule), fingerprints.next(finding));
    }
  }

  void end(const RunSummary& summary, std::string& out) override {
    rows_.end(out);
    out += "],\n";
    out += "\"tool\": {\"driver\": {\"name\": \"matterlint\", \"version\": \"" + std::string(program_version()) +
           "\", \"rules\": [";
    JsonRows rules;
    for (const std::string& id : used_) {
      rules.next(out);
      append_rule(id, summary.find(id, rules_), out);
    }
    rules.end(out);
    out += "]}}}]}\n";
  }

 private:
  std::size_t index_of(std::string_view rule) {
    const auto index = static_cast<std::size_t>(std::find(used_.begin(), used_.end(), rule) - used_.begin());
    if (index == used_.size()) used_.emplace_back(rule);
    return index;
  }

  static void append_rule(const std::string& id, const RuleInfo* rule, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.member("id", id);
    if (rule != nullptr) {
      json.object("shortDescription", [&] { json.member("text", rule->summary); });
      json.object("help", [&] {
        json.member("text", rule->summary + " More: matterlint explain " + id);
        json.member("markdown", rule->docs);
      });
      json.object("properties", [&] { json.array("tags", [&] { json.value(rule->group); }); });
    }
    json.end_object();
  }

  const RuleSet& rules_;
  std::vector<std::string> used_;
  JsonRows rows_;
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(const RuleSet& rules, const ReportStyle& /*style*/) {
  return std::make_unique<SarifReporter>(rules);
}

}  // namespace matterlint
