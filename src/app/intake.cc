// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake.h"

#include <algorithm>
#include <string>
#include <variant>

#include "app/guard.h"
#include "app/upload_sink.h"
#include "base/text.h"
#include "http/multipart.h"

namespace app {

namespace {

constexpr Unread kMalformed{view::Problem::BadRequest};

bool has_twice(const http::Fields& fields, Names names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return fields.count(name) > 1; });
}

// The body, counted.
class Reading {
 public:
  Reading(const Visit& visit, http::Body& body)
      : body_(body), limit_(limit_of(visit.route)), announced_(visit.request.content_length) {}

  // Reads to the end, giving each piece to `take` for as long as that says true. Nothing where all went well.
  template <class Take>
  std::optional<Unread> give(Take&& take) {
    if (announced_ && *announced_ > limit_) return Unread{view::Problem::TooLarge, limit_};
    for (;;) {
      const auto piece = body_.read(kPiece);
      if (!piece) return kMalformed;
      if (piece->empty()) break;
      count_ += piece->size();
      if (count_ > limit_) return Unread{view::Problem::TooLarge, limit_};
      if (!take(*piece)) return kMalformed;
    }
    if (announced_ && *announced_ != count_) return kMalformed;
    return std::nullopt;
  }

  // Reads what is left of a body that was refused, within reason: a web server that cannot get rid of it
  // would take that for a breakdown, and our answer would be lost.
  void finish() {
    constexpr std::uint64_t kReason = 1024 * 1024;
    while (count_ <= limit_ + kReason) {
      const auto piece = body_.read(kPiece);
      if (!piece || piece->empty()) return;
      count_ += piece->size();
    }
  }

 private:
  static constexpr std::size_t kPiece = 64 * 1024;
  http::Body& body_;
  std::uint64_t limit_;
  std::optional<std::uint64_t> announced_;
  std::uint64_t count_ = 0;
};

std::variant<http::Fields, Unread> read_urlencoded(const Visit& visit, Reading& reading) {
  std::string text;
  bool too_large = false;
  const auto problem = reading.give([&](std::string_view piece) {
    text += piece;
    too_large = text.size() > visit.route.body_limit;
    return !too_large;
  });
  if (too_large) return Unread{view::Problem::TooLarge, visit.route.body_limit};
  if (problem) return *problem;
  auto fields = http::parse_urlencoded(text);
  if (!fields) return kMalformed;
  return std::move(*fields);
}

std::variant<http::Fields, Unread> read_multipart(Visit& visit, Reading& reading, std::string_view boundary) {
  const auto welcome = [&](const http::Fields& fields) {
    return visit.route.files_limit > 0 && sender_of_files(visit, fields).has_value();
  };
  UploadSink sink(visit.route.body_limit, visit.portal, visit.uploads, welcome);
  http::MultipartReader reader(boundary, sink);
  const auto problem = reading.give([&](std::string_view piece) { return reader.feed(piece); });
  if (sink.too_large()) return Unread{view::Problem::TooLarge, visit.route.body_limit};
  if (problem) return *problem;
  if (!reader.complete()) return kMalformed;
  return sink.fields();
}

}  // namespace

std::optional<view::Problem> read_query(Visit& visit) {
  auto query = http::parse_urlencoded(visit.request.target->query);
  if (!query || has_twice(*query, visit.route.query)) return view::Problem::BadRequest;
  visit.query = std::move(*query);
  return std::nullopt;
}

std::optional<Unread> read_form(Visit& visit, http::Body& body) {
  const auto& type = visit.request.content_type;
  const auto boundary = http::multipart_boundary(type);
  const bool urlencoded =
      base::to_ascii_lower(base::trim(std::string_view(type).substr(0, type.find(';')))) ==
      "application/x-www-form-urlencoded";
  Reading reading(visit, body);
  std::variant<http::Fields, Unread> content = Unread{view::Problem::Unsupported};
  if (boundary) content = read_multipart(visit, reading, *boundary);
  if (urlencoded) content = read_urlencoded(visit, reading);
  auto* fields = std::get_if<http::Fields>(&content);
  if (fields == nullptr) {
    reading.finish();
    return std::get<Unread>(content);
  }
  if (has_twice(*fields, visit.route.fields) || has_twice(*fields, {"csrf", "form_token"})) {
    return kMalformed;
  }
  visit.fields = std::move(*fields);
  return std::nullopt;
}

}  // namespace app
