#include <yaml-cpp/yaml.h>

#include <regex>

#include "library_values.h"

namespace matterlint::tests {
namespace {

using nlohmann::json;

json value_of(const YAML::Node& node) {
  if (node.IsNull()) return nullptr;
  if (node.IsScalar()) return value_of_scalar(node.Scalar(), node.Tag() == "?");
  json value = node.IsSequence() ? json::array() : json::object();
  for (const auto& child : node) {
    if (node.IsSequence()) {
      value.push_back(value_of(child));
    } else {
      value[child.first.Scalar()] = value_of(child.second);
    }
  }
  return value;
}

}  // namespace

nlohmann::json value_of_scalar(const std::string& text, bool is_plain) {
  static const std::regex null("null|Null|NULL|~|");
  static const std::regex integer("[-+]?[0-9]+");
  static const std::regex number(R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)");
  if (!is_plain) return text;
  if (std::regex_match(text, null)) return nullptr;
  if (text == "true" || text == "false") return text == "true";
  if (std::regex_match(text, integer)) return std::stoll(text);
  if (std::regex_match(text, number)) return std::stod(text);
  return text;
}

nlohmann::json value_by_yaml_cpp(const std::string& block) {
  return value_of(YAML::Load(block));
}

}  // namespace matterlint::tests
