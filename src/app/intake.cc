// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.h"

#include <algorithm>
#include <string>
#include <variant>

#include "base/text.h"
#include "http/multipart.h"

namespace app {

namespace {

bool has_twice(const http::Fields& fields, Names names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return fields.count(name) > 1; });
}

std::variant<std::string, view::Problem> read_body(const Visit& visit, http::Body& body) {
  const auto limit = visit.route.body_limit;
  const auto announced = visit.request.content_length;
  if (announced && *announced > limit) return view::Problem::TooLarge;
  std::string all;
  for (;;) {
    // One byte over the limit tells that there is more.
    const auto piece = body.read(std::min<std::uint64_t>(64 * 1024, limit + 1 - all.size()));
    if (!piece) return view::Problem::BadRequest;
    if (piece->empty()) break;
    all += *piece;
    if (all.size() > limit) return view::Problem::TooLarge;
  }
  if (announced && *announced != all.size()) return view::Problem::BadRequest;
  return all;
}

}  // namespace

std::optional<view::Problem> read_query(Visit& visit) {
  auto query = http::parse_urlencoded(visit.request.target->query);
  if (!query || has_twice(*query, visit.route.query)) return view::Problem::BadRequest;
  visit.query = std::move(*query);
  return std::nullopt;
}

std::optional<view::Problem> read_form(Visit& visit, http::Body& body) {
  const auto& type = visit.request.content_type;
  const auto boundary = http::multipart_boundary(type);
  const bool urlencoded =
      base::to_ascii_lower(base::trim(std::string_view(type).substr(0, type.find(';')))) ==
      "application/x-www-form-urlencoded";
  auto content = read_body(visit, body);
  if (const auto* problem = std::get_if<view::Problem>(&content)) return *problem;
  if (!boundary && !urlencoded) return view::Problem::Unsupported;
  const auto& text = std::get<std::string>(content);
  auto fields = boundary ? http::parse_multipart(*boundary, text) : http::parse_urlencoded(text);
  if (!fields || has_twice(*fields, visit.route.fields) || has_twice(*fields, {"csrf", "form_token"})) {
    return view::Problem::BadRequest;
  }
  visit.fields = std::move(*fields);
  return std::nullopt;
}

}  // namespace app
