// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a page is, as data. It stands in the page's own .cc and nowhere else; the web server's configuration
// and the list of who may come in are printed from it (`PROGRAM --describe`).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "http/response.h"

namespace app {

struct Call;
struct Visit;

enum class Access {
  Customer,       // a signed-in contact whom the portal admits; others are sent to sign in, or told so, and
                  // first to the consent, where that is asked for
  BeforeConsent,  // the same before the consent
  Anyone,         // whoever asks, at a portal that is open
  LinkHolder,     // ... or that is not open yet: the link says what it is good for
  AnyHost,        // even where there is no portal: the handler gets a Call
};

enum class Forgery {
  Token,  // a submission carries a good csrf token and comes from this site
  None,   // takes no submissions, or none that a browser's cookies stand behind
};

// Up to ten names, so that a route can be a constant.
class Names {
 public:
  constexpr Names(std::initializer_list<std::string_view> names) : size_(names.size()) {
    std::ranges::copy(names, names_.begin());
  }
  [[nodiscard]] constexpr const std::string_view* begin() const { return names_.data(); }
  [[nodiscard]] constexpr const std::string_view* end() const { return names_.data() + size_; }

 private:
  std::array<std::string_view, 10> names_{};
  std::size_t size_;
};

// Defaults are the narrowest: who forgets a line gets a page that lets fewer in.
struct Route {
  std::string_view stem;     // names the program, its template, its test
  std::string_view path;     // "/tickets/{number}", as match_path() reads it, or several such between blanks;
                             // "*": whatever matches nothing else
  std::string_view methods;  // "GET", "POST" or "GET POST"; HEAD goes with GET
  Access access = Access::Customer;
  bool of_passwords = false;  // it is not there at portals whose customers have none
  bool secret = false;        // what stands in its addresses opens something: no access log has them
  Forgery forgery = Forgery::Token;
  std::uint64_t body_limit = 16 * 1024;  // bytes of a submission, but for its files
  std::uint64_t files_limit = 0;         // of the files in its field `files`; 0: it takes none
  Names query = {};                      // parameters that it knows: each may stand once
  Names fields = {};                     // the same of a form, besides csrf and form_token
  Names lists = {};                      // fields that may stand many times
  Names secret_query = {};               // those that open or tell something: their answers send no Referer
  Names shows = {};  // templates of other pages that it fills, besides its own and everybody's
  http::Response (*handle)(Visit&) = nullptr;
  http::Response (*handle_call)(Call&) = nullptr;  // for Access::AnyHost
  http::Response (*refuse_forgery)(Visit&) =
      nullptr;  // shows a submission again whose csrf token is not good
};

// What a submission may have in all.
[[nodiscard]] constexpr std::uint64_t limit_of(const Route& route) {
  return route.body_limit + route.files_limit;
}

// The one-line description that nginx's, Apache's and Debian's lists are made from.
[[nodiscard]] std::string describe(const Route& route);

// Runs the program of this page: FastCGI when descriptor 0 is a listening socket, else CGI. Returns the exit
// code.
[[nodiscard]] int serve(const Route& route, int argc, char** argv);

}  // namespace app
