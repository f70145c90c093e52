// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All that is known before a handler runs.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "app/route.h"
#include "app/uploads.h"
#include "base/config.h"
#include "base/time.h"
#include "http/fields.h"
#include "http/request.h"
#include "model/portal.h"
#include "model/viewer.h"
#include "store/visits.h"
#include "view/frame.h"

namespace app {

// A request, and what every answer is made with.
struct Call {
  const Route& route;
  const http::Request& request;
  const base::Config& config;
  const view::Wardrobe& wardrobe;
  store::Reader& shelves;
  base::Time now;
};

enum class TokenProblem {
  Old,   // not ours, of another form, or expired
  Used,  // by a submission of other content
};

// Who was signed in until the session's time was over, and what that browser was known by. It opens nothing
// but a place to keep what was sent.
struct Former {
  std::optional<model::ContactId> contact;
  std::string secret;
};

// A request at a portal, by somebody.
struct Visit : Call {
  std::string origin;  // of this host
  const model::Portal& portal;
  std::optional<store::Session> session;
  model::Viewer viewer;
  std::string browser_secret;  // of the session's cookie, or of the anonymous one
  Former former;
  model::TicketNumber number;  // these three: of the path, see PathValues
  std::string id;
  std::string name;
  http::Fields query;
  http::Fields fields;
  Uploads uploads;
  view::Frame frame;

  // A token for the form that posts to `path`: `kept`, if that is one and still good, so that what was typed
  // with it cannot be stored twice; else a new one.
  [[nodiscard]] std::string form_token(std::string_view path, const std::string& kept) const;

  // Carries out a submission once. `work` runs in a transaction; only if it answers 303 is it stored, and
  // that answer given again to whoever sends the same with the same token. `refuse` answers for a token that
  // is not good, or was used for something else.
  using Work = std::function<http::Response(store::Transaction&)>;
  using Refuse = std::function<http::Response(TokenProblem)>;
  [[nodiscard]] http::Response once(const Refuse& refuse, const Work& work);
};

// Names of cookies, with the installation in them: browsers share cookies among the ports of a host.
[[nodiscard]] std::string session_cookie(const base::Config&);
[[nodiscard]] std::string visitor_cookie(const base::Config&);
inline constexpr std::chrono::hours kVisitorLife{24 * 30};
[[nodiscard]] std::string device_cookie(const base::Config&);
[[nodiscard]] std::string reset_cookie(const base::Config&);
[[nodiscard]] std::string registration_cookie(const base::Config&);
[[nodiscard]] std::string invitation_cookie(const base::Config&);
[[nodiscard]] std::string email_change_cookie(const base::Config&);

}  // namespace app
