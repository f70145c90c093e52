// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/xml.h"

#include <libxml/parser.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/language.h"
#include "base/text.h"

namespace auth {

namespace {

// No option that makes the parser load or replace anything.
constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

// Counted before anything is parsed: libxml2 compares each attribute of an element with all before it.
bool is_sparse(std::string_view bytes) {
  int marks = 0;
  int values = 0;
  int all_values = 0;
  char quote = '\0';
  bool is_tag = false;
  for (const char each : bytes) {
    if (quote != '\0') {
      if (each == quote) quote = '\0';
    } else if (each == '<') {
      is_tag = true;
      values = 0;
      if (++marks > 2 * kMostElements) return false;
    } else if (each == '>') {
      is_tag = false;
    } else if (is_tag && (each == '"' || each == '\'')) {
      quote = each;
      if (++values > kMostAttributes + kMostNamespaces || ++all_values > kMostValues) return false;
    }
  }
  return true;
}

// Behind "<", a "!" begins a document type, a comment and a CDATA section, a "?" a processing instruction; in
// a document that is well-formed the two stand nowhere else.
bool is_plain_markup(std::string_view bytes, std::size_t most) {
  const auto is_more = [](char first, char second) {
    return first == '<' && (second == '!' || second == '?');
  };
  return !bytes.empty() && bytes.size() <= most && base::is_clean_utf8(bytes) &&
         std::ranges::adjacent_find(bytes, is_more) == bytes.end() && is_sparse(bytes);
}

using ParserContext = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;

// What libxml2 would go on after, such as a prefix that is not declared, is an error here; and it is the
// last.
XmlDocument read(std::string_view bytes) {
  const ParserContext context(xmlNewParserCtxt(), xmlFreeParserCtxt);
  if (!context) throw std::runtime_error("libxml2 has no memory");
  context->sax->serror = [](void* parser, xmlErrorPtr) {
    xmlStopParser(static_cast<xmlParserCtxt*>(parser));
  };
  XmlDocument document(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                                         "UTF-8", kOptions),
                       xmlFreeDoc);
  if (context->lastError.code != XML_ERR_OK) document.reset();
  return document;
}

// What follows the XML declaration. Its encoding is not obeyed: everything is read as UTF-8.
std::string_view without_declaration(std::string_view bytes) {
  if (!bytes.starts_with("<?xml ")) return bytes;
  const auto end = bytes.find("?>");
  const auto declaration = base::to_ascii_lower(bytes.substr(0, std::min(end, bytes.size())));
  const auto encoding = declaration.find("encoding");
  if (end == std::string_view::npos) return {};
  if (encoding != std::string::npos && declaration.find("utf-8", encoding) == std::string::npos) return {};
  return base::trim(bytes.substr(end + 2));
}

template <class Node>
int count(const Node* first) {
  int number = 0;
  for (; first != nullptr; first = first->next) ++number;
  return number;
}

bool is_plain_attribute(const xmlAttr* attribute) {
  const bool is_own_id =
      attribute->ns != nullptr && view_of(attribute->ns->prefix) == "xml" && view_of(attribute->name) == "id";
  const bool is_text = attribute->children == nullptr ||
                       (attribute->children->type == XML_TEXT_NODE && attribute->children->next == nullptr);
  return is_text && !is_own_id;
}

bool is_plain_element(const xmlNode* element) {
  if (count(element->properties) > kMostAttributes) return false;
  for (const auto* each = element->nsDef; each != nullptr; each = each->next) {
    if (view_of(each->href).size() > kLongestNamespace) return false;
  }
  for (const auto* each = element->properties; each != nullptr; each = each->next) {
    if (!is_plain_attribute(each)) return false;
  }
  return true;
}

bool is_plain_tree(const xmlNode* node, int depth, int namespaces, int& elements) {
  if (node->type == XML_TEXT_NODE) return true;
  namespaces += count(node->type == XML_ELEMENT_NODE ? node->nsDef : nullptr);
  if (node->type != XML_ELEMENT_NODE || depth > kDeepestXml || ++elements > kMostElements ||
      namespaces > kMostNamespaces || !is_plain_element(node))
    return false;
  for (const auto* child = node->children; child != nullptr; child = child->next) {
    if (!is_plain_tree(child, depth + 1, namespaces, elements)) return false;
  }
  return true;
}

bool is_plain_document(xmlDoc* document) {
  auto* root = xmlDocGetRootElement(document);
  int elements = 0;
  return root != nullptr && root->next == nullptr && document->intSubset == nullptr &&
         is_plain_tree(root, 1, 0, elements);
}

bool collect_ids(const xmlNode* node, std::set<std::string_view>& ids) {
  for (const auto* each = node->properties; each != nullptr; each = each->next) {
    const auto name = view_of(each->name);
    if (name.size() != 2 || base::to_ascii_lower(name) != "id" || each->children == nullptr) continue;
    if (!ids.insert(view_of(each->children->content)).second) return false;
  }
  return std::ranges::all_of(elements_in(node), [&](const auto* child) { return collect_ids(child, ids); });
}

}  // namespace

XmlDocument parse_xml(std::string_view bytes, std::size_t most) {
  const auto rest = without_declaration(bytes);
  XmlDocument document(nullptr, xmlFreeDoc);
  if (!is_plain_markup(rest, most)) return document;
  document = read(rest);
  if (document && !is_plain_document(document.get())) document.reset();
  return document;
}

xmlNode* replace_by_xml(xmlNode* old, std::string_view bytes) {
  const auto rest = base::trim(without_declaration(bytes));
  if (!is_plain_markup(rest, kMostXml)) return nullptr;
  xmlNode* list = nullptr;
  const auto outcome =
      xmlParseInNodeContext(old->parent, rest.data(), static_cast<int>(rest.size()), kOptions, &list);
  if (outcome != XML_ERR_OK || list == nullptr || list->next != nullptr || list->type != XML_ELEMENT_NODE) {
    xmlFreeNodeList(list);
    return nullptr;
  }
  xmlFreeNode(xmlReplaceNode(old, list));
  return is_plain_document(list->doc) ? list : nullptr;
}

bool is(const xmlNode* node, const XmlName& name) {
  return node != nullptr && node->type == XML_ELEMENT_NODE && node->ns != nullptr &&
         view_of(node->ns->href) == name.space && view_of(node->name) == name.local;
}

std::vector<xmlNode*> elements_in(const xmlNode* parent) {
  std::vector<xmlNode*> elements;
  for (auto* child = parent->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) elements.push_back(child);
  }
  return elements;
}

std::vector<xmlNode*> children_of(const xmlNode* parent, const XmlName& name) {
  auto elements = elements_in(parent);
  std::erase_if(elements, [&](const auto* each) { return !is(each, name); });
  return elements;
}

xmlNode* only_child(const xmlNode* parent, const XmlName& name) {
  const auto found = children_of(parent, name);
  return found.size() == 1 ? found.front() : nullptr;
}

std::optional<std::string> text_in(const xmlNode* node) {
  std::string text;
  for (const auto* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_TEXT_NODE) return std::nullopt;
    text += view_of(child->content);
  }
  return std::string(base::trim(text));
}

std::optional<std::string> attribute_of(const xmlNode* node, const char* name) {
  for (const auto* each = node->properties; each != nullptr; each = each->next) {
    if (each->ns != nullptr || view_of(each->name) != name) continue;
    return each->children == nullptr ? std::string{} : std::string(view_of(each->children->content));
  }
  return std::nullopt;
}

bool is_plain_name(std::string_view text) {
  constexpr std::string_view kOthers = "_-.";
  return !text.empty() && std::ranges::all_of(text, [&](char each) {
    return base::is_ascii_alphanumeric(each) || kOthers.find(each) != std::string_view::npos;
  });
}

bool has_unique_ids(const xmlDoc* document) {
  std::set<std::string_view> ids;
  return collect_ids(xmlDocGetRootElement(document), ids);
}

}  // namespace auth
