// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// External ids: what others call the rows of a portal. A row has one at most, and keeps it.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/id.h"
#include "store/transaction.h"

namespace store {

// What an external id names.
enum class Noun { Company, Staff, Contact, Ticket, Thread, Message, Note, Property };

// The rows that these ids stand for; what is not there is absent.
[[nodiscard]] std::map<std::string, std::uint64_t> find_imported(Transaction&, model::PortalId, Noun,
                                                                 std::span<const std::string> ids);

struct ImportKey {
  Noun noun = Noun::Company;
  std::string id;
  std::uint64_t row = 0;
};
// Throws Conflict where another import has used one of the ids since.
void remember_imported(Transaction&, model::PortalId, std::span<const ImportKey>);

// What these rows are called outside. What has no name yet gets a random one, and keeps it.
[[nodiscard]] std::map<std::uint64_t, std::string> name_rows(Reader&, model::PortalId, Noun,
                                                             std::span<const std::uint64_t> rows);

}  // namespace store
