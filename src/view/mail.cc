// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/mail.h"

#include <cstring>  // ctemplate's headers need it and do not say so

#include <ctemplate/template_dictionary.h>

#include <algorithm>
#include <vector>

#include "base/language.h"
#include "base/text.h"
#include "view/files.h"

#include "names/email_change_mail.h"
#include "names/invitation_mail.h"
#include "names/mail_frame.h"
#include "names/owner_reply_mail.h"
#include "names/password_reset_mail.h"

namespace view {

namespace {

// Lines, up to the signature.
using Block = std::vector<std::string>;
std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks(1);
  text = text.substr(0, text.rfind("\n-- \n"));
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = base::trim(text.substr(begin, end - begin));
    begin = end + 1;
    if (!line.empty()) {
      blocks.back().emplace_back(line);
    } else if (!blocks.back().empty()) {
      blocks.emplace_back();
    }
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

// "Sign in:" over the link.
bool is_button(const Block& block, std::string_view link) {
  return block.size() == 2 && block.back() == link && block.front().ends_with(':');
}

void set_block(ctemplate::TemplateDictionary& section, const Block& block, std::string_view link) {
  if (is_button(block, link)) {
    auto& button = *section.AddSectionDictionary(kf_BUTTON);
    button.SetValue(kf_LABEL, block.front().substr(0, block.front().size() - 1));
    button.SetValue(kf_LINK, block.back());
    return;
  }
  auto& words = *section.AddSectionDictionary(kf_WORDS);
  for (const auto& line : block) words.AddSectionDictionary(kf_LINE)->SetValue(kf_WORDS_OF_LINE, line);
}

// Whatever else a link stands in, such as a customer's words, is no button.
std::string html_of(const Stationery& paper, const MailText& mail, std::string_view link) {
  ctemplate::TemplateDictionary values("mail");
  const auto language = paper.wardrobe.spoken(paper.language);
  values.SetValue(kf_LANGUAGE, language);
  values.SetValue(kf_DIRECTION, base::is_right_to_left(language) ? "rtl" : "ltr");
  values.SetValue(kf_PORTAL, base::on_one_line(paper.portal.title));
  values.SetValue(kf_SUBJECT, mail.subject);
  for (const auto& block : blocks_of(mail.text))
    set_block(*values.AddSectionDictionary(kf_BLOCK), block, link);
  return paper.wardrobe.fill("mail/frame.tpl", values);
}

// A template's first line of words is the subject. A value that could end it has no line of its own.
MailText parted(std::string_view filled) {
  const auto words = filled.substr(std::min(filled.find_first_not_of('\n'), filled.size()));
  const auto end = std::min(words.find('\n'), words.size());
  const auto text = words.substr(end);
  return {std::string(words.substr(0, end)),
          std::string(text.substr(std::min(text.find_first_not_of('\n'), text.size()))),
          {}};
}

const char* file_of(LinkMail mail) {
  switch (mail) {
    case LinkMail::RegisterFirst:
      return "mail/register_first.txt.tpl";
    case LinkMail::PasswordReset:
      return "mail/password_reset.txt.tpl";
    case LinkMail::PasswordChanged:
      return "mail/password_changed.txt.tpl";
    case LinkMail::Registration:
      return "mail/registration.txt.tpl";
    case LinkMail::RegistrationKnown:
      return "mail/registration_known.txt.tpl";
    case LinkMail::RegistrationApproved:
      return "mail/registration_approved.txt.tpl";
    case LinkMail::Invitation:
      return "mail/invitation.txt.tpl";
    case LinkMail::InvitationReminder:
      return "mail/invitation_reminder.txt.tpl";
  }
  return "";
}

MailText filled(const Stationery& paper, const char* file, const ctemplate::TemplateDictionary& values,
                std::string_view link) {
  auto told = parted(paper.wardrobe.fill_text(file, paper.language, values));
  told.html = html_of(paper, told, link);
  return told;
}

// These templates name their values alike.
MailText filled_link_mail(const Stationery& paper, const char* file, ctemplate::TemplateDictionary& values,
                          const LinkMailValues& mail) {
  values.SetValue(kpr_PORTAL, base::on_one_line(paper.portal.title));
  values.SetValue(kpr_NAME, base::on_one_line(mail.name));
  values.SetValue(kpr_ORIGIN, mail.origin);
  values.SetValue(kpr_LINK, mail.link);
  return filled(paper, file, values, mail.link);
}

// As mails quote: each line behind "> ". So nobody takes a customer's words for the portal's.
std::string as_quote(std::string_view text) {
  std::string quote;
  for (const auto line : base::split(text, '\n')) quote.append("> ").append(line).append("\n");
  quote.pop_back();
  return quote;
}

void set_reply(ctemplate::TemplateDictionary& values, const Stationery& paper, const model::ReplyNews& news) {
  values.SetValue(kor_PORTAL, base::on_one_line(paper.portal.title));
  values.SetValue(kor_TICKET_WORD, base::on_one_line(paper.portal.ticket_singular));
  values.SetValue(kor_NUMBER, std::to_string(news.ticket.value));
  values.SetValue(kor_SUBJECT, base::on_one_line(news.subject));
  values.SetValue(kor_AUTHOR, base::on_one_line(news.author));
  values.SetValue(kor_BODY, news.to_contact ? as_quote(news.text) : news.text);
  if (!news.files.empty()) values.ShowSection(kor_FILES);
  for (const auto& file : news.files) {
    auto& item = *values.AddSectionDictionary(kor_FILE);
    item.SetValue(kor_FILE_NAME, base::on_one_line(file.name));
    item.SetValue(kor_SIZE, size_text(file.size));
  }
}

}  // namespace

MailText owner_reply_mail(const Stationery& paper, const model::ReplyNews& news) {
  ctemplate::TemplateDictionary values("mail");
  set_reply(values, paper, news);
  return filled(paper, "mail/owner_reply.txt.tpl", values, "");
}

MailText contact_reply_mail(const Stationery& paper, const model::ReplyNews& news,
                            const LinkMailValues& mail) {
  ctemplate::TemplateDictionary values("mail");
  set_reply(values, paper, news);
  return filled_link_mail(paper, "mail/contact_reply.txt.tpl", values, mail);
}

MailText link_mail(const Stationery& paper, LinkMail kind, const LinkMailValues& mail) {
  ctemplate::TemplateDictionary values("mail");
  if (paper.portal.invitation_text.empty()) {
    values.ShowSection(ki_USUAL_TEXT);
  } else {
    values.SetValueAndShowSection(ki_TEXT, paper.portal.invitation_text, ki_OWN_TEXT);
  }
  return filled_link_mail(paper, file_of(kind), values, mail);
}

MailText email_change_mail(const Stationery& paper, const model::EmailChange& change,
                           const LinkMailValues& mail) {
  ctemplate::TemplateDictionary values("mail");
  values.SetValue(kec_OLD_EMAIL, change.old_email);
  values.SetValue(kec_NEW_EMAIL, change.new_email);
  const auto* file = change.to_new ? "mail/email_change_new.txt.tpl" : "mail/email_change.txt.tpl";
  return filled_link_mail(paper, file, values, mail);
}

}  // namespace view
