// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/letter.h"

#include <gmime/gmime.h>

#include <memory>

#include "base/text.h"

namespace mail {

namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

// Text of a header's field. What looks like an encoded word (RFC 2047) is none: readers would decode it.
std::string words_of(const std::string& text) {
  std::string words;
  for (const char c : base::on_one_line(text)) {
    if (c == '?' && words.ends_with('=')) words += ' ';
    words += c;
  }
  return words;
}

void add_mailbox(GMimeMessage* message, GMimeAddressType type, const Mailbox& box) {
  g_mime_message_add_mailbox(message, type, words_of(box.name).c_str(),
                             base::on_one_line(box.address).c_str());
}

void set_header(GMimeMessage* message, const char* name, const std::string& value) {
  g_mime_object_set_header(GMIME_OBJECT(message), name, value.c_str(), "UTF-8");
}

void set_date(GMimeMessage* message, base::Time moment) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(moment.time_since_epoch()).count();
  const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(g_date_time_new_from_unix_utc(seconds),
                                                                      g_date_time_unref);
  g_mime_message_set_date(message, date.get());
}

Owned<GMimeTextPart> text_part(const char* kind, const std::string& text) {
  Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype(kind));
  g_mime_text_part_set_charset(part.get(), "UTF-8");
  g_mime_text_part_set_text(part.get(), text.c_str());
  // Lines of any length come through, and a line that begins with "From " too.
  g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return part;
}

// The richest last (RFC 2046, section 5.1.4). The boundary is the same each time, as all of a letter is; a
// quoted-printable line cannot hold it.
Owned<GMimeMultipart> parts_of(const Letter& letter) {
  Owned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype("alternative"));
  g_mime_multipart_set_boundary(parts.get(),
                                ("=_" + letter.message_id.substr(0, letter.message_id.find('@'))).c_str());
  const auto text = text_part("plain", letter.text);
  const auto html = text_part("html", letter.html);
  g_mime_multipart_add(parts.get(), GMIME_OBJECT(text.get()));
  g_mime_multipart_add(parts.get(), GMIME_OBJECT(html.get()));
  return parts;
}

}  // namespace

std::string write(const Letter& letter) {
  static const bool kReady = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(kReady);
  const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
  add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, letter.from);
  add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO, letter.to);
  g_mime_message_set_subject(message.get(), words_of(letter.subject).c_str(), "UTF-8");
  set_date(message.get(), letter.written);
  g_mime_message_set_message_id(message.get(), letter.message_id.c_str());
  if (!letter.thread_id.empty()) set_header(message.get(), "References", "<" + letter.thread_id + ">");
  set_header(message.get(), "Auto-Submitted", "auto-generated");
  const auto parts = parts_of(letter);
  g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(parts.get()));
  const std::unique_ptr<char, decltype(&g_free)> written(
      g_mime_object_to_string(GMIME_OBJECT(message.get()), nullptr), g_free);
  return written.get();
}

}  // namespace mail
