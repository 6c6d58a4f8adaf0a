#include "urls/private_host.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "text/npos.h"

namespace matterlint::urls {
namespace {

struct Block {
  std::uint32_t first = 0;
  unsigned bits = 0;  ///< How many of them are the block's.
};
/// This computer, private networks, and addresses that a computer gives itself.
constexpr std::array<Block, 6> private_blocks = {
    {{0x0A000000, 8}, {0x7F000000, 8}, {0xC0A80000, 16}, {0xAC100000, 12}, {0xA9FE0000, 16}, {0x00000000, 32}}};

constexpr std::array<std::string_view, 5> private_domains = {"localhost", "local", "internal", "lan", "home.arpa"};

std::uint32_t ipv4_of(std::string_view host) {
  std::uint32_t address = 0;
  for (int part = 0; part < 4; ++part) {
    const std::size_t dot = std::min(host.find('.'), host.size());
    unsigned value = 0;
    std::from_chars(host.data(), host.data() + dot, value);
    address = address << 8U | value;
    host.remove_prefix(std::min(dot + 1, host.size()));
  }
  return address;
}

bool is_private_ipv4(std::string_view host) {
  const std::uint32_t address = ipv4_of(host);
  return std::any_of(private_blocks.begin(), private_blocks.end(),
                     [address](const Block& block) { return (address ^ block.first) >> (32 - block.bits) == 0; });
}

/// `host` has its brackets, and is in small letters.
bool is_private_ipv6(std::string_view host) {
  const std::string_view start = host.substr(1, host.find(':') - 1);
  const bool is_whole = start.size() == 4;
  return host == "[::1]" || (is_whole && (start.starts_with("fc") || start.starts_with("fd"))) ||
         (is_whole && start >= "fe80" && start <= "febf");
}

bool is_private_name(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  return std::any_of(private_domains.begin(), private_domains.end(), [host](std::string_view domain) {
    return host == domain ||
           (host.ends_with(domain) && host.size() > domain.size() && host[host.size() - domain.size() - 1] == '.');
  });
}

}  // namespace

bool has_private_host(const Url& url) {
  if (url.host_kind == HostKind::ipv4) return is_private_ipv4(url.ascii_host);
  if (url.host_kind == HostKind::ipv6) return is_private_ipv6(url.ascii_host);
  return url.host_kind == HostKind::name && is_private_name(url.ascii_host);
}

}  // namespace matterlint::urls
