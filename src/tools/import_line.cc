// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/import_line.h"

#include "base/language.h"
#include "base/text.h"
#include "model/email_address.h"
#include "model/ticket.h"
#include "store/people.h"

namespace tools {

namespace {

using nlohmann::json;
using store::Noun;

constexpr std::size_t kMostId = 190;
constexpr std::size_t kMostName = 200;
constexpr std::size_t kMostSubject = 500;
constexpr std::size_t kMostFileName = 255;
constexpr int kMostDepth = 4;
// What the database can hold (DATETIME).
constexpr base::Time kFirstTime = std::chrono::sys_days{std::chrono::year{1000} / 1 / 1};

const std::map<std::string, Noun>& nouns() {
  static const std::map<std::string, Noun> kAll = {{"company", Noun::Company}, {"staff", Noun::Staff},
                                                   {"contact", Noun::Contact}, {"ticket", Noun::Ticket},
                                                   {"thread", Noun::Thread},   {"message", Noun::Message},
                                                   {"note", Noun::Note}};
  return kAll;
}

bool is_absent(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null();
}

std::optional<std::string> text_if_any(const json& object, const char* key, std::size_t most) {
  if (is_absent(object, key)) return std::nullopt;
  const auto& value = object.at(key);
  if (!value.is_string()) throw BadLine(std::string(key) + " is no text");
  auto text = value.get<std::string>();
  if (!base::is_clean_utf8(text)) throw BadLine(std::string(key) + " holds a NUL");
  if (base::count_characters(text) > most) {
    throw BadLine(std::string(key) + " has more than " + std::to_string(most) + " characters");
  }
  return text;
}

std::string text(const json& object, const char* key, std::size_t most) {
  auto value = text_if_any(object, key, most);
  if (!value || base::trim(*value).empty()) throw BadLine(std::string(key) + " is missing");
  return *value;
}

std::string email(const json& object) {
  const auto address = model::normal_email_address(text(object, "email", kMostName * 2));
  if (!address) throw BadLine("email is no e-mail address");
  return *address;
}

std::optional<base::Time> time_if_any(const json& object, const char* key) {
  const auto written = text_if_any(object, key, 40);
  if (!written) return std::nullopt;
  const auto moment = base::from_rfc3339(*written);
  if (!moment) throw BadLine(std::string(key) + " is no time of RFC 3339");
  if (*moment < kFirstTime || *moment >= base::kEndOfTime)
    throw BadLine(std::string(key) + " is before 1000 or after 9999");
  return moment;
}

base::Time time(const json& object, const char* key) {
  const auto moment = time_if_any(object, key);
  if (!moment) throw BadLine(std::string(key) + " is missing");
  return *moment;
}

std::vector<std::string> texts(const json& object, const char* key, std::size_t most) {
  std::vector<std::string> values;
  if (is_absent(object, key)) return values;
  if (!object.at(key).is_array()) throw BadLine(std::string(key) + " is no list");
  for (const auto& item : object.at(key)) values.push_back(text({{"item", item}}, "item", most));
  return values;
}

bool flag(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return false;
  if (!found->is_boolean()) throw BadLine(std::string(key) + " is neither true nor false");
  return found->get<bool>();
}

std::string message_text(const json& object) {
  auto text = base::to_plain_text(text_if_any(object, "text", kMostLineBytes).value_or(""));
  if (base::count_characters(text) > model::kMostMessageCharacters) {
    throw BadLine("text has more than " + std::to_string(model::kMostMessageCharacters) + " characters");
  }
  return text;
}

// Names of files stand on a line each.
std::vector<std::string> file_names(const json& object) {
  auto names = texts(object, "files", kMostFileName);
  for (auto& name : names) {
    if (base::to_plain_text(name) != name || name.find('\n') != std::string::npos)
      throw BadLine("a file's name holds a control character");
  }
  return names;
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
  };
  const auto row = kStores.at(noun->second)(*this, work, object);
  store::remember_imported(work, portal_, noun->second, id, row);
  known_[{noun->second, id}] = row;
  return true;
}

std::uint64_t Importer::store_company(store::Transaction& work, const Json& object) const {
  const auto domain = text_if_any(object, "domain", 253);
  return store::create_company(work, portal_, {text(object, "name", kMostName), domain}, now_).value;
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
