#include "loading.h"

#include <stdexcept>

#include "config/configuration_schema.h"
#include "config/paths.h"
#include "schema/schema.h"
#include "yaml/reader.h"

namespace matterlint::test {
namespace {

enum class DayOrder { unknown, dmy, mdy };
constexpr std::array<std::string_view, 3> option_names(DayOrder) {
  return {"unknown", "dmy", "mdy"};
}

struct DateOptions {
  DayOrder day_order = DayOrder::unknown;
  std::vector<std::string> locales = {"en"};
  int pivot = 68;
};

void check_date(const Note&, const DateOptions& options, Report& report) {
  const auto order = static_cast<std::size_t>(options.day_order);
  std::string message = "day-order=" + std::string(option_names(DayOrder())[order]) + " locales=";
  for (const std::string& locale : options.locales) message += locale + ",";
  report.add({}, message + " pivot=" + std::to_string(options.pivot));
}

void check_schema(const Note&, Report& report) {
  report.add({}, "wrong type").code("type");
  report.add({}, "missing key").code("required");
}

struct TagOptions {
  std::string style = "lower";
};
void check_tag(const Note&, const TagOptions& options, Report& report) {
  report.add({}, options.style);
}

void check_nothing(const Note&, Report&) {}

constexpr OptionList no_options;

template <auto check>
RuleInfo rule(std::string id, std::string group, std::vector<PresetSeverity> presets,
              const OptionList& options = no_options) {
  RuleInfo info;
  info.id = std::move(id);
  info.group = std::move(group);
  info.presets = std::move(presets);
  info.options = options;
  info.make_check = [options](const yaml::Node* given) { return bind<check>(options, given); };
  return info;
}

constexpr OptionList date_options = {option<&DateOptions::day_order>("day-order", "Whether the day stands first."),
                                     option<&DateOptions::locales>("locales", "Languages of the names of months."),
                                     option<&DateOptions::pivot>("pivot", "The last year of this century.", {0, 99})};
constexpr OptionList tag_options = {option<&TagOptions::style>("style", "How tags are written.")};

void add_rules(RuleSet& rules) {
  rules.add(rule<check_date>("date-format", "date",
                             {{Preset::recommended, Severity::warning}, {Preset::clippings, Severity::error}},
                             date_options));
  rules.add(rule<check_schema>("schema-mismatch", "schema", {}));
  rules.add(rule<check_tag>("tag-case", "tag", {}, tag_options));
  rules.add(rule<check_nothing>("tag-format", "tag", {{Preset::obsidian, Severity::error}}));
  rules.add(rule<check_nothing>("title-h1", "text", {{Preset::strict, Severity::info}}));
  rules.add(rule<check_nothing>("yaml-syntax", "yaml", {{Preset::recommended, Severity::error}}));
}

std::vector<Diagnostic> run(const Configuration& configuration, const std::string& rule_id, const std::string& path) {
  const FileSettings& settings = configuration.settings_for(path);
  std::vector<Diagnostic> found;
  Note note;
  note.read({path, ""}, settings.note);
  for (const ActiveRule& active : settings.linter.rules()) {
    if (active.rule->id != rule_id) continue;
    Report report(active.rule->id, active.severity, active.severity_is_set, found);
    active.check(note, {}, report);
  }
  return found;
}

}  // namespace

MemoryFiles::Answer MemoryFiles::read(std::string_view path, std::string_view from) {
  const auto file = files_.find(config::join(config::folder_of(from), path));
  if (file == files_.end()) return {std::nullopt, "there is no such file", {}};
  return {file->second, {}, {}};
}

MemoryFiles::Answer MemoryFiles::read_for_note(std::string_view path, std::string_view) {
  return read(path, "");
}

const RuleSet& rules() {
  static RuleSet rules;
  static const bool filled = (add_rules(rules), true);
  static_cast<void>(filled);
  return rules;
}

Loaded load(const std::string& text, const ConfigurationOverrides& overrides,
            std::map<std::string, std::string> files) {
  Loaded loaded{std::make_unique<MemoryFiles>(std::move(files)), nullptr, ""};
  std::vector<FileReport> problems;
  loaded.configuration = Configuration::load("matterlint.yaml", text, rules(), overrides, *loaded.files, problems);
  for (const FileReport& report : problems)
    for (const Finding& finding : report.findings)
      loaded.problems += report.path + ":" + std::to_string(finding.range.start.line) + ":" +
                         std::to_string(finding.range.start.column) + ": " + std::string(name_of(finding.severity)) +
                         ": " + finding.message + "\n";
  return loaded;
}

bool fits_the_schema(const std::string& text) {
  static schema::BundledSource none;
  static std::vector<schema::SchemaProblem> problems;
  static const auto schema =
      schema::Schema::load("configuration", {"configuration", configuration_schema(rules())}, {}, none, problems);
  if (schema == nullptr || !problems.empty()) throw std::logic_error("the schema of the configuration is wrong");
  yaml::Tree tree;
  yaml::read_yaml(text, span_of(0, text.size()), tree);
  return schema->accepts(tree.root(), {.null_as_missing = false});
}

std::string rules_on(const Configuration& configuration, const std::string& path) {
  std::string on;
  for (const ActiveRule& active : configuration.settings_for(path).linter.rules())
    on += (on.empty() ? "" : " ") + active.rule->id + ":" + std::string(name_of(active.severity)) +
          (active.severity_is_set ? "!" : "");
  return on;
}

std::string options_of(const Configuration& configuration, const std::string& rule, const std::string& path) {
  std::string messages;
  for (const Diagnostic& diagnostic : run(configuration, rule, path)) messages += diagnostic.message;
  return messages;
}

std::string codes_found(const Configuration& configuration) {
  std::string codes;
  for (const Diagnostic& diagnostic : run(configuration, "schema-mismatch", "a.md"))
    codes += (codes.empty() ? "" : " ") + diagnostic.code;
  return codes;
}

}  // namespace matterlint::test
