// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A portal's rows in the order in which they came, for an export: each call returns the next ones behind the
// row `after`, nothing at the end. So much at a time that memory stays bounded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/file.h"
#include "model/id.h"
#include "model/preferences.h"
#include "model/property.h"
#include "store/reader.h"

namespace store {

using RowId = std::uint64_t;

struct ExportedCompany {
  RowId id = 0;
  std::string name;
  std::optional<std::string> domain;
  base::Time created;
};
[[nodiscard]] std::vector<ExportedCompany> export_companies(Reader&, model::PortalId, RowId after);

struct ExportedPerson {
  RowId id = 0;
  std::optional<std::string> email;
  std::string name;
  std::optional<RowId> company;
  bool administrator = false;
  bool disabled = false;
  std::optional<std::string> password_hash;
  base::Time created;
  model::Preferences preferences;  // a contact's
};
[[nodiscard]] std::vector<ExportedPerson> export_staff(Reader&, model::PortalId, RowId after);
[[nodiscard]] std::vector<ExportedPerson> export_contacts(Reader&, model::PortalId, RowId after);

struct ExportedTicket {
  RowId id = 0;
  std::uint64_t number = 0;
  std::string subject;
  RowId requester = 0;
  std::optional<RowId> owner;
  std::string pipeline;
  std::string stage;
  base::Time created;
  base::Time last_activity;
  std::optional<base::Time> closed;
  std::optional<RowId> follows;
};
[[nodiscard]] std::vector<ExportedTicket> export_tickets(Reader&, model::PortalId, RowId after);

struct ExportedThread {
  RowId id = 0;
  std::optional<RowId> ticket;
  std::string inbox;
  std::string channel;
};
[[nodiscard]] std::vector<ExportedThread> export_threads(Reader&, model::PortalId, RowId after);

struct ExportedMessage {
  RowId id = 0;
  RowId thread = 0;
  std::optional<RowId> contact;  // one of the two wrote it
  std::optional<RowId> staff;
  std::string text;
  bool markdown = false;
  base::Time sent;
};
[[nodiscard]] std::vector<ExportedMessage> export_messages(Reader&, model::PortalId, RowId after);

struct ExportedNote {
  RowId id = 0;
  RowId ticket = 0;
  RowId by = 0;
  std::string text;
  base::Time written;
};
[[nodiscard]] std::vector<ExportedNote> export_notes(Reader&, model::PortalId, RowId after);

// What belongs to the rows `first` to `last`, in their order.
struct ExportedValue {
  RowId of = 0;
  std::string property_key;
  bool several = false;  // the property takes several values
  std::string value;
};
[[nodiscard]] std::vector<ExportedValue> export_values(Reader&, model::PortalId, model::Holder, RowId first,
                                                       RowId last);
struct ExportedLink {
  RowId ticket = 0;
  RowId to = 0;
};
[[nodiscard]] std::vector<ExportedLink> export_ticket_contacts(Reader&, model::PortalId, RowId first,
                                                               RowId last);
[[nodiscard]] std::vector<ExportedLink> export_ticket_companies(Reader&, model::PortalId, RowId first,
                                                                RowId last);
struct ExportedFile {
  RowId message = 0;
  model::StoredFile file;  // without an id: nothing but the name is known
};
[[nodiscard]] std::vector<ExportedFile> export_files(Reader&, model::PortalId, RowId first, RowId last);

}  // namespace store
