#include "report/sarif_result.h"

#include "report/artifact_uri.h"
#include "report/json_writer.h"
#include "report/writable_fix.h"

namespace matterlint {
namespace {

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.object(key, [&] { json.member("text", text); });
}

/// Columns in UTF-16 code units. SARIF's ends are exclusive, as ours.
void write_region(JsonWriter& json, std::string_view key, const Range& range) {
  json.object(key, [&] {
    json.member("startLine", std::size_t{range.start.line});
    json.member("startColumn", std::size_t{range.start.utf16_column});
    json.member("endLine", std::size_t{range.end.line});
    json.member("endColumn", std::size_t{range.end.utf16_column});
  });
}

void write_file(JsonWriter& json, std::string_view path) {
  json.object("artifactLocation", [&] { json.member("uri", artifact_uri(path)); });
}

void write_place(JsonWriter& json, std::string_view path, const Range& range) {
  json.object("physicalLocation", [&] {
    write_file(json, path);
    write_region(json, "region", range);
  });
}

void write_related(JsonWriter& json, const std::vector<LocatedRelated>& related) {
  json.array("relatedLocations", [&] {
    for (std::size_t i = 0; i < related.size(); ++i) {
      json.begin_object();
      json.member("id", i);
      write_place(json, related[i].path, related[i].range);
      write_text(json, "message", related[i].message);
      json.end_object();
    }
  });
}

void write_edit(JsonWriter& json, const LocatedEdit& edit) {
  json.begin_object();
  write_region(json, "deletedRegion", edit.range);
  write_text(json, "insertedContent", edit.text);  // Even an empty one: some readers take it for granted.
  json.end_object();
}

void write_fix(JsonWriter& json, std::string_view path, const LocatedFix& fix) {
  json.begin_object();
  write_text(json, "description", fix.title);
  json.array("artifactChanges", [&] {
    json.begin_object();
    write_file(json, path);
    json.array("replacements", [&] {
      for (const LocatedEdit& edit : fix.edits) write_edit(json, edit);
    });
    json.end_object();
  });
  json.object("properties", [&] { json.member("safety", fix.safety == FixSafety::safe ? "safe" : "unsafe"); });
  json.end_object();
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  return severity == Severity::info ? "note" : name_of(severity);
}

void append_sarif_result(std::string& out, std::string_view path, const Finding& finding, std::size_t rule_index,
                         std::string_view fingerprint) {
  JsonWriter json(out);
  json.begin_object();
  json.member("ruleId", finding.rule);
  json.member("ruleIndex", rule_index);
  json.member("level", sarif_level(finding.severity));
  write_text(json, "message", finding.message);
  json.array("locations", [&] {
    json.begin_object();
    write_place(json, path, finding.range);
    json.end_object();
  });
  if (!finding.related.empty()) write_related(json, finding.related);
  if (const LocatedFix* fix = writable_fix(finding)) json.array("fixes", [&] { write_fix(json, path, *fix); });
  json.object("partialFingerprints", [&] { json.member("matterlint/v1", fingerprint); });
  if (!finding.code.empty()) json.object("properties", [&] { json.member("code", finding.code); });
  json.end_object();
}

}  // namespace matterlint
