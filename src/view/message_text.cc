// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/message_text.h"

#include "view/markdown.h"
#include "view/page.h"
#include "view/prose.h"

#include "names/markdown.h"
#include "names/ticket_page.h"

namespace view {

namespace {

using ctemplate::StaticTemplateString;
using ctemplate::TemplateDictionary;

void set_block(TemplateDictionary& section, const Block& block) {
  const auto& kind = block.kind == BlockKind::Prose   ? ktp_PROSE
                     : block.kind == BlockKind::Quote ? ktp_QUOTE
                                                      : ktp_CODE;
  auto& inner = *section.AddSectionDictionary(kind);
  inner.SetValue(ktp_QUOTE_LINES, std::to_string(block.lines));
  for (const auto& piece : block.pieces) {
    auto& part = *inner.AddSectionDictionary(ktp_PIECE);
    if (piece.is_link) {
      part.AddSectionDictionary(ktp_LINK)->SetValue(ktp_URL, piece.text);
    } else {
      part.AddSectionDictionary(ktp_TEXT)->SetValue(ktp_TEXT, piece.text);
    }
  }
}

const StaticTemplateString& section_of(Element element, bool begins) {
  switch (element) {
    case Element::Paragraph:
      return begins ? km_PARAGRAPH : km_PARAGRAPH_END;
    case Element::Strong:
      return begins ? km_STRONG : km_STRONG_END;
    case Element::Emphasis:
      return begins ? km_EMPHASIS : km_EMPHASIS_END;
    case Element::Code:
      return begins ? km_CODE : km_CODE_END;
    case Element::CodeBlock:
      return begins ? km_CODE_BLOCK : km_CODE_BLOCK_END;
    case Element::Quote:
      return begins ? km_QUOTE : km_QUOTE_END;
    case Element::Bullets:
      return begins ? km_BULLETS : km_BULLETS_END;
    case Element::Numbers:
      return begins ? km_NUMBERS : km_NUMBERS_END;
    case Element::Item:
      return begins ? km_ITEM : km_ITEM_END;
    case Element::Link:
      return begins ? km_LINK : km_LINK_END;
    case Element::MailLink:
      return begins ? km_MAIL_LINK : km_LINK_END;
    case Element::Rule:
      return km_RULE;
    case Element::Text:
      return km_TEXT;
  }
  return km_TEXT;
}

void set_event(TemplateDictionary& events, const Event& event) {
  auto& section = *events.AddSectionDictionary(km_EVENT)->AddSectionDictionary(
      section_of(event.element, event.step != Step::End));
  if (event.text.empty()) return;
  if (event.step == Step::End) return section.SetValueAndShowSection(km_OWNER, event.text, km_OWNED);
  switch (event.element) {
    case Element::Text:
      return section.SetValue(km_TEXT, event.text);
    case Element::CodeBlock:
      return section.SetValueAndShowSection(km_LABEL, event.text, km_LABEL);
    case Element::Item:
      return section.SetValueAndShowSection(km_NUMBER, event.text, km_NUMBERED);
    case Element::Link:
      return section.SetValue(km_URL, event.text);
    case Element::MailLink: {
      const auto at = event.text.find('@');
      section.SetValue(km_LOCAL, event.text.substr(0, at));
      return section.SetValue(km_DOMAIN, event.text.substr(at + 1));
    }
    default:
      return;
  }
}

void set_events(TemplateDictionary& section, const std::vector<Event>& events) {
  auto& marked = include_part(section, ktp_MARKDOWN, "parts/markdown.tpl");
  for (const auto& event : events) set_event(marked, event);
}

}  // namespace

void set_message_text(TemplateDictionary& section, const model::Message& message) {
  const auto events =
      message.markup == model::Markup::Markdown ? markdown_events(message.text) : std::nullopt;
  if (!events) {
    for (const auto& block : blocks_of(message.text))
      set_block(*section.AddSectionDictionary(ktp_BLOCK), block);
    return;
  }
  set_events(section, *events);
}

void set_markdown(TemplateDictionary& section, const std::string& text) {
  const auto plain = [&] {
    return std::vector<Event>{{Element::Paragraph, Step::Begin, {}},
                              {Element::Text, Step::Whole, text},
                              {Element::Paragraph, Step::End, {}}};
  };
  const auto events = markdown_events(text);
  set_events(section, events ? *events : plain());
}

}  // namespace view
