// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/fetch.h"

#include <curl/curl.h>
#include <sys/socket.h>

#include <array>
#include <memory>
#include <new>
#include <string_view>

#include "base/text.h"
#include "net/address.h"
#include "net/curl_options.h"

namespace net {

namespace {

constexpr std::chrono::seconds kConnectionPatience{5};  // with TLS
constexpr long kOk = 200;

struct EndEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct EndUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Easy = std::unique_ptr<CURL, EndEasy>;
using Url = std::unique_ptr<CURLU, EndUrl>;

// What goes on between us and the server, as curl tells it.
struct Exchange {
  CURL* easy = nullptr;
  bool private_addresses = false;
  bool met_private = false;
  bool tried = false;  // to connect to an address
  std::size_t header_bytes = 0;
  bool too_large = false;
  std::string body;
};

long status_of(CURL* easy) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

// The very address that is connected to next.
curl_socket_t open_socket(void* into, curlsocktype, curl_sockaddr* address) {
  auto& exchange = *static_cast<Exchange*>(into);
  if (!exchange.private_addresses && !is_public_address(address->addr)) {
    exchange.met_private = true;
    return CURL_SOCKET_BAD;
  }
  exchange.tried = true;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t count_header(char*, std::size_t size, std::size_t count, void* into) {
  auto& exchange = *static_cast<Exchange*>(into);
  exchange.header_bytes += size * count;
  exchange.too_large = exchange.header_bytes > kMostHeader;
  return exchange.too_large ? 0 : size * count;
}

// Ends it where nobody would read on.
std::size_t keep_body(char* data, std::size_t size, std::size_t count, void* into) {
  auto& exchange = *static_cast<Exchange*>(into);
  const auto length = size * count;
  exchange.too_large = length > kMostDocument - exchange.body.size();
  if (exchange.too_large || status_of(exchange.easy) != kOk) return 0;
  exchange.body.append(data, length);
  return length;
}

// What is wrong with it; empty: nothing. The rest is up to the parser that the connection is made with, so
// that there is one reading of it; but that would take https:/HOST and https:///HOST too.
std::string read_url(CURLU* url, const std::string& text) {
  constexpr std::string_view kBeginning = "https://";
  const auto beginning = base::to_ascii_lower(text.substr(0, kBeginning.size()));
  if (beginning != kBeginning || text.find('/', kBeginning.size()) == kBeginning.size())
    return "the URL does not begin with https:// and a host";
  switch (const auto code = curl_url_set(url, CURLUPART_URL, text.c_str(), CURLU_DISALLOW_USER)) {
    case CURLUE_OK:
      return {};
    case CURLUE_OUT_OF_MEMORY:
      throw std::bad_alloc();
    case CURLUE_USER_NOT_ALLOWED:
      return "the URL has a user's name in it";
    default:
      return std::string("this is no URL: ") + curl_url_strerror(code);
  }
}

void set_request(CURL* easy, const base::Fetch& how, CURLU* url) {
  set(easy, CURLOPT_CURLU, url);
  set(easy, CURLOPT_PROTOCOLS_STR, "https");
  set(easy, CURLOPT_FOLLOWLOCATION, 0L);
  set(easy, CURLOPT_PROXY, "");  // whatever the environment says
  set(easy, CURLOPT_NETRC, long{CURL_NETRC_IGNORED});
  set(easy, CURLOPT_USERAGENT, "Luukku");  // some answer nobody who has no name
  set(easy, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
  set(easy, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  set_authorities(easy, how.authorities);
  set(easy, CURLOPT_CONNECTTIMEOUT, long{kConnectionPatience.count()});
  set(easy, CURLOPT_TIMEOUT, long{kFetchPatience.count()});
  set(easy, CURLOPT_QUICK_EXIT, 1L);  // a resolver that still waits is not waited for
}

void set_exchange(CURL* easy, Exchange& exchange) {
  set(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  set(easy, CURLOPT_OPENSOCKETDATA, &exchange);
  set(easy, CURLOPT_HEADERFUNCTION, count_header);
  set(easy, CURLOPT_HEADERDATA, &exchange);
  set(easy, CURLOPT_WRITEFUNCTION, keep_body);
  set(easy, CURLOPT_WRITEDATA, &exchange);
}

Document refusal_of(long status) {
  auto trouble = "the server answers with " + std::to_string(status);
  if (status >= 300 && status < 400) trouble += ", a redirect, which is not followed";
  return {.outcome = Fetched::NotGiven, .body = {}, .trouble = std::move(trouble)};
}

Document outcome_of(Exchange& exchange, CURLcode ended, const char* words) {
  if (ended == CURLE_SSL_CACERT_BADFILE)
    throw base::ConfigError("fetch.authorities: the trusted certificates cannot be read");
  // Out of memory is what curl calls a line of the header beyond its own limit, some 100 KB.
  if (exchange.too_large || (exchange.tried && ended == CURLE_OUT_OF_MEMORY)) {
    return {.outcome = Fetched::NotGiven,
            .body = {},
            .trouble = "the answer is too large: the document may have " + std::to_string(kMostDocument) +
                       " bytes, the header " + std::to_string(kMostHeader)};
  }
  const auto status = status_of(exchange.easy);
  if ((ended == CURLE_OK || ended == CURLE_WRITE_ERROR) && status != kOk) return refusal_of(status);
  if (ended == CURLE_OK) return {.outcome = Fetched::Whole, .body = std::move(exchange.body), .trouble = {}};
  if (exchange.met_private && !exchange.tried)
    return {.outcome = Fetched::Private, .body = {}, .trouble = "the host is at a private address"};
  const std::string_view said = *words == '\0' ? curl_easy_strerror(ended) : words;
  return {.outcome = ended == CURLE_COULDNT_RESOLVE_HOST ? Fetched::NoHost : Fetched::Unreachable,
          .body = {},
          .trouble = base::on_one_line(said)};
}

}  // namespace

Document fetch(const base::Fetch& how, const std::string& url) {
  const Url parsed(curl_url());
  if (!parsed) throw std::bad_alloc();
  if (auto trouble = read_url(parsed.get(), url); !trouble.empty())
    return {.outcome = Fetched::BadUrl, .body = {}, .trouble = std::move(trouble)};
  Exchange exchange{.private_addresses = how.private_addresses, .body = {}};
  exchange.body.reserve(kMostDocument);  // nothing may be thrown through curl
  std::array<char, CURL_ERROR_SIZE> words{};
  const Easy easy(curl_easy_init());
  if (!easy) throw std::bad_alloc();
  exchange.easy = easy.get();
  set(easy.get(), CURLOPT_ERRORBUFFER, words.data());
  set_request(easy.get(), how, parsed.get());
  set_exchange(easy.get(), exchange);
  return outcome_of(exchange, curl_easy_perform(easy.get()), words.data());
}

}  // namespace net
