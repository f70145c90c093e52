// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Groups of contacts. Where the portal's way in asks for a group, the members of those that it admits come
// in: see model::is_admitted().
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.h"
#include "store/transaction.h"

namespace store {

struct AccessGroup {
  model::AccessGroupId id;
  std::string name;
  bool is_dynamic = false;
  bool is_admitted = false;
  model::Rules rules;  // whoever satisfies them is a member; of a static one: none
};

[[nodiscard]] std::vector<AccessGroup> list_access_groups(Reader&, model::PortalId);
[[nodiscard]] bool admits_any_group(Reader&, model::PortalId);

// All that follows changes what a portal's settings say of its groups: lock_portal() first, raise_version()
// after.
struct GroupRow {
  model::AccessGroupId id;
  bool is_dynamic = false;
  bool is_admitted = false;
};
[[nodiscard]] std::optional<GroupRow> find_access_group(Transaction&, model::PortalId, std::string_view name);
// With rules it is dynamic, and they have a condition at least. False when the name is taken.
[[nodiscard]] bool create_access_group(Transaction&, model::PortalId, std::string_view name,
                                       const std::optional<model::Rules>&);
void set_admitted(Transaction&, model::PortalId, model::AccessGroupId, bool admitted);
void remove_access_group(Transaction&, model::PortalId, model::AccessGroupId);

// Of a static one. False for who is one already, or is none.
bool add_member(Transaction&, model::PortalId, model::AccessGroupId, model::ContactId);
bool remove_member(Transaction&, model::PortalId, model::AccessGroupId, model::ContactId);

struct Member {
  model::ContactId contact;
  std::optional<std::string> email;
  std::string name;
};
// In the order of their row numbers, those after `after`, so many at most.
[[nodiscard]] std::vector<Member> list_members(Reader&, const model::Portal&, const AccessGroup&,
                                               model::ContactId after, std::uint64_t most, base::Time now);

}  // namespace store
