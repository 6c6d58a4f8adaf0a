#pragma once

#include "config/layer.h"

namespace matterlint::config {

/// Reads the keys that may stand at the top level and in an override alike.
class SettingsReader {
 public:
  SettingsReader(Document& document, const RuleSet& rules) : document_(document), rules_(rules) {}

  /// False where the key is none of `flavor`, `readers`, `properties`, `rules`.
  bool read(const yaml::Entry& entry, Settings& settings);

  static const std::vector<std::string_view>& keys();

 private:
  void read_flavor(const yaml::Node& value, Settings& settings);
  void read_readers(const yaml::Node& value, Settings& settings);
  void read_properties(const yaml::Node& value, Settings& settings);
  void read_rules(const yaml::Node& value, Settings& settings);
  void read_rule(const yaml::Entry& entry, Settings& settings);
  void report_unknown_rule(const yaml::Node& key);

  Document& document_;
  const RuleSet& rules_;
};

}  // namespace matterlint::config
