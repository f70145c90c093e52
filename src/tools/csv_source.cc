// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/csv_source.h"

#include <algorithm>
#include <set>

#include "base/language.h"
#include "base/text.h"
#include "model/email_address.h"
#include "store/import_people.h"
#include "tools/command.h"
#include "tools/csv.h"

namespace tools {

namespace {

using nlohmann::json;

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

model::Holder holder_of(Sheet sheet) {
  return sheet == Sheet::Contacts ? model::Holder::Contact : model::Holder::Ticket;
}

// RFC 3339; or as a spreadsheet writes it, which is read as UTC: "2026-10-02 08:15", "2026-10-02".
std::string time_of(std::string cell) {
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kMinute = 16;
  constexpr std::size_t kSecond = 19;
  if (cell.size() > kDay && cell[kDay] == ' ') cell[kDay] = 'T';
  if (cell.size() == kDay) cell += "T00:00";
  if (cell.size() == kMinute) cell += ":00";
  return cell.size() == kSecond ? cell + 'Z' : cell;
}

// A member's value as a cell has it.
json value_of(const std::string& column, const std::string& cell) {
  if (column == "created" || column == "closed") return time_of(cell);
  if (column == "disabled" && (cell == "yes" || cell == "no")) return cell == "yes";
  const auto number = column == "number" ? base::parse_number<std::uint64_t>(cell) : std::nullopt;
  return number ? json(*number) : json(cell);
}

}  // namespace

Sheet parse_sheet(const std::string& name) {
  if (name == "contacts") return Sheet::Contacts;
  if (name == "tickets") return Sheet::Tickets;
  throw Refused(name + ": there are --csv contacts and --csv tickets");
}

const std::vector<std::string>& columns_of(Sheet sheet) {
  static const std::vector<std::string> kContact = {"id", "email", "name", "company", "disabled", "created"};
  static const std::vector<std::string> kTicket = {"id",      "number",   "subject", "requester",
                                                   "owner",   "pipeline", "status",  "stage",
                                                   "created", "closed",   "text"};
  return sheet == Sheet::Contacts ? kContact : kTicket;
}

CsvSource::Column CsvSource::column_of(const std::string& named,
                                       const std::vector<model::Property>& properties) const {
  const auto& known = columns_of(sheet_);
  if (std::ranges::find(known, named) != known.end()) return {named, {}, false};
  for (const auto& property : properties) {
    if (property.built_in() || property.holder != holder_of(sheet_)) continue;
    if (named == property.name() || named == property.label)
      return {property.name(), property.key, property.type == model::PropertyType::SeveralOf};
  }
  throw Refused("there is no column " + named + "; there are " +
                std::string(sheet_ == Sheet::Contacts
                                ? "id, email, name, company, disabled, created and contact.KEY"
                                : "id, number, subject, requester, owner, pipeline, status, "
                                  "stage, created, closed, text and ticket.KEY"));
}

CsvSource::CsvSource(LineReader& lines, Sheet sheet, const std::vector<model::Property>& properties,
                     std::vector<store::Pipeline> pipelines)
    : lines_(lines), sheet_(sheet), pipelines_(std::move(pipelines)) {
  auto header = lines_.next();
  if (!header) throw Refused("the file holds nothing");
  if (header->text.starts_with(kByteOrderMark)) header->text.erase(0, kByteOrderMark.size());
  separator_ = csv_separator(header->text);
  std::vector<std::string> names;
  try {
    names = read_record(*header);
  } catch (const BadLine& bad) {
    throw Refused("line 1: " + std::string(bad.what()));
  }
  std::set<std::string> seen;
  for (const auto& name : names) {
    columns_.push_back(column_of(std::string(base::trim(name)), properties));
    if (!seen.insert(columns_.back().name).second)
      throw Refused("the column " + columns_.back().name + " stands twice");
  }
  const auto need = [&](const std::string& name) {
    if (!seen.contains(name)) throw Refused("there is no column " + name + ", which is needed");
  };
  need(sheet_ == Sheet::Contacts ? "name" : "id");
  for (const auto* name : {"subject", "requester", "created"}) {
    if (sheet_ == Sheet::Tickets) need(name);
  }
  if (!seen.contains("id")) need("email");
}

std::vector<std::string> CsvSource::read_record(const LineReader::Line& first) {
  constexpr const char* kTooLong = "the record is longer than 1 MiB; nothing behind it is taken";
  CsvRecord record(separator_);
  auto line = std::optional(first);
  std::size_t bytes = line->text.size();
  lost_ = line->too_long;
  if (lost_) throw BadLine(kTooLong);
  while (!record.take(line->text)) {
    line = lines_.next();
    if (!line) throw BadLine("the file ends within quotation marks");
    bytes += line->text.size() + 1;
    // Where the next record begins nobody can say.
    lost_ = line->too_long || bytes > kMostLineBytes;
    if (lost_) throw BadLine(kTooLong);
  }
  if (record.problem()) throw BadLine(*record.problem());
  std::size_t number = 0;
  for (const auto& field : record.fields()) {
    ++number;
    if (!base::is_clean_utf8(field))
      throw BadLine("field " + std::to_string(number) + " is not UTF-8: save the file as 'CSV UTF-8'");
  }
  return record.fields();
}

std::optional<Entry> CsvSource::next() {
  if (lost_) return std::nullopt;
  auto line = lines_.next();
  while (line && line->text.find_first_not_of('\r') == std::string::npos && !line->too_long)
    line = lines_.next();
  if (!line) return std::nullopt;
  Entry entry{line->number, {}, {}, line->text.size()};
  try {
    const auto cells = read_record(*line);
    if (cells.size() != columns_.size())
      throw BadLine("has " + std::to_string(cells.size()) + " fields, not " +
                    std::to_string(columns_.size()));
    entry.object = sheet_ == Sheet::Contacts ? contact_of(cells) : ticket_of(cells);
  } catch (const BadLine& bad) {
    entry.problem = bad.what();
  }
  return entry;
}

json CsvSource::object_of(const std::vector<std::string>& cells) const {
  json object = json::object();
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const auto cell = arm(cells[at]);
    const auto& column = columns_[at];
    if (cell.empty()) continue;
    if (column.property_key.empty()) {
      object[column.name] = value_of(column.name, cell);
    } else if (column.several) {
      for (const auto value : base::split(cell, '\n'))
        object["properties"][column.property_key].push_back(value);
    } else {
      object["properties"][column.property_key] = cell;
    }
  }
  return object;
}

json CsvSource::contact_of(const std::vector<std::string>& cells) const {
  auto contact = object_of(cells);
  contact["type"] = "contact";
  if (contact.contains("company")) {
    contact["company_name"] = contact["company"];
    contact.erase("company");
  }
  if (!contact.contains("id") && contact.contains("email")) {
    const auto email = model::normal_email_address(contact["email"].get<std::string>());
    contact["id"] = email.value_or(contact["email"].get<std::string>());
  }
  return contact;
}

json CsvSource::ticket_of(const std::vector<std::string>& cells) const {
  auto ticket = object_of(cells);
  ticket["type"] = "ticket";
  for (const auto* member : {"requester", "owner"}) {
    // An address; what is none is the id of somebody who has none.
    if (!ticket.contains(member) || ticket[member].get<std::string>().find('@') == std::string::npos)
      continue;
    ticket[std::string(member) + "_email"] = ticket[member];
    ticket.erase(member);
  }
  put_stage(ticket);
  return ticket;
}

// Who does not say the stage may say the status: the first stage of its kind.
void CsvSource::put_stage(json& ticket) const {
  const auto status = ticket.value("status", "");
  ticket.erase("status");
  if (status.empty() || ticket.contains("stage")) return;
  if (status != "open" && status != "waiting" && status != "closed")
    throw BadLine("status is open, waiting or closed");
  const auto kind = status == "open"      ? model::StageKind::Open
                    : status == "waiting" ? model::StageKind::Waiting
                                          : model::StageKind::Closed;
  const auto name = ticket.value("pipeline", "Support");
  for (const auto& pipeline : pipelines_) {
    const auto stage = std::ranges::find(pipeline.stages, kind, &store::Stage::kind);
    if (pipeline.name != name || stage == pipeline.stages.end()) continue;
    ticket["stage"] = stage->name;
    return;
  }
  throw BadLine("the pipeline " + name + " has no stage that is " + status);
}

}  // namespace tools
