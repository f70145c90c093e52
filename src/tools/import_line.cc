// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/import_line.h"

#include "base/text.h"
#include "store/people.h"
#include "store/properties.h"
#include "tools/command.h"
#include "tools/import_members.h"
#include "tools/property_values.h"

namespace tools {

namespace {

using nlohmann::json;
using store::Noun;

constexpr std::size_t kMostId = 190;
constexpr std::size_t kMostName = 200;
constexpr std::size_t kMostSubject = 500;
constexpr int kMostDepth = 4;

const std::map<std::string, Noun>& nouns() {
  static const std::map<std::string, Noun> kAll = {{"company", Noun::Company}, {"staff", Noun::Staff},
                                                   {"contact", Noun::Contact}, {"ticket", Noun::Ticket},
                                                   {"thread", Noun::Thread},   {"message", Noun::Message},
                                                   {"note", Noun::Note},       {"property", Noun::Property}};
  return kAll;
}

// Refuses nesting before it costs anything.
json parse(std::string_view line) {
  const auto shallow = [](int depth, json::parse_event_t, json&) {
    if (depth > kMostDepth) throw BadLine("the object is nested too deeply");
    return true;
  };
  auto object = json::parse(line, shallow, /*allow_exceptions=*/false);
  if (object.is_discarded() || !object.is_object()) throw BadLine("not a JSON object in UTF-8");
  return object;
}

}  // namespace

std::optional<std::uint64_t> Importer::find(store::Transaction& work, Noun noun, const std::string& id) {
  const auto key = std::pair(noun, id);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  const auto row = store::find_imported(work, portal_, noun, id);
  if (row) known_[key] = *row;
  return row;
}

template <class Identifier>
std::optional<Identifier> Importer::find_as(store::Transaction& work, Noun noun, const std::string& id) {
  const auto row = find(work, noun, id);
  return row ? std::optional(Identifier{*row}) : std::nullopt;
}

template <class Identifier>
Identifier Importer::require(store::Transaction& work, Noun noun, const std::string& id) {
  const auto row = find_as<Identifier>(work, noun, id);
  if (!row) throw BadLine("refers to " + id + ", which no line before it has");
  return *row;
}

bool Importer::take(store::Transaction& work, std::string_view line) {
  const auto object = parse(line);
  const auto type = text(object, "type", kMostId);
  const auto noun = nouns().find(type);
  if (noun == nouns().end()) throw BadLine("there is no type " + type);
  const auto id = text(object, "id", kMostId);
  if (find(work, noun->second, id)) return false;

  using Store = std::uint64_t (*)(Importer&, store::Transaction&, const Json&);
  static const std::map<Noun, Store> kStores = {
      {Noun::Company, [](Importer& self, auto& w, auto& o) { return self.store_company(w, o); }},
      {Noun::Staff, [](Importer& self, auto& w, auto& o) { return self.store_staff(w, o); }},
      {Noun::Contact, [](Importer& self, auto& w, auto& o) { return self.store_contact(w, o); }},
      {Noun::Ticket, [](Importer& self, auto& w, auto& o) { return self.store_ticket(w, o); }},
      {Noun::Thread, [](Importer& self, auto& w, auto& o) { return self.store_thread(w, o); }},
      {Noun::Message, [](Importer& self, auto& w, auto& o) { return self.store_message(w, o); }},
      {Noun::Note, [](Importer& self, auto& w, auto& o) { return self.store_note(w, o); }},
      {Noun::Property, [](Importer& self, auto& w, auto& o) { return self.store_property(w, o); }},
  };
  const auto row = [&] {
    try {
      return kStores.at(noun->second)(*this, work, object);
    } catch (const Refused& refusal) {
      throw BadLine(refusal.what());
    }
  }();
  store::remember_imported(work, portal_, noun->second, id, row);
  known_[{noun->second, id}] = row;
  return true;
}

const std::vector<model::Property>& Importer::properties(store::Transaction& work) {
  if (properties_.empty()) properties_ = store::read_properties(work, portal_);
  return properties_;
}

template <class Identifier>
void Importer::store_values(store::Transaction& work, model::Holder holder, Identifier of,
                            const Json& object) {
  if (is_absent(object, "properties")) return;
  const auto& all = object.at("properties");
  if (!all.is_object()) throw BadLine("properties is no object");
  for (const auto& [key, value] : all.items()) {
    const auto [property, values] = parse_values(properties(work), holder, key, typed_values(value));
    store::set_values(work, portal_, of, property, values);
  }
}

std::uint64_t Importer::store_property(store::Transaction& work, const Json& object) {
  const auto holder = model::parse_holder(text(object, "of", kMostName));
  if (!holder) throw BadLine("of is ticket, contact or company");
  const auto property = make_property(
      *holder, text(object, "key", kMostName), text(object, "kind", kMostName),
      text_if_any(object, "label", kMostName).value_or(""), texts(object, "options", kMostName));
  const auto created = store::create_property(work, portal_, property);
  if (!created) throw BadLine("there is a property " + property.name());
  properties_.clear();
  return created->value;
}

std::uint64_t Importer::store_company(store::Transaction& work, const Json& object) {
  const auto domain = text_if_any(object, "domain", 253);
  const auto id = store::create_company(
      work, portal_,
      {text(object, "name", kMostName), domain ? std::optional(base::to_ascii_lower(*domain)) : std::nullopt},
      now_);
  store_values(work, model::Holder::Company, id, object);
  return id.value;
}

std::uint64_t Importer::store_staff(store::Transaction& work, const Json& object) const {
  const auto address = email(object);
  const auto created = store::create_staff(
      work, portal_, {address, text(object, "name", kMostName), flag(object, "administrator")}, now_);
  if (!created) throw BadLine("there is a member of staff with the address " + address);
  return created->value;
}

std::uint64_t Importer::store_contact(store::Transaction& work, const Json& object) {
  const auto address = email(object);
  const auto company_id = text_if_any(object, "company", kMostId);
  const auto company =
      company_id ? std::optional(require<model::CompanyId>(work, Noun::Company, *company_id)) : std::nullopt;
  const auto created =
      store::create_contact(work, portal_, {address, text(object, "name", kMostName), company}, now_);
  if (!created) throw BadLine("there is a contact with the address " + address);
  store_values(work, model::Holder::Contact, *created, object);
  return created->value;
}

std::uint64_t Importer::store_ticket(store::Transaction& work, const Json& object) {
  store::ImportedTicket ticket{
      .subject = text(object, "subject", kMostSubject),
      .requester = require<model::ContactId>(work, Noun::Contact, text(object, "requester", kMostId)),
      .contacts = {},
      .companies = {},
      .owner = std::nullopt,
      .pipeline = text_if_any(object, "pipeline", kMostName).value_or("Support"),
      .stage = text_if_any(object, "stage", kMostName).value_or("New"),
      .created = time(object, "created"),
      .closed = time_if_any(object, "closed")};
  for (const auto& id : texts(object, "contacts", kMostId)) {
    ticket.contacts.push_back(require<model::ContactId>(work, Noun::Contact, id));
  }
  for (const auto& id : texts(object, "companies", kMostId)) {
    ticket.companies.push_back(require<model::CompanyId>(work, Noun::Company, id));
  }
  if (is_absent(object, "contacts")) ticket.contacts = {ticket.requester};
  if (is_absent(object, "companies")) {
    if (const auto company = store::company_of(work, portal_, ticket.requester))
      ticket.companies = {*company};
  }
  if (const auto owner = text_if_any(object, "owner", kMostId)) {
    ticket.owner = require<model::StaffId>(work, Noun::Staff, *owner);
  }
  const auto stored = store::import_ticket(work, portal_, ticket);
  if (!stored) throw BadLine("there is no stage " + ticket.stage + " in a pipeline " + ticket.pipeline);
  store_values(work, model::Holder::Ticket, *stored, object);
  return stored->value;
}

std::uint64_t Importer::store_thread(store::Transaction& work, const Json& object) {
  const auto ticket = require<model::TicketId>(work, Noun::Ticket, text(object, "ticket", kMostId));
  const auto channel = text(object, "channel", kMostName);
  if (channel != "email" && channel != "form") throw BadLine("channel is email or form");
  const auto stored = store::import_thread(work, portal_, ticket, channel);
  if (!stored) throw BadLine("the portal's default inbox has no channel " + channel);
  return stored->value;
}

std::uint64_t Importer::store_message(store::Transaction& work, const Json& object) {
  const auto from = text(object, "from", kMostId);
  store::ImportedMessage message{
      .thread = require<model::ThreadId>(work, Noun::Thread, text(object, "thread", kMostId)),
      .contact = find_as<model::ContactId>(work, Noun::Contact, from),
      .staff = std::nullopt,
      .sent = time(object, "sent"),
      .text = message_text(object),
      .markup = markup(object),
      .files = file_names(object)};
  if (!message.contact) message.staff = require<model::StaffId>(work, Noun::Staff, from);
  return store::import_message(work, portal_, message).value;
}

std::uint64_t Importer::store_note(store::Transaction& work, const Json& object) {
  return store::import_note(
      work, portal_,
      {.ticket = require<model::TicketId>(work, Noun::Ticket, text(object, "ticket", kMostId)),
       .by = require<model::StaffId>(work, Noun::Staff, text(object, "by", kMostId)),
       .written = time(object, "written"),
       .text = message_text(object)});
}

}  // namespace tools
