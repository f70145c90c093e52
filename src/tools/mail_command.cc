// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outgoing_mail.h"
#include "tools/command.h"

namespace tools {

namespace {

constexpr std::uint64_t kMostListed = 100;

struct Typed {
  std::string portal;
  std::string state = "waiting";
};

void list(const Settings& settings, const Typed& typed) {
  if (typed.state != "waiting" && typed.state != "sent" && typed.state != "failed")
    throw Refused(typed.state + ": a mail is waiting, sent or failed");
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  auto mails = nlohmann::ordered_json::object();
  for (const auto& line :
       store::list_mails(shelves, require_portal(shelves, typed.portal), typed.state, kMostListed)) {
    auto& mail = mails[std::to_string(line.id.value)];
    mail = {{"to", line.recipient},
            {"kind", line.kind},
            {"created", base::to_rfc3339(line.created)},
            {"tries", line.tries},
            {"trouble", line.trouble.value_or("")}};
    if (line.ticket) mail["ticket"] = line.ticket->value;
  }
  print(settings, mails);
}

void retry(const Settings& settings, const Typed& typed) {
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  const auto retried = store::transact(shelves, [&](store::Transaction& work) {
    const auto count = store::retry_failed(work, portal, base::now());
    work.commit();
    return count;
  });
  print(settings, {{"retried", retried}});
}

}  // namespace

void add_mail(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("mail", "Mails that wait, were sent, or could not be");

  const auto list_command = command.command("list", "Print a portal's newest mails, a hundred at most");
  list_command.operand("PORTAL", typed->portal, "The portal's key");
  list_command.option("--state", typed->state, "waiting (the default), sent or failed");
  list_command.run([&settings, typed] { list(settings, *typed); });

  const auto retry_command = command.command("retry", "Try a portal's failed mails again, but for links");
  retry_command.operand("PORTAL", typed->portal, "The portal's key");
  retry_command.run([&settings, typed] { retry(settings, *typed); });
}

}  // namespace tools
