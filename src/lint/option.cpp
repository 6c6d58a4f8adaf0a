#include "lint/option.h"

#include <limits>

#include "schema/decimal.h"
#include "text/json_text.h"

namespace matterlint {

std::string OptionType<bool>::schema(Bounds) {
  return R"({"type": "boolean"})";
}
MaybeFault OptionType<bool>::read(const yaml::Node& value, bool& option) {
  option = value.text.starts_with('t') || value.text.starts_with('T');
  return std::nullopt;
}
std::string OptionType<bool>::show(bool option) {
  return option ? "true" : "false";
}

std::string OptionType<int>::schema(Bounds bounds) {
  std::string schema = R"({"type": "integer")";
  if (bounds.least != Bounds{}.least) schema += R"(, "minimum": )" + std::to_string(bounds.least);
  if (bounds.most != Bounds{}.most) schema += R"(, "maximum": )" + std::to_string(bounds.most);
  return schema + "}";
}
MaybeFault OptionType<int>::read(const yaml::Node& value, int& option) {
  constexpr auto most = static_cast<std::uint32_t>(std::numeric_limits<int>::max());
  const bool is_negative = value.text.starts_with('-');
  const std::optional<std::uint32_t> count = schema::Decimal(value.text.substr(is_negative ? 1 : 0)).as_count();
  if (!count || *count > most)
    return OptionFault{value.span, "`" + std::string(value.text) + "` is too great a number"};
  option = is_negative ? -static_cast<int>(*count) : static_cast<int>(*count);
  return std::nullopt;
}
std::string OptionType<int>::show(int option) {
  return std::to_string(option);
}

std::string OptionType<std::string>::schema(Bounds) {
  return R"({"type": "string"})";
}
MaybeFault OptionType<std::string>::read(const yaml::Node& value, std::string& option) {
  option = value.text;
  return std::nullopt;
}
std::string OptionType<std::string>::show(const std::string& option) {
  return to_json(option);
}

}  // namespace matterlint
