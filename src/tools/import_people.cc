// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companies and people, as an import has them.
#include "store/import_people.h"

#include <algorithm>

#include "base/language.h"
#include "base/text.h"
#include "store/people.h"
#include "store/preferences.h"
#include "tools/import_line.h"
#include "tools/import_members.h"

namespace tools {

using store::Noun;

namespace {

using nlohmann::json;

constexpr std::size_t kMostHostName = 253;
constexpr std::size_t kMostZone = 64;
constexpr std::size_t kMostLanguage = 35;

bool is_of_a_language(char each) {
  return base::is_ascii_alphanumeric(each) || each == '-' || each == '_';
}

// A language that this node does not speak may be spoken at another: who chose it keeps it.
model::Preferences preferences_of(const json& object) {
  model::Preferences chosen{.time_zone = ascii_if_any(object, "time_zone", kMostZone).value_or(""),
                            .language = ascii_if_any(object, "language", kMostLanguage).value_or(""),
                            .wants_news = flag(object, "news", true)};
  if (!chosen.time_zone.empty() && !base::is_time_zone(chosen.time_zone))
    throw BadLine("there is no time zone " + chosen.time_zone);
  if (!std::ranges::all_of(chosen.language, is_of_a_language)) throw BadLine("language is the name of none");
  return chosen;
}

}  // namespace

Importer::Outcome Importer::store_company(store::Transaction& work, const Json& object) {
  const auto domain = text_if_any(object, "domain", kMostHostName);
  const store::ImportedCompany company{text(object, "name", kMostName),
                                       domain ? std::optional(base::to_ascii_lower(*domain)) : std::nullopt,
                                       time_if_any(object, "created").value_or(now_)};
  const auto values = values_of(model::Holder::Company, object);
  const auto id = store::import_company(work, portal_, company);
  store_values(work, id, values);
  return stored(Noun::Company, object, id.value);
}

Importer::Outcome Importer::store_staff(store::Transaction& work, const Json& object) {
  const auto email = email_if_any(object, "email");
  if (!email) throw BadLine("email is missing");
  const auto created = store::import_staff(work, portal_,
                                           {.email = *email,
                                            .name = text(object, "name", kMostName),
                                            .administrator = flag(object, "administrator"),
                                            .disabled = flag(object, "disabled"),
                                            .password_hash = password_hash(object),
                                            .created = time_if_any(object, "created").value_or(now_)});
  if (!created) throw BadLine("there is a member of staff with the address " + *email);
  return stored(Noun::Staff, object, created->value);
}

std::optional<model::CompanyId> Importer::company_of(store::Transaction& work, const Json& object) const {
  if (const auto id = text_if_any(object, "company", kMostId))
    return require<model::CompanyId>(Noun::Company, *id);
  if (is_absent(object, "company_name")) return std::nullopt;
  const auto name = text(object, "company_name", kMostName);
  const auto found = store::find_companies(work, portal_, name);
  if (found.size() > 1) throw BadLine("the portal has several companies called " + name);
  return found.empty() ? store::import_company(work, portal_, {name, std::nullopt, now_}) : found.front();
}

Importer::Outcome Importer::store_contact(store::Transaction& work, const Json& object) {
  store::ImportedContact contact{.email = email_if_any(object, "email"),
                                 .name = text(object, "name", kMostName),
                                 .company = std::nullopt,
                                 .disabled = flag(object, "disabled"),
                                 .password_hash = password_hash(object),
                                 .created = time_if_any(object, "created").value_or(now_)};
  const auto values = values_of(model::Holder::Contact, object);
  const auto preferences = preferences_of(object);
  if (contact.email && store::find_contact_by(work, portal_, *contact.email)) {
    if (same_contact_ == SameContact::ByEmail) return Outcome::ThereAlready;
    throw BadLine("there is a contact with the address " + *contact.email);
  }
  contact.company = company_of(work, object);
  const auto created = store::import_contact(work, portal_, contact);
  // Somebody else was quicker, and the company may be of our making: all of the batch has to be done again.
  if (!created) throw store::Conflict("a contact came in between");
  store_values(work, *created, values);
  if (preferences != model::Preferences{}) store::set_preferences(work, portal_, *created, preferences);
  return stored(Noun::Contact, object, created->value);
}

}  // namespace tools
