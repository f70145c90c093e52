// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes a portal as an import reads it (docs/import.md), each line behind those that it refers to.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/secret.h"
#include "files/tree.h"
#include "store/access_groups.h"
#include "store/exports.h"
#include "store/import_keys.h"

namespace tools {

struct ExportOptions {
  base::Keys keys;                // the node's
  bool secrets = false;           // hashes of passwords, too, and what they open
  std::optional<files::Tree> to;  // where attachments go; none: only their names are written
  files::Folder from;             // where they are
};

class Exporter {
 public:
  using Line = nlohmann::ordered_json;
  // Takes each line; false ends the export.
  using Take = std::function<bool(const Line&)>;

  // `shelves` stands in a snapshot; `names` is another connection, on which rows without an external id get
  // one.
  Exporter(store::Reader& shelves, store::Reader& names, model::PortalId portal, ExportOptions options,
           Take take)
      : shelves_(shelves),
        names_(names),
        portal_(portal),
        options_(std::move(options)),
        take_(std::move(take)) {}

  // False when `take` ended it. Throws files::Failed where the attachments' folder does not take them.
  [[nodiscard]] bool write_all();

  // Names of attachments whose bytes are not there as they were stored.
  [[nodiscard]] const std::vector<std::string>& missing() const noexcept { return missing_; }

 private:
  void write_inboxes();
  void write_pipelines();
  void write_properties();
  void write_settings();
  void write_pages();
  void write_jwt();
  void write_saml();
  void write_companies();
  void write_staff();
  void write_contacts();
  void write_consent_texts();
  void write_consents();
  void write_registrations();
  void write_invitations();
  void write_groups();
  void write_tickets();
  void write_threads();
  void write_messages();
  void write_notes();

  void write(const Line& line);
  void write_members(const store::AccessGroup&, Line line);
  void put_person(Line& line, const store::ExportedPerson& person) const;
  [[nodiscard]] Line ticket_line(const store::ExportedTicket&, const Line& contacts, const Line& companies,
                                 const Line& values);
  [[nodiscard]] Line file_of(const model::StoredFile& stored);
  [[nodiscard]] std::map<store::RowId, Line> values_of(model::Holder, store::RowId first, store::RowId last);

  // What a row is called; learn() asks for many at once.
  void learn(store::Noun, std::vector<store::RowId> rows);
  [[nodiscard]] const std::string& name(store::Noun, store::RowId row);

  store::Reader& shelves_;
  store::Reader& names_;
  model::PortalId portal_;
  ExportOptions options_;
  Take take_;
  std::map<store::Noun, std::map<store::RowId, std::string>> known_;
  std::vector<std::string> missing_;
};

}  // namespace tools
