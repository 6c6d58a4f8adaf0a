#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/option.h"
#include "text/text_sketch.h"

namespace matterlint {

/// Names of properties, as an option has them. Most that are asked for are not among them.
class KeyList {
 public:
  KeyList() = default;
  KeyList(std::initializer_list<std::string> keys) : KeyList(std::vector<std::string>(keys)) {}
  explicit KeyList(std::vector<std::string> keys) : keys_(std::move(keys)) {
    for (const std::string& key : keys_) sketch_.add(key);
  }

  const std::vector<std::string>& all() const { return keys_; }
  bool contains(std::string_view key) const {
    return sketch_.may_contain(key) && std::find(keys_.begin(), keys_.end(), key) != keys_.end();
  }

 private:
  std::vector<std::string> keys_;
  TextSketch sketch_;
};

template <>
struct OptionType<KeyList> {
  using List = OptionType<std::vector<std::string>>;

  static std::string schema(Bounds bounds) { return List::schema(bounds); }
  static MaybeFault read(const yaml::Node& value, KeyList& option) {
    std::vector<std::string> keys;
    MaybeFault fault = List::read(value, keys);
    option = KeyList(std::move(keys));
    return fault;
  }
  static std::string show(const KeyList& option) { return List::show(option.all()); }
};

}  // namespace matterlint
