#include "schema/schema.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "schema/advisor.h"
#include "schema/compile.h"
#include "schema/evaluator.h"

namespace matterlint::schema {
namespace {

const yaml::Node& empty_mapping() {
  static const yaml::Node node = [] {
    yaml::Node mapping;
    mapping.set_entries({});
    return mapping;
  }();
  return node;
}

const yaml::Node& root_of(const yaml::Node* instance, const ValidateOptions& options) {
  const bool is_empty = instance == nullptr || (instance->is_null() && options.null_as_missing);
  return is_empty ? empty_mapping() : *instance;
}

void in_order_of_text(std::vector<SchemaProblem>& problems, std::size_t from) {
  std::stable_sort(problems.begin() + static_cast<std::ptrdiff_t>(from), problems.end(),
                   [](const SchemaProblem& a, const SchemaProblem& b) {
                     return std::pair(std::string_view(a.path), a.range.start.byte) <
                            std::pair(std::string_view(b.path), b.range.start.byte);
                   });
}

Span span_of_violation(const Violation& violation, const yaml::Node& root) {
  if (violation.place == Violation::Place::value) return violation.node->span;
  return violation.entry == nullptr ? root.span : violation.entry->key.span;
}

}  // namespace

struct Schema::Data {
  std::string uri;
  std::string title;
  std::unique_ptr<const Program> program;
  std::optional<KnownProperties> properties;
};

Schema::Schema(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Schema::~Schema() = default;

std::unique_ptr<Schema> Schema::load(std::string_view uri, SchemaText text, const LoadOptions& options,
                                     SchemaSource& source, std::vector<SchemaProblem>& problems) {
  const std::size_t before = problems.size();
  Registry registry(source, options.unknown_keyword, problems);
  const auto root = registry.add(uri, std::move(text), {.dialect = options.dialect});
  auto program = root ? compile(registry, *root) : nullptr;
  const bool failed = program == nullptr || registry.has_failed();
  in_order_of_text(problems, before);
  if (failed) return nullptr;
  const yaml::Entry* const title = program->locations[*root].node->find("title");
  auto data = std::make_unique<Data>();
  data->uri = uri;
  if (title != nullptr && title->value.is_string()) data->title = title->value.text;
  data->program = std::move(program);
  data->properties.emplace(*data->program);
  return std::unique_ptr<Schema>(new Schema(std::move(data)));
}

std::unique_ptr<Schema> Schema::load(std::string_view uri, const LoadOptions& options, SchemaSource& source,
                                     std::vector<SchemaProblem>& problems) {
  std::string error;
  std::optional<SchemaText> text = source.find(uri, error);
  if (!text) text = BundledSource().find(uri, error);
  if (text) return load(uri, std::move(*text), options, source, problems);
  if (error.empty()) error = "there is no such schema";
  problems.push_back({std::string(uri), {}, Severity::error, "`" + std::string(uri) + "` can not be read: " + error});
  return nullptr;
}

bool Schema::accepts(const yaml::Node* instance, const ValidateOptions& options) const {
  return Evaluator(*data_->program, options).judge(root_of(instance, options)) == Evaluator::Verdict::fits;
}

void Schema::validate(const yaml::Node* instance, const ValidateOptions& options,
                      std::vector<Violation>& violations) const {
  Evaluator evaluator(*data_->program, options);
  const yaml::Node& root = root_of(instance, options);
  if (evaluator.judge(root) != Evaluator::Verdict::fits) evaluator.explain(root, violations);
}

void Schema::advise(std::vector<SchemaProblem>& problems) const {
  const std::size_t before = problems.size();
  Advisor(*data_->program, problems).advise();
  in_order_of_text(problems, before);
}

void Schema::compare_with(const Schema& meta_schema, std::vector<SchemaProblem>& problems) const {
  const Document& document = *data_->program->locations[data_->program->root].document;
  std::set<std::uint32_t> known;
  for (const SchemaProblem& problem : problems)
    if (problem.path == document.path) known.insert(problem.range.start.byte);
  std::vector<Violation> violations;
  meta_schema.validate(&root(), {.null_as_missing = false, .assert_formats = true, .subject = "the schema"},
                       violations);
  for (const Violation& violation : violations) {
    const Range range = document.lines->range(span_of_violation(violation, root()));
    if (violation.code == "too-expensive") continue;  // All but a few words was checked when it was loaded.
    if (known.insert(range.start.byte).second)
      problems.push_back({document.path, range, Severity::error, violation.message});
  }
}

const KnownProperties& Schema::properties() const {
  return *data_->properties;
}
std::string_view Schema::uri() const {
  return data_->uri;
}
std::string_view Schema::path() const {
  return data_->program->locations[data_->program->root].document->path;
}
std::string_view Schema::title() const {
  return data_->title;
}
Dialect Schema::dialect() const {
  return data_->program->locations[data_->program->root].use.dialect;
}
const yaml::Node& Schema::root() const {
  return *data_->program->locations[data_->program->root].node;
}

}  // namespace matterlint::schema
