// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Options of libcurl, for the programs that are linked with it.
#pragma once

#include <curl/curl.h>

#include <new>
#include <string>

namespace net {

// Throws std::bad_alloc: nothing else is wrong with options that libcurl knows.
template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
  if (curl_easy_setopt(easy, option, value) != CURLE_OK) throw std::bad_alloc();
}

// A file of the only certificates that are trusted; empty: the system's.
inline void set_authorities(CURL* easy, const std::string& file) {
  if (file.empty()) return;
  set(easy, CURLOPT_CAINFO, file.c_str());
  set(easy, CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // else the system's are trusted too
}

}  // namespace net
