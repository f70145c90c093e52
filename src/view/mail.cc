// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/mail.h"

#include <cstring>  // ctemplate's headers need it and do not say so

#include <ctemplate/template_dictionary.h>

#include "base/text.h"
#include "view/files.h"

#include "names/owner_reply_mail.h"
#include "names/password_reset_mail.h"

namespace view {

namespace {

// A template's first line of words is the subject. A value that could end it has no line of its own.
MailText parted(std::string_view filled) {
  const auto words = filled.substr(std::min(filled.find_first_not_of('\n'), filled.size()));
  const auto end = std::min(words.find('\n'), words.size());
  const auto text = words.substr(end);
  return {std::string(words.substr(0, end)),
          std::string(text.substr(std::min(text.find_first_not_of('\n'), text.size())))};
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
  }
  return "";
}

}  // namespace

MailText owner_reply_mail(const Wardrobe& wardrobe, const model::Portal& portal,
                          const model::ReplyNews& news) {
  ctemplate::TemplateDictionary values("mail");
  values.SetValue(kor_PORTAL, base::on_one_line(portal.title));
  values.SetValue(kor_TICKET_WORD, base::on_one_line(portal.ticket_singular));
  values.SetValue(kor_NUMBER, std::to_string(news.ticket.value));
  values.SetValue(kor_SUBJECT, base::on_one_line(news.subject));
  values.SetValue(kor_AUTHOR, base::on_one_line(news.author));
  values.SetValue(kor_BODY, news.text);
  if (!news.files.empty()) values.ShowSection(kor_FILES);
  for (const auto& file : news.files) {
    auto& item = *values.AddSectionDictionary(kor_FILE);
    item.SetValue(kor_NAME, base::on_one_line(file.name));
    item.SetValue(kor_SIZE, size_text(file.size));
  }
  return parted(wardrobe.fill_text("mail/owner_reply.txt.tpl", values));
}

MailText link_mail(const Wardrobe& wardrobe, const model::Portal& portal, LinkMail kind,
                   const LinkMailValues& mail) {
  // These templates name their values alike.
  ctemplate::TemplateDictionary values("mail");
  values.SetValue(kpr_PORTAL, base::on_one_line(portal.title));
  values.SetValue(kpr_NAME, base::on_one_line(mail.name));
  values.SetValue(kpr_ORIGIN, mail.origin);
  values.SetValue(kpr_LINK, mail.link);
  return parted(wardrobe.fill_text(file_of(kind), values));
}

}  // namespace view
