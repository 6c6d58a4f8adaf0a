#include "report/json_diagnostic.h"

#include "report/json_writer.h"
#include "report/writable_fix.h"

namespace matterlint {
namespace {

void write(JsonWriter& json, std::string_view key, const Position& position) {
  json.object(key, [&] {
    json.member("line", std::size_t{position.line});
    json.member("column", std::size_t{position.column});
    json.member("byte", std::size_t{position.byte});
  });
}

void write(JsonWriter& json, const Range& range) {
  json.object("range", [&] {
    write(json, "start", range.start);
    write(json, "end", range.end);
  });
}

void write(JsonWriter& json, const LocatedFix& fix) {
  json.member("safety", fix.safety == FixSafety::safe ? "safe" : "unsafe");
  json.member("title", fix.title);
  json.array("edits", [&] {
    for (const LocatedEdit& edit : fix.edits) {
      json.begin_object();
      write(json, edit.range);
      json.member("text", edit.text);
      json.end_object();
    }
  });
}

void write(JsonWriter& json, const LocatedRelated& related) {
  json.begin_object();
  json.member("path", related.path);
  write(json, related.range);
  json.member("message", related.message);
  json.end_object();
}

void write(JsonWriter& json, const std::vector<RuleCount>& counts) {
  for (const RuleCount& count : counts) {
    json.begin_object();
    json.member("rule", count.rule);
    json.member("findings", count.findings);
    json.member("fixable", count.fixable);
    json.member("unsafely_fixable", count.unsafely_fixable);
    json.end_object();
  }
}

}  // namespace

void append_json(std::string& out, std::string_view path, const Finding& finding, bool with_excerpt) {
  JsonWriter json(out);
  json.begin_object();
  json.member("path", path);
  json.member("rule", finding.rule);
  if (!finding.code.empty()) json.member("code", finding.code);
  json.member("severity", name_of(finding.severity));
  json.member("message", finding.message);
  write(json, finding.range);
  if (const LocatedFix* fix = writable_fix(finding)) json.object("fix", [&] { write(json, *fix); });
  if (!finding.related.empty())
    json.array("related", [&] {
      for (const LocatedRelated& related : finding.related) write(json, related);
    });
  if (with_excerpt && !finding.excerpt.empty()) json.member("excerpt", finding.excerpt);
  json.end_object();
}

void append_summary(std::string& out, const RunSummary& summary) {
  JsonWriter json(out);
  json.object("summary", [&] {
    json.member("files", summary.files);
    json.member("errors", summary.errors);
    json.member("warnings", summary.warnings);
    json.member("infos", summary.infos);
    json.member("fixable", summary.fixable);
    if (summary.rules) json.array("rules", [&] { write(json, *summary.rules); });
  });
}

}  // namespace matterlint
