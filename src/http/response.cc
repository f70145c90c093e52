// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/response.h"

#include <algorithm>
#include <stdexcept>

namespace http {

void Response::add(std::string_view name, std::string_view value) {
  constexpr std::string_view kLineBreakers{"\r\n\0", 3};
  if (name.find_first_of(kLineBreakers) != std::string_view::npos ||
      value.find_first_of(kLineBreakers) != std::string_view::npos) {
    throw std::invalid_argument("a header holds a line end");
  }
  headers.emplace_back(name, value);
}

bool Response::has(std::string_view name) const {
  return std::ranges::find(headers, name, &std::pair<std::string, std::string>::first) != headers.end();
}

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 303:
      return "See Other";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return "Status";
  }
}

Response html(int status, std::string body) {
  Response response{.status = status, .headers = {}, .body = std::move(body)};
  response.add("Content-Type", "text/html; charset=utf-8");
  return response;
}

Response text(int status, std::string body) {
  Response response{.status = status, .headers = {}, .body = std::move(body)};
  response.add("Content-Type", "text/plain; charset=utf-8");
  return response;
}

Response see_other(std::string_view location) {
  Response response{.status = 303, .headers = {}, .body = {}};
  response.add("Location", location);
  return response;
}

Response permanent_redirect(std::string_view location) {
  Response response{.status = 308, .headers = {}, .body = {}};
  response.add("Location", location);
  return response;
}

std::string cgi_head(const Response& response) {
  std::string head = "Status: " + std::to_string(response.status);
  head += ' ';
  head += reason(response.status);
  head += "\r\n";
  for (const auto& [name, value] : response.headers) {
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
  }
  head +=
      "Content-Length: " + std::to_string(response.stream ? response.stream->size() : response.body.size()) +
      "\r\n\r\n";
  return head;
}

}  // namespace http
