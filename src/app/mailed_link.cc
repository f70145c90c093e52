// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailed_link.h"

#include "http/cookie.h"

namespace app {

http::Response keep_token(const Visit& visit, const std::string& cookie, const std::string& page) {
  auto response = http::see_other(page);
  response.add("Set-Cookie", http::set_cookie(cookie, visit.name, std::nullopt));
  return response;
}

std::string kept_token(const Visit& visit, const std::string& cookie) {
  return http::find_cookie(visit.request.cookies, cookie).value_or("");
}

void forget_token(http::Response& response, const std::string& cookie) {
  response.add("Set-Cookie", http::set_cookie(cookie, "", std::chrono::seconds{0}));
}

}  // namespace app
