// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/config.h"

#include <arpa/inet.h>
#include <ini.h>

#include <array>
#include <fstream>
#include <map>

#include "base/text.h"

namespace base {

namespace {

// The file as "section.key" -> value, each taken out when it is read, so that what stays is unknown.
class Ini {
 public:
  explicit Ini(const std::filesystem::path& file) : file_(file) {
    const int line = ini_parse(file.c_str(), &Ini::add, this);
    if (line < 0) throw ConfigError(file_ + ": cannot be read");
    if (line > 0)
      throw ConfigError(file_ + ": line " + std::to_string(line) + " is not understood, or stands twice");
  }

  std::string take(const std::string& key) {
    auto value = take_if_any(key);
    if (value.empty()) throw ConfigError(file_ + ": " + key + " is missing");
    return value;
  }

  std::string take_if_any(const std::string& key) {
    const auto node = values_.extract(key);
    return node.empty() ? std::string{} : node.mapped();
  }

  // Of what begins so.
  void expect_nothing_left(std::string_view beginning = {}) const {
    const auto left = values_.lower_bound(std::string(beginning));
    if (left != values_.end() && left->first.starts_with(beginning))
      throw ConfigError(file_ + ": " + left->first + " is not known");
  }

  [[noreturn]] void refuse(const std::string& key, const std::string& why) const {
    throw ConfigError(file_ + ": " + key + " " + why);
  }

 private:
  static int add(void* self, const char* section, const char* name, const char* value) {
    const auto key = std::string(section) + "." + name;
    return static_cast<Ini*>(self)->values_.emplace(key, value).second ? 1 : 0;
  }

  std::string file_;
  std::map<std::string, std::string> values_;
};

Keys load_keys(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw ConfigError(file.string() + ": the key file cannot be read");
  std::vector<std::string> keys;
  for (std::string line; std::getline(in, line);) {
    if (trim(line).empty()) continue;
    auto key = from_hex(to_ascii_lower(trim(line)));
    if (!key || key->size() != 32)
      throw ConfigError(file.string() + ": a key is 64 hexadecimal digits on a line");
    keys.push_back(std::move(*key));
  }
  if (keys.empty()) throw ConfigError(file.string() + ": holds no key");
  return Keys(std::move(keys));
}

bool is_installation_name(std::string_view name) {
  return name.size() >= 4 && name.size() <= 8 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
}

// "192.0.2.1", "192.0.2.1:53", "[2001:db8::1]" or "[2001:db8::1]:53".
bool is_server(const std::string& text) {
  const bool six = text.starts_with('[');
  const auto colon = text.find(':', six ? text.find(']') : 0);
  auto address = text.substr(0, colon);
  if (six) {
    if (!address.ends_with(']')) return false;
    address = address.substr(1, address.size() - 2);
  }
  std::array<char, sizeof(in6_addr)> bytes{};
  if (::inet_pton(six ? AF_INET6 : AF_INET, address.c_str(), bytes.data()) != 1) return false;
  return colon == std::string::npos || parse_number<std::uint16_t>(text.substr(colon + 1)).value_or(0) != 0;
}

Delivery parse_delivery(const Ini& ini, const std::string& value) {
  if (value.empty() || value == "accel") return Delivery::Accel;
  if (value == "sendfile") return Delivery::Sendfile;
  if (value == "stream") return Delivery::Stream;
  ini.refuse("files.delivery", "is accel, sendfile or stream");
}

// What may stand alone in a mail's From and behind sendmail's -f.
bool is_plain_address(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && is_host_name(text.substr(at + 1)) && text.front() != '-' &&
         text.find_first_of(" \t<>\"(),:;[]\\") == std::string_view::npos;
}

std::vector<std::string> parse_command(const std::string& line) {
  auto words = words_of(line);
  return words.empty() ? std::vector<std::string>{"/usr/sbin/sendmail"} : words;
}

// What stands behind "smtp://" or "smtps://"; empty where that is none.
std::string smtp_server_of(const std::string& url) {
  const auto end = url.find("://");
  if (end == std::string::npos || (url.substr(0, end) != "smtp" && url.substr(0, end) != "smtps")) return {};
  auto server = url.substr(end + 3);
  const auto colon = server.find(':');
  const bool port_good =
      colon == std::string::npos || parse_number<std::uint16_t>(server.substr(colon + 1)).value_or(0) != 0;
  return is_server(server) || (port_good && is_host_name(server.substr(0, colon))) ? server : std::string{};
}

bool is_loopback(const std::string& server) {
  const bool is_address = is_server(server);
  return (is_address && (server.starts_with("127.") || server.starts_with("[::1]"))) ||
         server.substr(0, server.find(':')) == "localhost";
}

Smtp parse_smtp(Ini& ini) {
  Smtp smtp{.url = to_ascii_lower(ini.take_if_any("mail.smtp")),
            .user = ini.take_if_any("mail.smtp_user"),
            .password = ini.take_if_any("mail.smtp_password"),
            .authorities = ini.take_if_any("mail.smtp_authorities")};
  const auto tls = ini.take_if_any("mail.smtp_tls");
  if (smtp.url.empty()) {
    if (!(smtp.user + smtp.password + smtp.authorities + tls).empty()) ini.refuse("mail.smtp", "is missing");
    return smtp;
  }
  const auto server = smtp_server_of(smtp.url);
  const bool begins_with_tls = smtp.url.starts_with("smtps:");
  if (server.empty()) ini.refuse("mail.smtp", "is smtp:// or smtps:// and a host, with or without a port");
  if (!tls.empty() && tls != "yes" && tls != "no") ini.refuse("mail.smtp_tls", "is yes or no");
  if (begins_with_tls && tls == "no") ini.refuse("mail.smtp_tls", "is yes with smtps://");
  smtp.plain = tls == "no" || (tls.empty() && is_loopback(server) && !begins_with_tls);
  if (smtp.user.empty() != smtp.password.empty())
    ini.refuse("mail.smtp_user", "and mail.smtp_password stand together");
  if (smtp.plain && !smtp.user.empty() && !is_loopback(server))
    ini.refuse("mail.smtp_user", "would go over the net without TLS");
  if (smtp.plain && !smtp.authorities.empty())
    ini.refuse("mail.smtp_authorities", "is of no use without TLS: set mail.smtp_tls");
  if (!smtp.authorities.empty() && smtp.authorities.front() != '/')
    ini.refuse("mail.smtp_authorities", "is an absolute path");
  return smtp;
}

Fetch parse_fetch(Ini& ini) {
  const auto private_addresses = ini.take_if_any("fetch.private_addresses");
  const Fetch fetch{.private_addresses = private_addresses == "yes",
                    .authorities = ini.take_if_any("fetch.authorities")};
  if (!private_addresses.empty() && private_addresses != "yes" && private_addresses != "no")
    ini.refuse("fetch.private_addresses", "is yes or no");
  if (!fetch.authorities.empty() && fetch.authorities.front() != '/')
    ini.refuse("fetch.authorities", "is an absolute path");
  return fetch;
}

unsigned parse_workers(const Ini& ini, const std::string& text) {
  if (text.empty()) return 2;
  const auto number = parse_number<unsigned>(text);
  if (!number || *number > 64) ini.refuse("node.workers", "is a number from 0 to 64");
  return *number;
}

std::chrono::seconds parse_rest_after(const Ini& ini, const std::string& text) {
  if (text.empty()) return std::chrono::seconds{600};
  const auto number = parse_number<unsigned>(text);
  if (!number || *number > 86'400) ini.refuse("node.rest_after", "is a number of seconds from 0 to 86400");
  return std::chrono::seconds{*number};
}

void check_names(const Ini& ini, const Config& config) {
  if (!is_installation_name(config.installation))
    ini.refuse("node.installation", "has 4 to 8 of a-z and 0-9");
  if (!config.default_host.empty() && !is_host_name(config.default_host))
    ini.refuse("node.default_host", "is a host name, without a port");
  if (!config.resolver.empty() && !is_server(config.resolver))
    ini.refuse("node.resolver", "is an address, with or without a port: 127.0.0.1:53, [::1]:53");
}

}  // namespace

Config load_config(const std::filesystem::path& file) {
  Ini ini(file);
  const auto installation = ini.take("node.installation");
  const std::filesystem::path key_file = ini.take("secrets.key_file");
  const auto sendmail = ini.take_if_any("mail.sendmail");
  const Config config{
      .installation = installation,
      .workers = parse_workers(ini, ini.take_if_any("node.workers")),
      .rest_after = parse_rest_after(ini, ini.take_if_any("node.rest_after")),
      .default_host = to_ascii_lower(ini.take_if_any("node.default_host")),
      .resolver = ini.take_if_any("node.resolver"),
      .templates = ini.take("node.templates"),
      .static_files = ini.take("node.static"),
      .catalogues = ini.take_if_any("node.catalogues"),
      .database = {.socket = ini.take("database.socket"),
                   .name = ini.take("database.name"),
                   .login = {ini.take("database.user"), ini.take("database.password")},
                   .schema_login = ini.take_if_any("database.schema_login")},
      .files = {.folder = ini.take("files.folder"),
                .delivery = parse_delivery(ini, ini.take_if_any("files.delivery"))},
      .mail = {.sendmail = parse_command(sendmail),
               .smtp = parse_smtp(ini),
               .from = ini.take_if_any("mail.from")},
      .fetch = parse_fetch(ini),
      .key_file = key_file,
      .keys = load_keys(key_file),
  };
  check_names(ini, config);
  if (!config.files.folder.is_absolute()) ini.refuse("files.folder", "is an absolute path");
  if (!sendmail.empty() && !config.mail.smtp.url.empty())
    ini.refuse("mail.smtp", "stands beside mail.sendmail: it is one or the other");
  if (!config.mail.sendmail.front().starts_with('/')) ini.refuse("mail.sendmail", "is an absolute path");
  if (!config.mail.from.empty() && !is_plain_address(config.mail.from))
    ini.refuse("mail.from", "is one e-mail address without a name");
  ini.expect_nothing_left();
  return config;
}

Smtp load_smtp(const std::filesystem::path& file) {
  Ini ini(file);
  return parse_smtp(ini);
}

Fetch load_fetch(const std::filesystem::path& file) {
  Ini ini(file);
  auto fetch = parse_fetch(ini);
  ini.expect_nothing_left("fetch.");
  return fetch;
}

Login load_login(const std::filesystem::path& file) {
  Ini ini(file);
  Login login{ini.take("database.user"), ini.take("database.password")};
  ini.expect_nothing_left();
  return login;
}

}  // namespace base
