#pragma once

#include <string_view>

namespace matterlint {

/// The whole page of the format `html`, with its style and script; the findings, as JSON, stand in place of the first
/// `@findings@`.
std::string_view html_page();

}  // namespace matterlint
