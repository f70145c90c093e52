// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/access_groups.h"

#include "store/rule_sql.h"
#include "store/rules.h"

namespace store {

namespace {

constexpr db::Sql kList =
    "SELECT id, name, kind = 'dynamic', is_admitted FROM access_group WHERE portal_id = ? ORDER BY name";
constexpr db::Sql kFindAdmitted =
    "SELECT 1 FROM access_group WHERE portal_id = ? AND is_admitted = TRUE LIMIT 1";
constexpr db::Sql kFind =
    "SELECT id, kind = 'dynamic', is_admitted FROM access_group WHERE portal_id = ? AND name = ? FOR UPDATE";
constexpr db::Sql kInsert = "INSERT INTO access_group (portal_id, name, kind) VALUES (?, ?, ?) RETURNING id";
constexpr db::Sql kSetAdmitted = "UPDATE access_group SET is_admitted = ? WHERE portal_id = ? AND id = ?";
constexpr db::Sql kDeleteMembers =
    "DELETE FROM access_group_member WHERE portal_id = ? AND access_group_id = ?";
constexpr db::Sql kDelete = "DELETE FROM access_group WHERE portal_id = ? AND id = ?";

constexpr db::Sql kAddMember =
    "INSERT INTO access_group_member (portal_id, access_group_id, contact_id) VALUES (?, ?, ?)";
constexpr db::Sql kRemoveMember =
    "DELETE FROM access_group_member WHERE portal_id = ? AND access_group_id = ? AND contact_id = ?";
constexpr db::Sql kListMembers =
    "SELECT c.id, c.email, c.name FROM access_group_member m "
    "JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id "
    "WHERE m.portal_id = ? AND m.access_group_id = ? AND m.contact_id > ? ORDER BY m.contact_id LIMIT ?";

model::Rules read_rules_of(Reader& reader, model::PortalId portal, const AccessGroup& group) {
  return group.is_dynamic ? read_rules(reader, portal, group.id) : model::Rules{};
}

}  // namespace

std::vector<AccessGroup> list_access_groups(Reader& reader, model::PortalId portal) {
  std::vector<AccessGroup> groups;
  auto rows = reader.connection().query(kList, portal);
  while (rows.next())
    groups.push_back({rows.id<model::AccessGroupId>(0), rows.text(1), rows.flag(2), rows.flag(3), {}});
  for (auto& group : groups) group.rules = read_rules_of(reader, portal, group);
  return groups;
}

bool admits_any_group(Reader& reader, model::PortalId portal) {
  return reader.connection().query(kFindAdmitted, portal).next();
}

std::optional<GroupRow> find_access_group(Transaction& work, model::PortalId portal, std::string_view name) {
  auto rows = work.connection().query(kFind, portal, name);
  if (!rows.next()) return std::nullopt;
  return GroupRow{rows.id<model::AccessGroupId>(0), rows.flag(1), rows.flag(2)};
}

bool create_access_group(Transaction& work, model::PortalId portal, std::string_view name,
                         const std::optional<model::Rules>& rules) {
  try {
    auto rows = work.connection().query(kInsert, portal, name, rules ? "dynamic" : "static");
    if (!rows.next()) return false;
    if (rules)
      replace_rules(work, portal, {RulePurpose::AccessGroup, rows.id<model::AccessGroupId>(0)}, *rules);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

void set_admitted(Transaction& work, model::PortalId portal, model::AccessGroupId group, bool admitted) {
  work.connection().execute(kSetAdmitted, admitted, portal, group);
}

void remove_access_group(Transaction& work, model::PortalId portal, model::AccessGroupId group) {
  replace_rules(work, portal, {RulePurpose::AccessGroup, group}, {});
  work.connection().execute(kDeleteMembers, portal, group);
  work.connection().execute(kDelete, portal, group);
}

bool add_member(Transaction& work, model::PortalId portal, model::AccessGroupId group,
                model::ContactId contact) {
  try {
    work.connection().execute(kAddMember, portal, group, contact);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

bool remove_member(Transaction& work, model::PortalId portal, model::AccessGroupId group,
                   model::ContactId contact) {
  return work.connection().execute(kRemoveMember, portal, group, contact) > 0;
}

std::vector<Member> list_members(Reader& reader, const model::Portal& portal, const AccessGroup& group,
                                 model::ContactId after, std::uint64_t most, base::Time now) {
  std::vector<Member> members;
  const auto take = [&](db::Rows rows) {
    while (rows.next()) members.push_back({rows.id<model::ContactId>(0), rows.text_if_any(1), rows.text(2)});
  };
  if (!group.is_dynamic) {
    take(reader.connection().query(kListMembers, portal.id, group.id, after, most));
    return members;
  }
  const auto tests = resolve(group.rules, now, portal.time_zone);
  if (tests.empty()) return members;  // no rules would be everybody
  db::Statement statement;
  statement.add(
      "SELECT c.id, c.email, c.name FROM contact c "
      "LEFT JOIN company co ON co.portal_id = c.portal_id AND co.id = c.company_id "
      "WHERE c.portal_id = ? AND c.id > ?",
      portal.id, after);
  add_rules(statement, tests);
  statement.add(" ORDER BY c.id LIMIT ?", most);
  take(reader.connection().query(statement));
  return members;
}

}  // namespace store
