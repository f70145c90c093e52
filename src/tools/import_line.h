// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import stores of its lines: docs/import.md describes the format.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/config.h"
#include "base/time.h"
#include "files/tree.h"
#include "model/property.h"
#include "store/import_keys.h"
#include "store/imports.h"
#include "store/properties.h"
#include "tools/import_source.h"
#include "tools/property_values.h"

namespace tools {

// What became of some lines.
struct Tally {
  struct Counts {
    std::uint64_t stored = 0;
    std::uint64_t there_already = 0;
    std::uint64_t bad = 0;
  };
  Counts all;
  std::map<std::string, Counts> by_type;                        // bad lines whose type is known, too
  std::vector<std::pair<std::uint64_t, std::string>> problems;  // line and reason
};

// Where attachments come from, and where they go.
struct AttachmentFolders {
  std::optional<files::Tree> from;
  files::Folder to;
};

// How a contact is known again whose id is not: with CSV by the address.
enum class SameContact { ById, ByEmail };

// Stores lines into one portal, batch after batch.
class Importer {
 public:
  Importer(store::Reader& shelves, const base::Config& node, model::PortalId portal,
           AttachmentFolders folders, SameContact same, base::Time now)
      : shelves_(shelves),
        node_(node),
        portal_(portal),
        folders_(std::move(folders)),
        same_contact_(same),
        now_(now) {}

  // Stores what of the batch is not there yet. May be tried again with the same batch after a roll-back.
  [[nodiscard]] Tally take(store::Transaction&, std::span<const Entry> batch);

  // What take() did is committed.
  void settle();

 private:
  using Json = nlohmann::json;
  enum class Outcome { Stored, ThereAlready };
  using Store = Outcome (Importer::*)(store::Transaction&, const Json&);
  struct Type;
  [[nodiscard]] static const std::map<std::string, Type>& types();

  [[nodiscard]] Outcome take_one(store::Transaction&, const Entry&, const std::string& type);
  void look_up(store::Transaction&, std::span<const Entry>);
  void finish(store::Transaction&);

  // One for each type; each checks all of the line before it stores anything of it. Throws BadLine.
  Outcome store_portal(store::Transaction&, const Json&);
  Outcome store_page(store::Transaction&, const Json&);
  Outcome store_jwt(store::Transaction&, const Json&);
  Outcome store_saml(store::Transaction&, const Json&);
  Outcome store_inbox(store::Transaction&, const Json&);
  Outcome store_pipeline(store::Transaction&, const Json&);
  Outcome store_property(store::Transaction&, const Json&);
  Outcome store_company(store::Transaction&, const Json&);
  Outcome store_staff(store::Transaction&, const Json&);
  Outcome store_contact(store::Transaction&, const Json&);
  Outcome store_consent_text(store::Transaction&, const Json&);
  Outcome store_consent(store::Transaction&, const Json&);
  Outcome store_registration(store::Transaction&, const Json&);
  Outcome store_invitation(store::Transaction&, const Json&);
  Outcome store_group(store::Transaction&, const Json&);
  Outcome store_ticket(store::Transaction&, const Json&);
  Outcome store_thread(store::Transaction&, const Json&);
  Outcome store_message(store::Transaction&, const Json&);
  Outcome store_note(store::Transaction&, const Json&);

  [[nodiscard]] Outcome stored(store::Noun, const Json&, std::uint64_t row);

  // Parts of lines.
  [[nodiscard]] store::ImportedTicket ticket_of(store::Transaction&, const Json&);
  [[nodiscard]] model::ContactId requester_of(store::Transaction&, const Json&);
  [[nodiscard]] std::optional<model::StaffId> owner_of(store::Transaction&, const Json&);
  [[nodiscard]] std::optional<model::CompanyId> company_of(store::Transaction&, const Json&) const;
  [[nodiscard]] bool has_channel(const std::string& kind) const;  // the portal's default inbox
  std::uint64_t store_said(store::Transaction&, const store::ImportedMessage&);
  [[nodiscard]] std::vector<model::StoredFile> files_of(const Json&);
  [[nodiscard]] std::vector<model::StoredFile> copy_files(const Json&);
  [[nodiscard]] std::vector<PropertyValues> values_of(model::Holder, const Json&);
  template <class Identifier>
  void store_values(store::Transaction& work, Identifier of, const std::vector<PropertyValues>& all) {
    for (const auto& [property, values] : all) store::add_values(work, portal_, of, property, values);
  }
  [[nodiscard]] const std::vector<model::Property>& properties();

  // The row that an external id stands for.
  using Key = std::pair<store::Noun, std::string>;
  [[nodiscard]] std::optional<std::uint64_t> find(store::Noun, const std::string& id) const;
  template <class Identifier>
  [[nodiscard]] std::optional<Identifier> find_as(store::Noun noun, const std::string& id) const {
    const auto row = find(noun, id);
    return row ? std::optional(Identifier{*row}) : std::nullopt;
  }
  template <class Identifier>
  [[nodiscard]] Identifier require(store::Noun noun, const std::string& id) const {
    const auto row = find(noun, id);
    if (!row) throw BadLine("refers to " + id + ", which no line before it has");
    return Identifier{*row};
  }

  store::Reader& shelves_;
  const base::Config& node_;
  model::PortalId portal_;
  AttachmentFolders folders_;
  SameContact same_contact_;
  base::Time now_;

  std::map<Key, std::uint64_t> settled_;  // committed
  std::set<std::uint64_t> texts_met_;     // versions of consent texts among the lines so far
  // Of the batch in hand, from its beginning at each try.
  std::map<Key, std::uint64_t> fresh_;
  std::vector<store::ImportKey> keys_;
  std::map<model::ThreadId, store::Said> said_;
  std::vector<model::Property> properties_;  // none: not read yet
  // Of the batch in hand, kept when it is tried again: files that stand on the disk, by their message's id.
  std::map<std::string, std::vector<model::StoredFile>> copied_;
};

}  // namespace tools
