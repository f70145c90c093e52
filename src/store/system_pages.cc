// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/system_pages.h"

#include "store/portals.h"

namespace store {

namespace {

constexpr db::Sql kRead =
    "SELECT layout, heading, intro, page FROM system_page WHERE portal_id = ? AND is_draft = FALSE";
constexpr db::Sql kFindDraft =
    "SELECT layout, heading, intro FROM system_page WHERE portal_id = ? AND page = ? AND is_draft = TRUE";
constexpr db::Sql kSetDraft =
    "INSERT INTO system_page (portal_id, page, is_draft, layout, heading, intro) "
    "VALUES (?, ?, TRUE, ?, ?, ?) "
    "ON DUPLICATE KEY UPDATE layout = VALUES(layout), heading = VALUES(heading), intro = VALUES(intro)";
constexpr db::Sql kHoldDraft =
    "SELECT page FROM system_page WHERE portal_id = ? AND page = ? AND is_draft = TRUE FOR UPDATE";
constexpr db::Sql kDelete = "DELETE FROM system_page WHERE portal_id = ? AND page = ? AND is_draft = ?";
constexpr db::Sql kPublish =
    "UPDATE system_page SET is_draft = FALSE WHERE portal_id = ? AND page = ? AND is_draft = TRUE";

model::PageDesign design_of(const db::Rows& row) {
  return {.layout = model::kLayouts.find(row.text(0)).value(), .heading = row.text(1), .intro = row.text(2)};
}

bool hold_draft(Transaction& work, model::PortalId portal, model::SystemPage page) {
  return work.connection().query(kHoldDraft, portal, model::kSystemPages.name_of(page)).next();
}

}  // namespace

void read_page_designs(Reader& reader, model::Portal& portal) {
  auto rows = reader.connection().query(kRead, portal.id);
  while (rows.next()) {
    const auto page = model::kSystemPages.find(rows.text(3)).value();
    portal.page_designs.at(static_cast<std::size_t>(page)) = design_of(rows);
  }
}

std::optional<model::PageDesign> find_page_draft(Reader& reader, model::PortalId portal,
                                                 model::SystemPage page) {
  auto rows = reader.connection().query(kFindDraft, portal, model::kSystemPages.name_of(page));
  return rows.next() ? std::optional(design_of(rows)) : std::nullopt;
}

void set_page_draft(Transaction& work, model::PortalId portal, model::SystemPage page,
                    const model::PageDesign& design) {
  work.connection().execute(kSetDraft, portal, model::kSystemPages.name_of(page),
                            model::kLayouts.name_of(design.layout), design.heading, design.intro);
}

bool publish_page(Transaction& work, model::PortalId portal, model::SystemPage page) {
  if (!hold_draft(work, portal, page)) return false;
  work.connection().execute(kDelete, portal, model::kSystemPages.name_of(page), false);
  work.connection().execute(kPublish, portal, model::kSystemPages.name_of(page));
  raise_version(work, portal);
  return true;
}

bool drop_page_draft(Transaction& work, model::PortalId portal, model::SystemPage page) {
  if (!hold_draft(work, portal, page)) return false;
  work.connection().execute(kDelete, portal, model::kSystemPages.name_of(page), true);
  return true;
}

}  // namespace store
