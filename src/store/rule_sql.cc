// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rule_sql.h"

#include <array>
#include <span>
#include <stdexcept>

#include "base/text.h"

namespace store {

namespace {

using model::Holder;
using model::PropertyType;

// Where SQL finds built-in values.
struct BuiltInColumn {
  std::string_view key;
  PropertyType type;
  db::Sql expression;
};
constexpr std::array<BuiltInColumn, kBuiltInValues> kOfTicket{{
    {"subject", PropertyType::Text, "t.subject_key"},
    {"number", PropertyType::Number, "CAST(t.number AS DECIMAL(30, 0)) * 1000000"},
    {"status", PropertyType::OneOf,
     "(SELECT IF(bs.kind = 'closed', 'closed', 'open') FROM stage bs WHERE bs.portal_id = t.portal_id "
     "AND bs.id = t.stage_id)"},
    {"stage", PropertyType::OneOf,
     "(SELECT bs.name FROM stage bs WHERE bs.portal_id = t.portal_id AND bs.id = t.stage_id)"},
    {"pipeline", PropertyType::OneOf,
     "(SELECT bp.name FROM pipeline bp WHERE bp.portal_id = t.portal_id AND bp.id = t.pipeline_id)"},
    {"owner", PropertyType::Address,
     "(SELECT bo.email FROM staff bo WHERE bo.portal_id = t.portal_id AND bo.id = t.owner_id)"},
    {"requester", PropertyType::Address,
     "(SELECT br.email FROM contact br WHERE br.portal_id = t.portal_id AND br.id = t.requester_id)"},
    {"created", PropertyType::Moment, "t.created_at"},
    {"last_activity", PropertyType::Moment, "t.last_activity_at"},
    {"closed", PropertyType::Moment, "t.closed_at"},
}};
constexpr std::array<BuiltInColumn, 3> kOfContact{{
    {"email", PropertyType::Address, "c.email"},
    {"name", PropertyType::Text, "c.name_key"},
    {"created", PropertyType::Moment, "c.created_at"},
}};
constexpr std::array<BuiltInColumn, 3> kOfCompany{{
    {"name", PropertyType::Text, "co.name_key"},
    {"domain", PropertyType::Address, "co.email_domain"},
    {"created", PropertyType::Moment, "co.created_at"},
}};

// ... and those that a portal adds.
struct HolderSql {
  std::span<const BuiltInColumn> built_in;
  db::Sql has_value;
};
HolderSql sql_of(Holder holder) {
  switch (holder) {
    case Holder::Ticket:
      return {
          kOfTicket,
          "EXISTS (SELECT 1 FROM ticket_property v WHERE v.portal_id = t.portal_id AND v.ticket_id = t.id "
          "AND v.property_id = ? AND "};
    case Holder::Contact:
      return {kOfContact,
              "EXISTS (SELECT 1 FROM contact_property v WHERE v.portal_id = c.portal_id AND v.contact_id = "
              "c.id AND v.property_id = ? AND "};
    case Holder::Company:
      return {kOfCompany,
              "EXISTS (SELECT 1 FROM company_property v WHERE v.portal_id = co.portal_id AND v.company_id = "
              "co.id AND v.property_id = ? AND "};
  }
  throw std::logic_error("a property of an unknown holder");
}

const BuiltInColumn& built_in_column(const model::Property& property) {
  for (const auto& column : sql_of(property.holder).built_in) {
    if (column.key == property.key) return column;
  }
  throw std::logic_error("no column holds " + property.name());
}

// What a test compares, and how its bounds are bound.
class Operand {
 public:
  explicit Operand(const model::Property& property) : property_(property) {}

  void add_to(db::Statement& statement) const {
    statement.add(property_.built_in() ? built_in_column(property_).expression : db::Sql("v.compare_key"));
  }
  [[nodiscard]] db::Value value_of(const std::string& key) const {
    if (!property_.built_in()) return std::string_view{key};
    if (property_.type == PropertyType::Number) return model::from_compare_key(key);
    if (property_.type == PropertyType::Moment)
      return base::Time{std::chrono::microseconds{model::from_compare_key(key)}};
    return std::string_view{key};
  }

 private:
  const model::Property& property_;
};

void add_interval(db::Statement& statement, const Operand& operand, const model::Interval& interval) {
  const auto& [low, high] = interval;
  statement.add("(TRUE");
  if (low) {
    statement.add(" AND ");
    operand.add_to(statement);
    statement.add(low->included ? db::Sql(" >= ?") : db::Sql(" > ?"), operand.value_of(low->key));
  }
  if (high) {
    statement.add(" AND ");
    operand.add_to(statement);
    statement.add(high->included ? db::Sql(" <= ?") : db::Sql(" < ?"), operand.value_of(high->key));
  }
  statement.add(")");
}

// Whether the operand fits; NULL where a built-in value is absent.
void add_fit(db::Statement& statement, const model::Test& test) {
  const Operand operand(*test.property);
  switch (test.kind) {
    case model::Test::Kind::Known:
      operand.add_to(statement);
      statement.add(" IS NOT NULL");
      return;
    case model::Test::Kind::Contains:
      statement.add("LOCATE(?, ", test.piece);
      operand.add_to(statement);
      statement.add(") > 0");
      return;
    case model::Test::Kind::InIntervals:
      statement.add("(FALSE");
      for (const auto& interval : test.intervals) {
        statement.add(" OR ");
        add_interval(statement, operand, interval);
      }
      statement.add(")");
      return;
  }
}

void add_test(db::Statement& statement, const model::Test& test) {
  statement.add(test.negated ? db::Sql("NOT ") : db::Sql(""));
  if (test.property->built_in()) {
    statement.add("COALESCE(");
    add_fit(statement, test);
    statement.add(", FALSE)");
  } else {
    statement.add(sql_of(test.property->holder).has_value, test.property->id);
    add_fit(statement, test);
    statement.add(")");
  }
}

}  // namespace

void add_rules(db::Statement& statement, const std::vector<model::TestGroup>& groups) {
  if (groups.empty()) return;
  statement.add(" AND (FALSE");
  for (const auto& group : groups) {
    statement.add(" OR (TRUE");
    for (const auto& test : group) {
      statement.add(" AND ");
      add_test(statement, test);
    }
    statement.add(")");
  }
  statement.add(")");
}

void add_built_in_values(db::Statement& statement) {
  for (const auto& column : kOfTicket) statement.add(", ").add(column.expression);
}

model::Values read_built_in_values(const db::Rows& row, unsigned first) {
  model::Values values;
  for (const auto& column : kOfTicket) {
    const auto at = first++;
    if (row.is_null(at)) continue;
    const auto name = "ticket." + std::string(column.key);
    if (column.type == PropertyType::Moment) {
      values[name] = {model::to_compare_key(row.time(at))};
    } else if (column.type == PropertyType::Number) {
      values[name] = {model::to_compare_key(base::parse_number<std::int64_t>(row.text(at)).value())};
    } else {
      values[name] = {row.text(at)};
    }
  }
  return values;
}

void read_added_value(model::Values& values, const db::Rows& row, unsigned first) {
  if (!row.is_null(first + 1)) values["ticket." + row.text(first)].push_back(row.text(first + 1));
}

}  // namespace store
