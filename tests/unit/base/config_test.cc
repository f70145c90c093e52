// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/config.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>

namespace {

// A configuration file in a folder of its own.
struct Folder {
  Folder() {
    char name[] = "/tmp/luukku-config.XXXXXX";
    path = ::mkdtemp(name);
    write("keys", std::string(64, 'a') + "\n");
  }
  ~Folder() { std::filesystem::remove_all(path); }
  void write(const char* name, const std::string& text) const { std::ofstream(path / name) << text; }
  [[nodiscard]] std::string good() const {
    return "[node]\ninstallation = ab12\ntemplates = /t\nstatic = /s\n[database]\nsocket = /d\nname = "
           "n\nuser = u\n"
           "password = p\n[files]\nfolder = /f\n[secrets]\nkey_file = " +
           (path / "keys").string() + "\n";
  }
  [[nodiscard]] base::Config load(const std::string& text) const {
    write("node.ini", text);
    return base::load_config(path / "node.ini");
  }
  // What the error says.
  [[nodiscard]] std::string trouble(const std::string& text) const {
    try {
      (void)load(text);
      return "none";
    } catch (const base::ConfigError& error) {
      return error.what();
    }
  }
  std::filesystem::path path;
};

bool has(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(config, Folder)

BOOST_AUTO_TEST_CASE(what_is_optional_has_a_default) {
  const auto config = load(good());
  BOOST_TEST(config.workers == 2U);
  BOOST_TEST(config.rest_after.count() == 600);
  BOOST_TEST(config.database.schema_login.empty());
  BOOST_TEST(config.default_host.empty());
  BOOST_TEST(config.resolver.empty());
  BOOST_TEST((config.files.delivery == base::Delivery::Accel));
}

BOOST_AUTO_TEST_CASE(a_mail_server_is_reached_with_tls_but_within_the_machine) {
  const auto plain = [&](const std::string& lines) {
    return load(good() + "[mail]\n" + lines).mail.smtp.plain;
  };
  BOOST_TEST(load(good()).mail.smtp.url.empty());
  BOOST_TEST(load(good() + "[mail]\nsmtp = smtp://Mail.Example\n").mail.smtp.url == "smtp://mail.example");
  BOOST_TEST(plain("smtp = smtp://127.0.0.1:25\n"));
  BOOST_TEST(plain("smtp = smtp://localhost\n"));
  BOOST_TEST(plain("smtp = smtp://[::1]:25\n"));
  BOOST_TEST(!plain("smtp = smtp://127.0.0.1:25\nsmtp_tls = yes\n"));
  BOOST_TEST(!plain("smtp = smtp://mail.example:587\n"));
  BOOST_TEST(!plain("smtp = smtp://localhost.example\n"));
  BOOST_TEST(!plain("smtp = smtp://127.mail.example\n"));
  BOOST_TEST(!plain("smtp = smtps://127.0.0.1\n"));
  BOOST_TEST(plain("smtp = smtp://mail.example\nsmtp_tls = no\n"));
}

BOOST_AUTO_TEST_CASE(a_wrong_mail_server_is_named) {
  const auto told = [&](const std::string& lines) { return trouble(good() + "[mail]\n" + lines); };
  for (const auto* url :
       {"mail.example", "http://mail.example", "smtp://", "smtp://mail.example:0", "smtp://mail.example/x",
        "smtp://user@mail.example", "smtp://mail.example:25:25", "smtp://mail example"}) {
    BOOST_TEST(has(told("smtp = " + std::string(url) + "\n"), "mail.smtp is smtp://"), url);
  }
  for (const auto* alone :
       {"smtp_user = desk\n", "smtp_password = p\n", "smtp_tls = yes\n", "smtp_authorities = /a\n"})
    BOOST_TEST(has(told(alone), "mail.smtp is missing"), alone);
  const std::string server = "smtp = smtp://mail.example\n";
  BOOST_TEST(has(told(server + "smtp_user = desk\n"), "stand together"));
  BOOST_TEST(has(told(server + "smtp_password = p\n"), "stand together"));
  BOOST_TEST(has(told(server + "smtp_authorities = a.pem\n"), "absolute path"));
  BOOST_TEST(has(told("smtp = smtp://localhost\nsmtp_authorities = /a.pem\n"), "no use without TLS"));
  BOOST_TEST(has(told("smtp = smtp://mail.example\nsmtp_tls = maybe\n"), "mail.smtp_tls is yes or no"));
  BOOST_TEST(has(told("smtp = smtps://mail.example\nsmtp_tls = no\n"), "mail.smtp_tls is yes with"));
  BOOST_TEST(has(told("smtp = smtp://mail.example\nsmtp_tls = no\nsmtp_user = desk\nsmtp_password = p\n"),
                 "without TLS"));
  BOOST_TEST(has(told("sendmail = /usr/sbin/sendmail\nsmtp = smtp://mail.example\n"), "one or the other"));
}

BOOST_AUTO_TEST_CASE(documents_are_fetched_from_within_only_where_it_says_so) {
  BOOST_TEST(!load(good()).fetch.private_addresses);
  BOOST_TEST(load(good()).fetch.authorities.empty());
  BOOST_TEST(!load(good() + "[fetch]\nprivate_addresses = no\n").fetch.private_addresses);
  BOOST_TEST(load(good() + "[fetch]\nprivate_addresses = yes\n").fetch.private_addresses);
  BOOST_TEST(load(good() + "[fetch]\nauthorities = /a.pem\n").fetch.authorities == "/a.pem");
  BOOST_TEST(
      has(trouble(good() + "[fetch]\nprivate_addresses = true\n"), "fetch.private_addresses is yes or no"));
  BOOST_TEST(
      has(trouble(good() + "[fetch]\nauthorities = a.pem\n"), "fetch.authorities is an absolute path"));
  BOOST_TEST(has(trouble(good() + "[fetch]\nprivate = yes\n"), "fetch.private is not known"));
}

BOOST_AUTO_TEST_CASE(who_fetches_needs_that_section_alone) {
  const auto load_fetch = [&](const std::string& text) {
    write("node.ini", text);
    return base::load_fetch(path / "node.ini");
  };
  BOOST_TEST(!load_fetch("").private_addresses);
  BOOST_TEST(load_fetch("[node]\nworkers = many\n[fetch]\nprivate_addresses = yes\n").private_addresses);
  BOOST_TEST(load_fetch("[fetch]\nauthorities = /a.pem\n[other]\nkey = 1\n").authorities == "/a.pem");
  BOOST_CHECK_THROW(load_fetch("[fetch]\nprivat_addresses = yes\n"), base::ConfigError);
  BOOST_CHECK_THROW((void)base::load_fetch(path / "none.ini"), base::ConfigError);
}

BOOST_AUTO_TEST_CASE(what_is_missing_unknown_or_wrong_is_named) {
  BOOST_TEST(has(trouble(""), "node.installation is missing"));
  BOOST_TEST(has(trouble(good() + "[node]\nwrokers = 3\n"), "node.wrokers is not known"));
  BOOST_TEST(has(trouble(good() + "[node]\nworkers = many\n"), "node.workers"));
  BOOST_TEST(has(trouble(good() + "[node]\nrest_after = -1\n"), "node.rest_after"));
  BOOST_TEST(has(trouble(good() + "[node]\ninstallation = cd34\n"), "stands twice"));
  BOOST_TEST(has(trouble(good() + "[files]\ndelivery = pigeon\n"), "files.delivery"));
  auto text = good();
  BOOST_TEST(has(trouble(text.replace(text.find("/f"), 2, "f")), "files.folder"));
  text = good();
  BOOST_TEST(has(trouble(text.replace(text.find("ab12"), 4, "A B!")), "node.installation"));
}

BOOST_AUTO_TEST_CASE(the_default_host_is_a_name_without_a_port) {
  BOOST_TEST(load(good() + "[node]\ndefault_host = Portals.Example\n").default_host == "portals.example");
  for (const auto* bad :
       {"portals.example:443", "https://portals.example", "192.0.2.1", "portals.example.", "a b"}) {
    BOOST_TEST(
        has(trouble(good() + "[node]\ndefault_host = " + bad + "\n"), "node.default_host is a host name"));
  }
}

BOOST_AUTO_TEST_CASE(the_resolver_is_an_address_with_or_without_a_port) {
  for (const auto* server : {"192.0.2.1", "127.0.0.1:5353", "[::1]", "[2001:db8::1]:53"}) {
    BOOST_TEST(load(good() + "[node]\nresolver = " + server + "\n").resolver == server);
  }
  for (const auto* bad : {"dns.example", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "::1", "[::1",
                          "[::1]53", "[127.0.0.1]", "127.0.0.1,192.0.2.1"}) {
    BOOST_TEST(has(trouble(good() + "[node]\nresolver = " + bad + "\n"), "node.resolver is an address"));
  }
}

BOOST_AUTO_TEST_CASE(a_key_file_without_a_good_key_is_refused) {
  write("keys", "0123\n");
  BOOST_TEST(has(trouble(good()), "64 hexadecimal digits"));
  write("keys", "\n");
  BOOST_TEST(has(trouble(good()), "holds no key"));
}

BOOST_AUTO_TEST_SUITE_END()
