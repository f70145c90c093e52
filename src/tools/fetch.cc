// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// luukku-fetch: gets a small document over HTTPS and writes it to standard output. Whoever needs such a
// document starts it, so that nothing else of Luukku speaks with hosts that a portal names. Where it gets
// none it says why on one line of standard error, and ends with a code of sysexits.h, which --help tells.
#include <sysexits.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <string>

#include "base/config.h"
#include "net/fetch.h"

namespace {

constexpr const char* kExitCodes =
    "It ends with\n"
    "  0   the document is on standard output, whole\n"
    "  64  wrong use\n"
    "  65  the URL is none of https, or has a user's name in it\n"
    "  68  the host is not found\n"
    "  69  the host is not reached, its certificate is not good, or its answer breaks off or takes too long\n"
    "  70  something is wrong with this machine\n"
    "  74  standard output cannot be written\n"
    "  76  the host answers, but not with 200 and a document that is small enough\n"
    "  77  the host is at a private address, and fetch.private_addresses does not allow it\n"
    "  78  the configuration cannot be read, or is wrong";

int exit_code_of(net::Fetched outcome) {
  switch (outcome) {
    case net::Fetched::Whole:
      return EX_OK;
    case net::Fetched::BadUrl:
      return EX_DATAERR;
    case net::Fetched::NoHost:
      return EX_NOHOST;
    case net::Fetched::Private:
      return EX_NOPERM;
    case net::Fetched::Unreachable:
      return EX_UNAVAILABLE;
    case net::Fetched::NotGiven:
      return EX_PROTOCOL;
  }
  return EX_SOFTWARE;
}

int tell(const std::string& trouble, int code) {
  std::cerr << "luukku-fetch: " << trouble << '\n';
  return code;
}

int fetch(const std::string& file, const std::string& url) {
  const auto document = net::fetch(base::load_fetch(file), url);
  if (document.outcome != net::Fetched::Whole) return tell(document.trouble, exit_code_of(document.outcome));
  std::cout << document.body << std::flush;
  return std::cout ? EX_OK : tell("standard output cannot be written", EX_IOERR);
}

int run(int argc, char** argv) {
  CLI::App app("luukku-fetch: writes the document that is at a URL of https to standard output.");
  std::string file = base::kDefaultConfig;
  std::string url;
  app.add_option("--config", file, "The node's configuration, of which it reads [fetch]")
      ->capture_default_str();
  app.add_option("url", url, "Where the document is: https://HOST[:PORT]/...")->required();
  app.set_version_flag("--version", std::string("luukku-fetch ") + PACKAGE_VERSION);
  app.footer(kExitCodes);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return error.get_exit_code() == 0 ? EXIT_SUCCESS : EX_USAGE;
  }
  return fetch(file, url);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const base::ConfigError& error) {
    return tell(error.what(), EX_CONFIG);
  } catch (const std::exception& error) {
    return tell(error.what(), EX_SOFTWARE);
  }
}
