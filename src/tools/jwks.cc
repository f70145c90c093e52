// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/jwks.h"

#include <cstdlib>
#include <utility>

#include "auth/verification_keys.h"
#include "base/language.h"
#include "base/log.h"
#include "base/process.h"
#include "base/text.h"
#include "store/jwt_settings.h"

namespace tools {

namespace {

constexpr std::chrono::seconds kPatience{20};  // it ends by itself before
constexpr std::size_t kMostJwks = 64UL * 1024;
constexpr std::size_t kMostTrouble = 400;

// Why they are of no use; empty where they are.
std::string trouble_with(model::JwtAlgorithm algorithm, const base::ProgramEnd& end) {
  if (end.how != base::ProgramEnd::How::Exited || end.code != EXIT_SUCCESS)
    return base::is_clean_utf8(end.output) && !end.output.empty() ? end.output : "it cannot be fetched";
  try {
    const auth::VerificationKeys keys(algorithm, end.output);
  } catch (const auth::KeyError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

bool fetch_one_jwks(store::Reader& shelves, std::vector<std::string> command) {
  const auto due = store::take_due_jwks(shelves, base::now());
  if (!due) return false;
  command.push_back(due->url);
  const base::MemoryFile nothing;
  const auto end = base::run_program(std::move(command), nothing.descriptor(), kPatience, kMostJwks + 1);
  const auto trouble = base::shortened(base::on_one_line(trouble_with(due->algorithm, end)), kMostTrouble);
  if (trouble.empty()) {
    store::keep_jwks(shelves, *due, end.output, base::now());
  } else {
    store::note_jwks_trouble(shelves, *due, trouble);
  }
  base::log(trouble.empty() ? base::Level::Info : base::Level::Warning,
            trouble.empty() ? "jwks_fetched" : "jwks_not_fetched",
            {{"portal", std::to_string(due->portal.value)}});
  return true;
}

}  // namespace tools
