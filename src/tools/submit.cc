// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// luukku-submit: hands the mail on standard input to a sendmail, once. luukku-worker starts it for each mail.
// What was taken leaves a receipt, whatever becomes of the worker meanwhile or of the database afterwards:
// started again with the same key, it sends nothing, and says that the mail was taken.
#include <sysexits.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/text.h"
#include "files/file.h"
#include "net/sendmail.h"

namespace {

// A sendmail that speaks SMTP ends by itself before.
constexpr auto kPatience = net::kHandoverPatience + std::chrono::seconds{10};

struct Typed {
  std::string folder, key, sender, recipient;
  std::vector<std::string> sendmail;
};

// The receipt is begun before the mail is sent, by one process at a time: where it could not be written,
// nothing is sent. Should it get lost all the same, the mail is one that was taken.
net::Handover submit(const Typed& typed, const std::string& key) {
  const files::Folder folder(typed.folder);
  files::Writer receipt(folder, key);
  if (folder.holds(key)) return {net::Handed::Taken, {}};
  auto handover = net::hand_over(typed.sendmail, typed.sender, typed.recipient, STDIN_FILENO, kPatience);
  try {
    if (handover.outcome == net::Handed::Taken) static_cast<void>(receipt.keep());
  } catch (const files::Failed& error) {
    handover.trouble = error.what();
  }
  return handover;
}

int run(int argc, char** argv) {
  CLI::App app("luukku-submit: hands the mail on standard input to a sendmail, once for each key.");
  Typed typed;
  app.add_option("--receipts", typed.folder, "The folder of files")->required();
  app.add_option("--key", typed.key, "32 hexadecimal digits, the mail's own")->required();
  app.add_option("-f", typed.sender, "The sender's address")->required();
  app.add_option("recipient", typed.recipient, "The recipient's address")->required();
  app.add_option("sendmail", typed.sendmail, "The sendmail's path and first arguments")->required();
  app.set_version_flag("--version", std::string("luukku-submit ") + PACKAGE_VERSION);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    app.exit(error);
    return error.get_exit_code() == 0 ? EXIT_SUCCESS : EX_TEMPFAIL;  // wrong use is no fault of the mail
  }
  constexpr std::size_t kKeyBytes = 16;
  const auto key = base::from_hex(typed.key);
  if (!key || key->size() != kKeyBytes) throw std::runtime_error(typed.key + ": is no key");
  // Whoever ends it in the middle cannot know whether the mail was taken. It ends in time.
  for (const int end : {SIGTERM, SIGINT, SIGHUP}) {
    if (std::signal(end, SIG_IGN) == SIG_ERR) throw std::runtime_error("signals cannot be ignored");
  }
  const auto handover = submit(typed, *key);
  if (!handover.trouble.empty()) std::cerr << handover.trouble << '\n';
  return net::exit_code_of(handover.outcome);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "luukku-submit: " << error.what() << '\n';
    return EX_TEMPFAIL;
  }
}
