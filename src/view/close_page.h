// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "http/response.h"
#include "model/ticket.h"
#include "view/frame.h"

namespace view {

// The question whether a ticket is to be closed; of a closed one, that it is.
struct ClosePage {
  const model::Ticket& ticket;
  std::string form_token;
  bool may_reply_later = false;  // once it is closed
  bool form_old = false;         // asked again, since the form's tokens were not good
};

[[nodiscard]] http::Response close_page(const Frame&, int status, const ClosePage&);

}  // namespace view
