#include "urls/tracking.h"

#include <algorithm>

#include "text/npos.h"
#include "text/utf8.h"
#include "urls/host_name.h"

namespace matterlint::urls {
namespace {

/// Parameters that mean this on some hosts only; an empty host: on all but those that keep source code.
struct Suspect {
  std::string_view name;
  std::string_view host;
};
constexpr std::array<Suspect, 8> suspects = {{{"ref", ""},
                                              {"source", "medium.com"},
                                              {"si", "youtube.com"},
                                              {"si", "youtu.be"},
                                              {"si", "spotify.com"},
                                              {"s", "x.com"},
                                              {"s", "twitter.com"},
                                              {"t", "x.com"}}};

constexpr std::array<std::string_view, 8> signatures = {"signature", "sig",   "x-amz-signature", "x-goog-signature",
                                                        "hmac",      "token", "policy",          "key-pair-id"};

/// What an `&` looks like behind itself in an address that was copied out of HTML.
constexpr std::string_view escaped_ampersand = "amp;";

}  // namespace

std::string_view without_escapes(std::string_view parameter) {
  while (parameter.starts_with(escaped_ampersand)) parameter.remove_prefix(escaped_ampersand.size());
  return parameter;
}

std::string_view name_of(const Url& url, const Parameter& parameter) {
  return without_escapes(url.part(parameter.name));
}

bool may_be_tracking(std::string_view name, const std::string& ascii_host) {
  return std::any_of(suspects.begin(), suspects.end(), [&](const Suspect& suspect) {
    if (suspect.name != name) return false;
    return suspect.host.empty() ? ascii_host.find("git") == npos : is_same_or_parent(suspect.host, ascii_host);
  });
}

bool is_signed(const Url& url) {
  return std::any_of(url.parameters.begin(), url.parameters.end(), [&](const Parameter& parameter) {
    const std::string name = ascii_lower(name_of(url, parameter));
    return std::find(signatures.begin(), signatures.end(), name) != signatures.end();
  });
}

}  // namespace matterlint::urls
