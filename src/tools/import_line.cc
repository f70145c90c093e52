// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/import_line.h"

#include "tools/command.h"
#include "tools/import_members.h"

namespace tools {

using store::Noun;

namespace {

// Rows that later lines may refer to; more are not remembered, but looked up.
constexpr std::size_t kMostSettled = 200'000;

const nlohmann::json& member(const nlohmann::json& object, const char* key) {
  static const nlohmann::json kNothing;
  const auto found = object.find(key);  // of what is no object, the end
  return found == object.end() ? kNothing : *found;
}

}  // namespace

// What a type's lines are called by, and whose ids they may refer to.
struct Importer::Type {
  Store store;
  std::optional<Noun> noun;  // none: known by its name, without an id
  std::vector<std::pair<const char*, Noun>> references;
};

const std::map<std::string, Importer::Type>& Importer::types() {
  static const std::map<std::string, Type> kAll = {
      {"portal", {&Importer::store_portal, std::nullopt, {}}},
      {"page", {&Importer::store_page, std::nullopt, {}}},
      {"jwt", {&Importer::store_jwt, std::nullopt, {}}},
      {"saml", {&Importer::store_saml, std::nullopt, {}}},
      {"inbox", {&Importer::store_inbox, std::nullopt, {}}},
      {"pipeline", {&Importer::store_pipeline, std::nullopt, {}}},
      {"property", {&Importer::store_property, Noun::Property, {}}},
      {"company", {&Importer::store_company, Noun::Company, {}}},
      {"staff", {&Importer::store_staff, Noun::Staff, {}}},
      {"contact", {&Importer::store_contact, Noun::Contact, {{"company", Noun::Company}}}},
      {"consent_text", {&Importer::store_consent_text, std::nullopt, {}}},
      {"consent", {&Importer::store_consent, std::nullopt, {{"contact", Noun::Contact}}}},
      {"registration", {&Importer::store_registration, std::nullopt, {}}},
      {"invitation", {&Importer::store_invitation, std::nullopt, {{"contact", Noun::Contact}}}},
      {"group", {&Importer::store_group, std::nullopt, {{"members", Noun::Contact}}}},
      {"ticket",
       {&Importer::store_ticket,
        Noun::Ticket,
        {{"requester", Noun::Contact},
         {"contacts", Noun::Contact},
         {"companies", Noun::Company},
         {"owner", Noun::Staff},
         {"follows", Noun::Ticket}}}},
      {"thread", {&Importer::store_thread, Noun::Thread, {{"ticket", Noun::Ticket}}}},
      {"message",
       {&Importer::store_message,
        Noun::Message,
        {{"thread", Noun::Thread}, {"from", Noun::Contact}, {"from", Noun::Staff}}}},
      {"note", {&Importer::store_note, Noun::Note, {{"ticket", Noun::Ticket}, {"by", Noun::Staff}}}},
  };
  return kAll;
}

std::optional<std::uint64_t> Importer::find(Noun noun, const std::string& id) const {
  const Key key(noun, id);
  if (const auto found = fresh_.find(key); found != fresh_.end()) return found->second;
  const auto found = settled_.find(key);
  return found == settled_.end() ? std::nullopt : std::optional(found->second);
}

// All ids that the batch names, in one question a noun.
void Importer::look_up(store::Transaction& work, std::span<const Entry> batch) {
  std::map<Noun, std::set<std::string>> named;
  const auto name = [&](Noun noun, const Json& id) {
    if (id.is_string() && !settled_.contains({noun, id.get<std::string>()})) named[noun].insert(id);
  };
  for (const auto& entry : batch) {
    const auto& named_type = member(entry.object, "type");
    if (!named_type.is_string()) continue;
    const auto type = types().find(named_type.get<std::string>());
    if (type == types().end()) continue;
    if (type->second.noun) name(*type->second.noun, member(entry.object, "id"));
    for (const auto& [key, noun] : type->second.references) {
      const auto& reference = member(entry.object, key);
      if (!reference.is_array()) name(noun, reference);
      if (reference.is_array()) {
        for (const auto& item : reference) name(noun, item);
      }
    }
  }
  for (const auto& [noun, ids] : named) {
    const std::vector<std::string> asked(ids.begin(), ids.end());
    for (auto& [id, row] : store::find_imported(work, portal_, noun, asked)) fresh_[{noun, id}] = row;
  }
}

Tally Importer::take(store::Transaction& work, std::span<const Entry> batch) {
  fresh_.clear();
  keys_.clear();
  said_.clear();
  properties_.clear();
  look_up(work, batch);
  Tally tally;
  for (const auto& entry : batch) {
    std::string type;
    try {
      if (!entry.problem.empty()) throw BadLine(entry.problem);
      auto named = text(entry.object, "type", kMostId);
      if (!types().contains(named)) throw BadLine("there is no type " + named);
      type = std::move(named);
      auto& counts = tally.by_type[type];
      const bool is_new = take_one(work, entry, type) == Outcome::Stored;
      ++(is_new ? counts.stored : counts.there_already);
      ++(is_new ? tally.all.stored : tally.all.there_already);
    } catch (const BadLine& bad) {
      if (!type.empty()) ++tally.by_type[type].bad;
      ++tally.all.bad;
      tally.problems.emplace_back(entry.line, bad.what());
    }
  }
  finish(work);
  return tally;
}

Importer::Outcome Importer::take_one(store::Transaction& work, const Entry& entry, const std::string& type) {
  const auto& [store, noun, references] = types().at(type);
  if (noun && find(*noun, text(entry.object, "id", kMostId))) return Outcome::ThereAlready;
  try {
    return (this->*store)(work, entry.object);
  } catch (const Refused& refusal) {
    throw BadLine(refusal.what());
  }
}

Importer::Outcome Importer::stored(Noun noun, const Json& object, std::uint64_t row) {
  auto id = object.at("id").get<std::string>();
  fresh_[{noun, id}] = row;
  keys_.push_back({noun, std::move(id), row});
  return Outcome::Stored;
}

void Importer::finish(store::Transaction& work) {
  for (const auto& [thread, said] : said_) {
    store::mark_said(work, portal_, thread, said);
  }
  store::remember_imported(work, portal_, keys_);
}

void Importer::settle() {
  if (settled_.size() > kMostSettled) settled_.clear();
  for (auto& [key, row] : fresh_) {
    if (key.first != Noun::Message && key.first != Noun::Note) settled_.emplace(key, row);
  }
  copied_.clear();
}

}  // namespace tools
