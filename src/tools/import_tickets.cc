// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tickets and what was said in them, as an import has it.
#include <algorithm>

#include "base/random.h"
#include "base/text.h"
#include "files/name.h"
#include "store/import_people.h"
#include "store/inboxes.h"
#include "tools/import_line.h"
#include "tools/import_members.h"

namespace tools {

using store::Noun;

namespace {

using nlohmann::json;

constexpr std::size_t kMostSubject = 500;
constexpr std::size_t kIdBytes = 16;
// Far from the end of what the database counts to.
constexpr std::uint64_t kMostNumber = 1'000'000'000'000;

std::optional<model::TicketNumber> number_of(const json& object) {
  if (is_absent(object, "number")) return std::nullopt;
  const auto& number = object.at("number");
  if (!number.is_number_unsigned() || number.get<std::uint64_t>() < 1 ||
      number.get<std::uint64_t>() > kMostNumber)
    throw BadLine("number is no number of a ticket");
  return model::TicketNumber{number.get<std::uint64_t>()};
}

std::string channel_of(const json& object, const std::optional<std::string>& otherwise) {
  auto channel = otherwise ? text_if_any(object, "channel", kMostName).value_or(*otherwise)
                           : text(object, "channel", kMostName);
  if (!store::is_channel_kind(channel)) throw BadLine("channel is email, form, chat or messenger");
  return channel;
}

}  // namespace

model::ContactId Importer::requester_of(store::Transaction& work, const Json& object) {
  if (is_absent(object, "requester") && !is_absent(object, "requester_email")) {
    const auto email = email_if_any(object, "requester_email");
    const auto found = store::find_contact_by(work, portal_, *email);
    if (!found) throw BadLine("there is no contact with the address " + *email);
    return *found;
  }
  return require<model::ContactId>(Noun::Contact, text(object, "requester", kMostId));
}

std::optional<model::StaffId> Importer::owner_of(store::Transaction& work, const Json& object) {
  if (const auto id = text_if_any(object, "owner", kMostId)) return require<model::StaffId>(Noun::Staff, *id);
  const auto email = email_if_any(object, "owner_email");
  if (!email) return std::nullopt;
  const auto found = store::find_staff_by(work, portal_, *email);
  if (!found) throw BadLine("there is no member of staff with the address " + *email);
  return found;
}

store::ImportedTicket Importer::ticket_of(store::Transaction& work, const Json& object) {
  store::ImportedTicket ticket{.subject = text(object, "subject", kMostSubject),
                               .requester = requester_of(work, object),
                               .contacts = {},
                               .companies = {},
                               .owner = owner_of(work, object),
                               .pipeline = text_if_any(object, "pipeline", kMostName).value_or("Support"),
                               .stage = text_if_any(object, "stage", kMostName).value_or("New"),
                               .created = time(object, "created"),
                               .closed = time_if_any(object, "closed"),
                               .number = number_of(object),
                               .follows = std::nullopt,
                               .last_activity = time_if_any(object, "last_activity")};
  for (const auto& id : texts(object, "contacts", kMostId)) {
    ticket.contacts.push_back(require<model::ContactId>(Noun::Contact, id));
  }
  for (const auto& id : texts(object, "companies", kMostId)) {
    ticket.companies.push_back(require<model::CompanyId>(Noun::Company, id));
  }
  if (is_absent(object, "contacts")) ticket.contacts = {ticket.requester};
  if (is_absent(object, "companies")) {
    if (const auto company = store::company_of(work, portal_, ticket.requester))
      ticket.companies = {*company};
  }
  if (const auto follows = text_if_any(object, "follows", kMostId))
    ticket.follows = require<model::TicketId>(Noun::Ticket, *follows);
  return ticket;
}

bool Importer::has_channel(const std::string& kind) const {
  for (const auto& inbox : store::read_inboxes(shelves_, portal_)) {
    if (inbox.chosen &&
        std::ranges::find(inbox.channels, kind, &store::Channel::kind) != inbox.channels.end())
      return true;
  }
  return false;
}

Importer::Outcome Importer::store_ticket(store::Transaction& work, const Json& object) {
  const auto ticket = ticket_of(work, object);
  const auto values = values_of(model::Holder::Ticket, object);
  const auto said = message_text(object);
  const auto channel = channel_of(object, "email");
  if (!said.empty() && !has_channel(channel))
    throw BadLine("the portal's default inbox has no channel " + channel);
  if (!store::has_stage(work, portal_, ticket.pipeline, ticket.stage))
    throw BadLine("there is no stage " + ticket.stage + " in a pipeline " + ticket.pipeline);
  if (ticket.number && !store::claim_number(work, portal_, *ticket.number))
    throw BadLine("there is a ticket with the number " + std::to_string(ticket.number->value));
  const auto id = store::import_ticket(work, portal_, ticket);
  if (!id) throw std::logic_error("a stage is gone while a ticket is put into it");
  store_values(work, *id, values);
  if (!said.empty()) {
    store_said(work, {.thread = store::import_thread(work, portal_, *id, channel).value(),
                      .contact = ticket.requester,
                      .staff = std::nullopt,
                      .sent = ticket.created,
                      .text = said,
                      .markup = markup(object),
                      .files = {}});
  }
  return stored(Noun::Ticket, object, id->value);
}

Importer::Outcome Importer::store_thread(store::Transaction& work, const Json& object) {
  const auto ticket_id = text_if_any(object, "ticket", kMostId);
  const auto ticket =
      ticket_id ? std::optional(require<model::TicketId>(Noun::Ticket, *ticket_id)) : std::nullopt;
  const auto channel = channel_of(object, std::nullopt);
  const auto inbox = text_if_any(object, "inbox", kMostName);
  const auto id = store::import_thread(work, portal_, ticket, channel, inbox);
  if (!id)
    throw BadLine((inbox ? "there is no inbox " + *inbox + " with a channel "
                         : "the portal's default inbox has no channel ") +
                  channel);
  return stored(Noun::Thread, object, id->value);
}

Importer::Outcome Importer::store_message(store::Transaction& work, const Json& object) {
  const auto from = text(object, "from", kMostId);
  store::ImportedMessage message{
      .thread = require<model::ThreadId>(Noun::Thread, text(object, "thread", kMostId)),
      .contact = find_as<model::ContactId>(Noun::Contact, from),
      .staff = std::nullopt,
      .sent = time(object, "sent"),
      .text = message_text(object),
      .markup = markup(object),
      .files = {}};
  if (!message.contact) message.staff = require<model::StaffId>(Noun::Staff, from);
  message.files = files_of(object);
  return stored(Noun::Message, object, store_said(work, message));
}

std::uint64_t Importer::store_said(store::Transaction& work, const store::ImportedMessage& message) {
  said_[message.thread].add(message);
  return store::import_message(work, portal_, message).value;
}

std::vector<model::StoredFile> Importer::files_of(const Json& object) {
  const auto id = object.at("id").get<std::string>();
  if (const auto copied = copied_.find(id); copied != copied_.end()) return copied->second;
  return copied_[id] = copy_files(object);
}

std::vector<model::StoredFile> Importer::copy_files(const Json& object) {
  std::vector<model::StoredFile> files;
  auto room = model::kMostFileBytes;
  for (const auto& [name, path] : named_files(object)) {
    if (!path) {
      files.push_back({.file = {.id = {}, .name = name}, .stored_name = {}, .digest = {}, .media_type = {}});
      continue;
    }
    if (!folders_.from) throw BadLine("files have paths: --files says in which folder");
    try {
      auto written = folders_.from->copy_into(folders_.to, *path, room);
      room -= written.size;
      const auto shown = files::display_name(name);
      files.push_back({.file = {.id = base::random_bytes(kIdBytes), .name = shown, .size = written.size},
                       .stored_name = std::move(written.name),
                       .digest = std::move(written.digest),
                       .media_type = std::string(files::media_type(shown))});
    } catch (const files::NotThere& reason) {
      for (const auto& file : files) {
        if (!file.stored_name.empty()) folders_.to.remove(file.stored_name);
      }
      throw BadLine(reason.what());
    }
  }
  return files;
}

Importer::Outcome Importer::store_note(store::Transaction& work, const Json& object) {
  const auto id =
      store::import_note(work, portal_,
                         {.ticket = require<model::TicketId>(Noun::Ticket, text(object, "ticket", kMostId)),
                          .by = require<model::StaffId>(Noun::Staff, text(object, "by", kMostId)),
                          .written = time(object, "written"),
                          .text = message_text(object)});
  return stored(Noun::Note, object, id);
}

}  // namespace tools
