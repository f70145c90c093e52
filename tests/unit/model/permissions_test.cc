// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/permissions.h"

#include <boost/test/unit_test.hpp>

#include "model/email_address.h"

namespace {

using model::Action;
using model::StageKind;
using model::TicketScope;
using model::Verdict;

constexpr model::PortalId kPortal{1};

model::Viewer customer(std::optional<model::CompanyId> company = model::CompanyId{7}) {
  return {kPortal, model::Customer{{5}, company, {}}, {}};
}
model::Viewer preview() {
  return {kPortal, model::Preview{{3}, {{5}, model::CompanyId{7}, {}}}, {}};
}
model::Viewer anonymous() {
  return {kPortal, model::Anonymous{}, {}};
}

model::Portal portal(TicketScope scope, bool reply_to_closed = false, bool close = false) {
  model::Portal made;
  made.id = kPortal;
  made.ticket_scope = scope;
  made.reply_to_closed = reply_to_closed;
  made.close_by_customer = close;
  return made;
}

model::TicketFacts facts(bool of_contact, bool of_company, StageKind stage = StageKind::Open) {
  return {kPortal, of_contact, of_company, stage, {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(permissions)

struct Row {
  model::Viewer viewer;
  TicketScope scope;
  bool of_contact, of_company;
  bool sees;
};

BOOST_AUTO_TEST_CASE(who_sees_a_ticket) {
  const Row rows[] = {
      {customer(), TicketScope::Own, true, false, true},
      {customer(), TicketScope::Own, true, true, true},
      {customer(), TicketScope::Own, false, true, false},
      {customer(), TicketScope::Own, false, false, false},
      {customer(), TicketScope::Company, true, false, true},
      {customer(), TicketScope::Company, false, true, true},
      {customer(), TicketScope::Company, false, false, false},
      {customer(std::nullopt), TicketScope::Company, false, true, false},
      {customer(std::nullopt), TicketScope::Company, true, false, true},
      {preview(), TicketScope::Company, false, true, true},
      {preview(), TicketScope::Own, false, true, false},
      {anonymous(), TicketScope::Company, true, true, false},
  };
  for (const auto& row : rows) {
    BOOST_TEST_INFO("row " << (&row - rows));
    for (const auto action : {Action::See, Action::Download}) {
      BOOST_TEST(may(row.viewer, action, facts(row.of_contact, row.of_company), portal(row.scope)) ==
                 row.sees);
    }
  }
}

BOOST_AUTO_TEST_CASE(nothing_of_another_portal_is_seen) {
  auto foreign = facts(true, true);
  foreign.portal = {2};
  BOOST_TEST(!may(customer(), Action::See, foreign, portal(TicketScope::Company)));
  auto other = portal(TicketScope::Company);
  other.id = {2};
  BOOST_TEST(!may(customer(), Action::See, facts(true, true), other));
}

BOOST_AUTO_TEST_CASE(what_is_not_seen_is_hidden_from_every_action) {
  for (const auto action : {Action::See, Action::Download, Action::Reply, Action::Close}) {
    BOOST_TEST((judge(customer(), action, facts(false, false, StageKind::Closed),
                      portal(TicketScope::Own, true, true)) == Verdict::Hidden));
  }
}

BOOST_AUTO_TEST_CASE(who_replies_and_closes) {
  const auto open_ticket = facts(true, false, StageKind::Open);
  const auto waiting = facts(true, false, StageKind::Waiting);
  const auto closed = facts(true, false, StageKind::Closed);
  const auto strict = portal(TicketScope::Own);
  const auto generous = portal(TicketScope::Own, true, true);
  BOOST_TEST((judge(customer(), Action::Reply, open_ticket, strict) == Verdict::Yes));
  BOOST_TEST((judge(customer(), Action::Reply, waiting, strict) == Verdict::Yes));
  BOOST_TEST((judge(customer(), Action::Reply, closed, strict) == Verdict::State));
  BOOST_TEST((judge(customer(), Action::Reply, closed, generous) == Verdict::Yes));
  BOOST_TEST((judge(customer(), Action::Close, open_ticket, strict) == Verdict::Forbidden));
  BOOST_TEST((judge(customer(), Action::Close, open_ticket, generous) == Verdict::Yes));
  BOOST_TEST((judge(customer(), Action::Close, closed, generous) == Verdict::State));
}

BOOST_AUTO_TEST_CASE(who_looks_as_another_changes_nothing) {
  for (const auto action : {Action::Reply, Action::Close}) {
    BOOST_TEST((judge(preview(), action, facts(true, false), portal(TicketScope::Own, true, true)) ==
                Verdict::Forbidden));
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(email_address)

BOOST_AUTO_TEST_CASE(an_address_has_one_form) {
  BOOST_TEST(model::normal_email_address(" Pekka.Virtanen@Example.COM ").value() ==
             "pekka.virtanen@example.com");
  BOOST_TEST(model::normal_email_address("first.last+tag/x=1@sub.example.com").value() ==
             "first.last+tag/x=1@sub.example.com");
  BOOST_TEST(model::normal_email_address("a\u0308@example.com").value() == "\u00e4@example.com");
}

// MariaDB's usual collations take these two for one.
BOOST_AUTO_TEST_CASE(letters_that_only_look_alike_stay_apart) {
  BOOST_TEST(model::normal_email_address("m\u0131ke@example.com").value() !=
             model::normal_email_address("mike@example.com").value());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_an_address_is_nothing) {
  for (const auto& bad : {std::string(),
                          std::string("a"),
                          std::string("@b"),
                          std::string("a@"),
                          std::string("a@b@c"),
                          std::string("a b@c"),
                          std::string("a@b\nBcc: x@y"),
                          std::string("a@b,c@d"),
                          std::string("<a@b>"),
                          std::string("a\xff@b"),
                          std::string("a@evil.example(.good.example"),
                          std::string("(1)a@b.example"),
                          std::string("a(x)@b.example"),
                          std::string("a@[192.0.2.1]"),
                          std::string("a\\b@c.example"),
                          std::string("a:b@c.example"),
                          std::string(".a@b.example"),
                          std::string("a..b@c.example"),
                          std::string("a@b..example"),
                          std::string("a@b.example."),
                          std::string("a\u200b@b.example"),
                          std::string(250, 'a') + "@b.fi"}) {
    BOOST_TEST_INFO(bad);
    BOOST_TEST(!model::normal_email_address(bad));
  }
}

BOOST_AUTO_TEST_SUITE_END()
