// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokens.h"

#include <boost/test/unit_test.hpp>

#include "auth/password.h"
#include "base/text.h"

namespace {
const base::Keys kKeys({std::string(32, 'k')});
const base::Time kNow = base::from_rfc3339("2026-11-22T12:00:00Z").value();
const std::filesystem::path kTurn{"/proc/self/exe"};
constexpr auth::FormBinding kForm{{1}, {2}, "/tickets/1001/reply"};
}  // namespace

BOOST_AUTO_TEST_SUITE(tokens)

BOOST_AUTO_TEST_CASE(a_csrf_token_is_good_for_its_browser_and_never_the_same_twice) {
  const auto secret = auth::new_browser_secret();
  const auto token = auth::csrf_token(kKeys, secret);
  BOOST_TEST(auth::check_csrf_token(kKeys, secret, token));
  BOOST_TEST(auth::csrf_token(kKeys, secret) != token);
  BOOST_TEST(!auth::check_csrf_token(kKeys, auth::new_browser_secret(), token));
  BOOST_TEST(!auth::check_csrf_token(kKeys, "", auth::csrf_token(kKeys, "")));
  for (const auto& bad : {std::string(), token + "A", token.substr(1), token + "==", std::string(86, 'A')}) {
    BOOST_TEST(!auth::check_csrf_token(kKeys, secret, bad));
  }
}

BOOST_AUTO_TEST_CASE(an_errand_token_keeps_its_text_for_its_portal_its_browser_and_its_life) {
  const auto make = [](const base::Keys& keys) {
    return auth::new_errand_token(keys, auth::kSsoState, {{1}, "browser"}, "sign_in", kNow);
  };
  const auto token = make(kKeys);
  const auto check = [](const std::string& what, std::uint64_t portal, base::Time now) {
    return auth::check_errand_token(kKeys, auth::kSsoState, {{portal}, "browser"}, what, now);
  };
  BOOST_TEST(check(token, 1, kNow + auth::kSsoState.life - std::chrono::seconds{1}).value() == "sign_in");
  BOOST_TEST(!check(token, 1, kNow + auth::kSsoState.life));
  BOOST_TEST(!check(token, 2, kNow));
  BOOST_TEST(!auth::check_errand_token(kKeys, auth::kSsoState, {{1}, "another"}, token, kNow));
  BOOST_TEST(!auth::check_errand_token(kKeys, auth::kSsoTest, {{1}, "browser"}, token, kNow));
  BOOST_TEST(!check(make(base::Keys({std::string(32, 'x')})), 1, kNow));
  auto bytes = base::from_base64url(token).value();
  bytes.replace(bytes.size() - 7, 7, "sign-in");
  for (const auto& bad : {base::to_base64url(bytes), token.substr(1), std::string(), std::string(60, 'A')})
    BOOST_TEST(!check(bad, 1, kNow));
}

BOOST_AUTO_TEST_CASE(a_form_token_is_bound_to_portal_contact_and_form) {
  const auto token = auth::new_form_token(kKeys, kForm, kNow);
  BOOST_TEST(auth::check_form_token(kKeys, kForm, token, kNow).value().size() == 16U);
  for (const auto& other : {auth::FormBinding{{9}, {2}, kForm.path}, auth::FormBinding{{1}, {9}, kForm.path},
                            auth::FormBinding{{1}, {2}, "/tickets/1002/reply"}}) {
    BOOST_TEST(!auth::check_form_token(kKeys, other, token, kNow));
  }
  BOOST_TEST(!auth::check_form_token(base::Keys({std::string(32, 'x')}), kForm, token, kNow));
}

BOOST_AUTO_TEST_CASE(a_form_token_lives_seven_days_and_its_time_cannot_be_moved) {
  const auto token = auth::new_form_token(kKeys, kForm, kNow);
  const auto end = kNow + auth::kFormTokenLife;
  BOOST_TEST(auth::check_form_token(kKeys, kForm, token, end - std::chrono::seconds{1}).has_value());
  BOOST_TEST(!auth::check_form_token(kKeys, kForm, token, end));
  BOOST_TEST(!auth::check_form_token(kKeys, kForm, token + "0", kNow));
  BOOST_TEST(!auth::check_form_token(kKeys, kForm, token.substr(0, token.find('.') + 1) + "1", kNow));
}

BOOST_AUTO_TEST_CASE(every_form_token_is_another) {
  BOOST_TEST(auth::new_form_token(kKeys, kForm, kNow) != auth::new_form_token(kKeys, kForm, kNow));
}

BOOST_AUTO_TEST_CASE(a_device_is_known_for_its_portal_and_account_only) {
  const auto token = auth::new_device_token(kKeys, {{1}, "a@b.example", "hash"});
  BOOST_TEST(auth::check_device_token(kKeys, {{1}, "a@b.example", "hash"}, token).size() == 16U);
  BOOST_TEST(auth::check_device_token(kKeys, {{1}, "a@b.example", "other"}, token).empty());
  BOOST_TEST(auth::check_device_token(kKeys, {{2}, "a@b.example", "hash"}, token).empty());
  BOOST_TEST(auth::check_device_token(kKeys, {{1}, "c@b.example", "hash"}, token).empty());
  for (const auto& bad : {std::string(), token.substr(1), token + "AA"}) {
    BOOST_TEST(auth::check_device_token(kKeys, {{1}, "a@b.example", "hash"}, bad).empty());
  }
}

BOOST_AUTO_TEST_CASE(a_link_token_is_bound_to_a_contact_as_they_were_and_to_its_purpose) {
  const auth::ContactLinkBinding bound{{1}, {2}, "a@b.example", "hash"};
  const auto token = auth::new_link_token(kKeys, auth::kResetLink, bound, kNow);
  BOOST_TEST((auth::contact_of_link_token(token) == model::ContactId{2}));
  BOOST_TEST(auth::check_link_token(kKeys, auth::kResetLink, bound, token, kNow));
  const auth::ContactLinkBinding others[] = {{{2}, {2}, "a@b.example", "hash"},
                                             {{1}, {3}, "a@b.example", "hash"},
                                             {{1}, {2}, "a@c.example", "hash"},
                                             {{1}, {2}, "a@b.example", "another"},
                                             {{1}, {2}, "a@b.example", ""}};
  BOOST_TEST(!auth::check_link_token(kKeys, auth::kInvitationLink, bound, token, kNow));
  for (const auto& other : others)
    BOOST_TEST(!auth::check_link_token(kKeys, auth::kResetLink, other, token, kNow));
  for (const auto& bad : {std::string(), token + "A", token.substr(1), token + "==", std::string(64, 'A')})
    BOOST_TEST(!auth::check_link_token(kKeys, auth::kResetLink, bound, bad, kNow));
}

BOOST_AUTO_TEST_CASE(a_reset_token_lives_a_day_and_its_time_cannot_be_moved) {
  const auth::ContactLinkBinding bound{{1}, {2}, "a@b.example", "hash"};
  const auto token = auth::new_link_token(kKeys, auth::kResetLink, bound, kNow);
  BOOST_TEST(auth::check_link_token(kKeys, auth::kResetLink, bound, token,
                                    kNow + auth::kResetLink.life - std::chrono::seconds{1}));
  BOOST_TEST(!auth::check_link_token(kKeys, auth::kResetLink, bound, token, kNow + auth::kResetLink.life));
  auto bytes = base::from_base64url(token).value();
  ++bytes[3];  // a digit of its time
  BOOST_TEST(!auth::check_link_token(kKeys, auth::kResetLink, bound, base::to_base64url(bytes), kNow));
}

BOOST_AUTO_TEST_CASE(a_registrations_token_is_good_in_its_own_portal_only) {
  const std::string key(16, 'k');
  const auto token = auth::registration_token(kKeys, model::PortalId{1}, key);
  BOOST_TEST(auth::check_registration_token(kKeys, model::PortalId{1}, token).value() == key);
  BOOST_TEST(!auth::check_registration_token(kKeys, model::PortalId{2}, token));
  const base::Keys other({std::string(32, 'x')});
  BOOST_TEST(!auth::check_registration_token(other, model::PortalId{1}, token));
  BOOST_TEST(!auth::check_registration_token(kKeys, model::PortalId{1}, token.substr(1)));
  BOOST_TEST(!auth::check_registration_token(kKeys, model::PortalId{1}, token + "="));
  BOOST_TEST(!auth::check_registration_token(kKeys, model::PortalId{1}, ""));
}

BOOST_AUTO_TEST_CASE(a_cursor_opens_in_its_own_list_only) {
  const auto cursor = auth::seal_cursor(kKeys, "list of 5", "payload");
  BOOST_TEST(auth::open_cursor(kKeys, "list of 5", cursor).value() == "payload");
  BOOST_TEST(!auth::open_cursor(kKeys, "list of 6", cursor));
  BOOST_TEST(!auth::open_cursor(kKeys, "list of 5", cursor + "AA"));
  BOOST_TEST(!auth::open_cursor(kKeys, "list of 5", "AAAA"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(password)

BOOST_AUTO_TEST_CASE(a_hash_is_argon2id_of_that_password_only) {
  const auto hash = auth::hash_password("correct horse \u00e4", kTurn);
  BOOST_TEST(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  BOOST_TEST(auth::verify_password(hash, "correct horse \u00e4", kTurn));
  BOOST_TEST(
      auth::verify_password(hash, "correct horse a\u0308", kTurn));  // the same letter from another keyboard
  BOOST_TEST(!auth::verify_password(hash, "correct horse a", kTurn));
  BOOST_TEST(!auth::verify_password(hash, "", kTurn));
}

BOOST_AUTO_TEST_CASE(without_a_hash_no_password_is_right) {
  BOOST_TEST(!auth::verify_password(std::nullopt, "nobody has this one", kTurn));
  BOOST_TEST(!auth::verify_password("", "", kTurn));
  BOOST_TEST(!auth::verify_password("nonsense", "nonsense", kTurn));
}

BOOST_AUTO_TEST_CASE(length_is_counted_in_characters) {
  BOOST_TEST(!auth::is_acceptable_password("1234567"));
  BOOST_TEST(auth::is_acceptable_password("\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4"));
  BOOST_TEST(auth::is_acceptable_password(std::string(256, 'a')));
  BOOST_TEST(!auth::is_acceptable_password(std::string(257, 'a')));
  BOOST_TEST(!auth::is_acceptable_password("1234567\xff"));
}

BOOST_AUTO_TEST_SUITE_END()
