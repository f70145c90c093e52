// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sort_subject, sort_requester and sort_owner of an association hold: what lists show of its ticket, and
// are sorted by. Tickets that are alike stand in the order of their numbers.
#pragma once

namespace store {

// Of a ticket `t`, with kSortTables.
inline constexpr const char* kSortSubject = "t.subject";
inline constexpr const char* kSortRequester = "r.name";
inline constexpr const char* kSortOwner = "COALESCE(o.name, '')";
inline constexpr const char* kSortTables =
    " JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
    "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id ";

}  // namespace store
