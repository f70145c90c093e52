// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// luukku-worker: notes who is to be invited, sends the mails that wait in the database, makes small pictures
// of attached ones, and fetches identity providers' keys. Any number of them may run, on any number of nodes.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <iostream>

#include "base/catalogue.h"
#include "base/choices.h"
#include "base/config.h"
#include "base/log.h"
#include "base/process.h"
#include "base/text.h"
#include "files/file.h"
#include "mail/letter.h"
#include "net/handover.h"
#include "store/due_mails.h"
#include "store/invitations.h"
#include "store/thumbnails.h"
#include "tools/jwks.h"
#include "tools/letters.h"

namespace {

constexpr std::chrono::seconds kLook{2};               // how often an idle worker looks for mails
constexpr std::chrono::seconds kTendEvery{30};         // ... and after those who are to be invited
constexpr std::chrono::seconds kInvitingPatience{60};  // for a statement: mails wait meanwhile
constexpr std::chrono::seconds kDatabaseAway{5};       // ... and for a database that does not answer
constexpr auto kSubmitPatience =
    net::kHandoverPatience + std::chrono::seconds{30};  // it ends by itself before
static_assert(kSubmitPatience < store::kMailLease);

// A mail that is not taken is tried again after a minute, two, four, up to four hours; after two days no
// more, nor once the link in it would no longer be good.
constexpr std::chrono::minutes kLongestPause{240};
constexpr std::chrono::days kGiveUpAfter{2};

constexpr std::chrono::minutes kClosedPortal{60};  // until its contacts' news are looked at again

constexpr std::chrono::seconds kThumbnailPatience{10};
constexpr std::size_t kMostThumbnail = 1024UL * 1024;  // bytes
constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

// The path of another program of the same folder.
std::string beside_me(const char* name) {
  auto path = std::filesystem::read_symlink("/proc/self/exe").replace_filename(name).string();
  if (::access(path.c_str(), X_OK) != 0) throw std::runtime_error(path + ": " + std::strerror(errno));
  return path;
}

// What takes the mails.
std::vector<std::string> sendmail_of(const base::Config& config, const std::string& config_file) {
  if (config.mail.smtp.url.empty()) return config.mail.sendmail;
  return {beside_me("luukku-smtp"), "--config", config_file};
}

std::chrono::minutes pause_after(unsigned tries) {
  constexpr unsigned kMostDoublings = 8;
  return std::min(std::chrono::minutes{1U << std::min(tries - 1, kMostDoublings)}, kLongestPause);
}

// SIGTERM and SIGINT ask for the end; they are taken between two mails only.
class EndSignals {
 public:
  EndSignals() {
    ::sigemptyset(&set_);
    ::sigaddset(&set_, SIGTERM);
    ::sigaddset(&set_, SIGINT);
    ::sigprocmask(SIG_BLOCK, &set_, nullptr);
  }
  // Whether one came, within that time.
  [[nodiscard]] bool came_within(std::chrono::seconds time) const {
    const timespec wait{time.count(), 0};
    return ::sigtimedwait(&set_, nullptr, &wait) > 0;
  }

 private:
  sigset_t set_{};
};

std::vector<view::Translation> languages(const std::filesystem::path& folder) {
  std::vector<view::Translation> all;
  for (const auto& language : base::languages_in(folder)) {
    const auto catalogue = std::make_shared<base::Catalogue>(folder, language);
    all.push_back({language, [catalogue](std::string_view words) { return catalogue->translate(words); }});
  }
  return all;
}

class Worker {
 public:
  Worker(const base::Config& config, const std::string& config_file)
      : config_(config),
        sendmail_(sendmail_of(config, config_file)),
        fetch_command_{beside_me("luukku-fetch"), "--config", config_file},
        wardrobe_(config.templates, config.static_files, {}, languages(config.catalogues)),
        shelves_(config.database, store::kToolPatience),
        inviting_(config.database, kInvitingPatience) {}

  // Makes one small picture, or finds that none can be made. False where none is wanted.
  [[nodiscard]] bool make_one() {
    const auto wanted = store::take_wanted_thumbnail(shelves_);
    if (!wanted) return false;
    if (const auto made = make(wanted->picture)) store::keep_thumbnail(shelves_, wanted->attachment, *made);
    return true;
  }

  // Fetches one identity provider's keys. False where none are due.
  [[nodiscard]] bool fetch_one() { return tools::fetch_one_jwks(shelves_, fetch_command_); }

  // Sees to the invitations, now and then. What is wrong with one portal's keeps nobody else waiting.
  void tend() {
    const auto now = base::now();
    if (now - tended_ < kTendEvery) return;
    tended_ = now;
    for (const auto& inviting : store::list_inviting_portals(inviting_)) {
      try {
        store::tend_invitations(inviting_, inviting, now);
      } catch (const std::exception& error) {
        base::log(base::Level::Error, "not_invited",
                  {{"portal", std::to_string(inviting.portal.value)}, {"why", error.what()}});
      }
    }
  }

  // Sends one mail, or finds that it cannot be sent. False where none is due.
  [[nodiscard]] bool send_one() {
    const auto due = store::lease_mail(shelves_, base::now());
    if (!due) return false;
    switch (const auto verdict = tools::judge(*due, base::now()); verdict.fate) {
      case tools::Fate::Drop:
        store::drop(shelves_, *due);
        return true;
      case tools::Fate::GiveUp:
        settle(*due, {net::Handed::Refused, std::string(verdict.why)});
        return true;
      case tools::Fate::Wait:
        store::postpone(shelves_, *due, verdict.why, base::now() + kClosedPortal);
        return true;
      case tools::Fate::Send:
        break;
    }
    settle(*due, submit(*due));
    return true;
  }

 private:
  [[nodiscard]] net::Handover submit(const store::DueMail& due) const {
    const auto letter = tools::letter_of(config_, wardrobe_, due);
    std::vector<std::string> command{submit_program_,       "--receipts", config_.files.folder, "--key",
                                     base::to_hex(due.key), "-f",         letter.from.address,  "--",
                                     due.recipient};
    command.insert(command.end(), sendmail_.begin(), sendmail_.end());
    const base::MemoryFile input(mail::write(letter));
    const auto end = base::run_program(command, input.descriptor(), kSubmitPatience, net::kMostWords);
    if (end.how != base::ProgramEnd::How::Exited) return {net::Handed::Later, submit_program_ + " was ended"};
    return {net::outcome_of(end.code), net::words_of(end.output)};
  }

  [[nodiscard]] std::optional<files::Written> make(const model::StoredFile& picture) const {
    const files::Folder folder(config_.files.folder);
    const auto end = run_on(folder, picture);
    const bool good = end.how == base::ProgramEnd::How::Exited && end.code == EXIT_SUCCESS &&
                      end.output.starts_with(kPngSignature) && end.output.size() < kMostThumbnail;
    base::log(base::Level::Info, good ? "thumbnail_made" : "no_thumbnail",
              {{"size", std::to_string(picture.file.size)}});
    if (!good) return std::nullopt;
    files::Writer writer(folder);
    writer.write(end.output);
    return writer.keep();
  }

  [[nodiscard]] base::ProgramEnd run_on(const files::Folder& folder, const model::StoredFile& picture) const {
    try {
      const files::Reader reader(folder, picture.stored_name, picture.file.size);
      return base::run_program({thumbnail_maker_}, reader.descriptor(), kThumbnailPatience, kMostThumbnail);
    } catch (const files::Failed& error) {  // those behind it need not wait for what is not there
      base::log(base::Level::Error, "picture_gone", {{"why", error.what()}});
      return {base::ProgramEnd::How::Killed, 0, {}};
    }
  }

  void settle(const store::DueMail& due, const net::Handover& handover) {
    const auto now = base::now();
    const auto number = std::to_string(due.id.value);
    if (handover.outcome == net::Handed::Taken) {
      store::settle_sent(shelves_, due, now);
      base::log(base::Level::Info, "mail_sent", {{"mail", number}});
      if (!handover.trouble.empty())
        base::log(base::Level::Error, "no_receipt", {{"mail", number}, {"why", handover.trouble}});
      return;
    }
    const bool over = handover.outcome == net::Handed::Refused || now - due.created >= kGiveUpAfter;
    if (over) {
      store::settle_failed(shelves_, due, handover.trouble, now);
    } else {
      store::postpone(shelves_, due, handover.trouble, now + pause_after(due.tries));
    }
    base::log(over ? base::Level::Error : base::Level::Warning, over ? "mail_given_up" : "mail_postponed",
              {{"mail", number}, {"tries", std::to_string(due.tries)}});
  }

  const base::Config& config_;
  std::string submit_program_ = beside_me("luukku-submit");
  std::vector<std::string> sendmail_;
  std::vector<std::string> fetch_command_;
  std::string thumbnail_maker_ = beside_me("luukku-thumbnail");
  view::Wardrobe wardrobe_;
  store::Reader shelves_;
  store::Reader inviting_;
  base::Time tended_;
};

// Until there is nothing to do (`once`), or somebody asks for the end.
void work(const std::string& file, bool once) {
  const auto config = base::load_config(file);
  const EndSignals end;
  Worker worker(config, file);
  auto pause = std::chrono::seconds{0};
  while (!end.came_within(pause)) {
    try {
      worker.tend();
      // No mail waits for more than one picture or one identity provider.
      const bool busy = worker.send_one() || worker.make_one() || worker.fetch_one();
      if (!busy && once) return;
      pause = busy ? std::chrono::seconds{0} : kLook;
    } catch (const std::exception& error) {
      if (once) throw;
      base::log(base::Level::Error, "broken", {{"why", error.what()}});
      pause = kDatabaseAway;
    }
  }
}

int run(int argc, char** argv) {
  CLI::App app(
      "luukku-worker: invites who is to be invited, sends the mails that wait in the database, makes small "
      "pictures of attached ones, and fetches identity providers' keys, until SIGTERM.");
  std::string file = base::kDefaultConfig;
  if (const char* named = std::getenv("LUUKKU_CONFIG")) file = named;
  bool once = false;
  app.add_option("--config", file, "The node's configuration (also LUUKKU_CONFIG)")->capture_default_str();
  app.add_flag("--once", once, "Do what there is to do, then end");
  app.set_version_flag("--version", std::string("luukku-worker ") + PACKAGE_VERSION);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    constexpr int kWrongUse = 2;
    app.exit(error);
    return error.get_exit_code() == 0 ? EXIT_SUCCESS : kWrongUse;
  }
  work(file, once);
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "luukku-worker: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
