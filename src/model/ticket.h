// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "model/file.h"
#include "model/id.h"

namespace model {

// What kind of stage a ticket stands in. A customer sees waiting as open.
enum class StageKind { Open, Waiting, Closed };

// A line of the list.
struct TicketLine {
  TicketNumber number;
  std::string subject;
  std::string requester;             // the contact's name
  std::optional<std::string> owner;  // the agent's name
  StageKind stage = StageKind::Open;
  std::string stage_name;
  base::Time created;
  base::Time last_activity;
  bool has_news = false;     // in a list: something was said since the viewer looked last
  std::string excerpt = {};  // in a list that was searched: of the conversation, around what was found
};

// All of a ticket that its page shows beside the conversation.
struct Ticket {
  TicketId id;
  TicketLine line;
  std::optional<TicketNumber> follows;   // the closed ticket that it goes on from
  std::optional<TicketNumber> followed;  // the newest one that goes on from it

  [[nodiscard]] bool closed() const noexcept { return line.stage == StageKind::Closed; }
};

enum class Author { Staff, Customer, Viewer };

// How a message's text is written: as it stands, or in Markdown.
enum class Markup { Plain, Markdown };

struct Message {
  Author author = Author::Customer;
  std::string author_name;
  base::Time sent;
  std::string text;  // UTF-8, LF
  Markup markup = Markup::Plain;
  std::vector<File> files;  // what came with it
};

// A message's text has at most so many characters.
inline constexpr std::size_t kMostMessageCharacters = 65'536;

}  // namespace model
