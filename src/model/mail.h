// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "model/file.h"
#include "model/id.h"

namespace model {

// That a customer has replied in a ticket: what its owner is told by mail.
struct ReplyNews {
  std::string owner;  // the agent's name; empty where nobody has that address any more, or is disabled
  TicketNumber ticket;
  std::string subject;
  std::string author;
  std::string text;
  std::vector<File> files;
};

}  // namespace model
