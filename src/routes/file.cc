// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery.h"
#include "app/visit.h"
#include "store/attachments.h"
#include "view/files.h"
#include "view/problem_page.h"

namespace {

http::Response file(app::Visit& visit) {
  const auto found = store::find_file(visit.shelves, visit.viewer, visit.portal, visit.id);
  if (!found) return view::problem_page(visit.frame, view::Problem::NotFound);
  if (visit.name != found->file.name) return http::permanent_redirect(view::file_address(found->file));
  return app::deliver(visit.config.files, *found);
}

constexpr app::Route kRoute{.stem = "file", .path = "/files/{id}/{name}", .methods = "GET", .handle = file};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
