#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/json_text.h"
#include "yaml/node.h"

namespace matterlint {

/// The bounds of a numeric option, both inclusive.
struct Bounds {
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

/// Why a value that fits the schema of its option can not be used all the same.
struct OptionFault {
  Span where;  ///< In the configuration.
  std::string message;
};
using MaybeFault = std::optional<OptionFault>;

/// What a type of option is in a configuration: its JSON Schema, how a value is read, and how a default is shown (as
/// JSON). `read` takes every form that the schema allows, and relies on its value fitting it. A new type of option is a
/// new specialisation; an enum needs none, but a `constexpr std::array<std::string_view, N> option_names(E)` beside it,
/// in the order of its values.
template <class T, class = void>
struct OptionType;

template <>
struct OptionType<bool> {
  static std::string schema(Bounds bounds);
  static MaybeFault read(const yaml::Node& value, bool& option);
  static std::string show(bool option);
};

template <>
struct OptionType<int> {
  static std::string schema(Bounds bounds);
  static MaybeFault read(const yaml::Node& value, int& option);
  static std::string show(int option);
};

template <>
struct OptionType<std::string> {
  static std::string schema(Bounds bounds);
  static MaybeFault read(const yaml::Node& value, std::string& option);
  static std::string show(const std::string& option);
};

template <class T>
struct OptionType<T, std::enable_if_t<std::is_enum_v<T>>> {
  static std::string schema(Bounds) {
    std::string names;
    for (const std::string_view name : option_names(T())) names += (names.empty() ? "" : ", ") + to_json(name);
    return R"({"enum": [)" + names + "]}";
  }
  static MaybeFault read(const yaml::Node& value, T& option) {
    constexpr auto names = option_names(T());
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == value.text) option = static_cast<T>(i);
    return std::nullopt;
  }
  static std::string show(T option) { return to_json(option_names(T())[static_cast<std::size_t>(option)]); }
};

/// A list. One value may stand for a list of one.
template <class T>
struct OptionType<std::vector<T>> {
  static std::string schema(Bounds bounds) {
    const std::string item = OptionType<T>::schema(bounds);
    return R"({"anyOf": [{"type": "array", "items": )" + item + "}, " + item + "]}";
  }
  static MaybeFault read(const yaml::Node& value, std::vector<T>& option) {
    option.clear();
    if (!value.is_sequence()) return OptionType<T>::read(value, option.emplace_back());
    for (const yaml::Node& item : value.items())
      if (MaybeFault fault = OptionType<T>::read(item, option.emplace_back())) return fault;
    return std::nullopt;
  }
  static std::string show(const std::vector<T>& option) {
    std::string items;
    for (const T& item : option) items += (items.empty() ? "" : ", ") + OptionType<T>::show(item);
    return "[" + items + "]";
  }
};

template <class T>
struct OptionType<std::map<std::string, T>> {
  static std::string schema(Bounds bounds) {
    return R"({"type": "object", "additionalProperties": )" + OptionType<T>::schema(bounds) + "}";
  }
  static MaybeFault read(const yaml::Node& value, std::map<std::string, T>& option) {
    option.clear();
    for (const yaml::Entry& entry : value.entries())
      if (MaybeFault fault = OptionType<T>::read(entry.value, option[std::string(entry.key.text)])) return fault;
    return std::nullopt;
  }
  static std::string show(const std::map<std::string, T>& option) {
    std::string entries;
    for (const auto& [key, value] : option)
      entries += (entries.empty() ? "" : ", ") + to_json(key) + ": " + OptionType<T>::show(value);
    return "{" + entries + "}";
  }
};

/// One option of a rule. Its type and its default are those of the struct member that it names.
struct Option {
  std::string_view name;
  std::string_view summary;
  Bounds bounds;
  std::string (*schema)(Bounds bounds) = nullptr;  ///< As JSON.
  std::string (*fallback)() = nullptr;             ///< The default, as JSON.
  MaybeFault (*read)(const yaml::Node& value, void* options) = nullptr;
  MaybeFault (*fault)(const yaml::Node& value) = nullptr;  ///< What `read` would answer.
};

template <class Options, class T>
Options options_of(T Options::*);
template <class Options, class T>
T member_of(T Options::*);

/// How an option's member is reached. The struct is a parameter too: from the member alone, GCC 12 takes members of
/// structs of the same name, each in the unnamed namespace of another file, for one and the same.
template <class Options, auto member>
struct OptionMember {
  using T = decltype(member_of(member));

  static std::string fallback() { return OptionType<T>::show(Options{}.*member); }
  static MaybeFault read(const yaml::Node& value, void* options) {
    return OptionType<T>::read(value, static_cast<Options*>(options)->*member);
  }
  static MaybeFault fault(const yaml::Node& value) {
    Options options;
    return read(value, &options);
  }
};

/// The option `name` of the struct that `member` belongs to: `option<&Options::keys>("keys", "The keys ...")`.
template <auto member>
constexpr Option option(std::string_view name, std::string_view summary, Bounds bounds = {}) {
  using Member = OptionMember<decltype(options_of(member)), member>;
  return {.name = name,
          .summary = summary,
          .bounds = bounds,
          .schema = &OptionType<typename Member::T>::schema,
          .fallback = &Member::fallback,
          .read = &Member::read,
          .fault = &Member::fault};
}

void too_many_entries_for_a_constant_list();

/// A short list as part of a constant. One entry too many does not compile.
template <class T, std::size_t capacity>
class ConstantList {
 public:
  constexpr ConstantList() = default;
  constexpr ConstantList(std::initializer_list<T> items) {
    if (items.size() > capacity) too_many_entries_for_a_constant_list();
    for (const T& item : items) items_[size_++] = item;
  }
  constexpr const T* begin() const { return items_.data(); }
  constexpr const T* end() const { return items_.data() + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }

 private:
  std::array<T, capacity> items_{};
  std::size_t size_ = 0;
};

using OptionList = ConstantList<Option, 16>;

}  // namespace matterlint
