// What an Advisor says of bounds that nothing can lie between.
#include <optional>
#include <tuple>

#include "schema/advisor.h"

namespace matterlint::schema {
namespace {

/// The entry that stands further down: the one that was written with the other in view.
const yaml::Entry& later(const yaml::Entry& a, const yaml::Entry& b) {
  return a.key.span.begin < b.key.span.begin ? b : a;
}

std::string in_backticks(const yaml::Entry& entry) {
  return "`" + std::string(entry.key.text) + "` is " + std::string(entry.value.text);
}

/// An end of the range of a number.
struct Bound {
  const yaml::Entry* entry = nullptr;
  bool is_exclusive = false;
};

}  // namespace

void Advisor::advise_on_counts(const Location& location) {
  for (const auto& [least, most, what] : {std::tuple{"minLength", "maxLength", "text"},
                                          {"minItems", "maxItems", "list"},
                                          {"minContains", "maxContains", "list"},
                                          {"minContains", "maxItems", "list"},
                                          {"minProperties", "maxProperties", "mapping"}}) {
    const yaml::Entry* const from = keyword(location, least);
    const yaml::Entry* const to = keyword(location, most);
    if (from == nullptr || to == nullptr || Decimal(from->value.text) <= Decimal(to->value.text)) continue;
    add(later(*from, *to).value, Severity::warning,
        "no " + std::string(what) + " fits: " + in_backticks(*from) + " and " + in_backticks(*to));
  }
  const yaml::Entry* const required = keyword(location, "required");
  const yaml::Entry* const most = keyword(location, "maxProperties");
  if (required == nullptr || most == nullptr) return;
  const std::string names = std::to_string(required->value.size());
  if (Decimal(names) > Decimal(most->value.text))
    add(later(*required, *most).value, Severity::warning,
        "no mapping fits: `required` names " + names + " properties and " + in_backticks(*most));
}

void Advisor::advise_on_numbers(const Location& location) {
  const bool is_draft4 = location.use.dialect == Dialect::draft4;
  const auto bound = [&](std::string_view name, std::string_view exclusive_name, bool is_lower) {
    const yaml::Entry* const plain = keyword(location, name);
    const yaml::Entry* const exclusive = keyword(location, exclusive_name);
    if (is_draft4) return Bound{plain, exclusive != nullptr && exclusive->value.text == "true"};
    if (plain == nullptr || exclusive == nullptr)
      return Bound{plain != nullptr ? plain : exclusive, exclusive != nullptr};
    const Decimal a(plain->value.text);
    const Decimal b(exclusive->value.text);
    const bool exclusive_counts = is_lower ? b >= a : b <= a;
    return Bound{exclusive_counts ? exclusive : plain, exclusive_counts};
  };
  const Bound lower = bound("minimum", "exclusiveMinimum", true);
  const Bound upper = bound("maximum", "exclusiveMaximum", false);
  if (lower.entry == nullptr || upper.entry == nullptr) return;
  const Decimal from(lower.entry->value.text);
  const Decimal to(upper.entry->value.text);
  if (from < to || (from == to && !lower.is_exclusive && !upper.is_exclusive)) return;
  add(later(*lower.entry, *upper.entry).value, Severity::warning,
      "no number fits: " + in_backticks(*lower.entry) + " and " + in_backticks(*upper.entry));
}

}  // namespace matterlint::schema
