// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rules.h"

#include <stdexcept>

#include "store/properties.h"

namespace store {

namespace {

constexpr db::Sql kReadConditions =
    "SELECT c.id, c.group_position, c.operator, c.property_id, c.built_in, o.value, c.purpose FROM "
    "rule_condition c "
    "LEFT JOIN rule_operand o ON o.portal_id = c.portal_id AND o.condition_id = c.id "
    "WHERE c.portal_id = ? ORDER BY c.purpose, c.group_position, c.position, o.position";
constexpr db::Sql kDeleteOperands =
    "DELETE o FROM rule_operand o JOIN rule_condition c ON c.portal_id = o.portal_id AND c.id = "
    "o.condition_id "
    "WHERE c.portal_id = ? AND c.purpose = ?";
constexpr db::Sql kDeleteConditions = "DELETE FROM rule_condition WHERE portal_id = ? AND purpose = ?";
constexpr db::Sql kInsertCondition =
    "INSERT INTO rule_condition (portal_id, purpose, group_position, position, property_id, built_in, "
    "operator) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kInsertOperand =
    "INSERT INTO rule_operand (portal_id, condition_id, position, value) VALUES (?, ?, ?, ?)";

std::string_view name_of(RulePurpose purpose) {
  return purpose == RulePurpose::TicketFilter ? "ticket_filter" : "company_access";
}

const model::Property& property_of(const db::Rows& row, const std::vector<model::Property>& properties) {
  const auto id = row.id_if_any<model::PropertyId>(3);
  const auto name = row.text_if_any(4);
  for (const auto& property : properties) {
    if (id ? property.id == *id : property.built_in() && property.name() == name) return property;
  }
  throw std::logic_error("a rule speaks of a property that is not there");
}

void insert_condition(Transaction& work, model::PortalId portal, RulePurpose purpose, std::size_t group,
                      std::size_t position, const model::Condition& condition) {
  const auto& property = condition.property;
  const auto custom = property.built_in() ? std::nullopt : std::optional(property.id);
  const auto built_in = property.built_in() ? std::optional(property.name()) : std::nullopt;
  auto rows =
      work.connection().query(kInsertCondition, portal, name_of(purpose), std::uint64_t{group},
                              std::uint64_t{position}, custom, built_in, model::name_of(condition.op));
  if (!rows.next()) throw std::logic_error("a condition was not stored");
  const auto id = rows.number(0);
  std::uint64_t at = 0;
  for (const auto& operand : condition.operands) {
    work.connection().execute(kInsertOperand, portal, id, at++, operand);
  }
}

}  // namespace

void read_rules(Reader& reader, model::Portal& portal) {
  auto rows = reader.connection().query(kReadConditions, portal.id);
  if (!rows.next()) return;
  const auto properties = read_properties(reader, portal.id);
  std::optional<std::uint64_t> condition;
  do {
    auto& rules =
        rows.text(6) == name_of(RulePurpose::TicketFilter) ? portal.ticket_filter : portal.company_access;
    rules.groups.resize(rows.number(1) + 1);
    auto& group = rules.groups.back();
    if (condition != rows.number(0)) {
      group.push_back({property_of(rows, properties), model::parse_operator(rows.text(2)).value(), {}});
    }
    condition = rows.number(0);
    if (auto operand = rows.text_if_any(5)) group.back().operands.push_back(std::move(*operand));
  } while (rows.next());
}

void replace_rules(Transaction& work, model::PortalId portal, RulePurpose purpose,
                   const model::Rules& rules) {
  work.connection().execute(kDeleteOperands, portal, name_of(purpose));
  work.connection().execute(kDeleteConditions, portal, name_of(purpose));
  for (std::size_t group = 0; group < rules.groups.size(); ++group) {
    for (std::size_t at = 0; at < rules.groups[group].size(); ++at) {
      insert_condition(work, portal, purpose, group, at, rules.groups[group][at]);
    }
  }
}

}  // namespace store
