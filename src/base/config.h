// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The node's ini file. Everything that belongs to a portal stands in the database instead.
#pragma once

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/secret.h"

namespace base {

struct ConfigError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Login {
  std::string user;
  std::string password;
};

struct Database {
  std::string socket;  // a unix socket's path
  std::string name;
  Login login;
  std::filesystem::path
      schema_login;  // the ini file of the user who may change the schema; only `migrate` reads it
};

// Who sends a file's bytes once the program has said who may have them.
enum class Delivery {
  Accel,     // nginx, told by X-Accel-Redirect
  Sendfile,  // Apache's mod_xsendfile, told by X-Sendfile
  Stream,    // the program itself
};

struct Files {
  std::filesystem::path folder;  // where people's files are kept; it has to exist
  Delivery delivery = Delivery::Accel;
};

struct Smtp {
  std::string url;   // "smtp://HOST[:PORT]", which changes to TLS (RFC 3207), or "smtps://HOST[:PORT]" (RFC
                     // 8314); empty: mails go through sendmail
  std::string user;  // empty: without signing in
  std::string password;
  std::string authorities;  // a file of trusted certificates; empty: the system's
  bool plain = false;       // without TLS: within this machine, or where it was asked for
};

struct Mail {
  std::vector<std::string> sendmail;  // the mail server's sendmail and its first arguments
  Smtp smtp;
  std::string from;  // the sender's address; empty: no-reply@ the portal's own host
};

// How a document is got over HTTPS from a host that a portal names.
struct Fetch {
  bool private_addresses = false;  // whether the host may be within: where it is the hoster's own
  std::string authorities;         // a file of trusted certificates; empty: the system's
};

struct Config {
  std::string installation;              // 4 to 8 of a-z0-9; stands in the names of cookies
  unsigned workers = 2;                  // processes a program; 0: serve in the process itself
  std::chrono::seconds rest_after{600};  // without a request, a program's workers end until there is one;
                                         // 0: never
  std::string default_host;  // this installation's own name, which no portal may have; empty: it has none
  std::string resolver;      // ADDRESS[:PORT] of the DNS server to ask; empty: the system's
  std::filesystem::path templates;
  std::filesystem::path static_files;
  std::filesystem::path catalogues;  // of other languages; empty: there is English alone
  Database database;
  Files files;
  Mail mail;
  Fetch fetch;
  std::filesystem::path key_file;
  Keys keys;  // what stands in it
};

inline constexpr const char* kDefaultConfig = "/etc/luukku/luukku.ini";

// Throws ConfigError that names the file, the section and the key that is missing or wrong. An unknown key is
// an error: a misspelt setting must not be silently without effect.
[[nodiscard]] Config load_config(const std::filesystem::path& file);

// The mail server of that file, and nothing else: for a program that need not know the rest.
[[nodiscard]] Smtp load_smtp(const std::filesystem::path& file);

// The section [fetch] of that file, and nothing else.
[[nodiscard]] Fetch load_fetch(const std::filesystem::path& file);

// The login of `schema_login`: an ini file with `user` and `password` in the section [database].
[[nodiscard]] Login load_login(const std::filesystem::path& file);

}  // namespace base
