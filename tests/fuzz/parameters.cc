// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a list of FastCGI parameters, "NAME=value" each, ended by zeros.
#include "target.h"

#include "app/gateway.h"

namespace {

struct Expected {
  std::string value;
  std::size_t count = 0;
};

// What stands under a name: cookies joined, else the first.
Expected expected(const std::vector<std::string>& parameters, std::string_view name) {
  Expected found;
  for (const auto& parameter : parameters) {
    std::string_view value = parameter;
    if (fuzz::take_until(value, '=') != name || parameter.size() == name.size()) continue;
    if (++found.count == 1) {
      found.value = value;
    } else if (name == "HTTP_COOKIE") {
      found.value += "; " + std::string(value);
    }
  }
  return found;
}

bool has_twice(const std::vector<std::string>& parameters) {
  for (const auto& parameter : parameters) {
    std::string_view rest = parameter;
    const auto name = fuzz::take_until(rest, '=');
    if (name.size() != parameter.size() && name != "HTTP_COOKIE" && expected(parameters, name).count > 1)
      return true;
  }
  return false;
}

// A number of at most twenty digits that fits: no sign, no blank, no point.
std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    std::uint64_t next = 0;
    if (__builtin_mul_overflow(value, 10U, &next) ||
        __builtin_add_overflow(next, static_cast<unsigned>(c - '0'), &value))
      return std::nullopt;
  }
  return value;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto rest = fuzz::text_of(bytes, size);
  std::vector<std::string> parameters;
  while (!rest.empty() && parameters.size() < 60) parameters.emplace_back(fuzz::take_until(rest, '\0'));
  std::vector<const char*> pointers;
  for (const auto& parameter : parameters) pointers.push_back(parameter.c_str());
  pointers.push_back(nullptr);

  const auto request = app::request_of(pointers.data());
  const auto is = [&](const std::string& had, std::string_view name) {
    return had == expected(parameters, name).value;
  };
  fuzz::claim(is(request.method, "REQUEST_METHOD") && is(request.raw_target, "REQUEST_URI") &&
                  is(request.host, "HTTP_HOST"),
              "method, target and host are what was sent first");
  fuzz::claim(is(request.cookies, "HTTP_COOKIE"), "cookies are joined");
  fuzz::claim(is(request.origin, "HTTP_ORIGIN") && is(request.fetch_site, "HTTP_SEC_FETCH_SITE") &&
                  is(request.content_type, "CONTENT_TYPE") && is(request.user_agent, "HTTP_USER_AGENT") &&
                  is(request.remote_address, "REMOTE_ADDR"),
              "so is the rest");
  fuzz::claim(
      request.id.size() == 32 && request.id.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos,
      "an id is 32 digits, whatever was sent");
  const auto length = expected(parameters, "CONTENT_LENGTH").value;
  fuzz::claim(request.content_length == number(length), "a length is a number or nothing");
  fuzz::claim(request.malformed == (has_twice(parameters) || (!length.empty() && !number(length))),
              "what stands twice, and a wrong length, is malformed");
  return 0;
}
