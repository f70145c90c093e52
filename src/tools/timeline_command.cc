// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "base/text.h"
#include "store/timeline.h"
#include "tools/command.h"
#include "tools/record.h"

namespace tools {

namespace {

constexpr std::uint64_t kMostEvents = 200;
constexpr std::size_t kMostShown = 70;  // characters of a text on a line

struct Typed {
  std::string portal, holder, which;
};

const char* name_of(store::TimelineEvent::Kind kind) {
  using enum store::TimelineEvent::Kind;
  if (kind == Opened) return "opened";
  if (kind == Message) return "message";
  return kind == Note ? "note" : "closed";
}

void show(const Settings& settings, const Typed& typed) {
  const auto holder = require_holder(typed.holder);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const auto record = store::transact(
      shelves, [&](store::Transaction& work) { return require_record(work, portal, holder, typed.which); });
  const auto events =
      std::visit([&](auto of) { return store::read_timeline(shelves, portal, of, kMostEvents); }, record);
  auto list = nlohmann::ordered_json::array();
  for (const auto& event : events) {
    const auto moment = base::to_rfc3339(event.moment);
    list.push_back({{"moment", moment},
                    {"ticket", event.ticket.value},
                    {"event", name_of(event.kind)},
                    {"who", event.who.value_or("")},
                    {"text", event.text}});
    if (settings.json) continue;
    std::cout << moment << "  #" << event.ticket.value << "  " << name_of(event.kind);
    if (event.who) std::cout << "  " << base::on_one_line(*event.who);
    if (!event.text.empty()) std::cout << ": " << base::shortened(base::on_one_line(event.text), kMostShown);
    std::cout << '\n';
  }
  if (settings.json) std::cout << list.dump() << '\n';
}

}  // namespace

void add_timeline(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command(
      "timeline",
      "Print what has happened, the newest last: of a ticket, or of all tickets of a contact or company");
  command.operand("PORTAL", typed->portal, "The portal's key");
  command.operand("HOLDER", typed->holder, "ticket, contact or company");
  command.operand("WHICH", typed->which, "The ticket's number, the contact's address, the company's name");
  command.run([&settings, typed] { show(settings, *typed); });
}

}  // namespace tools
