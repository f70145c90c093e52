// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between the web server and a page: finds the portal and the viewer, lets in or turns away, catches what
// breaks, puts the security headers on every answer.
#pragma once

#include "app/route.h"
#include "base/config.h"
#include "http/request.h"
#include "http/response.h"
#include "store/reader.h"
#include "view/wardrobe.h"

namespace app {

class Doorman {
 public:
  Doorman(const Route& route, const base::Config& config, const view::Wardrobe& wardrobe)
      : route_(route), config_(config), wardrobe_(wardrobe), shelves_(config.database) {}

  // Always an answer, never an exception. Writes one line to the log.
  [[nodiscard]] http::Response answer(const http::Request& request, http::Body& body);

 private:
  const Route& route_;
  const base::Config& config_;
  const view::Wardrobe& wardrobe_;
  store::Reader shelves_;
};

}  // namespace app
