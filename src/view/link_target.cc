// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/link_target.h"

#include "base/text.h"

namespace view {

namespace {

constexpr std::string_view kHostCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
constexpr std::string_view kMailboxCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._+";

bool consists_of(std::string_view characters, std::string_view text) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_host(std::string_view text) {
  return consists_of(kHostCharacters, text) && text.front() != '-' && text.front() != '.';
}

std::optional<LinkTarget> web_target(std::string_view address, std::size_t scheme) {
  if (!consists_of(kAddressCharacters, address)) return std::nullopt;
  const auto authority = address.substr(scheme, address.find_first_of("/?#", scheme) - scheme);
  const auto host = authority.substr(0, authority.find(':'));
  const auto port = authority.substr(host.size());
  if (!is_host(host) || (!port.empty() && !base::parse_number<std::uint16_t>(port.substr(1))))
    return std::nullopt;
  return LinkTarget{LinkTarget::Kind::Web, std::string(address), base::to_ascii_lower(host)};
}

std::optional<LinkTarget> mail_target(std::string_view address) {
  const auto at = address.find('@');
  if (at == std::string_view::npos || !consists_of(kMailboxCharacters, address.substr(0, at)) ||
      !is_host(address.substr(at + 1))) {
    return std::nullopt;
  }
  return LinkTarget{LinkTarget::Kind::Mail, std::string(address), std::string(address)};
}

}  // namespace

std::optional<LinkTarget> link_target(std::string_view address) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (address.starts_with(scheme)) return web_target(address, scheme.size());
  }
  constexpr std::string_view kMail = "mailto:";
  return address.starts_with(kMail) ? mail_target(address.substr(kMail.size())) : std::nullopt;
}

}  // namespace view
