// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/letters.h"

#include "auth/tokens.h"
#include "base/text.h"
#include "http/url.h"
#include "store/registrations.h"
#include "view/mail.h"

namespace tools {

namespace {

using view::LinkMail;

std::string host_of(std::string_view origin) {
  return std::string(http::without_port(origin.substr(origin.find("://") + 3)));
}

std::string sender(const base::Config& config, const store::DueMail& due) {
  if (!due.portal.sender_email.empty()) return due.portal.sender_email;
  return config.mail.from.empty() ? "no-reply@" + host_of(due.portal.origin) : config.mail.from;
}

// The mail's words, by what it tells.
struct Words {
  const base::Config& config;
  const view::Wardrobe& wardrobe;
  const store::DueMail& due;

  view::MailText operator()(const model::ReplyNews& reply) const {
    if (!reply.to_contact) return view::owner_reply_mail(stationery(), reply);
    return view::contact_reply_mail(stationery(), reply,
                                    to("/tickets/" + std::to_string(reply.ticket.value)));
  }
  view::MailText operator()(const model::PasswordReset& reset) const {
    if (reset.password_hash || model::first_password(due.portal) == model::FirstPassword::Reset) {
      const auto state = reset.password_hash.value_or("");
      return link(LinkMail::PasswordReset,
                  "/password/reset/" + token(auth::kResetLink, reset.contact, state));
    }
    if (reset.invitation) return invitation(LinkMail::Invitation, reset.contact, *reset.invitation);
    return link(LinkMail::RegisterFirst, "/register");
  }
  view::MailText operator()(const model::PasswordChanged&) const {
    return link(LinkMail::PasswordChanged, "/password/forgot");
  }
  view::MailText operator()(const model::RegistrationLink& registration) const {
    if (registration.has_account) return link(LinkMail::RegistrationKnown, "/login");
    const auto token = auth::registration_token(config.keys, due.portal.id, due.key);
    return link(LinkMail::Registration, "/register/confirm/" + token);
  }
  view::MailText operator()(const model::RegistrationApproved&) const {
    return link(LinkMail::RegistrationApproved, "/login");
  }

  view::MailText operator()(const model::Invitation& invited) const {
    return invitation(invited.is_reminder ? LinkMail::InvitationReminder : LinkMail::Invitation,
                      invited.contact, invited.link_key.value());
  }

  view::MailText operator()(const model::EmailChange& change) const {
    const auto path = "/account/email/" + token(auth::kEmailChangeLink, change.contact, due.key);
    return view::email_change_mail(stationery(), change, to(path));
  }

  [[nodiscard]] view::Stationery stationery() const { return {wardrobe, due.portal, due.language}; }
  [[nodiscard]] view::LinkMailValues to(const std::string& path) const {
    return {due.addressee.value(), due.portal.origin, due.portal.origin + path};
  }
  [[nodiscard]] view::MailText invitation(LinkMail kind, model::ContactId contact,
                                          const std::string& key) const {
    return link(kind, "/invitation/" + token(auth::kInvitationLink, contact, key));
  }
  [[nodiscard]] std::string token(const auth::ContactLink& of, model::ContactId contact,
                                  const std::string& state) const {
    return auth::new_link_token(config.keys, of, {due.portal.id, contact, due.recipient, state}, due.created);
  }
  [[nodiscard]] view::MailText link(LinkMail kind, const std::string& path) const {
    return view::link_mail(stationery(), kind, to(path));
  }
};

}  // namespace

Verdict judge(const store::DueMail& due, base::Time now) {
  const auto* reset = std::get_if<model::PasswordReset>(&due.news);
  const auto* invited = std::get_if<model::Invitation>(&due.news);
  const bool registers = std::holds_alternative<model::RegistrationLink>(due.news);
  const bool changes = std::holds_alternative<model::EmailChange>(due.news);
  const auto* reply = std::get_if<model::ReplyNews>(&due.news);
  const bool to_contact = reply != nullptr && reply->to_contact;
  if (to_contact && !due.portal.open) return {Fate::Wait, "the portal is not open"};
  if (!due.addressee) {
    if (reset != nullptr || registers || invited != nullptr || changes || to_contact) return {Fate::Drop, {}};
    return {Fate::GiveUp, "nobody who may have it has this address any more"};
  }
  if (invited != nullptr && !invited->link_key) return {Fate::Drop, {}};
  if (reset != nullptr && !reset->password_hash && !reset->invitation &&
      model::first_password(due.portal) == model::FirstPassword::Invitation)
    return {Fate::Drop, {}};
  const auto age = now - due.created;
  if ((reset != nullptr && age >= auth::kResetLink.life) || (changes && age >= auth::kEmailChangeLink.life) ||
      (registers && age >= store::kRegistrationLife))
    return {Fate::GiveUp, "the link in it would no longer be good"};
  return {};
}

mail::Letter letter_of(const base::Config& config, const view::Wardrobe& wardrobe,
                       const store::DueMail& due) {
  const auto words = std::visit(Words{config, wardrobe, due}, due.news);
  const auto host = host_of(due.portal.origin);
  const auto* reply = std::get_if<model::ReplyNews>(&due.news);
  return {.from = {due.portal.title, sender(config, due)},
          .to = {due.addressee.value(), due.recipient},
          .subject = words.subject,
          .message_id = base::to_hex(due.key) + "@" + host,
          .thread_id = reply == nullptr ? "" : "ticket." + std::to_string(reply->ticket.value) + "@" + host,
          .written = due.created,
          .text = words.text,
          .html = words.html};
}

}  // namespace tools
