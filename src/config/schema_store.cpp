#include "config/schema_store.h"

#include <utility>

#include "config/names.h"
#include "config/paths.h"
#include "schema/bundled.h"
#include "schema/uri.h"
#include "source/line_index.h"
#include "text/blank_out.h"
#include "text/percent.h"

namespace matterlint::config {
namespace {

constexpr std::string_view bundled_scheme = "bundled:";
constexpr std::string_view schema_ending = ".schema.json";

std::string hint_for_bundled(std::string_view uri) {
  std::vector<std::string> names;
  for (const schema::BundledFile& file : schema::bundled_files())
    if (file.name.ends_with(schema_ending))
      names.push_back(std::string(bundled_scheme) +
                      std::string(file.name.substr(0, file.name.size() - schema_ending.size())));
  return did_you_mean_one_of(uri, {names.begin(), names.end()});
}

/// What a schema is called that is part of a configuration. No file has that name, so that none is meant by it.
constexpr std::string_view inner_schema_name = "(this configuration).yaml";

/// The text up to the end of a place, with blanks for all that stands before it, line endings excepted.
std::string without_surroundings(std::string_view text, Span place) {
  std::string alone(text.substr(0, place.end));
  blank_out(alone, 0, place.begin);
  return alone;
}

/// Longer lines are not shown.
constexpr std::size_t longest_excerpt = std::size_t{1} << 16U;

/// `lines` are those of the text; null: it is not known.
Finding finding_of(const schema::SchemaProblem& problem, std::string_view text, const LineIndex* lines) {
  Finding finding;
  finding.rule = schema_file_rule;
  finding.severity = problem.severity;
  finding.message = problem.message;
  finding.range = problem.range;
  if (lines == nullptr) return finding;
  const Span excerpt{lines->line(problem.range.start.line).begin, lines->line(problem.range.end.line).end};
  if (excerpt.end - excerpt.begin <= longest_excerpt) finding.excerpt = slice(text, excerpt);
  return finding;
}

}  // namespace

const schema::Schema* SchemaStore::load(const std::string& uri, std::string& error) {
  const auto [entry, is_new] = schemas_.try_emplace(uri);
  Loaded& loaded = entry->second;
  if (is_new)
    if (auto text = find(uri, loaded.error))
      loaded.schema = schema::Schema::load(uri, *std::move(text), options_, *this, problems_);
  error = loaded.error;
  return loaded.schema.get();
}

const schema::Schema* SchemaStore::load(Document& document, const yaml::Node& schema) {
  // Read anew without what stands around it, each of its places is the same as in the document.
  std::string alone = without_surroundings(document.text(), schema.outer);
  std::vector<schema::SchemaProblem> found;
  const std::string uri = join(document.folder(), inner_schema_name);
  inner_.push_back(schema::Schema::load(uri, {uri, std::move(alone)}, options_, *this, found));
  for (schema::SchemaProblem& problem : found) {
    const Span where = span_of(problem.range.start.byte, problem.range.end.byte);
    if (problem.path != uri)
      problems_.push_back(std::move(problem));
    else if (problem.severity == Severity::error)
      document.error(where, problem.message);
    else
      document.warning(where, problem.message);
  }
  return inner_.back().get();
}

void SchemaStore::study(const std::string& uri, std::string& error) {
  const schema::Schema* const schema = load(uri, error);
  if (schema == nullptr) return;
  schema->advise(problems_);
  const yaml::Entry* const named = schema->root().find("$schema");
  const std::string_view meta_schema = named == nullptr ? schema::uri_of(schema->dialect()) : named->value.text;
  std::string unread;  // It was read for its vocabularies, or is part of the program.
  if (const schema::Schema* const rules = load(std::string(schema::split_fragment(meta_schema).document), unread))
    schema->compare_with(*rules, problems_);
}

std::optional<schema::SchemaText> SchemaStore::find(std::string_view uri, std::string& error) {
  if (const auto given = given_.find(uri); given != given_.end())
    return schema::SchemaText{given->first, given->second};
  std::string path(uri);
  if (is_uri(uri)) {
    path = mapped(uri);
    if (path.empty()) {
      auto bundled = schema::BundledSource().find(uri, error);
      if (!bundled && uri.starts_with(bundled_scheme))
        error = "no schema of that name is part of matterlint" + hint_for_bundled(uri);
      else if (!bundled)
        error = "nothing is fetched from the network, and `schema-sources` names no folder for it";
      return bundled;
    }
  }
  const bool of_note = note_root_ && !is_uri(uri);
  const std::string decoded = percent_decoded(path);
  if ((!trusted_ || of_note) && (leads_out(path) || leads_out(join("", decoded)))) {
    error = of_note ? "it is outside of the folder of the configuration, and no note may name it"
                    : "it is outside of the folder of the configuration, and only one that is given by --config may "
                      "name it";
    return std::nullopt;
  }
  auto text = read(path, of_note, error);
  if (!text && decoded != path) text = read(decoded, of_note, error);
  return text;
}

std::optional<schema::SchemaText> SchemaStore::read(const std::string& path, bool of_note, std::string& error) {
  Configuration::FileSource::Answer answer =
      of_note ? files_.read_for_note(path, *note_root_) : files_.read(path, from_);
  if (!answer.text) {
    error = std::move(answer.error);
    return std::nullopt;
  }
  const std::string shown = !answer.shown.empty() ? answer.shown : join(folder_of(from_), path);
  texts_[shown] = *answer.text;
  return schema::SchemaText{shown, *std::move(answer.text)};
}

std::string SchemaStore::mapped(std::string_view uri) const {
  const SourceEntry* best = nullptr;
  for (const SourceEntry& source : sources_)
    if (uri.starts_with(source.prefix) && (best == nullptr || source.prefix.size() >= best->prefix.size()))
      best = &source;
  if (best == nullptr) return {};
  const std::string folder = join(best->document->folder(), best->folder.text);
  return join(folder.empty() ? folder : folder + "/", uri.substr(best->prefix.size()));
}

std::vector<FileReport> SchemaStore::problems() const {
  std::vector<FileReport> reports;
  std::string_view text;
  std::optional<LineIndex> lines;
  for (const schema::SchemaProblem& problem : problems_) {
    if (reports.empty() || reports.back().path != problem.path) {
      reports.push_back({problem.path, {}});
      lines.reset();
      const auto known = texts_.find(problem.path);
      if (known != texts_.end()) lines.emplace(text = known->second);
    }
    reports.back().findings.push_back(finding_of(problem, text, lines ? &*lines : nullptr));
  }
  return reports;
}

schema::LoadOptions load_options(const std::vector<yaml::Entry>& rule_options) {
  schema::LoadOptions options;
  for (const yaml::Entry& option : rule_options) {
    if (option.key.text == "dialect")
      if (const auto dialect = schema::dialect_named(option.value.text)) options.dialect = *dialect;
    if (option.key.text == "unknown-keyword")
      if (const auto severity = find_name<Severity>(severity_names, option.value.text))
        options.unknown_keyword = *severity;
  }
  return options;
}

}  // namespace matterlint::config
