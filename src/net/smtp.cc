// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string_view>

#include "base/language.h"
#include "base/text.h"
#include "net/curl_options.h"

namespace net {

namespace {

constexpr long kConnectPatience = 30;  // seconds

struct EndList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

enum class Stage { Ours, Recipient, Letter };  // what an answer is about

// What goes on between us and the server, as curl tells it.
struct Talk {
  std::string_view unsent;  // of the letter
  bool wants_sign_in = false;
  bool signed_in = false;
  Stage stage = Stage::Ours;
  std::string refusal;  // the last one
};

std::size_t read_letter(char* buffer, std::size_t size, std::size_t count, void* into) {
  auto& talk = *static_cast<Talk*>(into);
  if (talk.wants_sign_in && !talk.signed_in) return CURL_READFUNC_ABORT;
  talk.stage = Stage::Letter;
  const auto length = talk.unsent.copy(buffer, size * count);
  talk.unsent.remove_prefix(length);
  return length;
}

void note_answer(Talk& talk, std::string_view line) {
  if (line.starts_with("235")) talk.signed_in = true;
  if (line.starts_with('4') || line.starts_with('5'))
    talk.refusal += line.substr(0, kMostWords - std::min(kMostWords, talk.refusal.size()));
}

int listen(CURL*, curl_infotype kind, char* data, std::size_t size, void* into) {
  auto& talk = *static_cast<Talk*>(into);
  const std::string_view text(data, size);
  if (kind == CURLINFO_HEADER_IN) note_answer(talk, text);
  if (kind != CURLINFO_HEADER_OUT || text.starts_with("QUIT")) return 0;
  talk.refusal.clear();
  if (text.starts_with("RCPT ")) talk.stage = Stage::Recipient;
  return 0;
}

// Whether a refusal is the mail's own fault, by its reply code (RFC 5321, section 4.2.3) and, where it has
// one, its enhanced status code (RFC 3463): about the address, the mailbox, or the letter. Servers put off
// what they have against us until the recipient is named.
bool is_for_good(Stage stage, std::string_view refusal) {
  if (stage == Stage::Ours || !refusal.starts_with('5')) return false;
  const auto code = refusal.substr(0, 3);
  const auto status = refusal.substr(std::min<std::size_t>(4, refusal.size()), 5);
  const auto begins = [&](std::string_view with) { return status.starts_with(with); };
  if (begins("5.1.7") || begins("5.1.8") || begins("5.7.0") || begins("5.7.1")) return false;
  if (stage == Stage::Letter) return code != "530";
  if (begins("5.")) return begins("5.1.") || begins("5.2.") || begins("5.6.");
  return code == "550" || code == "551" || code == "553";
}

// As SMTP has them (RFC 5321, section 2.3.8).
std::string with_crlf(std::string_view letter) {
  std::string lines;
  lines.reserve(letter.size() + letter.size() / 32);
  for (const char each : letter) {
    if (each == '\n') lines += '\r';
    lines += each;
  }
  if (!lines.ends_with("\r\n")) lines += "\r\n";
  return lines;
}

// As a command may name it: ASCII, whatever the domain is written in. Nothing for what is none.
std::optional<std::string> path_of(const std::string& address) {
  const auto at = address.rfind('@');
  if (at == std::string::npos) return std::nullopt;
  const auto local = address.substr(0, at);
  const auto domain = base::to_ascii_domain(address.substr(at + 1));
  const bool fits = std::ranges::all_of(
      local, [](char each) { return each > ' ' && each <= '~' && each != '<' && each != '>'; });
  return fits && domain ? std::optional(local + '@' + *domain) : std::nullopt;
}

void set_server(CURL* easy, const base::Smtp& server, std::string_view own_name) {
  set(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(easy, CURLOPT_URL, (server.url + '/' + std::string(own_name)).c_str());
  set(easy, CURLOPT_USE_SSL, server.plain ? long{CURLUSESSL_NONE} : long{CURLUSESSL_ALL});
  set_authorities(easy, server.authorities);
  if (!server.user.empty()) {
    set(easy, CURLOPT_USERNAME, server.user.c_str());
    set(easy, CURLOPT_PASSWORD, server.password.c_str());
  }
  set(easy, CURLOPT_PROXY, "");  // whatever the environment says
  set(easy, CURLOPT_CONNECTTIMEOUT, kConnectPatience);
  set(easy, CURLOPT_TIMEOUT, long{kHandoverPatience.count()});
  set(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, long{kHandoverPatience.count()});  // else two minutes
}

void set_mail(CURL* easy, Talk& talk, const std::string& sender, const curl_slist* recipients) {
  set(easy, CURLOPT_MAIL_FROM, sender.c_str());
  set(easy, CURLOPT_MAIL_RCPT, recipients);
  set(easy, CURLOPT_UPLOAD, 1L);
  set(easy, CURLOPT_READFUNCTION, read_letter);
  set(easy, CURLOPT_READDATA, &talk);
  set(easy, CURLOPT_VERBOSE, 1L);
  set(easy, CURLOPT_DEBUGFUNCTION, listen);
  set(easy, CURLOPT_DEBUGDATA, &talk);
}

Handover outcome_of(const Talk& talk, CURLcode ended) {
  if (ended == CURLE_OK) return {Handed::Taken, {}};
  if (talk.wants_sign_in && !talk.signed_in && talk.refusal.empty() && ended == CURLE_ABORTED_BY_CALLBACK)
    return {Handed::Later, "the server does not offer to sign in"};
  const bool is_ours = talk.wants_sign_in && !talk.signed_in;
  const auto said = words_of(talk.refusal);
  return {!is_ours && is_for_good(talk.stage, talk.refusal) ? Handed::Refused : Handed::Later,
          said.empty() ? curl_easy_strerror(ended) : said};
}

}  // namespace

Handover send_by_smtp(const base::Smtp& server, const std::string& sender, const std::string& recipient,
                      const std::string& letter) {
  const auto from = path_of(sender);
  const auto to = path_of(recipient);
  if (!from || !to) return {Handed::Refused, "is no address that SMTP can name"};
  // Never cleaned up: that would say QUIT and wait two minutes for an answer, while the mail has been taken.
  static CURL* const kEasy = curl_easy_init();
  const std::unique_ptr<curl_slist, EndList> recipients(
      curl_slist_append(nullptr, ('<' + *to + '>').c_str()));
  if (kEasy == nullptr || !recipients) throw std::bad_alloc();
  const auto lines = with_crlf(letter);
  Talk talk{.unsent = lines, .wants_sign_in = !server.user.empty(), .refusal = {}};
  set_server(kEasy, server, from->substr(from->find('@') + 1));
  set_mail(kEasy, talk, '<' + *from + '>', recipients.get());
  return outcome_of(talk, curl_easy_perform(kEasy));
}

}  // namespace net
