// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a portal is set up, as an import has it: settings, inboxes, pipelines, properties.
#include <algorithm>

#include "base/choices.h"
#include "store/inboxes.h"
#include "store/pipelines.h"
#include "store/portals.h"
#include "tools/command.h"
#include "tools/import_line.h"
#include "tools/import_members.h"
#include "tools/portal_settings.h"

namespace tools {

namespace {

using nlohmann::json;

constexpr std::size_t kMostStages = 200;

model::StageKind kind_of(const json& stage) {
  const auto kind = text(stage, "kind", kMostName);
  if (kind == "open") return model::StageKind::Open;
  if (kind == "waiting") return model::StageKind::Waiting;
  if (kind == "closed") return model::StageKind::Closed;
  throw BadLine("a stage's kind is open, waiting or closed");
}

store::Pipeline pipeline_of(const json& object) {
  store::Pipeline pipeline{checked_name(object), {}, text_if_any(object, "closed_stage", kMostPlaceName)};
  std::set<std::string> names;
  bool open = false;
  bool closed = false;
  for (const auto& stage : objects(object, "stages")) {
    pipeline.stages.push_back({checked_name(stage), kind_of(stage)});
    const auto& [name, kind] = pipeline.stages.back();
    open = open || kind == model::StageKind::Open;
    closed = closed || kind == model::StageKind::Closed;
    if (!names.insert(name).second) throw BadLine("the stage " + name + " stands twice");
  }
  if (!open || !closed || names.size() > kMostStages)
    throw BadLine("stages are at least an open and a closed one, and at most " + std::to_string(kMostStages));
  const auto is_closed_stage = [&](const auto& stage) {
    return stage.name == *pipeline.closed_stage && stage.kind == model::StageKind::Closed;
  };
  if (pipeline.closed_stage && std::ranges::none_of(pipeline.stages, is_closed_stage))
    throw BadLine("closed_stage is none of its closed stages");
  return pipeline;
}

// Those of `wanted` that the portal's pipeline has not.
std::vector<store::Stage> missing_stages(const store::Pipeline& is, const store::Pipeline& wanted) {
  std::vector<store::Stage> missing;
  for (const auto& stage : wanted.stages) {
    const auto found = std::ranges::find(is.stages, stage.name, &store::Stage::name);
    if (found == is.stages.end()) {
      missing.push_back(stage);
    } else if (found->kind != stage.kind) {
      throw BadLine("the portal's stage " + stage.name + " is of another kind");
    }
  }
  return missing;
}

}  // namespace

Importer::Outcome Importer::store_portal(store::Transaction& work, const Json& object) {
  const auto& settings = is_absent(object, "settings") ? Json::object() : object.at("settings");
  if (!settings.is_object()) throw BadLine("settings is no object");
  store::lock_portal(work, portal_);
  auto portal = store::read_portal(shelves_, portal_);
  const auto before = describe_settings(portal);
  const auto languages = base::languages_with(node_.catalogues);
  for (const auto& [name, value] : settings.items()) {
    assign_setting(shelves_, languages, portal, name,
                   value.is_string() ? value.get<std::string>() : value.dump());
  }
  if (describe_settings(portal) == before) return Outcome::ThereAlready;
  require_apart(portal);
  store::update_portal(work, portal);
  return Outcome::Stored;
}

Importer::Outcome Importer::store_inbox(store::Transaction& work, const Json& object) {
  store::Inbox inbox{checked_name(object), {}, flag(object, "default")};
  std::set<std::string> kinds;
  for (const auto& channel : objects(object, "channels")) {
    const auto kind = text(channel, "kind", kMostName);
    if (!store::is_channel_kind(kind)) throw BadLine("a channel's kind is email, form, chat or messenger");
    if (!kinds.insert(kind).second) throw BadLine("the channel " + kind + " stands twice");
    inbox.channels.push_back({kind, flag(channel, "connected", true)});
  }
  const auto before = store::read_inboxes(shelves_, portal_);
  store::keep_inbox(work, portal_, inbox);
  return store::read_inboxes(shelves_, portal_) == before ? Outcome::ThereAlready : Outcome::Stored;
}

Importer::Outcome Importer::store_pipeline(store::Transaction& work, const Json& object) {
  const auto wanted = pipeline_of(object);
  const auto all = store::read_pipelines(shelves_, portal_);
  const auto is = std::ranges::find(all, wanted.name, &store::Pipeline::name);
  bool changed = true;
  if (is == all.end()) {
    if (!store::create_pipeline(work, portal_, wanted)) throw BadLine("there is a pipeline " + wanted.name);
  } else {
    const auto missing = missing_stages(*is, wanted);
    store::add_stages(work, portal_, wanted.name, missing);
    changed = !missing.empty();
  }
  const auto chosen = is == all.end() ? std::nullopt : is->closed_stage;
  if (wanted.closed_stage && wanted.closed_stage != chosen) {
    changed = store::choose_closed_stage(work, portal_, wanted.name, *wanted.closed_stage);
  }
  if (flag(object, "default") && store::default_pipeline(shelves_, portal_) != wanted.name) {
    store::choose_pipeline(work, portal_, wanted.name);
    changed = true;
  }
  return changed ? Outcome::Stored : Outcome::ThereAlready;
}

Importer::Outcome Importer::store_property(store::Transaction& work, const Json& object) {
  const auto holder = model::parse_holder(text(object, "of", kMostName));
  if (!holder) throw BadLine("of is ticket, contact or company");
  const auto property = make_property(
      *holder, text(object, "key", kMostName), text(object, "kind", kMostName),
      text_if_any(object, "label", kMostName).value_or(""), texts(object, "options", kMostName));
  const auto created = store::create_property(work, portal_, property);
  if (!created) throw BadLine("there is a property " + property.name());
  properties_.clear();
  return stored(store::Noun::Property, object, created->value);
}

const std::vector<model::Property>& Importer::properties() {
  if (properties_.empty()) properties_ = store::read_properties(shelves_, portal_);
  return properties_;
}

std::vector<PropertyValues> Importer::values_of(model::Holder holder, const Json& object) {
  std::vector<PropertyValues> values;
  if (is_absent(object, "properties")) return values;
  const auto& all = object.at("properties");
  if (!all.is_object()) throw BadLine("properties is no object");
  for (const auto& [key, value] : all.items()) {
    values.push_back(parse_values(properties(), holder, key, typed_values(value)));
  }
  return values;
}

}  // namespace tools
