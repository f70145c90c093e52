// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/origin.h"

#include "http/url.h"
#include "tools/command.h"

namespace tools {

namespace {

std::string require_host(const std::string& typed) {
  const auto host = http::normal_host(typed);
  if (!host) throw Refused(typed + ": no host name");
  return *host;
}

}  // namespace

store::DomainRow parse_origin(const base::Config& config, const std::string& origin) {
  const bool secure = origin.starts_with("https://");
  if (!secure && !origin.starts_with("http://")) throw Refused(origin + ": an origin begins with https://");
  auto host = require_host(origin.substr(secure ? 8 : 7));
  if (!secure && !is_loopback(host)) {
    throw Refused(origin + ": plain http is taken for names of this machine only");
  }
  refuse_default_host(config, host);
  const std::string usual_port = secure ? ":443" : ":80";
  if (host.ends_with(usual_port)) host.resize(host.size() - usual_port.size());
  return {host, (secure ? "https://" : "http://") + host};
}

std::string parse_host(const std::string& typed) {
  constexpr std::string_view kUsual = ":443";
  auto host = require_host(typed);
  if (host.ends_with(kUsual)) host.resize(host.size() - kUsual.size());
  return host;
}

void refuse_default_host(const base::Config& config, const std::string& host) {
  if (http::without_port(host) == config.default_host) {
    throw Refused(host + ": is the installation's default_host, which cannot be a portal's");
  }
}

// 127.example, and 127.-x.example too, are names that anybody may own.
bool is_loopback(std::string_view host) {
  const auto name = http::without_port(host);
  return name == "localhost" || name.ends_with(".localhost") || name == "[::1]" ||
         (name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string_view::npos);
}

}  // namespace tools
