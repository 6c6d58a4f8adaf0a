#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "config/layer.h"
#include "lint/context.h"

namespace matterlint::config {

/// By the name that an option gives the file.
using Taxonomies = std::map<std::string, Taxonomy>;

/// The files of tags that options of rules name, read. What is wrong becomes findings of the layers' documents.
/// `trusted`: they may stand outside of the folder of the configuration.
Taxonomies read_taxonomies(const std::vector<Layer>& layers, Configuration::FileSource& files, bool trusted);

/// The tags of a file, by its name: of a note (`.md`), those of its front matter; of a list or a mapping (`.yml`,
/// `.yaml`, `.json`), the items or keys, of `tags` where there is such a key, and what `aliases` says; of any other,
/// one a line, where `#` begins a comment. None, with the error told, where it can not be read as such.
bool read_taxonomy(std::string_view name, std::string_view text, Taxonomy& taxonomy, std::string& error);

}  // namespace matterlint::config
