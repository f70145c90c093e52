// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is what a stranger puts into `next=`, a target, and a host. An accepted path never leaves the
// site, as a browser resolves it (URL Standard, section 4.4), and makes one header and no more.
#include "target.h"

#include "http/fields.h"
#include "http/response.h"
#include "http/url.h"

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Whether a browser that is at https://portal.example/login stays at that origin when it follows `reference`.
// The states of the URL Standard: scheme start, scheme, relative, relative slash.
bool stays(std::string_view reference) {
  std::string url;
  for (const char c : reference) {
    if (c != '\t' && c != '\n' && c != '\r') url += c;
  }
  std::size_t begin = 0;
  std::size_t end = url.size();
  while (begin < end && static_cast<unsigned char>(url[begin]) <= ' ') ++begin;
  while (end > begin && static_cast<unsigned char>(url[end - 1]) <= ' ') --end;
  url = url.substr(begin, end - begin);

  std::size_t scheme = 0;
  while (scheme < url.size() &&
         (is_letter(url[scheme]) ||
          (scheme > 0 && (url[scheme] == '+' || url[scheme] == '-' || url[scheme] == '.' ||
                          (url[scheme] >= '0' && url[scheme] <= '9')))))
    ++scheme;
  if (scheme > 0 && scheme < url.size() && url[scheme] == ':') return false;
  const auto is_slash = [&](std::size_t at) {
    return at < url.size() && (url[at] == '/' || url[at] == '\\');
  };
  return !(is_slash(0) && is_slash(1));
}

std::size_t lines_of(const std::string& head) {
  std::size_t lines = 0;
  for (const char c : head) lines += c == '\n' || c == '\r';
  return lines;
}

void try_next(std::string_view next) {
  if (!http::is_own_path(next)) return;
  fuzz::claim(stays(next), "an accepted path stays on the site");
  const auto head = http::cgi_head(http::see_other(next));
  fuzz::claim(head.find("Location: " + std::string(next) + "\r\n") != std::string::npos,
              "it is sent as it is");
  fuzz::claim(lines_of(head) == lines_of(http::cgi_head(http::see_other("/"))), "it makes one header");
  // To the sign-in page and back, as the doorman sends it.
  const auto target = http::parse_target("/login?next=" + http::percent_encode(next));
  fuzz::claim(target.has_value(), "the sign-in's address is a target");
  const auto query = http::parse_urlencoded(target->query);
  fuzz::claim(query && query->get("next") == next, "it comes back as it went");
}

void try_target(std::string_view raw) {
  const auto target = http::parse_target(raw);
  if (!target) return;
  fuzz::claim(raw == target->raw_path || raw == target->raw_path + "?" + target->query,
              "nothing of it is lost");
  std::string again;
  for (const auto& segment : target->segments) {
    fuzz::claim(fuzz::is_clean(segment) && segment.find('/') == std::string::npos,
                "a segment is text without a slash");
    again += '/' + http::percent_encode(segment);
  }
  const auto reread = http::parse_target(again);
  fuzz::claim(reread && reread->segments == target->segments, "segments, written again, read the same");
}

void try_host(std::string_view header) {
  const auto host = http::normal_host(header);
  if (!host) return;
  fuzz::claim(http::normal_host(*host) == host, "a host in its normal form is normal");
  fuzz::claim(host->find_first_of("@/\\?#%, \r\n") == std::string::npos, "a host is a host and no more");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto text = fuzz::text_of(bytes, size);
  try_next(text);
  try_target(text);
  try_host(text);
  return 0;
}
