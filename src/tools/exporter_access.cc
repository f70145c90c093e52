// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lets people in, as an export has it: access groups, consents, invitations, registrations.
#include "store/access_groups.h"
#include "store/export_access.h"
#include "store/portals.h"
#include "tools/exporter.h"
#include "tools/exporter_chunks.h"
#include "tools/rules_json.h"

namespace tools {

using store::Noun;

namespace {

// So many in a line: it stays far below what an import takes.
constexpr std::uint64_t kMostMembers = 500;

}  // namespace

void Exporter::write_consent_texts() {
  for_each_chunk(shelves_, portal_, store::export_consent_texts, [&](const auto& chunk) {
    for (const auto& text : chunk) {
      write({{"type", "consent_text"},
             {"version", text.version},
             {"label", text.label},
             {"notice", text.notice},
             {"asks_again", text.asks_again},
             {"created", base::to_exact_rfc3339(text.created)}});
    }
  });
}

void Exporter::write_consents() {
  for_each_chunk(shelves_, portal_, store::export_consents, [&](const auto& chunk) {
    learn(Noun::Contact, those_of(chunk, &store::ExportedConsent::contact));
    for (const auto& consent : chunk) {
      write({{"type", "consent"},
             {"contact", name(Noun::Contact, consent.contact)},
             {"version", consent.version},
             {"given", base::to_exact_rfc3339(consent.given)},
             {"address", consent.address}});
    }
  });
}

// Nobody can be let in without the password that they chose.
void Exporter::write_registrations() {
  if (!options_.secrets) return;
  for_each_chunk(shelves_, portal_, store::export_registrations, [&](const auto& chunk) {
    for (const auto& registration : chunk) {
      write({{"type", "registration"},
             {"email", registration.email},
             {"name", registration.name},
             {"password_hash", registration.password_hash},
             {"version", registration.version},
             {"address", registration.address},
             {"created", base::to_exact_rfc3339(registration.created)},
             {"confirmed", base::to_exact_rfc3339(registration.confirmed)}});
    }
  });
}

void Exporter::write_invitations() {
  for_each_chunk(shelves_, portal_, store::export_invitations, [&](const auto& chunk) {
    learn(Noun::Contact, ids_of(chunk));
    for (const auto& invitation : chunk) {
      Line line{{"type", "invitation"},
                {"contact", name(Noun::Contact, invitation.id)},
                {"created", base::to_exact_rfc3339(invitation.created)},
                {"mails", invitation.mails}};
      if (invitation.withdrawn) line["withdrawn"] = base::to_exact_rfc3339(*invitation.withdrawn);
      write(line);
    }
  });
}

void Exporter::write_groups() {
  for (const auto& group : store::list_access_groups(shelves_, portal_)) {
    Line line{{"type", "group"},
              {"name", group.name},
              {"kind", group.is_dynamic ? "dynamic" : "static"},
              {"admitted", group.is_admitted}};
    if (group.is_dynamic) line["rules"] = write_rules(group.rules);
    if (group.is_dynamic) {
      write(line);
    } else {
      write_members(group, std::move(line));
    }
  }
}

// All lines but the first have nothing but more members.
void Exporter::write_members(const store::AccessGroup& group, Line line) {
  const auto portal = store::read_portal(shelves_, portal_);
  model::ContactId after{0};
  for (;;) {
    const auto members = store::list_members(shelves_, portal, group, after, kMostMembers, base::now());
    std::vector<RowId> rows;
    rows.reserve(members.size());
    for (const auto& member : members) rows.push_back(member.contact.value);
    learn(Noun::Contact, rows);
    line["members"] = Line::array();
    for (const auto row : rows) line["members"].push_back(name(Noun::Contact, row));
    if (after.value == 0 || !members.empty()) write(line);
    if (members.size() < kMostMembers) return;
    after = members.back().contact;
  }
}

}  // namespace tools
