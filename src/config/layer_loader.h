#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "config/custom_rule_reader.h"
#include "config/layer.h"

namespace matterlint::config {

/// Follows `extends`: makes the list of all layers of a configuration, the weakest first. What was loaded once is not
/// loaded again, so that the second place that names it changes nothing.
class LayerLoader {
 public:
  /// The rules that the files make are added to `custom`.
  LayerLoader(CustomRules& custom, Configuration::FileSource& files, bool trusted)
      : custom_(custom), files_(files), trusted_(trusted) {}

  /// A preset and all that it builds on.
  void add_preset(Preset preset);

  /// A configuration file and all that it extends; `presets`, if there are any, in place of its `extends`. Then the
  /// files that it extends are read all the same, as it may speak of the rules that they make.
  void add_file(std::string path, std::string_view text, const std::vector<Preset>& presets);

  /// Names of roles are those of `recommended` where nothing builds on it: without them a rule that is turned on by
  /// itself would look at nothing.
  std::vector<Layer> take_layers();
  /// In the order in which they were read. The layers point to them.
  std::vector<std::unique_ptr<Document>> take_documents() { return std::move(documents_); }

 private:
  Layer read_preset(Preset preset);
  void follow_extends(Document& document, const std::vector<Preset>& presets);
  void extend(Document& by, const Name& name);
  void extend_file(Document& by, const Name& name);
  void add_document(std::string path, std::string folder, std::string_view text, const std::vector<Preset>& presets);

  CustomRules& custom_;
  Configuration::FileSource& files_;
  bool trusted_;
  std::vector<Layer> layers_;
  std::vector<std::unique_ptr<Document>> documents_;
  std::set<Preset> presets_;
  std::set<std::string> loaded_;
  std::vector<std::string> open_;  ///< The files whose `extends` is being followed.
};

/// Whether the configuration may read that path; a finding says so where it may not. One that is not trusted stays in
/// its folder, and none reads a URL.
bool is_allowed(Document& document, const Name& path, bool trusted);

}  // namespace matterlint::config
