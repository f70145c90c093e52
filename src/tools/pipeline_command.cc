// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pipelines.h"
#include "tools/command.h"

namespace tools {

namespace {

constexpr std::size_t kMostName = 100;

struct Typed {
  std::string portal, name, closed_stage;
  std::vector<std::string> open, waiting, closed;
};

void create(const Settings& settings, const Typed& typed) {
  store::Pipeline pipeline{typed.name, {}, {}};
  require_text(typed.name, kMostName, "name");
  const auto add = [&](const std::vector<std::string>& names, model::StageKind kind) {
    for (const auto& name : names) {
      require_text(name, kMostName, "a stage's name");
      pipeline.stages.push_back({name, kind});
    }
  };
  add(typed.open, model::StageKind::Open);
  add(typed.waiting, model::StageKind::Waiting);
  add(typed.closed, model::StageKind::Closed);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool created = store::transact(shelves, [&](store::Transaction& work) {
    if (!store::create_pipeline(work, portal, pipeline)) return false;
    work.commit();
    return true;
  });
  if (!created) throw Refused("the portal has a pipeline " + typed.name + ", or a stage stands twice");
  print(settings, {{"portal", typed.portal}, {"pipeline", typed.name}});
}

void set(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const bool done = store::transact(shelves, [&](store::Transaction& work) {
    if (!store::choose_closed_stage(work, portal, typed.name, typed.closed_stage)) return false;
    work.commit();
    return true;
  });
  if (!done) throw Refused("there is no closed stage " + typed.closed_stage + " in a pipeline " + typed.name);
  print(settings, {{"pipeline", typed.name}, {"closed_stage", typed.closed_stage}});
}

void list(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  auto listed = nlohmann::ordered_json::object();
  for (const auto& pipeline : store::read_pipelines(shelves, require_portal(shelves, typed.portal))) {
    auto stages = nlohmann::ordered_json::array();
    for (const auto& stage : pipeline.stages) stages.push_back(stage.name);
    listed[pipeline.name] = {{"stages", stages},
                             {"closed_stage", pipeline.closed_stage.value_or("the first")}};
  }
  print(settings, listed);
}

}  // namespace

void add_pipeline(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("pipeline", "Pipelines of tickets and their stages");
  const auto add_names = [&](const Syntax& of) {
    of.operand("PORTAL", typed->portal, "The portal's key");
    of.operand("NAME", typed->name, "The pipeline's name");
  };

  const auto create_command =
      command.command("create", "Make a pipeline; each option once for each stage, in order");
  add_names(create_command);
  create_command.option("--open", typed->open, "An open stage", Syntax::Need::Required);
  create_command.option("--waiting", typed->waiting, "A stage in which we wait for the customer");
  create_command.option("--closed", typed->closed, "A closed stage", Syntax::Need::Required);
  create_command.run([&settings, typed] { create(settings, *typed); });

  const auto set_command = command.command("set", "Choose where a customer's closing leads");
  add_names(set_command);
  set_command.option("--closed-stage", typed->closed_stage, "One of its closed stages",
                     Syntax::Need::Required);
  set_command.run([&settings, typed] { set(settings, *typed); });

  const auto list_command = command.command("list", "Print the pipelines and their stages");
  list_command.operand("PORTAL", typed->portal, "The portal's key");
  list_command.run([&settings, typed] { list(settings, *typed); });
}

}  // namespace tools
