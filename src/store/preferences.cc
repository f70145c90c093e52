// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/preferences.h"

#include <stdexcept>

namespace store {

namespace {

constexpr db::Sql kRead =
    "SELECT COALESCE(time_zone, ''), COALESCE(language, ''), wants_news FROM contact "
    "WHERE portal_id = ? AND id = ?";
constexpr db::Sql kSet =
    "UPDATE contact SET time_zone = NULLIF(?, ''), language = NULLIF(?, ''), wants_news = ? "
    "WHERE portal_id = ? AND id = ?";
constexpr db::Sql kFindLanguage =
    "SELECT COALESCE(language, '') FROM contact WHERE portal_id = ? AND email = ?";

}  // namespace

model::Preferences read_preferences(Reader& reader, model::PortalId portal, model::ContactId contact) {
  auto rows = reader.connection().query(kRead, portal, contact);
  if (!rows.next()) throw std::logic_error("a contact is gone while their session is open");
  return {.time_zone = rows.text(0), .language = rows.text(1), .wants_news = rows.flag(2)};
}

void set_preferences(Transaction& work, model::PortalId portal, model::ContactId contact,
                     const model::Preferences& chosen) {
  work.connection().execute(kSet, chosen.time_zone, chosen.language, chosen.wants_news, portal, contact);
}

std::string find_language(Reader& reader, model::PortalId portal, std::string_view email) {
  auto rows = reader.connection().query(kFindLanguage, portal, email);
  return rows.next() ? rows.text(0) : std::string{};
}

}  // namespace store
