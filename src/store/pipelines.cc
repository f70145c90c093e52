// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pipelines.h"

#include <stdexcept>

#include "store/portals.h"
#include "store/ticket_line.h"

namespace store {

namespace {

constexpr db::Sql kReadPipelines =
    "SELECT p.id, p.name, s.name, s.kind, p.closed_stage_id = s.id FROM pipeline p "
    "JOIN stage s ON s.portal_id = p.portal_id AND s.pipeline_id = p.id WHERE p.portal_id = ? "
    "ORDER BY p.id, s.position";
constexpr db::Sql kReadNames = "SELECT id, name FROM pipeline WHERE portal_id = ? ORDER BY id";
constexpr db::Sql kInsertPipeline = "INSERT INTO pipeline (portal_id, name) VALUES (?, ?) RETURNING id";
constexpr db::Sql kInsertStage =
    "INSERT INTO stage (portal_id, pipeline_id, name, kind, position) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kAddStage =
    "INSERT INTO stage (portal_id, pipeline_id, name, kind, position) "
    "SELECT p.portal_id, p.id, ?, ?, COALESCE(MAX(s.position), 0) + 1 FROM pipeline p "
    "LEFT JOIN stage s ON s.portal_id = p.portal_id AND s.pipeline_id = p.id "
    "WHERE p.portal_id = ? AND p.name = ? GROUP BY p.portal_id, p.id";
constexpr db::Sql kFindClosedStage =
    "SELECT p.id, s.id FROM pipeline p JOIN stage s ON s.portal_id = p.portal_id AND s.pipeline_id = p.id "
    "WHERE p.portal_id = ? AND p.name = ? AND s.name = ? AND s.kind = 'closed' FOR UPDATE";
constexpr db::Sql kChooseClosedStage =
    "UPDATE pipeline SET closed_stage_id = ? WHERE portal_id = ? AND id = ?";

}  // namespace

std::vector<Pipeline> read_pipelines(Reader& reader, model::PortalId portal) {
  std::vector<Pipeline> all;
  std::uint64_t last = 0;
  auto rows = reader.connection().query(kReadPipelines, portal);
  while (rows.next()) {
    if (rows.number(0) != last) all.push_back({rows.text(1), {}, {}});
    last = rows.number(0);
    all.back().stages.push_back({rows.text(2), parse_stage_kind(rows.text(3))});
    if (!rows.is_null(4) && rows.flag(4)) all.back().closed_stage = rows.text(2);
  }
  return all;
}

std::vector<model::PipelineName> read_pipeline_names(Reader& reader, model::PortalId portal) {
  std::vector<model::PipelineName> names;
  auto rows = reader.connection().query(kReadNames, portal);
  while (rows.next()) names.push_back({rows.id<model::PipelineId>(0), rows.text(1)});
  return names;
}

std::optional<model::PipelineId> create_pipeline(Transaction& work, model::PortalId portal,
                                                 const Pipeline& pipeline) {
  try {
    auto rows = work.connection().query(kInsertPipeline, portal, pipeline.name);
    if (!rows.next()) throw std::logic_error("a pipeline was not stored");
    const auto id = rows.id<model::PipelineId>(0);
    std::uint64_t position = 0;
    for (const auto& stage : pipeline.stages) {
      work.connection().execute(kInsertStage, portal, id, stage.name, stage_kind_name(stage.kind),
                                ++position);
    }
    raise_version(work, portal);
    return id;
  } catch (const db::Duplicate&) {
    return std::nullopt;
  }
}

void add_stages(Transaction& work, model::PortalId portal, std::string_view pipeline,
                std::span<const Stage> stages) {
  for (const auto& stage : stages) {
    work.connection().execute(kAddStage, stage.name, stage_kind_name(stage.kind), portal, pipeline);
  }
}

bool choose_closed_stage(Transaction& work, model::PortalId portal, std::string_view pipeline,
                         std::string_view stage) {
  auto rows = work.connection().query(kFindClosedStage, portal, pipeline, stage);
  if (!rows.next()) return false;
  const auto pipeline_id = rows.number(0);
  const auto stage_id = rows.number(1);
  work.connection().execute(kChooseClosedStage, stage_id, portal, pipeline_id);
  return true;
}

}  // namespace store
