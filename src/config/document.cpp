#include "config/document.h"

#include <algorithm>
#include <utility>

#include "lint/rule_set.h"
#include "source/byte_order_mark.h"
#include "yaml/reader.h"

namespace matterlint::config {
namespace {

Diagnostic problem(Severity severity, Span where, std::string message) {
  return {.rule = config_rule,
          .code = {},
          .severity = severity,
          .span = where,
          .message = std::move(message),
          .fixes = {},
          .related = {}};
}

}  // namespace

Document::Document(std::string path, std::string folder, std::string_view text)
    : path_(std::move(path)), folder_(std::move(folder)), text_(text), lines_(text_) {
  const std::size_t begin = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  yaml::read_yaml(text_, span_of(begin, text_.size()), tree_);
  for (const yaml::SyntaxError& syntax_error : tree_.errors()) error(syntax_error.span, syntax_error.message);
}

Document::Document(Preset preset, std::string_view text)
    : Document("preset " + std::string(preset_names[static_cast<std::size_t>(preset)]), "", text) {
  is_preset_ = true;
}

void Document::add(Diagnostic diagnostic) {
  problems_.push_back(std::move(diagnostic));
}

void Document::add(Severity severity, Span where, std::string message) {
  add(problem(severity, where, std::move(message)));
}

Finding Document::finding(Severity severity, Span where, std::string message) const {
  return locate(problem(severity, where, std::move(message)), path_, text_, lines_);
}

FileReport Document::report() const {
  std::vector<Diagnostic> ordered = problems_;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span < b.span; });
  FileReport report{path_, {}};
  for (Diagnostic& diagnostic : ordered) report.findings.push_back(locate(std::move(diagnostic), path_, text_, lines_));
  return report;
}

}  // namespace matterlint::config
