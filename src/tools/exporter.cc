// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/exporter.h"

#include "base/text.h"
#include "store/inboxes.h"
#include "store/pipelines.h"
#include "store/portals.h"
#include "store/properties.h"
#include "tools/portal_settings.h"

namespace tools {

using store::Noun;
using store::RowId;

namespace {

// More are forgotten, and looked up again.
constexpr std::size_t kMostKnown = 100'000;

struct Ended {};

// Calls `work` with one chunk after the other.
template <class Chunk, class Work>
void for_each_chunk(store::Reader& shelves, model::PortalId portal,
                    Chunk (*read)(store::Reader&, model::PortalId, RowId), Work&& work) {
  RowId after = 0;
  for (auto chunk = read(shelves, portal, after); !chunk.empty(); chunk = read(shelves, portal, after)) {
    after = chunk.back().id;
    work(chunk);
  }
}

template <class Chunk>
std::vector<RowId> ids_of(const Chunk& chunk) {
  std::vector<RowId> ids;
  ids.reserve(chunk.size());
  for (const auto& item : chunk) ids.push_back(item.id);
  return ids;
}

// Of the members that hold one, none for those that hold nothing.
template <class Chunk, class Member>
std::vector<RowId> those_of(const Chunk& chunk, Member member) {
  std::vector<RowId> ids;
  for (const auto& item : chunk) {
    const std::optional<RowId> id = item.*member;
    if (id) ids.push_back(*id);
  }
  return ids;
}

std::string kind_name(model::StageKind kind) {
  return kind == model::StageKind::Open ? "open" : kind == model::StageKind::Waiting ? "waiting" : "closed";
}

}  // namespace

bool Exporter::write_all() {
  try {
    write_inboxes();
    write_pipelines();
    write_properties();
    write_settings();
    write_companies();
    write_staff();
    write_contacts();
    write_tickets();
    write_threads();
    write_messages();
    write_notes();
    return true;
  } catch (const Ended&) {
    return false;
  }
}

void Exporter::write(const Line& line) {
  if (!take_(line)) throw Ended{};
}

void Exporter::learn(Noun noun, std::vector<RowId> rows) {
  auto& known = known_[noun];
  if (known.size() > kMostKnown) known.clear();
  std::erase_if(rows, [&](RowId row) { return known.contains(row); });
  if (!rows.empty()) known.merge(store::name_rows(names_, portal_, noun, rows));
}

const std::string& Exporter::name(Noun noun, RowId row) {
  if (!known_[noun].contains(row)) learn(noun, {row});
  return known_[noun].at(row);
}

void Exporter::write_inboxes() {
  for (const auto& inbox : store::read_inboxes(shelves_, portal_)) {
    Line line{{"type", "inbox"}, {"name", inbox.name}};
    if (inbox.chosen) line["default"] = true;
    auto channels = Line::array();
    for (const auto& [kind, connected] : inbox.channels) {
      channels.push_back({{"kind", kind}, {"connected", connected}});
    }
    line["channels"] = std::move(channels);
    write(line);
  }
}

void Exporter::write_pipelines() {
  const auto chosen = store::default_pipeline(shelves_, portal_);
  for (const auto& pipeline : store::read_pipelines(shelves_, portal_)) {
    Line line{{"type", "pipeline"}, {"name", pipeline.name}};
    if (pipeline.name == chosen) line["default"] = true;
    auto stages = Line::array();
    for (const auto& stage : pipeline.stages) {
      stages.push_back({{"name", stage.name}, {"kind", kind_name(stage.kind)}});
    }
    line["stages"] = std::move(stages);
    if (pipeline.closed_stage) line["closed_stage"] = *pipeline.closed_stage;
    write(line);
  }
}

void Exporter::write_properties() {
  for (const auto& property : store::read_properties(shelves_, portal_)) {
    if (property.built_in()) continue;
    Line line{{"type", "property"},
              {"id", name(Noun::Property, property.id.value)},
              {"of", std::string(model::name_of(property.holder))},
              {"key", property.key},
              {"kind", std::string(model::name_of(property.type))},
              {"label", property.label}};
    if (!property.options.empty()) line["options"] = property.options;
    write(line);
  }
}

void Exporter::write_settings() {
  write({{"type", "portal"}, {"settings", describe_settings(store::read_portal(shelves_, portal_))}});
}

std::map<RowId, Exporter::Line> Exporter::values_of(model::Holder holder, RowId first, RowId last) {
  std::map<RowId, Line> all;
  for (auto& [of, key, several, value] : store::export_values(shelves_, portal_, holder, first, last)) {
    auto& values = all.try_emplace(of, Line::object()).first->second;
    if (several) {
      values[key].push_back(std::move(value));
    } else {
      values[key] = std::move(value);
    }
  }
  return all;
}

void Exporter::write_companies() {
  for_each_chunk(shelves_, portal_, store::export_companies, [&](const auto& chunk) {
    learn(Noun::Company, ids_of(chunk));
    auto values = values_of(model::Holder::Company, chunk.front().id, chunk.back().id);
    for (const auto& company : chunk) {
      Line line{{"type", "company"}, {"id", name(Noun::Company, company.id)}, {"name", company.name}};
      if (company.domain) line["domain"] = *company.domain;
      line["created"] = base::to_exact_rfc3339(company.created);
      if (values.contains(company.id)) line["properties"] = std::move(values[company.id]);
      write(line);
    }
  });
}

void Exporter::put_person(Line& line, const store::ExportedPerson& person) const {
  if (person.email) line["email"] = *person.email;
  line["name"] = person.name;
  if (person.administrator) line["administrator"] = true;
  if (person.disabled) line["disabled"] = true;
  line["created"] = base::to_exact_rfc3339(person.created);
  if (options_.secrets && person.password_hash) line["password_hash"] = *person.password_hash;
}

void Exporter::write_staff() {
  for_each_chunk(shelves_, portal_, store::export_staff, [&](const auto& chunk) {
    learn(Noun::Staff, ids_of(chunk));
    for (const auto& person : chunk) {
      Line line{{"type", "staff"}, {"id", name(Noun::Staff, person.id)}};
      put_person(line, person);
      write(line);
    }
  });
}

void Exporter::write_contacts() {
  for_each_chunk(shelves_, portal_, store::export_contacts, [&](const auto& chunk) {
    learn(Noun::Contact, ids_of(chunk));
    learn(Noun::Company, those_of(chunk, &store::ExportedPerson::company));
    auto values = values_of(model::Holder::Contact, chunk.front().id, chunk.back().id);
    for (const auto& person : chunk) {
      Line line{{"type", "contact"}, {"id", name(Noun::Contact, person.id)}};
      put_person(line, person);
      if (person.company) line["company"] = name(Noun::Company, *person.company);
      if (values.contains(person.id)) line["properties"] = std::move(values[person.id]);
      write(line);
    }
  });
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

}  // namespace tools
