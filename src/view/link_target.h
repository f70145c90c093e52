// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace view {

// Where a link may lead that a stranger wrote.
struct LinkTarget {
  enum class Kind { Web, Mail };
  Kind kind = Kind::Web;
  std::string address;  // what begins with http:// or https://; a mail address without mailto:
  std::string owner;    // whose it is: the host, or the mail address once more
};

// Nothing for what is not exactly an address in ASCII (RFC 3986, appendix A) that begins with "http://",
// "https://" or "mailto:", in small letters. A web address names a host, perhaps with a port, and no user:
// "https://bank.example@elsewhere.example" is there to deceive. A mail address stands alone, without a
// subject, copies or a text.
[[nodiscard]] std::optional<LinkTarget> link_target(std::string_view address);

// The characters of a web address.
inline constexpr std::string_view kAddressCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";

}  // namespace view
