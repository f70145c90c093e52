// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/dns.h"

#include <ares.h>
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <sys/select.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <stdexcept>

#include "base/text.h"

namespace net {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kMostTime = std::chrono::seconds{5};
// Each try waits twice as long as the one before: 4.9 seconds where there is one server.
constexpr int kFirstTry = 700;  // milliseconds
constexpr int kTries = 3;

void require(int status) {
  if (status != ARES_SUCCESS) throw std::runtime_error(std::string("c-ares: ") + ares_strerror(status));
}

// Asks once; to be destroyed before what its questions write to.
class Channel {
 public:
  explicit Channel(const std::string& server) {
    ares_options options{};
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES;
    options.timeout = kFirstTry;
    options.tries = kTries;
    char no_files[] = "b";
    options.lookups = no_files;
    require(ares_init_options(&channel_, &options,
                              ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_LOOKUPS));
    if (!server.empty()) require(ares_set_servers_ports_csv(channel_, server.c_str()));
  }
  ~Channel() { ares_destroy(channel_); }
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;

  [[nodiscard]] ares_channel get() const noexcept { return channel_; }

  // Returns when all questions are answered, or the time is over.
  void wait() const {
    for (const auto end = Clock::now() + kMostTime;;) {
      fd_set readable;
      fd_set writable;
      FD_ZERO(&readable);
      FD_ZERO(&writable);
      const int count = ares_fds(channel_, &readable, &writable);
      if (count == 0) return;
      const auto left = std::chrono::duration_cast<std::chrono::microseconds>(end - Clock::now()).count();
      if (left <= 0) return ares_cancel(channel_);
      timeval most{.tv_sec = left / 1'000'000, .tv_usec = left % 1'000'000};
      timeval until{};
      ::select(count, &readable, &writable, nullptr, ares_timeout(channel_, &most, &until));
      ares_process(channel_, &readable, &writable);
    }
  }

 private:
  ares_channel channel_ = nullptr;
};

template <class Records>
Answer<Records> failed(int status) {
  if (status == ARES_ENOTFOUND || status == ARES_ENODATA) return NoRecord{};
  return NoAnswer{ares_strerror(status == ARES_ECANCELLED ? ARES_ETIMEOUT : status)};
}

void take_texts(void* to, int status, int /*timeouts*/, unsigned char* bytes, int size) {
  auto& answer = *static_cast<Answer<Texts>*>(to);
  ares_txt_ext* parsed = nullptr;
  if (status == ARES_SUCCESS) status = ares_parse_txt_reply_ext(bytes, size, &parsed);
  const std::unique_ptr<ares_txt_ext, void (*)(void*)> strings(parsed, ares_free_data);
  if (status != ARES_SUCCESS) {
    answer = failed<Texts>(status);
    return;
  }
  Texts texts;
  for (const auto* each = parsed; each != nullptr; each = each->next) {
    if (each->record_start != 0) texts.emplace_back();
    texts.back().append(each->txt, each->txt + each->length);
  }
  if (texts.empty()) {
    answer = NoRecord{};
  } else {
    answer = std::move(texts);
  }
}

std::string written(const sockaddr& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* bytes =
      address.sa_family == AF_INET6
          ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr)
          : &reinterpret_cast<const sockaddr_in&>(address).sin_addr;
  return ::inet_ntop(address.sa_family, bytes, text.data(), text.size());
}

void take_destination(void* to, int status, int /*timeouts*/, ares_addrinfo* info) {
  auto& answer = *static_cast<Answer<Destination>*>(to);
  const std::unique_ptr<ares_addrinfo, void (*)(ares_addrinfo*)> found(info, ares_freeaddrinfo);
  if (status != ARES_SUCCESS) {
    answer = failed<Destination>(status);
    return;
  }
  Destination destination;
  for (const auto* each = found->cnames; each != nullptr; each = each->next) {
    destination.names.push_back(base::to_ascii_lower(each->name));
  }
  for (const auto* each = found->nodes; each != nullptr; each = each->ai_next) {
    destination.addresses.push_back(written(*each->ai_addr));
  }
  answer = std::move(destination);
}

}  // namespace

Answer<Texts> find_texts(const std::string& server, const std::string& name) {
  Answer<Texts> answer;
  const Channel channel(server);
  ares_query(channel.get(), name.c_str(), ns_c_in, ns_t_txt, take_texts, &answer);
  channel.wait();
  return answer;
}

// Each family is asked for by itself: asked for both, c-ares may say of a failure that there is nothing.
Answer<Destination> find_destination(const std::string& server, const std::string& name) {
  std::array<Answer<Destination>, 2> answers;
  const Channel channel(server);
  const std::array families{AF_INET, AF_INET6};
  for (std::size_t at = 0; at < families.size(); ++at) {
    ares_addrinfo_hints hints{};
    hints.ai_family = families[at];
    ares_getaddrinfo(channel.get(), (name + '.').c_str(), nullptr, &hints, take_destination, &answers[at]);
  }
  channel.wait();
  auto& [four, six] = answers;
  auto* destination = std::get_if<Destination>(&four);
  const auto* more = std::get_if<Destination>(&six);
  if (destination != nullptr && more != nullptr) {
    destination->addresses.insert(destination->addresses.end(), more->addresses.begin(),
                                  more->addresses.end());
  }
  const bool six_knows_more = std::holds_alternative<NoRecord>(four) || more != nullptr;
  return destination == nullptr && six_knows_more ? six : four;
}

std::string quoted(std::string_view text) {
  std::string written = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7e) {
      const auto digits = std::to_string(1000 + byte);
      written += '\\' + digits.substr(1);
    } else {
      if (c == '"' || c == '\\') written += '\\';
      written += c;
    }
  }
  return written + '"';
}

}  // namespace net
