// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/response.h"
#include "model/permissions.h"
#include "model/ticket.h"
#include "view/files.h"
#include "view/frame.h"

namespace view {

enum class ReplyProblem {
  BodyEmpty,
  BodyTooLong,
  FormOld,    // the csrf token is not good
  TokenOld,   // the form token is not good any more
  TokenUsed,  // it was used for another text or other files
  Files,      // some were not taken
  FilesGone,  // some that had waited are not there any more
};

// The reply box, as it is shown first and again.
struct ReplyBox {
  std::string form_token;
  std::string body;
  bool kept = false;  // `body` was typed before a session ended
  FileBox files;
  std::optional<ReplyProblem> problem;
};

// What the viewer has just done.
enum class TicketNews {
  None,
  Sent,           // a reply
  SentElsewhere,  // one that opened a ticket which the viewer does not see
  Closed,
};

struct TicketPage {
  const model::Ticket& ticket;
  const std::vector<model::Message>& messages;
  bool may_reply = false;
  bool may_close = false;
  model::ReplyEffect effect = model::ReplyEffect::Adds;  // of a reply
  std::optional<model::TicketNumber> follows;  // the tickets that it is linked to, if the viewer sees them
  std::optional<model::TicketNumber> followed;
  TicketNews news = TicketNews::None;
  ReplyBox reply;
};

[[nodiscard]] http::Response ticket_page(const Frame&, int status, const TicketPage&);

}  // namespace view
