// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tokens that pages carry: signed with the installation's keys, stateless, good for one purpose.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "base/time.h"
#include "model/id.h"

namespace auth {

// 32 random bytes in base64url: a session's token, or what an anonymous browser is known by.
[[nodiscard]] std::string new_browser_secret();
[[nodiscard]] bool is_browser_secret(std::string_view text);

// Against forged forms: bound to the browser's secret, masked anew on every page (what a compressed page
// reveals of one is worth nothing for the next).
[[nodiscard]] std::string csrf_token(const base::Keys&, std::string_view browser_secret);
[[nodiscard]] bool check_csrf_token(const base::Keys&, std::string_view browser_secret,
                                    std::string_view token);

// What a device token is good for: the account, as long as it has that password.
struct DeviceBinding {
  model::PortalId portal;
  std::string_view email;
  std::string_view password_hash;
};
// Given to a browser that has signed in: tells it from a stranger's.
[[nodiscard]] std::string new_device_token(const base::Keys&, const DeviceBinding&);
// What names the browser; empty for a token that is not ours, or of something else.
[[nodiscard]] std::string check_device_token(const base::Keys&, const DeviceBinding&, std::string_view token);

// What a form token is good for: this portal, this contact, this address.
struct FormBinding {
  model::PortalId portal;
  model::ContactId contact;
  std::string_view path;
};

inline constexpr std::chrono::days kFormTokenLife{7};

// Lets a form be submitted once: 16 random bytes and the time, signed.
[[nodiscard]] std::string new_form_token(const base::Keys&, const FormBinding&, base::Time now);
// The random bytes; nothing for a token that is not ours, of another form, or older than its life.
[[nodiscard]] std::optional<std::string> check_form_token(const base::Keys&, const FormBinding&,
                                                          std::string_view token, base::Time now);

// The random bytes of what looks like a form token, whosever it may be.
[[nodiscard]] std::optional<std::string> form_token_bytes(std::string_view token);

// A mailed link to something that is a contact's own, as they were when it was written: with another address
// or another `state` it is good for nothing, and so it is used once.
struct ContactLink {
  std::string_view purpose;
  std::chrono::hours life;
};
inline constexpr ContactLink kResetLink{"reset", std::chrono::hours{24}};  // to choose a new password
inline constexpr ContactLink kEmailChangeLink{"email-change", std::chrono::hours{24}};  // at both addresses
inline constexpr ContactLink kInvitationLink{"invitation", std::chrono::days{30}};  // ... and the first one

struct ContactLinkBinding {
  model::PortalId portal;
  model::ContactId contact;
  std::string_view email;
  std::string_view state;  // of a reset: the password's hash, empty where there is none; else a key
};

[[nodiscard]] std::string new_link_token(const base::Keys&, const ContactLink&, const ContactLinkBinding&,
                                         base::Time written);
// Whose it says to be; to be believed when it is checked.
[[nodiscard]] std::optional<model::ContactId> contact_of_link_token(std::string_view token);
[[nodiscard]] bool check_link_token(const base::Keys&, const ContactLink&, const ContactLinkBinding&,
                                    std::string_view token, base::Time now);

// What the link carries that confirms a registration: its key (16 bytes), signed.
[[nodiscard]] std::string registration_token(const base::Keys&, model::PortalId, std::string_view key);
// The key; nothing for a token that is not ours, or of another portal.
[[nodiscard]] std::optional<std::string> check_registration_token(const base::Keys&, model::PortalId,
                                                                  std::string_view token);

// Text that comes back to us in an address, with the time: signed, not secret, good for one purpose at one
// portal, and, where `browser` is not empty, from that browser.
struct Errand {
  std::string_view purpose;
  std::chrono::minutes life;
};
inline constexpr Errand kPreview{"preview", std::chrono::hours{24}};          // a page's name
inline constexpr Errand kSsoState{"sso-state", std::chrono::hours{1}};        // where a sign-in leads
inline constexpr Errand kSsoTest{"sso-test", std::chrono::hours{1}};          // settings that are tried
inline constexpr Errand kSsoResult{"sso-result", std::chrono::hours{1}};      // what came of it
inline constexpr Errand kSsoLogOut{"sso-log-out", std::chrono::minutes{10}};  // who has signed out
struct ErrandBinding {
  model::PortalId portal;
  std::string_view browser = {};
};
[[nodiscard]] std::string new_errand_token(const base::Keys&, const Errand&, const ErrandBinding&,
                                           std::string_view text, base::Time now);
// The text; nothing for a token that is not ours, of another errand, or older than its life.
[[nodiscard]] std::optional<std::string> check_errand_token(const base::Keys&, const Errand&,
                                                            const ErrandBinding&, std::string_view token,
                                                            base::Time now);

// A list's cursor: `payload` signed for `context`, which names the list and whose it is.
[[nodiscard]] std::string seal_cursor(const base::Keys&, std::string_view context, std::string_view payload);
[[nodiscard]] std::optional<std::string> open_cursor(const base::Keys&, std::string_view context,
                                                     std::string_view cursor);

}  // namespace auth
