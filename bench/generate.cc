// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// generate FOLDER <PLAN: writes what load.sql loads, a file a table, and `facts`, which names whom and what
// the benchmark asks for. The same plan makes the same bytes. A line of the plan is a portal: the numbers
// that Plan names, in that order; the first portal is the big one, the second hides most of its tickets by
// rules.
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

#include "base/language.h"
#include "table.h"
#include "texts.h"
#include "words.h"

namespace {

using bench::Dice;
using bench::kNull;
using bench::Table;
using bench::Texts;
using bench::when;
using bench::Words;

constexpr std::uint64_t kSeed = 2026;
constexpr std::uint64_t kFirstNumber = 1001;
constexpr std::int64_t kBegin = 1'672'531'200;  // 2023-01-01
constexpr std::int64_t kEnd = 1'767'225'600;    // 2026-01-01
constexpr std::int64_t kDay = 86'400;
constexpr const char* kRareWord = "kvartsikello";
constexpr const char* kAbsentWord = "zyxomma";
// How many messages a ticket has: five on the average, most of them fewer.
constexpr std::array<std::uint64_t, 20> kLengths{1, 1, 2, 2, 2, 3, 3, 3,  3,  4,
                                                 4, 4, 5, 5, 6, 7, 8, 10, 12, 15};
constexpr std::uint64_t kShort = 5;
constexpr std::uint64_t kLong = 500;
constexpr std::uint64_t kReplyTickets = 40;

struct Plan {
  std::uint64_t id = 0, pipeline = 0, inbox = 0, channel = 0;
  std::array<std::uint64_t, 4> stages{};  // new, in progress, waiting, closed
  std::array<std::uint64_t, 2> staff{};
  std::array<std::uint64_t, 3> properties{};  // priority, region, vip; 0: none
  std::uint64_t tickets = 0, contacts = 0;
  std::uint64_t big_contact = 0;  // tickets of the first contact; 0: as many as anybody's
  std::uint64_t big_company = 0;  // contacts of the first company
};

std::istream& operator>>(std::istream& in, Plan& plan) {
  in >> plan.id >> plan.pipeline >> plan.inbox >> plan.channel;
  for (auto& stage : plan.stages) in >> stage;
  for (auto& agent : plan.staff) in >> agent;
  for (auto& property : plan.properties) in >> property;
  return in >> plan.tickets >> plan.contacts >> plan.big_contact >> plan.big_company;
}

struct Portal {
  Plan plan;
  std::uint64_t first_contact = 0, first_company = 0;   // their ids
  std::vector<std::uint64_t> company_of{};              // of each contact, 0: none
  std::uint64_t tickets = 0, of_big = 0, of_reply = 0;  // made so far
};

struct Ticket {
  const Portal* portal;
  std::uint64_t requester, owner;
  std::int64_t created;
  std::uint64_t length;
  bool rare;
};

struct Moment {
  std::int64_t at;
  std::uint32_t ticket;
  std::uint32_t position;
};

// Whether the ith of `all` is one of `chosen` that are spread evenly.
bool falls_on(std::uint64_t i, std::uint64_t all, std::uint64_t chosen) {
  return (i + 1) * chosen / all != i * chosen / all;
}

class Generator {
 public:
  Generator(std::filesystem::path folder, std::vector<Portal> portals)
      : folder_(std::move(folder)), portals_(std::move(portals)), words_(kSeed), facts_(folder_ / "facts") {}

  void run() {
    for (auto& portal : portals_) make_people(portal);
    make_tickets();
    make_messages();
    facts_ << "word_common=" << words_.common() << "\nword_rare=" << kRareWord
           << "\nword_absent=" << kAbsentWord << '\n';
  }

 private:
  void make_people(Portal& portal);
  void make_tickets();
  Ticket make_ticket(Portal& portal, std::int64_t created);
  void note_special(const Portal& portal, std::uint64_t number, Ticket& ticket);
  void make_properties(const Portal& portal, std::uint64_t id, bool big);
  void associate(const Portal& portal, std::uint64_t contact, std::uint64_t id, bool with_company);
  std::int64_t draw_moments(const Ticket& ticket, std::size_t at);
  void make_messages();

  std::filesystem::path folder_;
  std::vector<Portal> portals_;
  Words words_;
  Texts texts_;
  std::ofstream facts_;
  Dice dice_{kSeed + 1};
  std::vector<Ticket> tickets_;
  std::vector<Moment> moments_;
  std::uint64_t contacts_ = 0, companies_ = 0;
  Table company_{folder_, "company"}, contact_{folder_, "contact"}, property_{folder_, "ticket_property"};
  Table of_contact_{folder_, "of_contact"}, of_company_{folder_, "of_company"}, ticket_{folder_, "ticket"};
};

// The first contact is the big one, and in the big company with those after it; the next one replies. Of the
// others, five of six are in a company of eight.
void Generator::make_people(Portal& portal) {
  const auto& plan = portal.plan;
  portal.first_contact = contacts_ + 1;
  portal.first_company = companies_ + 1;
  for (std::uint64_t at = 0; at < plan.contacts; ++at) {
    const bool in_big = at < plan.big_company;
    const auto company =
        in_big ? portal.first_company : portal.first_company + 1 + (at - plan.big_company) / 8;
    while (companies_ < company) {
      const auto name = words_.name(dice_) + " Oy";
      company_.row(++companies_, plan.id, name, base::to_folded(name), when(kBegin));
    }
    portal.company_of.push_back(in_big || at % 6 != 5 ? company : 0);
    const auto name = words_.name(dice_);
    const auto address = "c" + std::to_string(at) + "@portal" + std::to_string(plan.id) + ".example";
    contact_.row(++contacts_, plan.id, address, name, base::to_folded(name),
                 portal.company_of.back() == 0 ? kNull : std::to_string(company), when(kBegin));
  }
}

void Generator::associate(const Portal& portal, std::uint64_t contact, std::uint64_t id, bool with_company) {
  of_contact_.row(portal.plan.id, portal.first_contact + contact, id);
  const auto company = portal.company_of[contact];
  if (with_company && company != 0) of_company_.row(portal.plan.id, company, id);
}

// 1 % of the big contact's satisfy one of the three groups of the portal's filter, by turns; of the others
// none, though most satisfy a part of one.
void Generator::make_properties(const Portal& portal, std::uint64_t id, bool big) {
  using Values = std::array<const char*, 3>;
  static constexpr std::array<Values, 3> kSeen{
      {{"high", "south", "no"}, {"low", "north", "yes"}, {"normal", "west", "no"}}};
  static constexpr std::array<Values, 4> kHidden{
      {{"low", "south", "no"}, {"normal", "north", "no"}, {"low", "west", "yes"}, {"normal", "east", "yes"}}};
  const auto turn = portal.of_big;
  const bool seen = big ? turn % 100 == 50 : id % 100 == 50;
  const auto& values = seen ? kSeen.at(turn / 100 % kSeen.size()) : kHidden.at(dice_.roll(kHidden.size()));
  for (std::size_t at = 0; at < values.size(); ++at) {
    property_.row(portal.plan.id, id, portal.plan.properties.at(at), std::uint64_t{0}, values.at(at),
                  values.at(at));
  }
}

void Generator::note_special(const Portal& portal, std::uint64_t number, Ticket& ticket) {
  if (&portal != portals_.data()) return;
  const auto most = portal.plan.big_contact;
  if (portal.of_big == most / 4) {
    ticket.length = kShort;
    facts_ << "ticket_short=" << number << '\n';
  }
  if (portal.of_big == most / 2) {
    ticket.length = kLong;
    facts_ << "ticket_long=" << number << '\n';
  }
  ticket.rare = portal.of_big % std::max<std::uint64_t>(most / 4, 1) == 1;
}

Ticket Generator::make_ticket(Portal& portal, std::int64_t created) {
  const auto& plan = portal.plan;
  const auto id = tickets_.size() + 1;
  const auto at = portal.tickets++;
  const auto number = kFirstNumber + at;
  const bool big = plan.big_contact != 0 && falls_on(at, plan.tickets, plan.big_contact);
  const bool replied_to =
      !big && &portal == portals_.data() && portal.of_reply < kReplyTickets && at % 9 == 4;
  // Some write often, most seldom: the square of a roll.
  const auto half = dice_.roll(plan.contacts) * dice_.roll(plan.contacts) / plan.contacts;
  const auto requester = big ? 0 : replied_to ? plan.big_company : std::max<std::uint64_t>(half, 1);
  Ticket ticket{.portal = &portal,
                .requester = requester,
                .owner = plan.staff.at(dice_.roll(2)),
                .created = created,
                .length = kLengths.at(dice_.roll(kLengths.size())),
                .rare = false};
  if (big) {
    ++portal.of_big;
    note_special(portal, number, ticket);
  }
  if (replied_to) {
    ++portal.of_reply;
    facts_ << "ticket_reply=" << number << '\n';
  }
  if (plan.properties.front() != 0) make_properties(portal, id, big);
  associate(portal, requester, id, true);
  const auto copied = plan.contacts - 1 - dice_.roll(plan.contacts / 2);
  if (dice_.roll(5) == 0 && copied != requester) associate(portal, copied, id, false);
  // The older a ticket, the likelier it is closed.
  const bool closed = !replied_to && dice_.roll(100) < (kEnd - created > 60 * kDay ? 93U : 40U);
  const auto last = draw_moments(ticket, id - 1);
  const auto subject = words_.subject(dice_);
  ticket_.row(id, plan.id, number, subject, base::to_folded(subject),
              texts_.add_ticket(plan.id, number, subject), plan.pipeline,
              closed ? plan.stages[3] : plan.stages.at(dice_.roll(3)), portal.first_contact + requester,
              ticket.owner, when(created), when(last), closed ? when(last) : kNull);
  return ticket;
}

// In the order of time, over all portals: each gets the next ticket when it is furthest behind its share.
void Generator::make_tickets() {
  std::uint64_t all = 0;
  for (const auto& portal : portals_) all += portal.plan.tickets;
  for (std::uint64_t i = 0; i < all; ++i) {
    const auto behind = std::ranges::max_element(portals_, {}, [&](const Portal& portal) {
      return static_cast<double>(portal.plan.tickets) * static_cast<double>(i + 1) /
                 static_cast<double>(all) -
             static_cast<double>(portal.tickets);
    });
    const auto share = static_cast<double>(i) / static_cast<double>(all);
    const auto created =
        kBegin + static_cast<std::int64_t>(share * static_cast<double>(kEnd - kBegin - 40 * kDay));
    tickets_.push_back(make_ticket(*behind, created));
  }
}

// When its messages are sent. Returns when the last one is: within forty days, however many there are.
std::int64_t Generator::draw_moments(const Ticket& ticket, std::size_t at) {
  auto sent = ticket.created;
  const auto longest = static_cast<std::int64_t>(2 * 38 * kDay / std::max<std::uint64_t>(ticket.length, 76));
  for (std::uint32_t position = 0; position < ticket.length; ++position) {
    if (position > 0) sent += 60 + static_cast<std::int64_t>(dice_.roll(static_cast<std::uint64_t>(longest)));
    moments_.push_back({sent, static_cast<std::uint32_t>(at), position});
  }
  return sent;
}

// In the order in which they are sent: as in life, a ticket's messages stand apart in the table. Thread and
// ticket have the same id. Requester and owner write by turns; one message in twenty names a file.
void Generator::make_messages() {
  Table message(folder_, "message");
  Table thread(folder_, "thread");
  Table attachment(folder_, "attachment");
  for (std::size_t at = 0; at < tickets_.size(); ++at) {
    const auto& plan = tickets_[at].portal->plan;
    thread.row(at + 1, plan.id, at + 1, plan.inbox, plan.channel, when(tickets_[at].created));
  }
  std::ranges::sort(moments_, {},
                    [](const Moment& one) { return std::tie(one.at, one.ticket, one.position); });
  std::uint64_t id = 0;
  std::uint64_t files = 0;
  for (const auto& moment : moments_) {
    const auto& ticket = tickets_[moment.ticket];
    const auto portal = ticket.portal->plan.id;
    const bool asks = moment.position % 2 == 0;
    auto text = words_.message(dice_);
    if (ticket.rare && moment.position == 0) text += std::string(" ") + kRareWord + ".";
    message.row(++id, portal, std::uint64_t{moment.ticket} + 1,
                asks ? std::to_string(ticket.portal->first_contact + ticket.requester) : kNull,
                asks ? kNull : std::to_string(ticket.owner), text, asks ? "plain" : "markdown",
                when(moment.at));
    texts_.add_message(std::uint64_t{moment.ticket} + 1, text);
    if (dice_.roll(20) != 0) continue;
    const auto name = words_.any(dice_) + ".pdf";
    attachment.row(++files, portal, id, name);
    texts_.add_message(std::uint64_t{moment.ticket} + 1, name);
  }
  texts_.write(folder_);
  facts_ << "messages=" << id << "\nattachments=" << files << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: generate FOLDER <PLAN\n";
    return 2;
  }
  std::vector<Portal> portals;
  for (Plan plan; std::cin >> plan;) portals.push_back({.plan = plan});
  Generator(argv[1], std::move(portals)).run();
  return 0;
}
