// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companies and people, as an import has them.
#include "store/import_people.h"
#include "base/text.h"
#include "store/people.h"
#include "tools/import_line.h"
#include "tools/import_members.h"

namespace tools {

using store::Noun;

namespace {

constexpr std::size_t kMostHostName = 253;

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
  if (contact.email && store::find_contact_by(work, portal_, *contact.email)) {
    if (same_contact_ == SameContact::ByEmail) return Outcome::ThereAlready;
    throw BadLine("there is a contact with the address " + *contact.email);
  }
  contact.company = company_of(work, object);
  const auto created = store::import_contact(work, portal_, contact);
  // Somebody else was quicker, and the company may be of our making: all of the batch has to be done again.
  if (!created) throw store::Conflict("a contact came in between");
  store_values(work, *created, values);
  return stored(Noun::Contact, object, created->value);
}

}  // namespace tools
