// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "auth/tokens.h"
#include "files/folder.h"
#include "store/email_changes.h"
#include "store/registrations.h"
#include "store/sweeps.h"
#include "tools/command.h"

namespace tools {

namespace {

// So long is kept what was not sent, and so long may a submission be under way.
constexpr std::chrono::days kKept{1};
constexpr std::chrono::days kMailsKept{30};

template <class Sweep>
std::uint64_t until_done(Sweep&& sweep, store::Reader& shelves, base::Time before) {
  std::uint64_t all = 0;
  for (auto some = sweep(shelves, before); some > 0; some = sweep(shelves, before)) all += some;
  return all;
}

// First the rows, then the bytes: whoever stops in between leaves files without a row, which are swept next.
std::uint64_t sweep_uploads(store::Reader& shelves, const files::Folder& folder, base::Time before) {
  const auto sweep = [&](store::Reader& reader, base::Time moment) {
    const auto names = store::sweep_uploads(reader, moment);
    for (const auto& name : names) folder.remove(name);
    return std::uint64_t{names.size()};
  };
  return until_done(sweep, shelves, before);
}

// The folder is asked before the database: what gets its row in between is not met here.
std::uint64_t sweep_ownerless(store::Reader& shelves, const files::Folder& folder, base::Time before) {
  std::uint64_t removed = 0;
  for (unsigned first = 0; first < 256; ++first) {
    const auto byte = static_cast<unsigned char>(first);
    const auto there = folder.list(byte, before);
    if (there.empty()) continue;
    const auto owned = store::list_stored_names(shelves, byte);
    std::vector<std::string> ownerless;
    std::ranges::set_difference(there, owned, std::back_inserter(ownerless));
    for (const auto& name : ownerless) folder.remove(name);
    removed += ownerless.size();
  }
  return removed;
}

void sweep(const Settings& settings) {
  const auto config = settings.config();
  const files::Folder folder(config.files.folder);
  auto shelves = open_shelves(config);
  const auto now = base::now();
  const auto before = now - kKept;
  print(settings,
        {{"drafts", until_done(store::sweep_drafts, shelves, before)},
         {"uploads", sweep_uploads(shelves, folder, before)},
         {"sessions", until_done(store::sweep_sessions, shelves, before)},
         {"form_tokens", until_done(store::sweep_form_tokens, shelves, now - auth::kFormTokenLife)},
         {"used_sign_ins", until_done(store::sweep_used_sign_ins, shelves, before)},
         {"tries", until_done(store::sweep_tries, shelves, now)},
         {"registrations", until_done(store::sweep_registrations, shelves, now - store::kRegistrationLife)},
         {"email_changes", until_done(store::sweep_email_changes, shelves, now - store::kEmailChangeLife)},
         {"mails", until_done(store::sweep_mails, shelves, now - kMailsKept)},
         {"files_without_owner", sweep_ownerless(shelves, folder, before)},
         {"files_half_written", folder.remove_beginnings(before)}});
}

}  // namespace

void add_sweep(const Syntax& program, const Settings& settings) {
  const auto command = program.command(
      "sweep",
      "Remove what nobody needs any more: drafts and uploads after a day, files without an owner (receipts "
      "of "
      "sent mails among them), sessions, "
      "form tokens, tries of passwords, used tokens and assertions of single sign-on, registrations and new "
      "addresses whose "
      "time is over, the record of mails after a month. Run it every hour; safe to stop and to repeat.");
  command.run([&settings] { sweep(settings); });
}

}  // namespace tools
