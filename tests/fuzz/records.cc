// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a conversation of FastCGI records on one connection, played to the program's own loop through
// a real socket, and followed by honest requests on the next connections. A record in the input: its type,
// the request it belongs to, its length (two bytes), its content. Whatever the stranger sends, at most one
// request of that connection is served, and the honest ones are served as they were sent. What libfcgi itself
// cannot stand (management records, lengths in parameters that do not fit) is left out: those have tests in
// tests/web.
#include "target.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "app/gateway.h"

namespace {

constexpr std::size_t kMostSent = 30'000;  // fits into a socket's buffer: nobody reads while it is written

std::string record(unsigned type, unsigned request, std::string_view content) {
  std::string bytes{1, static_cast<char>(type), static_cast<char>(request >> 8U), static_cast<char>(request)};
  bytes += static_cast<char>(content.size() >> 8U);
  bytes += static_cast<char>(content.size());
  bytes += std::string(2, '\0');
  bytes += content;
  return bytes;
}

std::string parameter(std::string_view name, std::string_view value) {
  std::string bytes;
  for (const auto size : {name.size(), value.size()}) {
    if (size < 128) {
      bytes += static_cast<char>(size);
    } else {
      for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>((size >> shift & 0xffU) | (shift == 24U ? 0x80U : 0U));
    }
  }
  bytes += name;
  bytes += value;
  return bytes;
}

std::string honest_request(const std::string& host) {
  return record(1, 1, std::string("\0\1\0\0\0\0\0\0", 8)) +
         record(4, 1,
                parameter("REQUEST_METHOD", "POST") + parameter("REQUEST_URI", "/honest") +
                    parameter("HTTP_HOST", host)) +
         record(4, 1, "") + record(5, 1, "honest body") + record(5, 1, "");
}

// The conversation that the input tells of.
std::string conversation(std::string_view rest) {
  std::string bytes;
  while (rest.size() >= 4 && bytes.size() < kMostSent) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
    const unsigned type = byte(0) % 12U;
    const unsigned request = byte(1) % 3U;
    const auto content = rest.substr(4, (byte(2) * 256U + byte(3)) % 2000U);
    rest.remove_prefix(4 + content.size());
    if (request == 0 && type != 1) continue;
    auto pairs = content;
    std::string packed;
    while (type == 4 && !pairs.empty()) {
      auto value = fuzz::take_until(pairs, '\n');
      const auto name = fuzz::take_until(value, '=');
      packed += parameter(name, value);
    }
    bytes += record(type, request == 0 ? 1 : request, type == 4 ? std::string_view(packed) : content);
  }
  return bytes.substr(0, kMostSent);
}

class Listener {
 public:
  Listener() {
    address_.sun_family = AF_UNIX;
    // An abstract name: the kernel makes one up, and no file is left behind.
    const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ::bind(listening, reinterpret_cast<sockaddr*>(&address_), sizeof(address_.sun_family));
    length_ = sizeof address_;
    ::getsockname(listening, reinterpret_cast<sockaddr*>(&address_), &length_);
    ::listen(listening, 8);
    ::dup2(listening, STDIN_FILENO);
    ::close(listening);
  }

  // A connection on which all of this was said.
  [[nodiscard]] int connection(std::string_view bytes) const {
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    fuzz::claim(::connect(made, reinterpret_cast<const sockaddr*>(&address_), length_) == 0,
                "the program listens");
    fuzz::claim(::write(made, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
                "all of it fits");
    ::shutdown(made, SHUT_WR);
    return made;
  }

 private:
  sockaddr_un address_{};
  socklen_t length_ = 0;
};

std::string read_all(int connection) {
  std::string answer;
  std::string piece(4096, '\0');
  for (ssize_t count = 1; (count = ::read(connection, piece.data(), piece.size())) > 0;)
    answer.append(piece, 0, static_cast<std::size_t>(count));
  ::close(connection);
  return answer;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Listener listener;
  static int count = 0;  // a host of its own for each, that no stranger can know
  const auto host = "honest-" + std::to_string(++count);
  const int stranger = listener.connection(conversation(fuzz::text_of(bytes, size)));
  const int honest[] = {listener.connection(honest_request(host)), listener.connection(honest_request(host))};
  int of_stranger = 0;
  int of_honest = 0;
  const auto answer = [&](const http::Request& request, http::Body& body) {
    if (request.host == host && request.raw_target == "/honest") {
      fuzz::claim(request.method == "POST" && request.cookies.empty() && !request.malformed &&
                      !request.content_length,
                  "nothing of one request is left in the next");
      fuzz::claim(body.read(1000) == "honest body" && body.read(1000) == "", "nor of its body");
      ++of_honest;
    } else {
      // Half of them leave their body unread.
      if (request.method.size() % 2 == 0) {
        while (!body.read(64).value_or("").empty()) {
        }
      }
      ++of_stranger;
    }
    return http::text(200, "served");
  };
  // The stranger's is one of the first two, or none at all.
  app::serve_fastcgi(answer, 2);
  fuzz::claim(of_stranger <= 1, "one connection is one request");
  if (of_honest < 2) app::serve_fastcgi(answer, 1);
  fuzz::claim(of_stranger <= 1 && of_honest == 2, "the honest requests are served in their turn");
  for (const int connection : honest)
    fuzz::claim(read_all(connection).find("served") != std::string::npos,
                "the honest ones get their answers");
  read_all(stranger);
  return 0;
}
