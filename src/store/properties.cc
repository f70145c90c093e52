// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/properties.h"

#include <stdexcept>

namespace store {

namespace {

constexpr db::Sql kReadProperties =
    "SELECT p.id, p.holder, p.property_key, p.label, p.type, o.value FROM property p "
    "LEFT JOIN property_option o ON o.portal_id = p.portal_id AND o.property_id = p.id "
    "WHERE p.portal_id = ? ORDER BY p.id, o.position";
constexpr db::Sql kInsertProperty =
    "INSERT INTO property (portal_id, holder, property_key, label, type) VALUES (?, ?, ?, ?, ?) RETURNING id";
constexpr db::Sql kInsertOption =
    "INSERT INTO property_option (portal_id, property_id, position, value) VALUES (?, ?, ?, ?)";

struct ValueStatements {
  db::Sql clear;
  db::Sql insert;
};
constexpr ValueStatements kOfTicket{
    "DELETE FROM ticket_property WHERE portal_id = ? AND ticket_id = ? AND property_id = ?",
    "INSERT INTO ticket_property (portal_id, ticket_id, property_id, position, value, compare_key) "
    "VALUES (?, ?, ?, ?, ?, ?)"};
constexpr ValueStatements kOfContact{
    "DELETE FROM contact_property WHERE portal_id = ? AND contact_id = ? AND property_id = ?",
    "INSERT INTO contact_property (portal_id, contact_id, property_id, position, value, compare_key) "
    "VALUES (?, ?, ?, ?, ?, ?)"};
constexpr ValueStatements kOfCompany{
    "DELETE FROM company_property WHERE portal_id = ? AND company_id = ? AND property_id = ?",
    "INSERT INTO company_property (portal_id, company_id, property_id, position, value, compare_key) "
    "VALUES (?, ?, ?, ?, ?, ?)"};

template <class Identifier>
void insert_values(Transaction& work, const ValueStatements& statements, model::PortalId portal,
                   Identifier of, const model::Property& property,
                   std::span<const model::PropertyValue> values) {
  std::uint64_t position = 0;
  for (const auto& value : values) {
    work.connection().execute(statements.insert, portal, of, property.id, position++, value.shown,
                              value.compare_key);
  }
}

template <class Identifier>
void replace_values(Transaction& work, const ValueStatements& statements, model::PortalId portal,
                    Identifier of, const model::Property& property,
                    std::span<const model::PropertyValue> values) {
  work.connection().execute(statements.clear, portal, of, property.id);
  insert_values(work, statements, portal, of, property, values);
}

std::vector<model::Property> read_all(db::Connection& connection, model::PortalId portal) {
  const auto built_in = model::built_in_properties();
  std::vector<model::Property> all(built_in.begin(), built_in.end());
  auto rows = connection.query(kReadProperties, portal);
  while (rows.next()) {
    const auto id = rows.id<model::PropertyId>(0);
    if (all.back().id != id) {
      all.push_back({model::parse_holder(rows.text(1)).value(),
                     rows.text(2),
                     rows.text(3),
                     model::parse_property_type(rows.text(4)).value(),
                     id,
                     {}});
    }
    if (auto option = rows.text_if_any(5)) all.back().options.push_back(std::move(*option));
  }
  return all;
}

}  // namespace

std::vector<model::Property> read_properties(Reader& reader, model::PortalId portal) {
  return read_all(reader.connection(), portal);
}

std::vector<model::Property> read_properties(Transaction& work, model::PortalId portal) {
  return read_all(work.connection(), portal);
}

std::optional<model::PropertyId> create_property(Transaction& work, model::PortalId portal,
                                                 const model::Property& property) {
  try {
    auto rows = work.connection().query(kInsertProperty, portal, model::name_of(property.holder),
                                        property.key, property.label, model::name_of(property.type));
    if (!rows.next()) throw std::logic_error("a property was not stored");
    const auto id = rows.id<model::PropertyId>(0);
    std::uint64_t position = 0;
    for (const auto& option : property.options) {
      work.connection().execute(kInsertOption, portal, id, position++, option);
    }
    return id;
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

void set_values(Transaction& work, model::PortalId portal, model::TicketId ticket,
                const model::Property& property, std::span<const model::PropertyValue> values) {
  replace_values(work, kOfTicket, portal, ticket, property, values);
}

void set_values(Transaction& work, model::PortalId portal, model::ContactId contact,
                const model::Property& property, std::span<const model::PropertyValue> values) {
  replace_values(work, kOfContact, portal, contact, property, values);
}

void set_values(Transaction& work, model::PortalId portal, model::CompanyId company,
                const model::Property& property, std::span<const model::PropertyValue> values) {
  replace_values(work, kOfCompany, portal, company, property, values);
}

void add_values(Transaction& work, model::PortalId portal, model::TicketId ticket,
                const model::Property& property, std::span<const model::PropertyValue> values) {
  insert_values(work, kOfTicket, portal, ticket, property, values);
}

void add_values(Transaction& work, model::PortalId portal, model::ContactId contact,
                const model::Property& property, std::span<const model::PropertyValue> values) {
  insert_values(work, kOfContact, portal, contact, property, values);
}

void add_values(Transaction& work, model::PortalId portal, model::CompanyId company,
                const model::Property& property, std::span<const model::PropertyValue> values) {
  insert_values(work, kOfCompany, portal, company, property, values);
}

}  // namespace store
