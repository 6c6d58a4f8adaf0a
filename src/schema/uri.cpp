#include "schema/uri.h"

#include <cstddef>
#include <vector>

#include "text/ascii.h"

namespace matterlint::schema {
namespace {

using ascii::is_digit;
using ascii::is_letter;

struct Parts {
  std::string_view scheme;     ///< With its colon.
  std::string_view authority;  ///< With its slashes.
  std::string_view path;
  std::string_view query;  ///< With its question mark.
  std::string_view fragment;
};

std::string_view take(std::string_view& rest, std::size_t size) {
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(taken.size());
  return taken;
}

Parts parts_of(std::string_view uri) {
  Parts parts;
  parts.scheme = take(uri, scheme_size(uri));
  if (uri.starts_with("//")) parts.authority = take(uri, uri.find_first_of("/?#", 2));
  parts.path = take(uri, uri.find_first_of("?#"));
  parts.query = take(uri, uri.find('#'));
  parts.fragment = uri;
  return parts;
}

std::string joined(const Parts& parts, std::string_view path) {
  std::string uri;
  for (const std::string_view part : {parts.scheme, parts.authority, path, parts.query, parts.fragment}) uri += part;
  return uri;
}

/// Without "." and ".." segments. An empty segment is one of its own here, and a `/` at the end stays, so that this is
/// not normal_path().
std::string without_dot_segments(std::string_view path) {
  const bool is_absolute = path.starts_with('/');
  if (is_absolute) path.remove_prefix(1);
  std::vector<std::string_view> segments;
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    const bool is_last = slash == std::string_view::npos;
    const bool can_go_up = !segments.empty() && segments.back() != "..";
    if (segment == ".." && (can_go_up || is_absolute)) {
      if (can_go_up) segments.pop_back();
      if (is_last) segments.emplace_back();
    } else if (segment != ".") {
      segments.push_back(segment);
    } else if (is_last) {
      segments.emplace_back();
    }
    if (is_last) break;
    path.remove_prefix(slash + 1);
  }
  std::string normal;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (i != 0 || is_absolute) normal += '/';
    normal += segments[i];
  }
  return normal;
}

std::string merged_path(const Parts& base, std::string_view path) {
  if (path.starts_with('/')) return std::string(path);
  if (base.path.empty()) return (base.authority.empty() ? "" : "/") + std::string(path);
  const std::size_t slash = base.path.rfind('/');
  return std::string(slash == std::string_view::npos ? "" : base.path.substr(0, slash + 1)) + std::string(path);
}

}  // namespace

std::string resolve_uri(std::string_view base, std::string_view reference) {
  Parts target = parts_of(reference);
  const Parts from = parts_of(base);
  if (!target.scheme.empty())
    return joined(target, target.authority.empty() ? target.path : without_dot_segments(target.path));
  target.scheme = from.scheme;
  if (!target.authority.empty()) return joined(target, without_dot_segments(target.path));
  target.authority = from.authority;
  if (!target.path.empty()) return joined(target, without_dot_segments(merged_path(from, target.path)));
  if (target.query.empty()) target.query = from.query;
  return joined(target, from.path);
}

SplitUri split_fragment(std::string_view uri) {
  const std::size_t hash = uri.find('#');
  if (hash == std::string_view::npos) return {uri, {}};
  return {uri.substr(0, hash), uri.substr(hash + 1)};
}

std::size_t scheme_size(std::string_view uri) {
  if (uri.empty() || !is_letter(uri.front())) return 0;
  std::size_t size = 1;
  while (size < uri.size() &&
         (is_letter(uri[size]) || is_digit(uri[size]) || uri[size] == '+' || uri[size] == '-' || uri[size] == '.'))
    ++size;
  return size < uri.size() && uri[size] == ':' ? size + 1 : 0;
}

}  // namespace matterlint::schema
