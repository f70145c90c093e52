// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inboxes with their channels, and which inbox and pipeline are a portal's first choice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/id.h"
#include "store/transaction.h"

namespace store {

struct Channel {
  std::string kind;  // email, form, chat or messenger
  bool connected = true;
  bool operator==(const Channel&) const = default;
};
struct Inbox {
  std::string name;
  std::vector<Channel> channels;
  bool chosen = false;  // the portal's default one
  bool operator==(const Inbox&) const = default;
};

[[nodiscard]] bool is_channel_kind(std::string_view kind);

[[nodiscard]] std::vector<Inbox> read_inboxes(Reader&, model::PortalId);
// Makes it where the portal has none of that name, adds the channels that are missing, sets whether each is
// connected, and makes it the default one where `chosen` says so.
void keep_inbox(Transaction&, model::PortalId, const Inbox&);

[[nodiscard]] std::optional<std::string> default_pipeline(Reader&, model::PortalId);
// The portal has such a pipeline.
void choose_pipeline(Transaction&, model::PortalId, std::string_view name);

}  // namespace store
