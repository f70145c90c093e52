// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"
#include "view/problem_page.h"

namespace {

// Answers what matches no route, and what the web server refused by itself. Asks no database.
http::Response fallback(app::Call& call) {
  const auto page = [&](int status, view::Problem problem) {
    return view::neutral_page(call.wardrobe, status, problem, call.request.id);
  };
  switch (call.request.server_status) {
    case 413:
      return view::neutral_page(call.wardrobe, 413, view::Problem::TooLarge, call.request.id,
                                call.request.server_limit);
    case 502:
      return page(502, view::Problem::Unavailable);
    case 504:
      return page(504, view::Problem::Unavailable);
    default:
      return page(404, view::Problem::NotFound);
  }
}

constexpr app::Route kRoute{.stem = "fallback",
                            .path = "*",
                            .methods = "GET POST",
                            .access = app::Access::AnyHost,
                            .forgery = app::Forgery::None,
                            .handle_call = fallback};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
