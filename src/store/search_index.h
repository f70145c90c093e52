// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tickets are found by: their number and subject, and for each thread its messages and the names of its
// files. Written with what it is made of, in the same transaction; notes never come here.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/id.h"
#include "model/signature.h"
#include "store/transaction.h"

namespace store {

// Texts have so many bytes at most; what goes beyond is not found. A few letters fold into many: a subject
// may be cut, too.
inline constexpr std::size_t kMostThreadText = 8'000'000;
inline constexpr std::size_t kMostSubjectText = 8'000;

// After the ticket was associated with its contacts and companies.
void index_subject(Transaction&, model::PortalId, model::TicketId);

// What a message and its files are found by.
[[nodiscard]] std::string search_text_of(std::string_view message, std::span<const std::string> files);
// Adds that of messages to their thread's. Returns its words, for mark_active() or add_words().
[[nodiscard]] model::Signature index_messages(Transaction&, model::PortalId, model::ThreadId,
                                              const std::string& search_text);

// Adds names of files to those of a message that was indexed.
void index_files(Transaction&, model::PortalId, model::MessageId, std::span<const std::string> files);

// Which of all portals' tickets to make anew: those without a text, or all.
enum class Indexing { Missing, All };
// Makes the texts and copies anew, one transaction a ticket. Returns how many; `tell` hears of each hundred.
std::uint64_t index_tickets(Reader&, Indexing, const std::function<void(std::uint64_t)>& tell);

}  // namespace store
