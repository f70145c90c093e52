// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcgiapp.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <set>
#include <string>

#include "app/doorman.h"
#include "app/gateway.h"
#include "app/parent.h"
#include "app/route.h"
#include "base/config.h"
#include "base/log.h"
#include "view/wardrobe.h"

namespace app {

namespace {

constexpr unsigned kRequestsPerWorker = 20'000;
constexpr int kWrongUse = 2;

// The templates that the program may fill: a page's own, what it says that it shows, and what the doorman
// shows.
std::set<std::string> pages_of(const Route& route) {
  std::set<std::string> pages{"access_denied_page.tpl", "consent_page.tpl", "error_page.tpl",
                              "fallback_page.tpl", "login_page.tpl"};
  pages.insert(std::string(route.stem) + "_page.tpl");
  pages.insert(route.shows.begin(), route.shows.end());
  return pages;
}

// What is loaded before the fork.
struct Loaded {
  Loaded(const Route& route, const std::string& file)
      : config(base::load_config(file)), wardrobe(config.templates, config.static_files, pages_of(route)) {}
  base::Config config;
  view::Wardrobe wardrobe;
};

void serve_requests(const Route& route, const Loaded& loaded, Activity& activity) {
  Doorman doorman(route, loaded.config, loaded.wardrobe);
  serve_fastcgi(
      [&](const http::Request& request, http::Body& body) {
        activity.note();
        auto response = doorman.answer(request, body);
        activity.note();
        return response;
      },
      kRequestsPerWorker);
}

void serve_socket(const Route& route, const std::string& file) {
  auto loaded = std::make_unique<Loaded>(route, file);
  if (loaded->config.workers == 0) {
    Activity alone;
    return serve_requests(route, *loaded, alone);
  }
  Staff staff{loaded->config.workers, loaded->config.rest_after};
  keep_workers(
      staff, [&](Activity& activity) { serve_requests(route, *loaded, activity); },
      [&] {
        try {
          loaded = std::make_unique<Loaded>(route, file);
          staff.rest_after = loaded->config.rest_after;
          return true;
        } catch (const std::exception& error) {
          base::log(base::Level::Error, "not_reloaded", {{"why", error.what()}});
          return false;  // what was good stays
        }
      });
}

void serve_environment(const Route& route, const std::string& file) {
  const Loaded loaded(route, file);
  Doorman doorman(route, loaded.config, loaded.wardrobe);
  serve_cgi([&](const http::Request& request, http::Body& body) { return doorman.answer(request, body); });
}

int explain(const Route& route) {
  std::cerr
      << "usage: " << route.stem << " [--config FILE]\n       " << route.stem
      << " --describe\n\nServes the page " << route.path
      << ". Started by a web server as a CGI program, or with a\nlistening FastCGI socket on descriptor 0 "
         "(systemd, spawn-fcgi, mod_fcgid).\nThe configuration is FILE, else that of the environment "
         "variable "
         "LUUKKU_CONFIG, else\n"
      << base::kDefaultConfig << ".\n";
  return kWrongUse;
}

}  // namespace

int serve(const Route& route, int argc, char** argv) {
  const char* from_environment = std::getenv("LUUKKU_CONFIG");
  std::string file = from_environment == nullptr ? base::kDefaultConfig : from_environment;
  const bool has_socket = FCGX_IsCGI() == 0;
  const bool is_cgi = !has_socket && std::getenv("REQUEST_METHOD") != nullptr;
  // A web server may make arguments of a CGI program's query string (RFC 3875, section 4.4): those are a
  // stranger's.
  for (int at = 1; at < argc && !is_cgi; ++at) {
    const std::string_view option = argv[at];
    if (option == "--describe") {
      std::cout << describe(route) << '\n';
      return EXIT_SUCCESS;
    }
    if (option != "--config" || at + 1 == argc) return explain(route);
    file = argv[++at];
  }
  if (!has_socket && !is_cgi) return explain(route);
  try {
    if (has_socket) {
      serve_socket(route, file);
    } else {
      serve_environment(route, file);
    }
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    base::log(base::Level::Error, "not_started", {{"why", error.what()}});
    return EXIT_FAILURE;
  }
}

}  // namespace app
