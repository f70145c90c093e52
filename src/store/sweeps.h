// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `luukkuctl sweep` takes away: rows whose time is over, of all portals. Each call is a transaction of
// its own, and takes a thousand at most, so that nobody waits for it; zero, or nothing, tells that all is
// done.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "store/transaction.h"

namespace store {

// Each returns how many rows went.
[[nodiscard]] std::uint64_t sweep_drafts(Reader&, base::Time saved_before);
[[nodiscard]] std::uint64_t sweep_sessions(Reader&, base::Time ended_before);
[[nodiscard]] std::uint64_t sweep_form_tokens(Reader&, base::Time stored_before);
// What single sign-on has used up and would not take again anyway, and who has come by it and opened no
// session.
[[nodiscard]] std::uint64_t sweep_used_sign_ins(Reader&, base::Time good_before);
[[nodiscard]] std::uint64_t sweep_tries(Reader&, base::Time paid_before);
[[nodiscard]] std::uint64_t sweep_registrations(Reader&, base::Time registered_before);  // not confirmed
[[nodiscard]] std::uint64_t sweep_email_changes(Reader&, base::Time asked_before);
[[nodiscard]] std::uint64_t sweep_mails(Reader&, base::Time settled_before);  // sent, or given up

// Returns the stored names of those whose rows went: the bytes are to be removed now.
[[nodiscard]] std::vector<std::string> sweep_uploads(Reader&, base::Time saved_before);

// The stored names that rows know and that begin with this byte, in order; of one moment.
[[nodiscard]] std::vector<std::string> list_stored_names(Reader&, unsigned char first_byte);

}  // namespace store
