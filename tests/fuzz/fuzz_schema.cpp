// Holds generated schemas against themselves, written in other ways that mean the same.
//
//   fuzz_schema [SCHEMAS [SEED]]
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "schema/schema.h"
#include "schema_cases.h"
#include "yaml/reader.h"

namespace {

namespace schema = matterlint::schema;
namespace yaml = matterlint::yaml;

class NoSource : public schema::SchemaSource {
 public:
  std::optional<schema::SchemaText> find(std::string_view, std::string&) override { return std::nullopt; }
};

struct Form {
  const char* name;
  const char* before;
  const char* behind;
};
/// What stands around a schema without changing what fits it.
constexpr std::array<Form, 6> forms = {{{"allOf", R"("allOf": [)", "]"},
                                        {"anyOf", R"("anyOf": [)", "]"},
                                        {"oneOf", R"("oneOf": [)", "]"},
                                        {"not not", R"("not": {"not": )", "}"},
                                        {"anyOf with what fits nothing", R"("anyOf": [{"not": {}}, )", "]"},
                                        {"allOf with itself", R"("allOf": [{}, )", "]"}}};

std::string definitions_of(const SchemaCase& one) {
  return one.dialect <= schema::Dialect::draft7 ? R"("definitions": )" : R"("$defs": )";
}

/// The body itself as the whole schema.
std::string plain(const SchemaCase& one) {
  if (!one.body.starts_with('{')) return R"({"allOf": [)" + one.body + "]}";
  const std::string rest = one.body.substr(1);
  return "{" + definitions_of(one) + one.definitions + (rest == "}" ? "" : ", ") + rest;
}

std::string wrapped(const SchemaCase& one, const Form& form) {
  return "{" + definitions_of(one) + one.definitions + ", " + form.before + one.body + form.behind + "}";
}

/// The body as one more definition that the schema refers to.
std::string referred_to(const SchemaCase& one) {
  const std::string folder = one.dialect <= schema::Dialect::draft7 ? "definitions" : "$defs";
  return "{" + definitions_of(one) + R"({"body": )" + one.body + ", " + one.definitions.substr(1) + R"(, "$ref": "#/)" +
         folder + R"(/body"})";
}

/// What is different; empty: nothing.
class Comparison {
 public:
  /// Counts the values that fit.
  Comparison(const SchemaCase& one, std::uint64_t& fitting)
      : case_(one), fitting_(fitting), text_(plain(one)), schema_(load(spelled(text_, 0))) {}

  std::string difference(std::uint64_t choice) {
    if (schema_ == nullptr) return trouble_;
    for (const std::string& value : case_.values)
      if (std::string wrong = against_itself(value); !wrong.empty()) return wrong;
    const std::uint64_t form = choice % (forms.size() + 1);
    if (form == forms.size()) return against("a reference", referred_to(case_), 0);
    if (std::string wrong = against(forms.at(form).name, wrapped(case_, forms.at(form)), 0); !wrong.empty())
      return wrong;
    // To draft 4, 1.0 is no integer.
    return case_.dialect == schema::Dialect::draft4 ? "" : against("other spellings", text_, 1 + choice % 3);
  }

 private:
  std::unique_ptr<schema::Schema> load(const std::string& text) {
    std::vector<schema::SchemaProblem> problems;
    NoSource none;
    auto loaded = schema::Schema::load("", {"schema.json", text}, {.dialect = case_.dialect}, none, problems);
    if (loaded == nullptr)
      trouble_ = "refused" + (problems.empty() ? "" : ": " + problems.front().message) + "\n" + text;
    if (loaded != nullptr) loaded->advise(problems);
    return loaded;
  }

  std::string against_itself(const std::string& value) {
    const std::string text = spelled(value, 0);
    for (const bool null_as_missing : {false, true}) {
      const schema::ValidateOptions options = {.null_as_missing = null_as_missing};
      yaml::Tree tree;
      yaml::read_json(text, matterlint::span_of(0, text.size()), tree);
      std::vector<schema::Violation> first;
      std::vector<schema::Violation> second;
      schema_->validate(tree.root(), options, first);
      schema_->validate(tree.root(), options, second);
      const bool accepted = schema_->accepts(tree.root(), options);
      fitting_ += accepted && !null_as_missing ? 1 : 0;
      if (accepted != first.empty()) return report("accepts() differs from validate()", text_, text);
      if (first.size() != second.size()) return report("validate() differs from itself", text_, text);
      for (std::size_t i = 0; i < first.size(); ++i)
        if (first[i].message != second[i].message || first[i].message.empty() || first[i].node == nullptr)
          return report("violation: " + first[i].message, text_, text);
    }
    return accepts(*schema_, text, yaml::read_json) == accepts(*schema_, text, yaml::read_yaml)
               ? ""
               : report("as YAML", text_, text);
  }

  std::string against(const char* name, const std::string& other, std::uint64_t style) {
    const auto loaded = load(spelled(other, style));
    if (loaded == nullptr) return std::string(name) + ": " + trouble_;
    for (const std::string& value : case_.values)
      if (accepts(*schema_, spelled(value, 0), yaml::read_json) !=
          accepts(*loaded, spelled(value, style), yaml::read_json))
        return report(name, other, spelled(value, style));
    return {};
  }

  static bool accepts(const schema::Schema& schema, const std::string& text,
                      void (*read)(std::string_view, matterlint::Span, yaml::Tree&)) {
    yaml::Tree tree;
    read(text, matterlint::span_of(0, text.size()), tree);
    return schema.accepts(tree.root(), {.null_as_missing = false});
  }

  std::string report(const std::string& what, const std::string& schema, const std::string& value) const {
    return what + ", " + std::string(name_of(case_.dialect)) + "\n" + spelled(text_, 0) + "\n" + spelled(schema, 0) +
           "\n" + value;
  }

  const SchemaCase& case_;
  std::uint64_t& fitting_;
  std::string trouble_;
  std::string text_;
  std::unique_ptr<schema::Schema> schema_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000;
  SchemaCases generator(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
  int differences = 0;
  std::uint64_t values = 0;
  std::uint64_t fitting = 0;
  for (std::uint64_t i = 0; i < count && differences < 5; ++i) {
    const SchemaCase one = generator.next();
    const std::string difference = Comparison(one, fitting).difference(generator.below(1000));
    values += one.values.size();
    if (difference.empty()) continue;
    ++differences;
    std::printf("%s\n\n", difference.c_str());
  }
  std::printf("%llu schemas, %llu of %llu values fit, %d differences\n", static_cast<unsigned long long>(count),
              static_cast<unsigned long long>(fitting), static_cast<unsigned long long>(values), differences);
  return differences == 0 ? 0 : 1;
}
