// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/exporter.h"

#include "store/inboxes.h"
#include "store/pipelines.h"
#include "store/portals.h"
#include "store/properties.h"
#include "tools/exporter_chunks.h"
#include "tools/portal_settings.h"

namespace tools {

using store::Noun;
using store::RowId;

namespace {

// More are forgotten, and looked up again.
constexpr std::size_t kMostKnown = 100'000;

struct Ended {};

void put_preferences(Exporter::Line& line, const model::Preferences& chosen) {
  if (!chosen.time_zone.empty()) line["time_zone"] = chosen.time_zone;
  if (!chosen.language.empty()) line["language"] = chosen.language;
  if (!chosen.wants_news) line["news"] = false;
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
    write_consent_texts();
    write_pages();
    write_settings();
    write_jwt();
    write_saml();
    write_companies();
    write_staff();
    write_contacts();
    write_consents();
    write_registrations();
    // Who has an invitation is not invited by itself: nobody is in a group before that.
    write_invitations();
    write_groups();
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
      put_preferences(line, person.preferences);
      if (values.contains(person.id)) line["properties"] = std::move(values[person.id]);
      write(line);
    }
  });
}

}  // namespace tools
