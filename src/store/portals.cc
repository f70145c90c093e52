// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portals.h"

#include <stdexcept>

#include "store/consents.h"
#include "store/pipelines.h"
#include "store/registrations.h"
#include "store/rules.h"
#include "store/system_pages.h"

namespace store {

namespace {

constexpr db::Sql kFindPortal = "SELECT id FROM portal WHERE portal_key = ?";

constexpr db::Sql kReadPortal =
    "SELECT id, portal_key, (SELECT d.origin FROM domain d WHERE d.portal_id = portal.id AND d.is_primary = "
    "TRUE), title, is_open, ticket_singular, ticket_plural, ticket_scope, reply_to_closed, "
    "close_by_customer, idle_minutes, session_days, time_zone, language, files_most, file_bytes, "
    "reopen_days, "
    "show_stages, all_threads, way_in, registration_approval, help_name, help_email, "
    "invitation_text, sso_audience = 'groups', sso_passwords, sso_companies, sso_way, sender_email FROM "
    "portal WHERE id = "
    "?";

constexpr db::Sql kInsertPortal =
    "INSERT INTO portal (portal_key, title, created_at) VALUES (?, ?, ?) RETURNING id";
constexpr db::Sql kInsertCounter = "INSERT INTO ticket_counter (portal_id, last_number) VALUES (?, ?)";
constexpr db::Sql kInsertInbox = "INSERT INTO inbox (portal_id, name) VALUES (?, 'Support') RETURNING id";
constexpr db::Sql kInsertChannels =
    "INSERT INTO channel (portal_id, inbox_id, kind) VALUES (?, ?, 'email'), (?, ?, 'form')";
constexpr db::Sql kSetDefaults =
    "UPDATE portal SET default_inbox_id = ?, default_pipeline_id = ? WHERE id = ?";

constexpr db::Sql kRaiseVersion = "UPDATE portal SET version = version + 1 WHERE id = ?";
constexpr db::Sql kLockPortal = "SELECT id FROM portal WHERE id = ? FOR UPDATE";
constexpr db::Sql kUpdatePortal =
    "UPDATE portal SET title = ?, is_open = ?, ticket_singular = ?, ticket_plural = ?, ticket_scope = ?, "
    "reply_to_closed = ?, close_by_customer = ?, idle_minutes = ?, session_days = ?, time_zone = ?, language "
    "= ?, files_most = ?, file_bytes = ?, reopen_days = ?, show_stages = ?, all_threads = ?, way_in = ?, "
    "sso_audience = ?, sso_passwords = ?, sso_companies = ?, sso_way = ?, "
    "registration_approval = ?, help_name = ?, help_email = ?, invitation_text = ?, sender_email = ?, "
    "version = version + 1 WHERE id = ?";

Pipeline first_pipeline() {
  using model::StageKind;
  return {.name = "Support",
          .stages = {{"New", StageKind::Open},
                     {"In progress", StageKind::Open},
                     {"Waiting on contact", StageKind::Waiting},
                     {"Closed", StageKind::Closed}},
          .closed_stage = std::nullopt};
}

void set_single_sign_on(model::Portal& portal, const db::Rows& row) {
  portal.sso_groups = row.flag(24);
  portal.sso_passwords = row.flag(25);
  portal.sso_companies = row.flag(26);
  portal.sso_way = model::kSsoWays.find(row.text(27)).value();
}

template <class Unit>
std::optional<Unit> time_if_any(const db::Rows& row, unsigned column) {
  const auto number = row.number_if_any(column);
  return number ? std::optional(Unit{*number}) : std::nullopt;
}

model::Portal portal_of(const db::Rows& row) {
  model::Portal portal{
      .id = row.id<model::PortalId>(0),
      .key = row.text(1),
      .origin = row.text(2),
      .title = row.text(3),
      .open = row.flag(4),
      .way_in = model::parse_way_in(row.text(19)).value(),
      .registration_approval = row.flag(20),
      .allowed_domains = {},
      .denied_domains = {},
      .admission = {},
      .help_name = row.text(21),
      .help_email = row.text(22),
      .sender_email = row.text(28),
      .page_designs = {},
      .invitation_text = row.text(23),
      .consent = {},
      .ticket_singular = row.text(5),
      .ticket_plural = row.text(6),
      .ticket_scope = model::parse_ticket_scope(row.text(7)).value(),
      .ticket_filter = {},
      .company_access = {},
      .reply_to_closed = row.flag(8),
      .reopen = time_if_any<std::chrono::days>(row, 16),
      .close_by_customer = row.flag(9),
      .show_stages = row.flag(17),
      .all_threads = row.flag(18),
      .idle = time_if_any<std::chrono::minutes>(row, 10),
      .session_life = std::chrono::days{row.number(11)},
      .files_most = static_cast<unsigned>(row.number(14)),
      .file_bytes = row.number(15),
      .time_zone = row.text(12),
      .language = row.text(13),
      .pipelines = {},
  };
  set_single_sign_on(portal, row);
  return portal;
}

}  // namespace

const model::Portal& Reader::settings(model::PortalId portal, std::uint64_t version) {
  auto& kept = kept_[portal];
  if (kept.version != version) kept = {version, read_portal(*this, portal)};
  return kept.portal;
}

void Reader::note_judging(std::string_view host, bool judges) {
  if (judges) {
    judging_.emplace(host);
  } else if (const auto found = judging_.find(host); found != judging_.end()) {
    judging_.erase(found);
  }
}

std::optional<model::PortalId> find_portal(Reader& reader, std::string_view key) {
  auto rows = reader.connection().query(kFindPortal, key);
  return rows.next() ? std::optional(rows.id<model::PortalId>(0)) : std::nullopt;
}

model::Portal read_portal(Reader& reader, model::PortalId portal) {
  auto rows = reader.connection().query(kReadPortal, portal);
  if (!rows.next()) throw std::logic_error("a portal is gone while it is read");
  auto settings = portal_of(rows);
  settings.pipelines = read_pipeline_names(reader, portal);
  read_rules(reader, settings);
  read_registration_domains(reader, settings);
  read_consent(reader, settings);
  read_page_designs(reader, settings);
  return settings;
}

std::optional<model::PortalId> create_portal(Transaction& work, const NewPortal& portal, base::Time now) {
  auto& connection = work.connection();
  const auto new_id = [](db::Rows rows) { return rows.next() ? rows.number(0) : 0; };
  try {
    const model::PortalId id{new_id(connection.query(kInsertPortal, portal.key, portal.title, now))};
    if (!replace_domains(work, id, {&portal.domain, 1})) return std::nullopt;
    connection.execute(kInsertCounter, id, model::kFirstTicketNumber - 1);
    const auto inbox = new_id(connection.query(kInsertInbox, id));
    connection.execute(kInsertChannels, id, inbox, id, inbox);
    const auto pipeline = create_pipeline(work, id, first_pipeline());
    connection.execute(kSetDefaults, inbox, pipeline.value(), id);
    return id;
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

void raise_version(Transaction& work, model::PortalId portal) {
  work.connection().execute(kRaiseVersion, portal);
}

void lock_portal(Transaction& work, model::PortalId portal) {
  if (!work.connection().query(kLockPortal, portal).next())
    throw std::logic_error("a portal is gone while it is locked");
}

void update_portal(Transaction& work, const model::Portal& portal) {
  const auto reopen =
      portal.reopen ? std::optional(static_cast<std::uint64_t>(portal.reopen->count())) : std::nullopt;
  const auto idle =
      portal.idle ? std::optional(static_cast<std::uint64_t>(portal.idle->count())) : std::nullopt;
  work.connection().execute(
      kUpdatePortal, portal.title, portal.open, portal.ticket_singular, portal.ticket_plural,
      model::name_of(portal.ticket_scope), portal.reply_to_closed, portal.close_by_customer, idle,
      static_cast<std::uint64_t>(portal.session_life.count()), portal.time_zone, portal.language,
      std::uint64_t{portal.files_most}, portal.file_bytes, reopen, portal.show_stages, portal.all_threads,
      model::name_of(portal.way_in), std::string_view(portal.sso_groups ? "groups" : "everyone"),
      portal.sso_passwords, portal.sso_companies, model::kSsoWays.name_of(portal.sso_way),
      portal.registration_approval, portal.help_name, portal.help_email, portal.invitation_text,
      portal.sender_email, portal.id);
  replace_rules(work, portal.id, {RulePurpose::TicketFilter}, portal.ticket_filter);
  replace_rules(work, portal.id, {RulePurpose::CompanyAccess}, portal.company_access);
  replace_registration_domains(work, portal);
}

}  // namespace store
