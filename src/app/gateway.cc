// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway.h"

#include <fastcgi.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <map>
#include <stdexcept>

#include "base/log.h"
#include "base/random.h"
#include "base/text.h"

namespace app {

namespace {

class StandardInput : public http::Body {
 public:
  explicit StandardInput(std::optional<std::uint64_t> length) : left_(length.value_or(0)) {}

  std::optional<std::string> read(std::size_t most) override {
    std::string piece(std::min<std::uint64_t>(most, left_), '\0');
    if (piece.empty()) return piece;
    const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (count < 0) return std::nullopt;
    piece.resize(static_cast<std::size_t>(count));
    left_ -= piece.size();
    return piece;
  }

 private:
  std::uint64_t left_;  // CGI promises no end of file, only the length (RFC 3875, section 4.2)
};

class FastCgiInput : public http::Body {
 public:
  explicit FastCgiInput(FCGX_Stream* stream) : stream_(stream) {}

  std::optional<std::string> read(std::size_t most) override {
    std::string piece(most, '\0');
    const int count = FCGX_GetStr(piece.data(), static_cast<int>(most), stream_);
    // A body that was cut looks like a body that ended, but for this.
    if (count < 0 || FCGX_GetError(stream_) != 0) return std::nullopt;
    piece.resize(static_cast<std::size_t>(count));
    return piece;
  }

 private:
  FCGX_Stream* stream_;
};

// False where the web server is gone: nobody is left to be told.
bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Sends what it is given in records of FastCGI (section 3.3), some 64 kB each, and with the last of them the
// end of the request. libfcgi's own writer has 8 kB and sends the end apart: a page takes four of its writes,
// and each wakes the web server.
class FastCgiOutput {
 public:
  explicit FastCgiOutput(const FCGX_Request& request) : request_(request) {}

  [[nodiscard]] bool write(std::string_view bytes) {
    while (good_ && !bytes.empty()) {
      const auto piece = bytes.substr(0, kMostContent - content());
      record_ += piece;
      bytes.remove_prefix(piece.size());
      if (content() < kMostContent) continue;
      record_.replace(0, kHeader, header(FCGI_STDOUT, content()));
      good_ = write_all(request_.ipcFd, record_);
      record_.resize(kHeader);
    }
    return good_;
  }

  // An empty record ends the stream, another one the request (sections 3.3, 5.5).
  void finish() {
    if (!good_) return;
    constexpr std::size_t kEnd = sizeof(FCGI_EndRequestBody);
    record_.replace(0, kHeader, content() > 0 ? header(FCGI_STDOUT, content()) : std::string{});
    record_ += header(FCGI_STDOUT, 0) + header(FCGI_END_REQUEST, kEnd);
    record_.append(kEnd, '\0');  // FCGI_REQUEST_COMPLETE
    good_ = write_all(request_.ipcFd, record_);
  }

 private:
  static constexpr std::size_t kHeader = FCGI_HEADER_LEN;
  static constexpr std::size_t kMostContent = 65'528;  // a multiple of 8, so that no record is padded

  [[nodiscard]] std::size_t content() const { return record_.size() - kHeader; }
  [[nodiscard]] std::string header(unsigned char type, std::size_t size) const {
    const auto byte = [](std::size_t number) { return static_cast<char>(number & 0xff); };
    const auto id = static_cast<std::size_t>(request_.requestId);
    return {byte(FCGI_VERSION_1), byte(type), byte(id >> 8), byte(id), byte(size >> 8), byte(size), 0, 0};
  }

  const FCGX_Request& request_;
  std::string record_ = std::string(kHeader, '\0');
  bool good_ = true;
};

// Gives `write` the whole response, until it says false. A stream that breaks is cut, which the web server
// sees by the announced length.
template <class Write>
void send(const http::Request& request, const http::Response& response, Write&& write) {
  if (!write(http::cgi_head(response)) || request.method == "HEAD") return;
  if (response.stream == nullptr) {
    write(response.body);
    return;
  }
  try {
    for (auto piece = response.stream->read(); !piece.empty() && write(piece);
         piece = response.stream->read()) {
    }
  } catch (const std::exception& error) {
    base::log(base::Level::Error, "cut", {{"request", request.id}, {"why", error.what()}});
  }
}

// A signal handler can reach nothing else.
volatile std::sig_atomic_t stop_requested = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void request_stop(int) {
  stop_requested = 1;
}

// Waits for a connection, and is the only place where a signal arrives. False when one asks to stop. Whoever
// has nothing to do gives the memory of its largest requests back.
bool wait_for_request(const sigset_t& waiting_mask) {
  pollfd listening{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  const timespec idle{.tv_sec = 1, .tv_nsec = 0};
  const timespec* patience = &idle;
  while (stop_requested == 0) {
    const int ready = ::ppoll(&listening, 1, patience, &waiting_mask);
    if (ready > 0) return stop_requested == 0;
    if (ready < 0 && errno != EINTR) throw std::runtime_error("the listening socket cannot be polled");
    if (ready == 0) {
      ::malloc_trim(0);
      patience = nullptr;
    }
  }
  return false;
}

// Blocks the signals that end a worker, everywhere but in wait_for_request; returns the mask to wait with.
sigset_t hold_signals() {
  sigset_t waiting_mask;
  sigset_t held;
  sigemptyset(&held);
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) sigaddset(&held, number);
  sigprocmask(SIG_BLOCK, &held, &waiting_mask);
  struct sigaction action {};
  action.sa_handler = request_stop;
  for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) {
    sigaction(number, &action, nullptr);
    sigdelset(&waiting_mask, number);
  }
  return waiting_mask;
}

// Whether nothing of the request is to come, which a closed connection would refuse. Otherwise libfcgi takes
// what comes until the web server closes it, or sends nothing for two seconds; but it waits for that after
// every answer.
bool has_sent_all(const FCGX_Request& request) {
  ::fcntl(request.ipcFd, F_SETFL, O_NONBLOCK);
  return FCGX_GetChar(request.in) == EOF && FCGX_GetError(request.in) == 0;
}

void serve_one(FCGX_Request& request, const Answer& answer) {
  FastCgiInput body(request.in);
  const auto parsed = request_of(request.envp);
  const auto response = answer(parsed, body);
  FastCgiOutput output(request);
  send(parsed, response, [&](std::string_view bytes) { return output.write(bytes); });
  output.finish();
  // It is always closed: a kept connection would read what is left of this body as the next request.
  if (has_sent_all(request)) FCGX_Detach(&request);
  FCGX_Free(&request, 1);
}

}  // namespace

http::Request request_of(const char* const* parameters) {
  http::Request request;
  std::map<std::string_view, std::string> values;
  for (; parameters != nullptr && *parameters != nullptr; ++parameters) {
    const std::string_view parameter = *parameters;
    const auto equals = parameter.find('=');
    if (equals == std::string_view::npos) continue;
    const auto name = parameter.substr(0, equals);
    const auto [kept, is_new] = values.emplace(name, parameter.substr(equals + 1));
    if (is_new) continue;
    if (name == "HTTP_COOKIE") {
      kept->second += "; ";
      kept->second += parameter.substr(equals + 1);
    } else {
      request.malformed = true;
    }
  }
  const auto take = [&](std::string_view name) { return std::move(values[name]); };
  request.method = take("REQUEST_METHOD");
  request.raw_target = take("REQUEST_URI");
  request.target = http::parse_target(request.raw_target);
  request.host = take("HTTP_HOST");
  request.cookies = take("HTTP_COOKIE");
  request.origin = take("HTTP_ORIGIN");
  request.fetch_site = take("HTTP_SEC_FETCH_SITE");
  request.content_type = take("CONTENT_TYPE");
  request.user_agent = take("HTTP_USER_AGENT");
  request.remote_address = take("REMOTE_ADDR");
  request.id = take("REQUEST_ID");
  if (request.id.size() != 32 || !base::from_hex(request.id))
    request.id = base::to_hex(base::random_bytes(16));
  if (const auto length = take("CONTENT_LENGTH"); !length.empty()) {
    request.content_length = base::parse_number<std::uint64_t>(length);
    if (!request.content_length) request.malformed = true;
  }
  request.server_status = base::parse_number<unsigned>(take("LUUKKU_STATUS")).value_or(0);
  request.server_limit = base::parse_number<std::uint64_t>(take("LUUKKU_LIMIT")).value_or(0);
  return request;
}

void serve_cgi(const Answer& answer) {
  const auto request = request_of(environ);
  StandardInput body(request.content_length);
  const auto response = answer(request, body);
  send(request, response, [](std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); });
}

void serve_fastcgi(const Answer& answer, unsigned most) {
  const auto waiting_mask = hold_signals();
  // Several workers wake up for one connection; who comes late must not be stuck in accept.
  ::fcntl(STDIN_FILENO, F_SETFL, ::fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
  FCGX_Request request;
  if (FCGX_Init() != 0 || FCGX_InitRequest(&request, STDIN_FILENO, FCGI_FAIL_ACCEPT_ON_INTR) != 0) {
    throw std::runtime_error("FastCGI cannot be set up");
  }
  for (unsigned served = 0; served < most && wait_for_request(waiting_mask);) {
    const int accepted = FCGX_Accept_r(&request);
    if (accepted == -EAGAIN || accepted == -EWOULDBLOCK) continue;
    if (accepted < 0) {
      base::log(base::Level::Error, "accept_failed", {{"code", std::to_string(accepted)}});
      return;
    }
    serve_one(request, answer);
    ++served;
  }
}

}  // namespace app
