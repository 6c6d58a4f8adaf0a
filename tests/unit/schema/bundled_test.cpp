#include "schema/bundled.h"

#include "support.h"

namespace matterlint::schema {
namespace {

/// The names of the properties that a schema does not describe, those of parts of it too. Conditions describe nothing.
std::string undescribed(const yaml::Node& schema, const std::string& path = "") {
  std::string names;
  for (const yaml::Entry& keyword : schema.entries()) {
    const std::string_view name = keyword.key.text;
    if (name == "properties") {
      for (const yaml::Entry& property : keyword.value.entries()) {
        const std::string at = path + "/" + std::string(property.key.text);
        if (property.value.find("description") == nullptr) names += at + "\n";
        names += undescribed(property.value, at);
      }
    } else if (name == "$defs") {
      for (const yaml::Entry& part : keyword.value.entries())
        names += undescribed(part.value, path + "/" + std::string(part.key.text));
    } else if (name == "items" || name == "additionalProperties") {
      names += undescribed(keyword.value, path);
    }
  }
  return names;
}

}  // namespace

TEST_CASE("a bundled schema is whole: it loads, says what it is for, and describes every key") {
  for (const std::string_view name : bundled_schemas()) {
    CAPTURE(name);
    const std::string uri = "bundled:" + std::string(name);
    std::vector<SchemaProblem> problems;
    BundledSource source;
    const auto schema = Schema::load(uri, {}, source, problems);
    REQUIRE(schema != nullptr);
    CHECK(problems.empty());
    CHECK(schema->title() != "");
    for (const char* const keyword : {"$schema", "description"}) CHECK(schema->root().find(keyword) != nullptr);
    REQUIRE(schema->root().find("$id") != nullptr);
    CHECK(schema->root().find("$id")->value.text == uri);
    CHECK(undescribed(schema->root()) == "");
  }
}

}  // namespace matterlint::schema
