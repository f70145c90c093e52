// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit.h"

namespace {

http::Response home(app::Visit&) {
  return http::see_other("/tickets");
}

constexpr app::Route kRoute{.stem = "home", .path = "/", .methods = "GET", .handle = home};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
