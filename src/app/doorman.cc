// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doorman.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <tuple>
#include <variant>

#include "app/consent.h"
#include "app/guard.h"
#include "app/intake.h"
#include "app/kept_files.h"
#include "app/path.h"
#include "app/visit.h"
#include "auth/password.h"
#include "auth/tokens.h"
#include "base/log.h"
#include "base/text.h"
#include "http/cookie.h"
#include "view/access_denied_page.h"
#include "view/consent.h"
#include "view/login_page.h"
#include "view/problem_page.h"

namespace app {

namespace {

constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

bool allows(const Route& route, std::string_view method) {
  const auto methods = base::split(route.methods, ' ');
  return std::ranges::find(methods, method == "HEAD" ? "GET" : method) != methods.end();
}

std::string allowed_methods(const Route& route) {
  std::string allowed;
  for (const auto method : base::split(route.methods, ' ')) {
    if (!allowed.empty()) allowed += ", ";
    allowed += method;
    if (method == "GET") allowed += ", HEAD";
  }
  return allowed;
}

// Whether the address may not be told to where the answer leads.
bool hides_address(const Route& route, const http::Request& request, const http::Response& response) {
  const bool leads_on = response.status == 303 || response.status == 308;
  return leads_on || std::ranges::any_of(route.secret_query, [&](std::string_view name) {
           return request.raw_target.find(std::string(name) + '=') != std::string::npos;
         });
}

void add_security_headers(const Route& route, const http::Request& request, http::Response& response) {
  if (!response.has("Content-Security-Policy")) {
    response.add("Content-Security-Policy", kContentSecurityPolicy);
  }
  response.add("X-Content-Type-Options", "nosniff");
  response.add("Referrer-Policy", hides_address(route, request, response) ? "no-referrer" : "same-origin");
  response.add("Cache-Control", "no-store");
  response.add("Strict-Transport-Security", "max-age=31536000");
  response.add("Cross-Origin-Opener-Policy", "same-origin");
  response.add("Cross-Origin-Resource-Policy", "same-origin");
  response.add("X-Request-Id", request.id);
}

// The page at `path` on which something is asked first, and which then leads to what was wanted.
std::string first_to(const std::string& path, const http::Target& target) {
  const auto wanted = target.raw_path + (target.query.empty() ? "" : "?" + target.query);
  return target.raw_path == "/" || !http::is_own_path(wanted)
             ? path
             : path + "?next=" + http::percent_encode(wanted);
}

// What was typed, wherever the form that it was typed in is not at hand.
std::string_view kept_text(const Visit& visit) {
  return visit.fields.get("body");
}

// The page that a submission comes from: the one that it goes to or, where that takes nothing but
// submissions, its path without the last word.
std::string page_of(const Visit& visit) {
  const auto& path = visit.request.target->raw_path;
  return allows(visit.route, "GET") ? path : path.substr(0, path.rfind('/'));
}

// Whether what was sent can be kept where it was typed, for who was signed in until just now. Else the text
// goes along with the password, if there is a form for one.
bool keep_for_former(Visit& visit) {
  const bool has_form = visit.portal.way_in != model::WayIn::SingleSignOn;
  if (!visit.former.contact || (visit.uploads.stored().empty() && (has_form || kept_text(visit).empty())))
    return false;
  if (!auth::check_csrf_token(visit.config.keys, visit.former.secret, visit.fields.get("csrf"))) return false;
  keep_form(visit, *visit.former.contact, page_of(visit), base::to_plain_text(kept_text(visit)),
            std::string(visit.fields.get("form_token")));
  return !has_form;
}

http::Response ask_to_sign_in(Visit& visit) {
  const auto& target = *visit.request.target;
  if (visit.request.method != "POST") return http::see_other(first_to("/login", target));
  const bool waits = keep_for_former(visit);
  return view::login_page(visit.frame, 403,
                          {.email = {},
                           .remember = false,
                           .next = page_of(visit),
                           .kept = waits ? "" : std::string(kept_text(visit)),
                           .kept_token = std::string(visit.fields.get("form_token")),
                           .text_waits = waits && !kept_text(visit).empty(),
                           .kept_files = visit.uploads.settled(),
                           .notice = view::LoginNotice::SignInNeeded,
                           .problems = {},
                           .wait = {}});
}

// Before anything else is seen. What was being sent when the question came up is kept.
http::Response ask_consent(Visit& visit) {
  const auto& target = *visit.request.target;
  if (visit.request.method != "POST") return http::see_other(first_to("/consent", target));
  const auto text = base::to_plain_text(kept_text(visit));
  const std::string token(visit.fields.get("form_token"));
  const bool keeps = !text.empty() || !visit.uploads.stored().empty();
  // A token that is still good is of this form, which was shown before the question came up.
  if (!has_good_csrf(visit) || (keeps && visit.form_token(target.raw_path, token) != token))
    return view::problem_page(visit.frame, view::Problem::ForeignForm, text);
  if (keeps) keep_form(visit, visit.session->customer.contact, page_of(visit), text, token);
  return view::consent_page(visit.frame, 403, visit.portal.consent.value(), page_of(visit),
                            view::ConsentProblem::None, keeps);
}

http::Response refuse_forgery(Visit& visit) {
  if (visit.route.refuse_forgery != nullptr) return visit.route.refuse_forgery(visit);
  return view::problem_page(visit.frame, view::Problem::ForeignForm, kept_text(visit));
}

// Whoever is not whom the page is for.
std::optional<http::Response> turn_away(Visit& visit) {
  const auto access = visit.route.access;
  if (access == Access::Anyone || access == Access::LinkHolder) return std::nullopt;
  if (!visit.session) return ask_to_sign_in(visit);
  if (!visit.session->is_admitted) return view::access_denied_page(visit.frame, kept_text(visit));
  if (access == Access::Customer && is_consent_due(visit)) return ask_consent(visit);
  return std::nullopt;
}

http::Response let_in(Visit& visit, http::Body& body, bool matches) {
  if (!allows(visit.route, visit.request.method)) {
    auto response = view::problem_page(visit.frame, view::Problem::Method);
    response.add("Allow", allowed_methods(visit.route));
    return response;
  }
  if (const auto problem = read_query(visit)) return view::problem_page(visit.frame, *problem);
  const bool submits = visit.request.method == "POST";
  if (submits) {
    if (const auto unread = read_form(visit, body)) {
      return view::problem_page(visit.frame, unread->why, {}, unread->limit);
    }
    if (visit.route.forgery == Forgery::Token && from_elsewhere(visit)) {
      return view::problem_page(visit.frame, view::Problem::ForeignForm);
    }
  }
  if (auto refusal = turn_away(visit)) return *std::move(refusal);
  if (!matches || (visit.route.of_passwords && !model::takes_passwords(visit.portal)))
    return view::problem_page(visit.frame, view::Problem::NotFound);
  if (submits && visit.route.forgery == Forgery::Token && !has_good_csrf(visit)) {
    return refuse_forgery(visit);
  }
  return visit.route.handle(visit);
}

// The secret that a cookie of ours holds; empty where there is none.
std::string secret_in(const http::Request& request, const std::string& cookie) {
  auto secret = http::find_cookie(request.cookies, cookie).value_or("");
  return auth::is_browser_secret(secret) ? secret : std::string{};
}

// A visit by whoever has arrived; `secret` is what their browser is known by.
Visit visit_of(const Call& call, const store::Arrival& arrival, const std::string& secret) {
  const auto& session = arrival.session;
  const auto time_zone = session ? session->time_zone.value_or("") : "";
  model::Viewer viewer{arrival.portal.id, model::Anonymous{}, call.now};
  if (session && session->is_admitted) viewer.who = session->customer;
  return {call,
          arrival.origin,
          arrival.portal,
          session,
          viewer,
          secret,
          {arrival.former, secret_in(call.request, session_cookie(call.config))},
          {},
          {},
          {},
          {},
          {},
          Uploads(files::Folder(call.config.files.folder)),
          {call.wardrobe, arrival.portal,
           session ? std::optional(view::Person{session->name, session->email}) : std::nullopt,
           auth::csrf_token(call.config.keys, secret), call.request.id, call.now, time_zone}};
}

// The host that a portal may have. The installation's own name belongs to none, whatever stands in the
// database.
std::optional<std::string> portal_host(const Call& call) {
  auto host = http::normal_host(call.request.host);
  if (host && http::without_port(*host) == call.config.default_host) return std::nullopt;
  return host;
}

http::Response answer_at_portal(const Call& call, http::Body& body) {
  const auto& request = call.request;
  const auto host = portal_host(call);
  const auto token = secret_in(request, session_cookie(call.config));
  const auto arrival = host ? store::arrive(call.shelves, *host, token, call.now) : std::nullopt;
  if (!arrival) return http::text(404, "Not found\n");
  if (arrival->origin != arrival->portal.origin) {
    return http::permanent_redirect(arrival->portal.origin + request.raw_target);
  }

  auto secret = arrival->session ? token : secret_in(request, visitor_cookie(call.config));
  const bool new_visitor = secret.empty();
  if (new_visitor) secret = auth::new_browser_secret();
  auto visit = visit_of(call, *arrival, secret);
  if (!visit.portal.open && call.route.access != Access::LinkHolder)
    return view::problem_page(visit.frame, view::Problem::NotOpen);

  const auto values = match_path(call.route.path, *request.target);
  if (values)
    std::tie(visit.number, visit.id, visit.name) = std::tie(values->number, values->id, values->name);
  auto response = let_in(visit, body, values.has_value());
  visit.uploads.remove_ownerless();
  if (new_visitor && !response.body.empty()) {
    response.add("Set-Cookie", http::set_cookie(visitor_cookie(call.config), secret, kVisitorLife));
  }
  return response;
}

// Where no portal need be. The fallback takes any method: it answers 404 to all.
http::Response answer_anywhere(Call call) {
  if (call.route.path == "*" || allows(call.route, call.request.method)) return call.route.handle_call(call);
  auto response = view::neutral_page(call.wardrobe, 405, view::Problem::Method, call.request.id);
  response.add("Allow", allowed_methods(call.route));
  return response;
}

http::Response answer_safely(const Call& call, http::Body& body) {
  const auto broken = [&](int status, view::Problem problem, const std::exception& error) {
    base::log(base::Level::Error, "broken", {{"request", call.request.id}, {"why", error.what()}});
    return view::neutral_page(call.wardrobe, status, problem, call.request.id);
  };
  try {
    if (call.request.malformed || !call.request.target) {
      return view::neutral_page(call.wardrobe, 400, view::Problem::BadRequest, call.request.id);
    }
    if (call.route.access == Access::AnyHost) return answer_anywhere(call);
    return answer_at_portal(call, body);
  } catch (const store::Unavailable& error) {
    return broken(503, view::Problem::Unavailable, error);
  } catch (const store::Conflict& error) {
    return broken(503, view::Problem::Unavailable, error);
  } catch (const auth::Busy& error) {
    return broken(503, view::Problem::Unavailable, error);
  } catch (const std::exception& error) {
    return broken(500, view::Problem::Broken, error);
  }
}

}  // namespace

http::Response Doorman::answer(const http::Request& request, http::Body& body) {
  const auto began = std::chrono::steady_clock::now();
  const auto trips = shelves_.connection().round_trips();
  auto response = answer_safely({route_, request, config_, wardrobe_, shelves_, base::now()}, body);
  add_security_headers(route_, request, response);
  const auto took =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  base::log(base::Level::Info, "answered",
            {{"route", std::string(route_.stem)},
             {"method", request.method},
             {"status", std::to_string(response.status)},
             {"us", std::to_string(took.count())},
             {"round_trips", std::to_string(shelves_.connection().round_trips() - trips)},
             {"request", request.id}});
  return response;
}

}  // namespace app
