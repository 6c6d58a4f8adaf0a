#pragma once

#include <string>
#include <vector>

#include "lint/preset.h"

namespace matterlint {

/// What `matterlint init` saw in a folder.
struct ProjectFacts {
  std::vector<Preset> presets;            ///< Those that what is there speaks for; `clippings` needs no mention.
  std::string clippings;                  ///< The folder with clipped pages, relative, without `/` at its end.
  std::vector<std::string> templates;     ///< Folders with templates that no preset knows of.
  std::vector<std::string> schema_files;  ///< "schemas/post.schema.json".

  // What the configuration of another tool says.
  struct Schema {
    std::string path;
    std::vector<std::string> files;  ///< Globs; none: for which notes it is, is not known.
  };
  std::vector<Schema> schemas;
  std::vector<std::string> exclude;
  std::string flavor;       ///< Empty: that of the presets.
  bool only_named = false;  ///< No rule is on but those of `rules`.
  std::string rules;        ///< The lines below `rules:`; empty: samples stand there.
  std::string ending;       ///< The last lines.
};

/// The presets that the facts speak for: at least one, or none where only rules that are named are on.
std::vector<Preset> presets_for(const ProjectFacts& facts);

/// A `matterlint.yaml` for such a folder. It says what it chose and why, and loads without a problem.
std::string starter_configuration(const ProjectFacts& facts);

}  // namespace matterlint
