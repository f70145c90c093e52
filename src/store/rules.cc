// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rules.h"

#include <stdexcept>
#include <tuple>

#include "base/names.h"
#include "store/properties.h"

namespace store {

namespace {

constexpr db::SqlText read_text(const char* which) {
  db::SqlText sql;
  sql +=
      "SELECT c.id, c.group_position, c.operator, c.property_id, c.built_in, o.value, c.purpose, "
      "c.access_group_id FROM rule_condition c "
      "LEFT JOIN access_group g ON g.portal_id = c.portal_id AND g.id = c.access_group_id "
      "LEFT JOIN rule_operand o ON o.portal_id = c.portal_id AND o.condition_id = c.id "
      "WHERE c.portal_id = ? AND ";
  sql += which;
  sql += " ORDER BY c.purpose, c.access_group_id, c.group_position, c.position, o.position";
  return sql;
}
constexpr auto kReadInForceText = read_text("(c.access_group_id IS NULL OR g.is_admitted)");
constexpr auto kReadOfGroupText = read_text("c.access_group_id = ?");
constexpr db::Sql kReadInForce = kReadInForceText.data();
constexpr db::Sql kReadOfGroup = kReadOfGroupText.data();

constexpr db::Sql kDeleteOperands =
    "DELETE o FROM rule_operand o JOIN rule_condition c ON c.portal_id = o.portal_id AND c.id = "
    "o.condition_id "
    "WHERE c.portal_id = ? AND c.purpose = ? AND c.access_group_id <=> ?";
constexpr db::Sql kDeleteConditions =
    "DELETE FROM rule_condition WHERE portal_id = ? AND purpose = ? AND access_group_id <=> ?";
constexpr db::Sql kInsertCondition =
    "INSERT INTO rule_condition (portal_id, purpose, access_group_id, group_position, position, property_id, "
    "built_in, operator) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kInsertOperand =
    "INSERT INTO rule_operand (portal_id, condition_id, position, value) VALUES (?, ?, ?, ?)";

constexpr base::Names<RulePurpose, 3> kPurposes{{{
    {"ticket_filter", RulePurpose::TicketFilter},
    {"company_access", RulePurpose::CompanyAccess},
    {"access_group", RulePurpose::AccessGroup},
}}};

const model::Property& property_of(const db::Rows& row, const std::vector<model::Property>& properties) {
  const auto id = row.id_if_any<model::PropertyId>(3);
  const auto name = row.text_if_any(4);
  for (const auto& property : properties) {
    if (id ? property.id == *id : property.built_in() && property.name() == name) return property;
  }
  throw std::logic_error("a rule speaks of a property that is not there");
}

void insert_condition(Transaction& work, model::PortalId portal, RuleOwner owner, std::size_t group,
                      std::size_t position, const model::Condition& condition) {
  const auto& property = condition.property;
  const auto custom = property.built_in() ? std::nullopt : std::optional(property.id);
  const auto built_in = property.built_in() ? std::optional(property.name()) : std::nullopt;
  auto rows = work.connection().query(kInsertCondition, portal, kPurposes.name_of(owner.purpose), owner.group,
                                      std::uint64_t{group}, std::uint64_t{position}, custom, built_in,
                                      model::name_of(condition.op));
  if (!rows.next()) throw std::logic_error("a condition was not stored");
  const auto id = rows.number(0);
  std::uint64_t at = 0;
  for (const auto& operand : condition.operands) {
    work.connection().execute(kInsertOperand, portal, id, at++, operand);
  }
}

// Takes rows of the same rules one by one: a condition may have several, one for each operand.
class RuleRows {
 public:
  explicit RuleRows(std::vector<model::Property> properties) : properties_(std::move(properties)) {}

  void add_to(model::Rules& rules, const db::Rows& row) {
    const Place place{row.text(6), row.number_if_any(7), row.number(1)};
    if (place != place_) rules.groups.emplace_back();
    auto& group = rules.groups.back();
    if (condition_ != row.number(0))
      group.push_back({property_of(row, properties_), model::parse_operator(row.text(2)).value(), {}});
    if (auto operand = row.text_if_any(5)) group.back().operands.push_back(std::move(*operand));
    place_ = place;
    condition_ = row.number(0);
  }

 private:
  using Place = std::tuple<std::string, std::optional<std::uint64_t>, std::uint64_t>;
  std::vector<model::Property> properties_;
  std::optional<Place> place_;
  std::optional<std::uint64_t> condition_;
};

model::Rules& rules_for(model::Portal& portal, std::string_view purpose) {
  switch (kPurposes.find(purpose).value()) {
    case RulePurpose::TicketFilter:
      return portal.ticket_filter;
    case RulePurpose::CompanyAccess:
      return portal.company_access;
    case RulePurpose::AccessGroup:
      return portal.admission;
  }
  throw std::logic_error("rules of an unknown purpose");
}

}  // namespace

void read_rules(Reader& reader, model::Portal& portal) {
  auto rows = reader.connection().query(kReadInForce, portal.id);
  if (!rows.next()) return;
  RuleRows all(read_properties(reader, portal.id));
  do all.add_to(rules_for(portal, rows.text(6)), rows);
  while (rows.next());
}

model::Rules read_rules(Reader& reader, model::PortalId portal, model::AccessGroupId group) {
  model::Rules rules;
  RuleRows all(read_properties(reader, portal));
  auto rows = reader.connection().query(kReadOfGroup, portal, group);
  while (rows.next()) all.add_to(rules, rows);
  return rules;
}

void replace_rules(Transaction& work, model::PortalId portal, RuleOwner owner, const model::Rules& rules) {
  const auto purpose = kPurposes.name_of(owner.purpose);
  work.connection().execute(kDeleteOperands, portal, purpose, owner.group);
  work.connection().execute(kDeleteConditions, portal, purpose, owner.group);
  for (std::size_t group = 0; group < rules.groups.size(); ++group) {
    for (std::size_t at = 0; at < rules.groups[group].size(); ++at) {
      insert_condition(work, portal, owner, group, at, rules.groups[group][at]);
    }
  }
}

}  // namespace store
