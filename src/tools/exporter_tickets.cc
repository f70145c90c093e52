// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tickets and what was said in them, as an export has it.
#include "base/text.h"
#include "tools/exporter.h"
#include "tools/exporter_chunks.h"

namespace tools {

using store::Noun;

void Exporter::write_tickets() {
  for_each_chunk(shelves_, portal_, store::export_tickets, [&](const auto& chunk) {
    learn(Noun::Ticket, ids_of(chunk));
    learn(Noun::Ticket, those_of(chunk, &store::ExportedTicket::follows));
    learn(Noun::Contact, those_of(chunk, &store::ExportedTicket::requester));
    learn(Noun::Staff, those_of(chunk, &store::ExportedTicket::owner));
    const auto first = chunk.front().id;
    const auto last = chunk.back().id;
    auto values = values_of(model::Holder::Ticket, first, last);
    std::map<RowId, Line> contacts;
    std::map<RowId, Line> companies;
    const auto gather = [&](auto& into, Noun noun, const std::vector<store::ExportedLink>& links) {
      learn(noun, those_of(links, &store::ExportedLink::to));
      for (const auto& [ticket, to] : links) into[ticket].push_back(name(noun, to));
    };
    gather(contacts, Noun::Contact, store::export_ticket_contacts(shelves_, portal_, first, last));
    gather(companies, Noun::Company, store::export_ticket_companies(shelves_, portal_, first, last));
    for (const auto& ticket : chunk) {
      write(ticket_line(ticket, contacts[ticket.id], companies[ticket.id], values[ticket.id]));
    }
  });
}

Exporter::Line Exporter::ticket_line(const store::ExportedTicket& ticket, const Line& contacts,
                                     const Line& companies, const Line& values) {
  Line line{{"type", "ticket"},
            {"id", name(Noun::Ticket, ticket.id)},
            {"number", ticket.number},
            {"subject", ticket.subject},
            {"requester", name(Noun::Contact, ticket.requester)},
            {"contacts", contacts.is_null() ? Line::array() : contacts},
            {"companies", companies.is_null() ? Line::array() : companies}};
  if (ticket.owner) line["owner"] = name(Noun::Staff, *ticket.owner);
  line["pipeline"] = ticket.pipeline;
  line["stage"] = ticket.stage;
  line["created"] = base::to_exact_rfc3339(ticket.created);
  if (ticket.closed) line["closed"] = base::to_exact_rfc3339(*ticket.closed);
  line["last_activity"] = base::to_exact_rfc3339(ticket.last_activity);
  if (ticket.follows) line["follows"] = name(Noun::Ticket, *ticket.follows);
  if (!values.is_null()) line["properties"] = values;
  return line;
}

void Exporter::write_threads() {
  for_each_chunk(shelves_, portal_, store::export_threads, [&](const auto& chunk) {
    learn(Noun::Thread, ids_of(chunk));
    learn(Noun::Ticket, those_of(chunk, &store::ExportedThread::ticket));
    for (const auto& thread : chunk) {
      Line line{{"type", "thread"}, {"id", name(Noun::Thread, thread.id)}};
      if (thread.ticket) line["ticket"] = name(Noun::Ticket, *thread.ticket);
      line["inbox"] = thread.inbox;
      line["channel"] = thread.channel;
      write(line);
    }
  });
}

void Exporter::write_messages() {
  for_each_chunk(shelves_, portal_, store::export_messages, [&](const auto& chunk) {
    learn(Noun::Message, ids_of(chunk));
    learn(Noun::Thread, those_of(chunk, &store::ExportedMessage::thread));
    learn(Noun::Contact, those_of(chunk, &store::ExportedMessage::contact));
    learn(Noun::Staff, those_of(chunk, &store::ExportedMessage::staff));
    std::map<RowId, Line> files;
    for (const auto& [message, file] :
         store::export_files(shelves_, portal_, chunk.front().id, chunk.back().id)) {
      files[message].push_back(file_of(file));
    }
    for (const auto& message : chunk) {
      const auto noun = message.contact ? Noun::Contact : Noun::Staff;
      const auto from = message.contact ? *message.contact : message.staff.value();
      Line line{{"type", "message"},
                {"id", name(Noun::Message, message.id)},
                {"thread", name(Noun::Thread, message.thread)},
                {"from", name(noun, from)}};
      line["sent"] = base::to_exact_rfc3339(message.sent);
      if (message.markdown) line["markup"] = "markdown";
      line["text"] = message.text;
      if (files.contains(message.id)) line["files"] = std::move(files[message.id]);
      write(line);
    }
  });
}

Exporter::Line Exporter::file_of(const model::StoredFile& stored) {
  const auto& file = stored.file;
  if (file.id.empty() || !options_.to) return file.name;
  // Called by what they hold: what was sent twice is there once, and the same export has the same names.
  const auto digest = base::to_hex(stored.digest);
  const auto path = digest.substr(0, 2) + '/' + digest;
  try {
    const files::Reader whole(options_.from, stored.stored_name, file.size);
  } catch (const files::Failed& reason) {
    missing_.push_back(file.name + ": " + reason.what());
    return file.name;
  }
  options_.to->place(options_.from, stored.stored_name, file.size, path);
  return {{"name", file.name}, {"media_type", stored.media_type}, {"path", path}};
}

void Exporter::write_notes() {
  for_each_chunk(shelves_, portal_, store::export_notes, [&](const auto& chunk) {
    learn(Noun::Note, ids_of(chunk));
    learn(Noun::Ticket, those_of(chunk, &store::ExportedNote::ticket));
    learn(Noun::Staff, those_of(chunk, &store::ExportedNote::by));
    for (const auto& note : chunk) {
      write({{"type", "note"},
             {"id", name(Noun::Note, note.id)},
             {"ticket", name(Noun::Ticket, note.ticket)},
             {"by", name(Noun::Staff, note.by)},
             {"written", base::to_exact_rfc3339(note.written)},
             {"text", note.text}});
    }
  });
}

}  // namespace tools
