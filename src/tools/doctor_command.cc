// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/text.h"
#include "files/file.h"
#include "store/domains.h"
#include "store/health.h"
#include "store/schema.h"
#include "tools/command.h"
#include "view/wardrobe.h"

namespace tools {

namespace {

struct Finding {
  std::string what;
  bool good = false;
  std::string advice;  // what to do where it is not good
};

bool is_private(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

void examine_files(const Settings& settings, const base::Config& config, std::vector<Finding>& findings) {
  const auto private_file = [&](const std::string& what, const std::filesystem::path& file) {
    findings.push_back({what + " is nobody else's to read", is_private(file), "chmod 600 " + file.string()});
  };
  private_file("the configuration", settings.config_file);
  if (!config.database.schema_login.empty()) private_file("the schema's login", config.database.schema_login);
  const files::Folder folder(config.files.folder);
  std::string full;
  try {
    const files::Writer trial(folder);
  } catch (const files::Failed& error) {
    full = error.what();
  }
  findings.push_back({"the folder of files takes files", full.empty(), full});
  if (config.mail.smtp.url.empty()) {
    const auto& sendmail = config.mail.sendmail.front();
    findings.push_back(
        {"mails can be handed over", ::access(sendmail.c_str(), X_OK) == 0,
         "there is no " + sendmail + ": install a mail server, or set [mail] sendmail or smtp"});
  }
  std::string trouble;
  try {
    const view::Wardrobe wardrobe(config.templates, config.static_files);
  } catch (const view::TemplateError& error) {
    trouble = error.what();
  }
  findings.push_back({"the templates load", trouble.empty(), trouble});
}

void examine_domains(const base::Config& config, store::Reader& shelves, std::vector<Finding>& findings) {
  if (config.default_host.empty()) return;
  std::string held;
  for (const auto& [portal_key, host] : store::find_domains_named(shelves, config.default_host)) {
    held.append(held.empty() ? "" : ", ").append(portal_key).append(" ").append(host);
  }
  findings.push_back({"no portal has the installation's default host", held.empty(),
                      "make another domain primary where it is, then luukkuctl domain disconnect: " + held});
}

void examine_mails(store::Reader& shelves, std::vector<Finding>& findings) {
  const auto health = store::examine_mails(shelves, base::now());
  findings.push_back(
      {"mails that are due are sent", !health.late, "keep luukku-worker running, or more of them"});
  findings.push_back({"the mail server takes them", health.trouble.empty(), health.trouble});
  findings.push_back(
      {"none was given up after many tries", health.lost.empty(),
       "luukkuctl mail list PORTAL --state failed says why: " + base::join_words(health.lost)});
}

void examine_database(const base::Config& config, std::vector<Finding>& findings) {
  auto shelves = open_shelves(config);
  store::Health health;
  try {
    health = store::examine(shelves);
  } catch (const store::Unavailable& error) {
    findings.push_back({"the database answers", false, error.what()});
    return;
  }
  findings.push_back({"the database answers", true, ""});
  findings.push_back(
      {"MariaDB is 10.11 or later", health.version_number >= 101100, "it is " + health.version});
  findings.push_back({"what is committed is on disk", health.flushes_at_commit,
                      "set innodb_flush_log_at_trx_commit=1 in MariaDB's configuration"});
  findings.push_back({"the programs cannot change the schema", !health.may_change_schema,
                      "grant their user SELECT, INSERT, UPDATE and DELETE only"});
  const bool fits = health.has_schema && store::schema_fits(shelves);
  findings.push_back({"the schema is this version's", fits, "luukkuctl migrate"});
  if (fits) {
    examine_domains(config, shelves, findings);
    examine_mails(shelves, findings);
  }
  // Each program of the package keeps one connection a worker.
  constexpr std::uint64_t kPrograms = 10;
  const auto wanted = kPrograms * config.workers + 10;
  findings.push_back({"MariaDB takes enough connections", health.max_connections >= wanted,
                      "max_connections is " + std::to_string(health.max_connections) + ", " +
                          std::to_string(wanted) + " are needed"});
}

void examine_all(const Settings& settings) {
  const auto config = settings.config();
  std::vector<Finding> findings;
  examine_files(settings, config, findings);
  examine_database(config, findings);
  bool all_good = true;
  auto list = nlohmann::ordered_json::array();
  for (const auto& finding : findings) {
    all_good = all_good && finding.good;
    list.push_back(
        {{"what", finding.what}, {"good", finding.good}, {"advice", finding.good ? "" : finding.advice}});
    if (settings.json) continue;
    std::cout << (finding.good ? "good: " : "BAD:  ") << finding.what << '\n';
    if (!finding.good) std::cout << "      " << finding.advice << '\n';
  }
  if (settings.json) std::cout << list.dump() << '\n';
  if (!all_good) throw Refused("not all is well");
}

}  // namespace

void add_doctor(const Syntax& program, const Settings& settings) {
  const auto command =
      program.command("doctor", "Examine the configuration and the database, and say what to do");
  command.run([&settings] { examine_all(settings); });
}

}  // namespace tools
