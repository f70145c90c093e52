// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/password.h"

#include <boost/test/unit_test.hpp>

namespace {
const std::filesystem::path kTurn{"/proc/self/exe"};
}  // namespace

BOOST_AUTO_TEST_SUITE(password)

BOOST_AUTO_TEST_CASE(what_we_hash_is_a_password_hash_and_nothing_like_it_is) {
  const auto hash = auth::hash_password("correct horse", kTurn);
  BOOST_TEST(auth::is_password_hash(hash));
  for (std::size_t at = 0; at < hash.size(); ++at) {
    BOOST_TEST(!auth::is_password_hash(hash.substr(0, at)));
    auto other = hash;
    other[at] = '#';
    BOOST_TEST(!auth::is_password_hash(other), other);
  }
  BOOST_TEST(!auth::is_password_hash(hash + "="));
}

BOOST_AUTO_TEST_CASE(a_hash_of_another_cost_is_refused) {
  const std::string rest = "$" + std::string(22, 'A') + "$" + std::string(43, 'A');
  for (const auto* cost :
       {"m=65537,t=2,p=1", "m=19456,t=9,p=1", "m=19456,t=2,p=2", "m=0,t=2,p=1", "m=19456,t=0,p=1",
        "m=-1,t=2,p=1", "m=99999999999,t=2,p=1", "t=2,m=19456,p=1", "m=19456,t=2"}) {
    BOOST_TEST(!auth::is_password_hash("$argon2id$v=19$" + std::string(cost) + rest), cost);
  }
  BOOST_TEST(!auth::is_password_hash("$argon2id$v=19$m=65536,t=2,p=1" + rest));
  BOOST_TEST(!auth::is_password_hash("$argon2id$v=19$m=8,t=1,p=1" + rest));
}

BOOST_AUTO_TEST_CASE(what_people_choose_is_guessable_and_what_they_did_not_is_not) {
  const std::initializer_list<std::string_view> own{"Pekka Virtanen", "pekka@acme.example", "Acme Support"};
  for (const auto* common : {"password", "Password1", "12345678", "qwertyuiop", "iloveyou", "P@ssw0rd",
                             "aaaaaaaaaaaa", "pekka@acme.example", "pekka123", "virtanen1", "19841984"})
    BOOST_TEST(auth::is_guessable(common, own), common);
  for (const auto* fine :
       {"seven wet umbrellas", "kolme sateenvarjoa", "x7#kQ2pL", "вчера шёл дождь", "tk3vq8zd"})
    BOOST_TEST(!auth::is_guessable(fine, own), fine);
  BOOST_TEST(!auth::is_guessable("seven wet umbrellas" + std::string(230, 'a'), {}));
}

BOOST_AUTO_TEST_SUITE_END()
