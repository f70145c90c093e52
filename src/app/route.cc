// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/route.h"

namespace app {

namespace {

std::string_view name_of(Access access) {
  switch (access) {
    case Access::Customer:
      return "customer";
    case Access::BeforeConsent:
      return "before-consent";
    case Access::Anyone:
      return "anyone";
    case Access::LinkHolder:
      return "link-holder";
    case Access::AnyHost:
      return "any-host";
  }
  return "";
}

std::string join(Names names) {
  std::string joined;
  for (const auto name : names) {
    if (!joined.empty()) joined += ',';
    joined += name;
  }
  return joined.empty() ? "-" : joined;
}

std::string join_words(std::string_view words) {
  std::string joined(words);
  for (char& c : joined) {
    if (c == ' ') c = ',';
  }
  return joined;
}

}  // namespace

std::string describe(const Route& route) {
  std::string line;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (!line.empty()) line += ' ';
    line += key;
    line += '=';
    line += value;
  };
  add("stem", route.stem);
  add("path", join_words(route.path));
  add("methods", join_words(route.methods));
  add("access", name_of(route.access));
  add("forgery", route.forgery == Forgery::Token ? "token" : "none");
  add("body_limit", std::to_string(route.body_limit));
  add("files_limit", std::to_string(route.files_limit));
  add("query", join(route.query));
  add("fields", join(route.fields));
  add("lists", join(route.lists));
  add("secret", route.secret ? "yes" : "no");
  add("cache", "no-store");
  add("framing", "none");
  return line;
}

}  // namespace app
