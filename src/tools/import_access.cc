// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lets people in, as an import has it: access groups, consents, invitations, registrations.
#include "store/import_access.h"
#include "store/access_groups.h"
#include "store/consents.h"
#include "store/portals.h"
#include "store/properties.h"
#include "store/rules.h"
#include "tools/command.h"
#include "tools/import_line.h"
#include "tools/import_members.h"
#include "tools/rules_json.h"

namespace tools {

using store::Noun;

namespace {

using nlohmann::json;

// Far from the end of what the database counts to.
constexpr std::uint64_t kMostVersion = 1'000'000;
constexpr std::uint64_t kMostMails = 200;
constexpr std::size_t kMostRemoteAddress = 45;

std::uint64_t number(const json& object, const char* key, std::uint64_t least, std::uint64_t most) {
  if (is_absent(object, key)) throw BadLine(std::string(key) + " is missing");
  const auto& value = object.at(key);
  if (value.is_number_unsigned() && value.get<std::uint64_t>() >= least && value.get<std::uint64_t>() <= most)
    return value.get<std::uint64_t>();
  throw BadLine(std::string(key) + " is a number from " + std::to_string(least) + " to " +
                std::to_string(most));
}

std::uint64_t version_of(const json& object) {
  return number(object, "version", 1, kMostVersion);
}

std::string remote_address(const json& object) {
  auto address = ascii_if_any(object, "address", kMostRemoteAddress);
  if (!address || address->empty()) throw BadLine("address is missing");
  return *std::move(address);
}

bool is_dynamic(const json& object) {
  const auto kind = text_if_any(object, "kind", kMostName).value_or("static");
  if (kind != "static" && kind != "dynamic") throw BadLine("kind is static or dynamic");
  const auto* foreign = kind == "dynamic" ? "members" : "rules";
  if (!is_absent(object, foreign)) throw BadLine("a " + kind + " group has no " + foreign);
  return kind == "dynamic";
}

// Nothing for a static group.
std::optional<model::Rules> rules_of(const json& object, std::span<const model::Property> properties) {
  if (!is_dynamic(object)) return std::nullopt;
  if (is_absent(object, "rules")) throw BadLine("rules is missing");
  return parse_group_rules(object.at("rules").dump(), properties);
}

// The portal's group of that name, made where there is none, with these rules; `changed` says whether it was
// another before.
store::GroupRow keep_group(store::Reader& shelves, store::Transaction& work, model::PortalId portal,
                           const std::string& name, const std::optional<model::Rules>& rules, bool& changed) {
  auto group = store::find_access_group(work, portal, name);
  if (!group) {
    changed = store::create_access_group(work, portal, name, rules);
    return store::find_access_group(work, portal, name).value();
  }
  if (group->is_dynamic != rules.has_value())
    throw BadLine("the portal's group " + name + " is " + (group->is_dynamic ? "dynamic" : "static"));
  changed = rules && write_rules(store::read_rules(shelves, portal, group->id)) != write_rules(*rules);
  if (changed) store::replace_rules(work, portal, {store::RulePurpose::AccessGroup, group->id}, *rules);
  return *group;
}

bool is_the_same(const store::ImportedConsentText& one, const store::ImportedConsentText& other) {
  return one.notice == other.notice && one.label == other.label && one.asks_again == other.asks_again;
}

// Nobody has agreed to other words than they did: the text has to be among the lines before, `met`.
model::ConsentTextId consent_text_of(store::Transaction& work, model::PortalId portal, const json& object,
                                     const std::set<std::uint64_t>& met) {
  const auto version = version_of(object);
  const auto text = store::find_consent_text(work, portal, version);
  if (!text || !met.contains(version))
    throw BadLine("no line before has the consent text of version " + std::to_string(version) +
                  " as it is here");
  return text->id;
}

}  // namespace

Importer::Outcome Importer::store_group(store::Transaction& work, const Json& object) {
  const auto name = checked_name(object);
  const auto rules = rules_of(object, properties());
  const bool admitted = flag(object, "admitted");
  std::vector<model::ContactId> members;
  for (const auto& id : texts(object, "members", kMostId))
    members.push_back(require<model::ContactId>(Noun::Contact, id));
  store::lock_portal(work, portal_);
  bool changed = false;
  const auto group = keep_group(shelves_, work, portal_, name, rules, changed);
  if (object.contains("admitted") && admitted != group.is_admitted) {
    store::set_admitted(work, portal_, group.id, admitted);
    changed = true;
  }
  for (const auto member : members) changed = store::add_member(work, portal_, group.id, member) || changed;
  if (!changed) return Outcome::ThereAlready;
  store::raise_version(work, portal_);
  return Outcome::Stored;
}

Importer::Outcome Importer::store_consent_text(store::Transaction& work, const Json& object) {
  const store::ImportedConsentText text{
      .version = version_of(object),
      .notice =
          require_markdown(tools::text(object, "notice", store::kMostNotice), store::kMostNotice, "notice"),
      .label = tools::text(object, "label", store::kMostLabel),
      .asks_again = flag(object, "asks_again"),
      .created = time_if_any(object, "created").value_or(now_)};
  require_text(text.label, store::kMostLabel, "label");
  store::lock_portal(work, portal_);
  if (const auto is = store::find_consent_text(work, portal_, text.version)) {
    if (!is_the_same(is->text, text))
      throw BadLine("the portal's version " + std::to_string(text.version) + " is worded otherwise");
    texts_met_.insert(text.version);
    return Outcome::ThereAlready;
  }
  store::import_consent_text(work, portal_, text);
  texts_met_.insert(text.version);
  store::raise_version(work, portal_);
  return Outcome::Stored;
}

Importer::Outcome Importer::store_consent(store::Transaction& work, const Json& object) {
  const auto contact = require<model::ContactId>(Noun::Contact, text(object, "contact", kMostId));
  const auto given = time(object, "given");
  const auto address = remote_address(object);
  const bool is_new = store::note_consent(work, portal_, contact,
                                          consent_text_of(work, portal_, object, texts_met_), address, given);
  return is_new ? Outcome::Stored : Outcome::ThereAlready;
}

Importer::Outcome Importer::store_invitation(store::Transaction& work, const Json& object) {
  const store::ImportedInvitation invitation{
      .contact = require<model::ContactId>(Noun::Contact, text(object, "contact", kMostId)),
      .created = time(object, "created"),
      .mails = is_absent(object, "mails") ? 1 : number(object, "mails", 0, kMostMails),
      .withdrawn = time_if_any(object, "withdrawn")};
  if (invitation.mails == 0 && !invitation.withdrawn)
    throw BadLine("an invitation without a mail is none yet: luukku-worker makes it");
  return store::import_invitation(work, portal_, invitation) ? Outcome::Stored : Outcome::ThereAlready;
}

Importer::Outcome Importer::store_registration(store::Transaction& work, const Json& object) {
  const auto email = email_if_any(object, "email");
  const auto hash = password_hash(object);
  if (!email || !hash) throw BadLine((email ? "password_hash" : "email") + std::string(" is missing"));
  store::ImportedRegistration registration{.email = *email,
                                           .name = text(object, "name", kMostName),
                                           .password_hash = *hash,
                                           .consent = {},
                                           .address = remote_address(object),
                                           .created = time(object, "created"),
                                           .confirmed = time(object, "confirmed")};
  registration.consent = consent_text_of(work, portal_, object, texts_met_);
  return store::import_registration(work, portal_, registration) ? Outcome::Stored : Outcome::ThereAlready;
}

}  // namespace tools
