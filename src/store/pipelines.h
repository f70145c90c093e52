// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pipelines and their stages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.h"
#include "model/ticket.h"
#include "store/transaction.h"

namespace store {

struct Stage {
  std::string name;
  model::StageKind kind = model::StageKind::Open;
};

struct Pipeline {
  std::string name;
  std::vector<Stage> stages;                // in their order
  std::optional<std::string> closed_stage;  // where a customer's closing leads; none: the first closed one
};

// Their names alone, in the order in which they were made.
[[nodiscard]] std::vector<model::PipelineName> read_pipeline_names(Reader&, model::PortalId);
[[nodiscard]] std::vector<Pipeline> read_pipelines(Reader&, model::PortalId);

// With at least one open and one closed stage. Nothing when the portal has a pipeline of that name, or a
// stage stands twice.
[[nodiscard]] std::optional<model::PipelineId> create_pipeline(Transaction&, model::PortalId,
                                                               const Pipeline&);

// Puts these stages, none of which it has, behind those of the portal's pipeline of that name.
void add_stages(Transaction&, model::PortalId, std::string_view pipeline, std::span<const Stage>);

// False when there is no such pipeline, or no such closed stage in it.
[[nodiscard]] bool choose_closed_stage(Transaction&, model::PortalId, std::string_view pipeline,
                                       std::string_view stage);

}  // namespace store
