// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"

#include <algorithm>

#include "auth/tokens.h"
#include "base/secret.h"
#include "store/form_tokens.h"

namespace app {

namespace {

// Nobody in particular without a session: the csrf token tells browsers apart.
auth::FormBinding binding_of(const Visit& visit, std::string_view path) {
  return {visit.portal.id, visit.session ? visit.session->customer.contact : model::ContactId{}, path};
}

// Each led by its length, so that no two lists of values look alike.
void append(std::string& content, std::string_view value) {
  content += std::to_string(value.size()) + ' ';
  content += value;
}

// Of what was sent: every field that the route knows and every file. Not of the tokens, nor of how it was
// encoded.
std::string digest_of(const Visit& visit) {
  std::string content = visit.request.target->raw_path + '\n';
  const auto add_field = [&](std::string_view name) {
    append(content, name);
    const auto values = visit.fields.all(name);
    content += std::to_string(values.size()) + ':';
    for (const auto value : values) append(content, value);
  };
  std::ranges::for_each(visit.route.fields, add_field);
  std::ranges::for_each(visit.route.lists, add_field);
  for (const auto& stored : visit.uploads.stored()) {
    append(content, stored.file.name);
    append(content, stored.digest);  // and so its size
  }
  // Signed, not only digested: what was sent may be a password, which nobody is to find out by trying.
  return visit.config.keys.sign("submission", {content});
}

std::string location_of(const http::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Location") return value;
  }
  return {};
}

}  // namespace

std::string Visit::form_token(std::string_view path, const std::string& kept) const {
  if (auth::check_form_token(config.keys, binding_of(*this, path), kept, now)) return kept;
  return auth::new_form_token(config.keys, binding_of(*this, path), now);
}

http::Response Visit::once(const Refuse& refuse, const Work& work) {
  const auto token = auth::check_form_token(config.keys, binding_of(*this, request.target->raw_path),
                                            fields.get("form_token"), now);
  if (!token) return refuse(TokenProblem::Old);
  const store::Submission submission{*token, digest_of(*this)};

  // `refuse` reads, and may not do so within the transaction: it runs when that is over.
  auto answer =
      store::transact(shelves, [&](store::Transaction& transaction) -> std::optional<http::Response> {
        const auto claim = store::claim_token(transaction, portal.id, submission, now);
        if (claim.claim == store::Claim::Other) return std::nullopt;
        if (claim.claim == store::Claim::Same) {
          transaction.commit();  // before that, what is repeated may be committed and not on the disk yet
          return http::see_other(claim.location);
        }
        auto response = work(transaction);
        if (response.status != 303) return response;
        store::remember_location(transaction, portal.id, submission, location_of(response));
        transaction.commit();
        uploads.settle();
        return response;
      });
  return answer ? std::move(*answer) : refuse(TokenProblem::Used);
}

std::string session_cookie(const base::Config& config) {
  return "__Host-luukku-" + config.installation;
}
std::string visitor_cookie(const base::Config& config) {
  return session_cookie(config) + "-visitor";
}

std::string device_cookie(const base::Config& config) {
  return session_cookie(config) + "-device";
}

std::string reset_cookie(const base::Config& config) {
  return session_cookie(config) + "-reset";
}

std::string registration_cookie(const base::Config& config) {
  return session_cookie(config) + "-registration";
}

std::string invitation_cookie(const base::Config& config) {
  return session_cookie(config) + "-invitation";
}

std::string email_change_cookie(const base::Config& config) {
  return session_cookie(config) + "-email";
}

}  // namespace app
