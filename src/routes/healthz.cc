// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"
#include "store/schema.h"

namespace {

// 200 when the database answers and has a schema that this program can work with.
http::Response healthz(app::Call& call) {
  try {
    if (store::schema_fits(call.shelves)) return http::text(200, "ok\n");
  } catch (const std::exception&) {
    // That is the answer.
  }
  return http::text(503, "unavailable\n");
}

constexpr app::Route kRoute{.stem = "healthz",
                            .path = "/healthz",
                            .methods = "GET",
                            .access = app::Access::AnyHost,
                            .forgery = app::Forgery::None,
                            .handle_call = healthz};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
