#include "lint/peers.h"

#include <algorithm>

namespace matterlint {

PeerName split_peer(std::string_view peer) {
  const std::size_t slash = std::min(peer.find('/'), peer.size());
  return {peer.substr(0, slash), peer.substr(std::min(slash + 1, peer.size()))};
}

std::vector<const RuleInfo*> rules_like(const RuleSet& rules, std::string_view tool, std::string_view rule) {
  std::vector<const RuleInfo*> alike = rules.all();
  std::erase_if(alike, [&](const RuleInfo* one) {
    return std::none_of(one->peers.begin(), one->peers.end(), [&](std::string_view peer) {
      return split_peer(peer).tool == tool && split_peer(peer).rule == rule;
    });
  });
  return alike;
}

}  // namespace matterlint
