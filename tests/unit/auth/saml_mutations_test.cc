// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each element and each attribute of a good response missing, twice, moved, changed: it is refused, or the
// same person.
#include <boost/test/unit_test.hpp>
#include <functional>

#include "auth/saml_provider.h"

namespace {

const xmlChar* letters(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

void collect(xmlNode* node, std::vector<xmlNode*>& elements) {
  elements.push_back(node);
  for (auto* child : auth::elements_in(node)) collect(child, elements);
}

// A copy of a good response, and its elements in their order.
struct Copy {
  explicit Copy(const std::string& xml)
      : document(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, 0), xmlFreeDoc) {
    collect(xmlDocGetRootElement(document.get()), elements);
  }
  [[nodiscard]] std::string text() const {
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
    std::string all(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    xmlFree(bytes);
    return all;
  }

  auth::XmlDocument document;
  std::vector<xmlNode*> elements;
};

bool is_below(const xmlNode* node, const xmlNode* top) {
  for (; node != nullptr; node = node->parent) {
    if (node == top) return true;
  }
  return false;
}

// What was accepted with another person in it, or so.
class Watch {
 public:
  explicit Watch(const std::string& xml) : xml_(xml), person_(test::person_in(xml)) {
    BOOST_TEST_REQUIRE(person_.front() != '(');
  }

  // One change to a copy of its own; false: there is nothing to change.
  void changed(const std::string& name, const std::function<bool(Copy&)>& change) {
    Copy copy(xml_);
    if (!change(copy)) return;
    const auto found = test::person_in(copy.text());
    ++tried;
    if (found.front() != '(') ++harmless;
    BOOST_TEST((found.front() == '(' || found == person_), name << ": " << found);
  }
  [[nodiscard]] std::size_t size() const { return Copy(xml_).elements.size(); }

  int tried = 0;
  int harmless = 0;

 private:
  std::string xml_;
  std::string person_;
};

std::string name_of(std::size_t number, const char* what) {
  return std::to_string(number) + ' ' + what;
}

using Change = std::pair<const char*, std::function<void(xmlNode*)>>;
const std::vector<Change> kElementChanges{
    {"deleted",
     [](xmlNode* node) {
       xmlUnlinkNode(node);
       xmlFreeNode(node);
     }},
    {"doubled", [](xmlNode* node) { xmlAddNextSibling(node, xmlCopyNode(node, 1)); }},
    {"renamed", [](xmlNode* node) { xmlNodeSetName(node, letters("Other")); }},
    {"in another namespace",
     [](xmlNode* node) { xmlSetNs(node, xmlNewNs(node, letters("urn:other"), letters("o"))); }},
    {"in no namespace", [](xmlNode* node) { xmlSetNs(node, nullptr); }},
    {"with text in front",
     [](xmlNode* node) { xmlAddPrevSibling(node, xmlNewText(letters("eve@acme.example"))); }},
    {"with text in it", [](xmlNode* node) { xmlAddChild(node, xmlNewText(letters("eve@acme.example"))); }},
    {"emptied", [](xmlNode* node) { xmlNodeSetContent(node, letters("")); }},
    {"with other text", [](xmlNode* node) { xmlNodeSetContent(node, letters("eve@acme.example")); }},
    {"wrapped",
     [](xmlNode* node) {
       auto* wrapper = xmlNewNode(node->ns, letters("Wrapper"));
       xmlReplaceNode(node, wrapper);
       xmlAddChild(wrapper, node);
     }},
    {"before its elder",
     [](xmlNode* node) {
       if (node->prev != nullptr) xmlAddPrevSibling(node->prev, node);
     }},
    {"with an element of its kind in it",
     [](xmlNode* node) { xmlNewChild(node, node->ns, node->name, letters("eve@acme.example")); }},
};

void change_elements(Watch& watch) {
  for (std::size_t number = 1; number < watch.size(); ++number) {
    for (const auto& [name, change] : kElementChanges) {
      watch.changed(name_of(number, name), [&](Copy& copy) {
        change(copy.elements[number]);
        return true;
      });
    }
  }
}

// To every other parent.
void move_elements(Watch& watch) {
  for (std::size_t number = 1; number < watch.size(); ++number) {
    for (std::size_t place = 0; place < watch.size(); ++place) {
      for (const bool first : {true, false}) {
        watch.changed(name_of(number, "moved to ") + std::to_string(place), [&](Copy& copy) {
          auto* node = copy.elements[number];
          auto* parent = copy.elements[place];
          if (is_below(parent, node)) return false;
          auto* own = xmlDocCopyNode(node, copy.document.get(), 1);
          xmlUnlinkNode(node);
          xmlFreeNode(node);
          if (first && parent->children != nullptr) {
            xmlAddPrevSibling(parent->children, own);
          } else {
            xmlAddChild(parent, own);
          }
          return true;
        });
      }
    }
  }
}

void change_attributes(Watch& watch) {
  const std::vector<std::pair<const char*, std::function<void(xmlNode*, xmlAttr*)>>> changes{
      {"deleted", [](xmlNode*, xmlAttr* each) { xmlRemoveProp(each); }},
      {"emptied", [](xmlNode* node, xmlAttr* each) { xmlSetProp(node, each->name, letters("")); }},
      {"changed", [](xmlNode* node, xmlAttr* each) { xmlSetProp(node, each->name, letters("other")); }},
      {"longer",
       [](xmlNode* node, xmlAttr* each) {
         const auto value = std::string(reinterpret_cast<const char*>(each->children->content)) + ' ';
         xmlSetProp(node, each->name, letters(value.c_str()));
       }},
      {"in a namespace",
       [](xmlNode* node, xmlAttr* each) { xmlSetNs(reinterpret_cast<xmlNode*>(each), node->ns); }},
      {"in capitals",
       [](xmlNode* node, xmlAttr* each) {
         std::string name = reinterpret_cast<const char*>(each->name);
         for (auto& letter : name)
           letter = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
         xmlNewProp(node, letters(name.c_str()), letters("other"));
       }},
      {"moved up", [](xmlNode* node, xmlAttr* each) {
         if (node->parent->type == XML_ELEMENT_NODE)
           xmlSetProp(node->parent, each->name, each->children->content);
         xmlRemoveProp(each);
       }}};
  for (std::size_t number = 0; number < watch.size(); ++number) {
    for (int place = 0; place < 8; ++place) {
      for (const auto& [name, change] : changes) {
        watch.changed(name_of(number, name) + ' ' + std::to_string(place), [&](Copy& copy) {
          auto* attribute = copy.elements[number]->properties;
          for (int each = 0; each < place && attribute != nullptr; ++each) attribute = attribute->next;
          if (attribute == nullptr) return false;
          change(copy.elements[number], attribute);
          return true;
        });
      }
    }
  }
}

void change_all(const std::string& xml) {
  Watch watch(xml);
  change_elements(watch);
  move_elements(watch);
  change_attributes(watch);
  BOOST_TEST(watch.tried > 400);
  BOOST_TEST(watch.harmless > 0);
  BOOST_TEST(watch.harmless < watch.tried / 3);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(saml_mutations)

BOOST_AUTO_TEST_CASE(no_change_to_a_signed_assertion_makes_another_person) {
  change_all(test::sign_assertion());
}

BOOST_AUTO_TEST_CASE(no_change_to_a_signed_response_makes_another_person) {
  change_all(test::sign_response());
}

BOOST_AUTO_TEST_CASE(no_change_to_what_is_signed_twice_makes_another_person) {
  change_all(test::sign_both());
}

BOOST_AUTO_TEST_CASE(no_change_to_what_is_encrypted_makes_another_person) {
  change_all(test::encrypt_assertion(test::sign_assertion()));
}

// Everything between two bytes, and each byte by another: of what is signed nothing is left unguarded.
BOOST_AUTO_TEST_CASE(no_byte_can_be_changed_for_another_person) {
  const auto xml = test::sign_assertion();
  const auto person = test::person_in(xml);
  for (std::size_t at = 0; at < xml.size(); at += 3) {
    for (const char other : {'\x01', '\x20', '\x40'}) {
      auto changed = xml;
      changed[at] = static_cast<char>(changed[at] ^ other);
      const auto found = test::person_in(changed);
      BOOST_TEST((found.front() == '(' || found == person), at << ": " << found);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
