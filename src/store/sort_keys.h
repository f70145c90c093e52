// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sort_subject, sort_requester and sort_owner of an association hold: as many characters of a ticket's
// words as an index has room for. Tickets that are alike so far stand in the order of their numbers.
#pragma once

namespace store {

// Of a ticket `t`, with kSortTables.
inline constexpr const char* kSortSubject = "LEFT(t.subject, 60)";
inline constexpr const char* kSortRequester = "LEFT(r.name, 60)";
inline constexpr const char* kSortOwner = "LEFT(COALESCE(o.name, ''), 60)";
inline constexpr const char* kSortTables =
    " JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id "
    "LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id ";

}  // namespace store
