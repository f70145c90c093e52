// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/sheet_writer.h"

#include <map>

#include "store/import_keys.h"
#include "store/properties.h"
#include "store/sheets.h"
#include "tools/csv.h"

namespace tools {

namespace {

using Cells = std::vector<std::string>;

std::string time_of(const std::optional<base::Time>& moment) {
  return moment ? base::to_exact_rfc3339(*moment) : "";
}

std::string status_of(model::StageKind kind) {
  return kind == model::StageKind::Open ? "open" : kind == model::StageKind::Waiting ? "waiting" : "closed";
}

// In the order of columns_of().
Cells cells_of(const store::ContactRow& row, const std::string& id, const std::string& /*requester*/) {
  return {id,
          row.email.value_or(""),
          row.name,
          row.company.value_or(""),
          row.disabled ? "yes" : "",
          time_of(row.created)};
}

Cells cells_of(const store::TicketRow& row, const std::string& id, const std::string& requester) {
  return {id,
          std::to_string(row.number),
          row.subject,
          row.requester_email.value_or(requester),
          row.owner_email.value_or(""),
          row.pipeline,
          status_of(row.status),
          row.stage,
          time_of(row.created),
          time_of(row.closed),
          row.text.value_or("")};
}

store::RowId requester_of(const store::ContactRow& row) {
  return row.id;
}
store::RowId requester_of(const store::TicketRow& row) {
  return row.requester;
}

struct Writer {
  store::Reader& shelves;
  store::Reader& names;
  model::PortalId portal;
  model::Holder holder;
  std::vector<std::string> keys;  // of the properties
  const std::function<bool(const std::string&)>& take;

  [[nodiscard]] bool write(const Cells& cells) const {
    Cells defused;
    for (const auto& cell : cells) defused.push_back(defuse(cell));
    return take(write_csv(defused));
  }

  template <class Row>
  [[nodiscard]] bool write_all(std::vector<Row> (*read)(store::Reader&, model::PortalId, store::RowId),
                               store::Noun noun) const {
    store::RowId after = 0;
    for (auto rows = read(shelves, portal, after); !rows.empty(); rows = read(shelves, portal, after)) {
      after = rows.back().id;
      std::vector<store::RowId> ids;
      std::vector<store::RowId> people;
      for (const auto& row : rows) ids.push_back(row.id), people.push_back(requester_of(row));
      const auto named = store::name_rows(names, portal, noun, ids);
      const auto requesters = store::name_rows(names, portal, store::Noun::Contact, people);
      std::map<store::RowId, std::map<std::string, std::string>> values;
      for (const auto& value : store::export_values(shelves, portal, holder, rows.front().id, after)) {
        auto& cell = values[value.of][value.property_key];
        cell += (cell.empty() ? "" : "\n") + value.value;
      }
      for (const auto& row : rows) {
        auto cells = cells_of(row, named.at(row.id), requesters.at(requester_of(row)));
        for (const auto& key : keys) cells.push_back(values[row.id][key]);
        if (!write(cells)) return false;
      }
    }
    return true;
  }
};

}  // namespace

bool write_sheet(store::Reader& shelves, store::Reader& names, model::PortalId portal, Sheet sheet,
                 const std::function<bool(const std::string&)>& take) {
  const auto holder = sheet == Sheet::Contacts ? model::Holder::Contact : model::Holder::Ticket;
  Writer writer{shelves, names, portal, holder, {}, take};
  auto header = columns_of(sheet);
  for (const auto& property : store::read_properties(shelves, portal)) {
    if (property.built_in() || property.holder != holder) continue;
    writer.keys.push_back(property.key);
    header.push_back(property.name());
  }
  if (!writer.write(header)) return false;
  return sheet == Sheet::Contacts ? writer.write_all(store::contact_rows, store::Noun::Contact)
                                  : writer.write_all(store::ticket_rows, store::Noun::Ticket);
}

}  // namespace tools
