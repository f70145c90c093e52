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
  const auto& file = found->file.file;
  const auto thumbnail = visit.query.find("thumbnail");
  if (thumbnail && thumbnail != "1") return view::problem_page(visit.frame, view::Problem::BadRequest);
  if (visit.name != file.name)
    return http::permanent_redirect(thumbnail ? view::thumbnail_address(file) : view::file_address(file));
  if (!thumbnail) return app::deliver(visit.config.files, found->file);
  if (!found->thumbnail) return view::problem_page(visit.frame, view::Problem::NotFound);
  return app::deliver(visit.config.files, *found->thumbnail);
}

constexpr app::Route kRoute{
    .stem = "file", .path = "/files/{id}/{name}", .methods = "GET", .query = {"thumbnail"}, .handle = file};

}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
