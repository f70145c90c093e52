// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// luukku-smtp: the sendmail interface to a mail server that is reached by SMTP. luukku-submit starts it for
// each mail, where the node's configuration names such a server.
#include <sysexits.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "base/config.h"
#include "net/smtp.h"

namespace {

int send(const std::string& file, const std::string& sender, const std::string& recipient) {
  const auto smtp = base::load_smtp(file);
  if (smtp.url.empty()) {
    std::cerr << "luukku-smtp: mail.smtp is not set in " << file << '\n';
    return EX_CONFIG;
  }
  const std::string letter(std::istreambuf_iterator<char>(std::cin), {});
  const auto handover = net::send_by_smtp(smtp, sender, recipient, letter);
  if (!handover.trouble.empty()) std::cerr << handover.trouble << '\n';
  return net::exit_code_of(handover.outcome);
}

int run(int argc, char** argv) {
  CLI::App app(
      "luukku-smtp: sends the mail on standard input by SMTP, to the server that the node's "
      "configuration names.");
  std::string file = base::kDefaultConfig;
  std::string sender;
  std::string recipient;
  bool dots_are_text = true;
  app.add_option("--config", file, "The node's configuration")->capture_default_str();
  app.add_flag("-i", dots_are_text, "As sendmail has it: a line with a dot alone is no end. So it is anyway");
  app.add_option("-f", sender, "The sender's address")->required();
  app.add_option("recipient", recipient, "The recipient's address")->required();
  app.set_version_flag("--version", std::string("luukku-smtp ") + PACKAGE_VERSION);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return error.get_exit_code() == 0 ? EXIT_SUCCESS : EX_USAGE;
  }
  // Whoever ends it in the middle cannot know whether the mail was taken. It ends in time.
  if (std::signal(SIGTERM, SIG_IGN) == SIG_ERR || std::signal(SIGINT, SIG_IGN) == SIG_ERR)
    throw std::runtime_error("signals cannot be ignored");
  return send(file, sender, recipient);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "luukku-smtp: " << error.what() << '\n';
    return EX_TEMPFAIL;
  }
}
