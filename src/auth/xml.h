// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// XML 1.0 documents of strangers, read as elements, attributes and text, and nothing else.
#pragma once

#include <libxml/tree.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace auth {

using XmlDocument = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

// What a document may have, so that none costs much more than another: reading, comparing and canonicalising
// are bounded by these.
inline constexpr std::size_t kMostXml = 128 * 1024;  // bytes
inline constexpr int kDeepestXml = 16;               // elements within each other
inline constexpr int kMostElements = 1000;
inline constexpr int kMostAttributes = 12;             // of an element
inline constexpr int kMostValues = 2 * kMostElements;  // of attributes and declarations, in all
inline constexpr int kMostNamespaces = 16;             // that an element and those around it declare
inline constexpr std::size_t kLongestNamespace = 100;  // bytes of its URI

// Null for what is not well-formed UTF-8 and XML, has a document type, comment, CDATA section, processing
// instruction or entity reference in it (but for the five that XML knows itself), names an ID of XML's own
// (xml:id), uses a prefix that is not declared, or goes beyond the limits. Nothing is fetched. An XML
// declaration may stand at its beginning.
[[nodiscard]] XmlDocument parse_xml(std::string_view bytes, std::size_t most = kMostXml);

// Puts the element that `bytes` hold, which may use the namespaces around it, into the place of `old`. Null
// for what parse_xml() would not take; the document is good for nothing then.
xmlNode* replace_by_xml(xmlNode* old, std::string_view bytes);

struct XmlName {
  const char* space;  // the namespace's URI
  const char* local;
};
[[nodiscard]] bool is(const xmlNode*, const XmlName&);

[[nodiscard]] std::vector<xmlNode*> elements_in(const xmlNode* parent);
// The elements of that name among the children.
[[nodiscard]] std::vector<xmlNode*> children_of(const xmlNode* parent, const XmlName&);
// The one of that name; null where there is none, or several.
[[nodiscard]] xmlNode* only_child(const xmlNode* parent, const XmlName&);

// Its text without white space at both ends; nothing where there are elements in it.
[[nodiscard]] std::optional<std::string> text_in(const xmlNode*);
// Of an attribute without a namespace; nothing where it is not there.
[[nodiscard]] std::optional<std::string> attribute_of(const xmlNode*, const char* name);

// Of letters, digits, "_", "-" and "." of ASCII: what an ID has that nothing else can be read into.
[[nodiscard]] bool is_plain_name(std::string_view text);

// Whether all attributes that are called ID, in any namespace and spelling, differ within the document.
[[nodiscard]] bool has_unique_ids(const xmlDoc*);

}  // namespace auth
