// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What contacts have to agree to, and who has agreed to what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "model/portal.h"
#include "store/transaction.h"

namespace store {

// Fills in what the portal asks for now.
void read_consent(Reader&, model::Portal&);

inline constexpr std::size_t kMostNotice = 10'000;  // characters
inline constexpr std::size_t kMostLabel = 500;

struct NewConsentText {
  std::string_view notice;  // in Markdown
  std::string_view label;
  bool asks_again =
      false;  // who has agreed to nothing, or to an earlier version, is asked at their next page
};
// Makes it the portal's next version, which counts from now on. Returns that.
std::uint64_t add_consent_text(Transaction&, model::PortalId, const NewConsentText&, base::Time now);

// That a contact has agreed to the text, from that address; the first time counts. False: this is not it.
bool note_consent(Transaction&, model::PortalId, model::ContactId, model::ConsentTextId,
                  std::string_view address, base::Time now);

// What one contact has agreed to, word for word.
struct ConsentLine {
  std::uint64_t id = 0;
  std::optional<std::string> email;
  std::string name;
  base::Time given;
  std::string address;
  std::uint64_t version = 0;
  std::string notice;
  std::string label;
};
// The portal's, in the order in which they were given, so many at most, those after `after` (0: from the
// first).
[[nodiscard]] std::vector<ConsentLine> list_consents(Reader&, model::PortalId, std::uint64_t after,
                                                     std::uint64_t most);

}  // namespace store
