// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/new_password.h"

#include <set>
#include <string>

#include "auth/password.h"
#include "base/text.h"

namespace app {

using view::NewPasswordProblem;

NewPasswordProblem judge_password(std::string_view password, std::initializer_list<std::string_view> own) {
  if (password.empty()) return NewPasswordProblem::Missing;
  if (base::count_characters(password) < auth::kFewestPasswordCharacters) return NewPasswordProblem::TooShort;
  if (!auth::is_acceptable_password(password)) return NewPasswordProblem::Unfit;
  // Each costs time, and a stranger may send many.
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kMost = 20;
  std::set<std::string> words(own.begin(), own.end());
  for (const auto text : own) {
    for (auto& word : base::words_of(text))
      if (word.size() >= kShortest && words.size() < kMost) words.insert(std::move(word));
  }
  return auth::is_guessable(std::string(password), {words.begin(), words.end()}) ? NewPasswordProblem::Common
                                                                                 : NewPasswordProblem::None;
}

}  // namespace app
