// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kept_files.h"

#include <algorithm>
#include <set>

#include "auth/tokens.h"
#include "base/text.h"
#include "store/form_tokens.h"
#include "store/sessions.h"

namespace app {

FormFiles take_form_files(Visit& visit, store::Transaction& work, const store::WritingPlace& place) {
  std::set<std::string> keep;
  for (const auto id : visit.fields.all("keep")) keep.insert(base::from_hex(id).value_or(""));
  FormFiles files;
  for (auto& file : store::take_uploads(work, place)) {
    const bool kept = keep.erase(file.file.id) == 1;
    (kept ? files.sent : files.dropped).push_back(std::move(file));
  }
  files.complete = keep.empty();
  const auto& stored = visit.uploads.stored();
  files.sent.insert(files.sent.end(), stored.begin(), stored.end());
  return files;
}

bool keep_form(Visit& visit, model::ContactId contact, std::string_view place, std::string_view text,
               const std::string& form_token) {
  const store::WritingPlace where{visit.portal.id, contact, place};
  const auto token = auth::form_token_bytes(form_token);
  return store::transact(visit.shelves, [&](store::Transaction& work) {
    if (token && store::is_claimed(work, visit.portal.id, *token)) return true;
    auto [sent, dropped, complete] = take_form_files(visit, work, where);
    const auto most = std::min<std::size_t>(sent.size(), visit.portal.files_most);
    const std::vector<model::StoredFile> beyond(sent.begin() + static_cast<std::ptrdiff_t>(most), sent.end());
    sent.resize(most);
    store::save_uploads(work, where, form_token, sent, visit.now);
    store::save_draft(work, visit.portal.id, contact, {place, text, form_token}, visit.now);
    work.commit();
    for (const auto& file : beyond) visit.uploads.refuse(file.file.name, model::NotTaken::TooMany);
    dropped.insert(dropped.end(), beyond.begin(), beyond.end());
    visit.uploads.let_go(std::move(dropped));
    visit.uploads.settle();
    return complete;
  });
}

}  // namespace app
