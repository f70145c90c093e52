// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tickets, found through whoever is looking.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/time.h"
#include "model/permissions.h"
#include "model/ticket.h"
#include "model/viewer.h"
#include "store/transaction.h"

namespace store {

struct FoundTicket {
  model::Ticket ticket;
  model::TicketFacts facts;
  struct {
    bool kept = false;  // there is one; files may wait with it
    std::string body;
    std::string form_token;
  } draft;                // a reply that the viewer had begun when a session ended
  bool has_news = false;  // something was said since the viewer looked last, or they never have
};
// Nothing: missing, foreign or hidden.
[[nodiscard]] std::optional<FoundTicket> find_ticket(Reader&, const model::Viewer&, const model::Portal&,
                                                     model::TicketNumber);

// The viewer has seen all that `found` has: lists mark it as new when more is said. For contacts alone, whose
// look it is; sent only when there was news.
void note_look(Reader&, const model::Viewer&, const FoundTicket& found);

// What the rule is told of a ticket and this viewer, seen or not; nothing where there is no such ticket.
[[nodiscard]] std::optional<model::TicketFacts> gather_facts(Reader&, const model::Viewer&,
                                                             const model::Portal&, model::TicketNumber);

// Proof that the rule said yes to `A` in this transaction, and that the ticket is locked until it ends. Only
// permit() makes one; a write that forgets the check does not compile.
template <model::Action A>
class Grant {
 public:
  [[nodiscard]] model::PortalId portal() const noexcept { return facts_.portal; }
  [[nodiscard]] model::TicketId ticket() const noexcept { return ticket_; }
  [[nodiscard]] model::ContactId contact() const noexcept { return contact_; }
  [[nodiscard]] const model::TicketFacts& facts() const noexcept { return facts_; }

 private:
  Grant(model::TicketId ticket, model::ContactId contact, model::TicketFacts facts)
      : ticket_(ticket), contact_(contact), facts_(std::move(facts)) {}

  template <model::Action B>
  friend std::variant<Grant<B>, model::Verdict> permit(Transaction&, const model::Viewer&,
                                                       const model::Portal&, model::TicketNumber);

  model::TicketId ticket_;
  model::ContactId contact_;
  model::TicketFacts facts_;
};

// The grant, or why not (never Verdict::Yes).
template <model::Action A>
[[nodiscard]] std::variant<Grant<A>, model::Verdict> permit(Transaction&, const model::Viewer&,
                                                            const model::Portal&, model::TicketNumber);
extern template std::variant<Grant<model::Action::Reply>, model::Verdict> permit<model::Action::Reply>(
    Transaction&, const model::Viewer&, const model::Portal&, model::TicketNumber);
extern template std::variant<Grant<model::Action::Close>, model::Verdict> permit<model::Action::Close>(
    Transaction&, const model::Viewer&, const model::Portal&, model::TicketNumber);

// The portal's next ticket number, which nobody else gets.
[[nodiscard]] model::TicketNumber take_number(Transaction&, model::PortalId);

[[nodiscard]] std::optional<model::TicketId> find_ticket_id(Transaction&, model::PortalId,
                                                            model::TicketNumber);

}  // namespace store
