// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "view/link_target.h"
#include "view/markdown_source.h"
#include "view/outline.h"
#include "view/prose.h"

namespace view {

namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Node = std::unique_ptr<cmark_node, Free>;
using Iterator = std::unique_ptr<cmark_iter, Free>;

std::string_view view_of(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

bool breaks_line(cmark_node* node) {
  return cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK ||
         cmark_node_get_type(node) == CMARK_NODE_LINEBREAK;
}

class Walk {
 public:
  explicit Walk(std::string_view source) : lines_(base::split(source, '\n')) {}

  // Nothing where it makes too many events.
  [[nodiscard]] std::optional<std::vector<Event>> along(cmark_node* document);

 private:
  void enter(cmark_node* node);
  void enter_words(cmark_node* node);
  void add_code_block(cmark_node* node);
  void leave(cmark_node* node);

  void begin_paragraph(cmark_node* node);
  void begin_list(cmark_node* node);
  void begin_item(cmark_node* node);
  void begin_link(cmark_node* node);
  void end_link(cmark_node* node);

  void add(std::string_view words);
  void add_indent();

  std::vector<std::string_view> lines_;
  std::size_t line_ = 0;  // of the paragraph's source, counted from 1; 0: not known
  Outline outline_;
  std::vector<std::optional<LinkTarget>> links_;  // one within the other; none: shown as it was typed
  std::string link_words_;                        // of the one that leads somewhere
};

std::optional<std::vector<Event>> Walk::along(cmark_node* document) {
  const Iterator iterator(cmark_iter_new(document));
  for (auto step = cmark_iter_next(iterator.get()); step != CMARK_EVENT_DONE;
       step = cmark_iter_next(iterator.get())) {
    auto* node = cmark_iter_get_node(iterator.get());
    step == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    if (outline_.is_full()) return std::nullopt;
  }
  return outline_.take();
}

void Walk::enter(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return;
    case CMARK_NODE_BLOCK_QUOTE:
      return outline_.begin(Element::Quote);
    case CMARK_NODE_LIST:
      return begin_list(node);
    case CMARK_NODE_ITEM:
      return begin_item(node);
    case CMARK_NODE_CODE_BLOCK:
      return add_code_block(node);
    case CMARK_NODE_PARAGRAPH:
      return begin_paragraph(node);
    case CMARK_NODE_HEADING:
      outline_.begin(Element::Paragraph);
      return outline_.begin(Element::Strong);
    case CMARK_NODE_THEMATIC_BREAK:
      return outline_.rule();
    default:
      return enter_words(node);
  }
}

void Walk::enter_words(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      add("\n");
      return add_indent();
    case CMARK_NODE_CODE:
      outline_.begin(Element::Code);
      add(from_literal(view_of(cmark_node_get_literal(node))));
      return outline_.end();
    case CMARK_NODE_EMPH:
      return outline_.begin(Element::Emphasis);
    case CMARK_NODE_STRONG:
      return outline_.begin(Element::Strong);
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      return begin_link(node);
    default:
      return add(view_of(cmark_node_get_literal(node)));
  }
}

void Walk::add_code_block(cmark_node* node) {
  outline_.begin(Element::CodeBlock, view_of(cmark_node_get_fence_info(node)));
  auto code = view_of(cmark_node_get_literal(node));
  if (code.ends_with('\n')) code.remove_suffix(1);
  add(from_literal(code));
  outline_.end();
}

void Walk::leave(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return;
    case CMARK_NODE_HEADING:
      outline_.end();
      return outline_.end();
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      return end_link(node);
    default:
      return outline_.end();
  }
}

void Walk::begin_paragraph(cmark_node* node) {
  outline_.begin(Element::Paragraph);
  line_ = 0;
  // Within lists and quotes the blanks before a line say where it belongs.
  if (cmark_node_get_type(cmark_node_parent(node)) != CMARK_NODE_DOCUMENT) return;
  int breaks = 0;
  const Iterator iterator(cmark_iter_new(node));
  for (auto step = cmark_iter_next(iterator.get()); step != CMARK_EVENT_DONE;
       step = cmark_iter_next(iterator.get())) {
    breaks += breaks_line(cmark_iter_get_node(iterator.get()));
  }
  // A line that ends within code leaves no break to count.
  if (breaks != cmark_node_get_end_line(node) - cmark_node_get_start_line(node)) return;
  line_ = static_cast<std::size_t>(cmark_node_get_start_line(node));
  add_indent();
}

void Walk::add_indent() {
  if (line_ == 0 || line_ > lines_.size()) return;
  const auto line = lines_[line_++ - 1];
  add(line.substr(0, line.find_first_not_of(" \t")));
}

void Walk::begin_list(cmark_node* node) {
  outline_.begin(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Element::Numbers : Element::Bullets);
}

// CommonMark counts on from a list's first number; who answers questions 3 and 7 means these.
void Walk::begin_item(cmark_node* node) {
  const auto line = static_cast<std::size_t>(cmark_node_get_start_line(node));
  const auto column = static_cast<std::size_t>(cmark_node_get_start_column(node));
  auto number = line == 0 || line > lines_.size()
                    ? ""
                    : lines_[line - 1].substr(std::min(column - 1, lines_[line - 1].size()));
  number = number.substr(0, number.find_first_not_of("0123456789"));
  outline_.begin(Element::Item, number);
}

void Walk::begin_link(cmark_node* node) {
  const bool may_be =
      outline_.has_room() && std::ranges::none_of(links_, [](const auto& link) { return link.has_value(); });
  auto target = may_be ? link_target(view_of(cmark_node_get_url(node))) : std::nullopt;
  if (target) {
    outline_.begin(target->kind == LinkTarget::Kind::Web ? Element::Link : Element::MailLink,
                   target->address);
    link_words_.clear();
  } else {
    add("[");
  }
  links_.push_back(std::move(target));
}

void Walk::end_link(cmark_node* node) {
  const auto target = std::move(links_.back());
  links_.pop_back();
  const auto title = std::string(view_of(cmark_node_get_title(node)));
  if (!target) {
    add("](" + std::string(view_of(cmark_node_get_url(node))) + (title.empty() ? "" : " \"" + title + "\"") +
        ")");
    return;
  }
  const bool is_blank = base::trim(link_words_).empty();
  if (is_blank) outline_.text(target->address);
  const bool tells = is_blank || link_words_ == target->address;
  outline_.end(tells ? "" : target->owner);
  if (!title.empty()) add(" (" + title + ")");
}

void Walk::add(std::string_view words) {
  outline_.text(words);
  link_words_ += words;
}

bool holds_patch(std::string_view text) {
  return text.find("```") == std::string_view::npos &&
         std::ranges::any_of(blocks_of(text),
                             [](const Block& block) { return block.kind == BlockKind::Code; });
}

}  // namespace

std::optional<std::vector<Event>> markdown_events(std::string_view text) {
  const auto stars = std::ranges::count(text, '*') + std::ranges::count(text, '_');
  if (static_cast<std::size_t>(stars) > kMostStars || holds_patch(text)) return std::nullopt;
  const auto source = to_commonmark(text);
  const Node document(cmark_parse_document(source.data(), source.size(), CMARK_OPT_DEFAULT));
  cmark_consolidate_text_nodes(document.get());
  return Walk(source).along(document.get());
}

}  // namespace view
