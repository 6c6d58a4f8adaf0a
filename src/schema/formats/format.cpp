#include "schema/formats/format.h"

#include <algorithm>
#include <vector>

namespace matterlint::schema {
namespace {

const std::vector<Format>& sorted_formats() {
  static const std::vector<Format> formats = [] {
    std::vector<Format> all;
    for (const auto family : {date_formats(), host_formats(), uri_formats(), text_formats()})
      all.insert(all.end(), family.begin(), family.end());
    std::sort(all.begin(), all.end(), [](const Format& a, const Format& b) { return a.name < b.name; });
    return all;
  }();
  return formats;
}

}  // namespace

const Format* find_format(std::string_view name) {
  const std::vector<Format>& formats = sorted_formats();
  const auto at = std::lower_bound(formats.begin(), formats.end(), name,
                                   [](const Format& format, std::string_view wanted) { return format.name < wanted; });
  return at != formats.end() && at->name == name ? &*at : nullptr;
}

std::span<const std::string_view> format_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const Format& format : sorted_formats()) all.push_back(format.name);
    return all;
  }();
  return names;
}

}  // namespace matterlint::schema
