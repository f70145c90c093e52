// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a letter, then a SAML message: a response as it is; with 's', the first signature in it made
// good, with a key that the fuzzer need not find; with 'm', metadata; with 'l' or 'L', a log-out, as it is or
// signed. What is accepted is signed and says what another parser reads in it; what is changed in it is no
// other person.
#include <expat.h>
#include <libxml/parser.h>
#include <xmlsec/xmlsec.h>
// The others need it.
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

#include <algorithm>
#include <map>
#include <variant>

#include "auth/openssl.h"
#include "auth/saml_logout.h"
#include "auth/saml_metadata.h"
#include "auth/saml_response.h"
#include "auth/saml_signature.h"
#include "model/email_address.h"
#include "target.h"

namespace {

using Answer = std::variant<auth::SamlSignIn, model::SsoProblem>;

const base::Time kNow{std::chrono::seconds{1'796'040'000}};  // 2026-11-30T12:00:00Z
constexpr std::string_view kSaml = "urn:oasis:names:tc:SAML:2.0:assertion|";

// P-256, of everybody's.
const char* const kKey =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNQrpMBRz3xfCY0uL\n"
    "tIEumeXapQam9LftPKMQdUnTIHmhRANCAATxtLS4sVbAJXFXlxSBU5VM9lH7UbJN\n"
    "ciaQc3X0RQPuZGW4x4Z0wHItIANXhoQ40N54fzYRlaZQI+B1QM9u1izO\n"
    "-----END PRIVATE KEY-----\n";
const char* const kCertificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBgTCCASegAwIBAgIUSnh44Q74OEjMtODhUzV5lQ8+rWgwCgYIKoZIzj0EAwIw\n"
    "FjEUMBIGA1UEAwwLaWRwLmV4YW1wbGUwHhcNMjYxMTMwMDA1MjEwWhcNMzYxMTI3\n"
    "MDA1MjEwWjAWMRQwEgYDVQQDDAtpZHAuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG\n"
    "SM49AwEHA0IABPG0tLixVsAlcVeXFIFTlUz2UftRsk1yJpBzdfRFA+5kZbjHhnTA\n"
    "ci0gA1eGhDjQ3nh/NhGVplAj4HVAz27WLM6jUzBRMB0GA1UdDgQWBBReKUulpqWS\n"
    "AlMVgaSIUDtNSvMMtTAfBgNVHSMEGDAWgBReKUulpqWSAlMVgaSIUDtNSvMMtTAP\n"
    "BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIEhFgKS2jAZRLt6XegG7\n"
    "tQB35oyV2Q0kaZ9sXWQeOVpaAiEA6bwScJsQZMSsie9biyWKrx6G0lPQ85SEYFtR\n"
    "qwKuY0E=\n"
    "-----END CERTIFICATE-----\n";

const auth::KeyPointer& key() {
  static const auto read = auth::owned(
      PEM_read_bio_PrivateKey(auth::reader_of(kKey).get(), nullptr, auth::no_pass_phrase, nullptr));
  return read;
}
const auth::SigningCertificates& certificates() {
  static const auth::SigningCertificates read(kCertificate);
  return read;
}

Answer judged(std::string_view xml, base::Time now = kNow) {
  static const std::vector<auth::KeyPointer> none;
  auto response = auth::SamlResponse::parse(xml);
  if (!response) return model::SsoProblem::Malformed;
  return response->verify({.issuer = "https://idp.example",
                           .audience = "https://sp.example",
                           .acs = "https://sp.example/acs",
                           .email_attribute = {},
                           .certificates = certificates(),
                           .keys = none},
                          now);
}
const auth::SamlSignIn* accepted(const Answer& answer) {
  return std::get_if<auth::SamlSignIn>(&answer);
}

// The message with its first signature made good, where it has one that can be.
std::string signed_here(std::string_view xml) {
  const auth::XmlDocument document = auth::parse_xml(xml);
  if (!document) return std::string(xml);
  const std::string name = "ID";
  const xmlChar* ids[] = {reinterpret_cast<const xmlChar*>(name.c_str()), nullptr};
  xmlSecAddIDs(document.get(), xmlDocGetRootElement(document.get()), ids);
  auto* signature = xmlSecFindNode(xmlDocGetRootElement(document.get()), xmlSecNodeSignature, xmlSecDSigNs);
  if (signature == nullptr) return std::string(xml);
  const std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)> context(xmlSecDSigCtxCreate(nullptr),
                                                                                xmlSecDSigCtxDestroy);
  EVP_PKEY_up_ref(key().get());
  context->signKey = xmlSecKeyCreate();
  xmlSecKeySetValue(context->signKey, xmlSecOpenSSLEvpKeyAdopt(key().get()));
  context->enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
  if (xmlSecDSigCtxSign(context.get(), signature) != 0) return std::string(xml);
  xmlChar* bytes = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
  std::string text(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
  xmlFree(bytes);
  return text;
}

// What expat reads: the texts of elements by their path of names, each trimmed.
struct Reader {
  std::string path;
  std::vector<std::string> texts;
  std::vector<std::pair<std::string, std::string>> found;
  std::vector<std::string> values;  // of every attribute
  bool has_signature = false;

  static void begin(void* self, const char* name, const char** attributes) {
    auto& reader = *static_cast<Reader*>(self);
    reader.path += '/' + std::string(name);
    reader.texts.emplace_back();
    if (std::string_view(name) == "http://www.w3.org/2000/09/xmldsig#|Signature") reader.has_signature = true;
    for (; *attributes != nullptr; attributes += 2) reader.values.emplace_back(attributes[1]);
  }
  static void text(void* self, const char* bytes, int size) {
    static_cast<Reader*>(self)->texts.back().append(bytes, static_cast<std::size_t>(size));
  }
  static void end(void* self, const char* name) {
    auto& reader = *static_cast<Reader*>(self);
    auto& text = reader.texts.back();
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    reader.found.emplace_back(reader.path,
                              first == std::string::npos ? "" : text.substr(first, last - first + 1));
    reader.texts.pop_back();
    reader.path.resize(reader.path.size() - std::string_view(name).size() - 1);
  }
  [[nodiscard]] bool has(std::string_view end, std::string_view text) const {
    return std::ranges::any_of(
        found, [&](const auto& each) { return each.first.ends_with(end) && each.second == text; });
  }
};

// Nothing where names have letters beyond ASCII that only the fifth edition of XML has.
std::optional<Reader> read_otherwise(const std::string& xml) {
  Reader reader;
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS("UTF-8", '|'),
                                                                            XML_ParserFree);
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(parser.get(), Reader::begin, Reader::end);
  XML_SetCharacterDataHandler(parser.get(), Reader::text);
  const bool is_read = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  const bool is_ascii =
      std::ranges::all_of(xml, [](char each) { return static_cast<signed char>(each) > 0; });
  fuzz::claim(is_read || !is_ascii, "what is accepted is XML for others, too");
  return is_read ? std::optional(reader) : std::nullopt;
}

// NFC and small letters apart, which only ASCII has here.
bool says_address(const Reader& reader, const std::string& email) {
  return std::ranges::any_of(reader.found, [&](const auto& each) {
    return (each.first.ends_with(std::string(kSaml) + "AttributeValue") ||
            each.first.ends_with(std::string(kSaml) + "NameID")) &&
           model::normal_email_address(each.second) == email;
  });
}

void check_person(const std::string& xml, const auth::SamlSignIn& person) {
  fuzz::claim(model::normal_email_address(person.claims.email) == person.claims.email,
              "the address is normal");
  fuzz::claim(person.claims.replay_key.size() == 32, "a replay key has 32 bytes");
  fuzz::claim(
      person.claims.good_until > kNow && person.claims.good_until <= kNow + std::chrono::seconds{86'400 + 60},
      "it is good for a day and the clocks' difference at most");
  fuzz::claim(fuzz::is_clean(person.claims.name) && person.claims.name.find('\n') == std::string::npos,
              "a name is text on one line");
  const auto other = read_otherwise(xml);
  if (!other) return;
  const auto& reader = *other;
  fuzz::claim(reader.has_signature, "what is accepted is signed");
  fuzz::claim(says_address(reader, person.claims.email), "another parser reads the same address");
  fuzz::claim(
      person.subject.name_id.empty() || reader.has(std::string(kSaml) + "NameID", person.subject.name_id),
      "another parser reads the same NameID");
  for (const auto& [name, values] : person.claims.attributes) {
    fuzz::claim(name.empty() || std::ranges::find(reader.values, name) != reader.values.end(),
                "another parser reads the same names");
    for (const auto& each : values)
      fuzz::claim(reader.has(std::string(kSaml) + "AttributeValue", each),
                  "another parser reads the same values");
  }
}

bool is_same(const auth::SamlSignIn& one, const auth::SamlSignIn& other) {
  return one.claims.email == other.claims.email && one.claims.name == other.claims.name &&
         one.claims.replay_key == other.claims.replay_key &&
         one.claims.good_until == other.claims.good_until &&
         one.claims.attributes == other.claims.attributes && one.subject == other.subject &&
         one.in_response_to == other.in_response_to;
}

// Another bit in some bytes, chosen by the message itself.
void check_others(const std::string& xml, const auth::SamlSignIn& person) {
  for (std::size_t at = xml.size() % 97; at < xml.size(); at += 1 + xml.size() / 8) {
    for (const char bit : {'\x01', '\x20'}) {
      auto other = xml;
      other[at] = static_cast<char>(other[at] ^ bit);
      const auto answer = judged(other);
      fuzz::claim(accepted(answer) == nullptr || is_same(*accepted(answer), person),
                  "what is changed is no other person");
    }
  }
}

void check_response(const std::string& xml) {
  const auto answer = judged(xml);
  const auto* person = accepted(answer);
  if (person == nullptr) return;
  check_person(xml, *person);
  check_others(xml, *person);
  const auto again = judged(xml);
  fuzz::claim(accepted(again) != nullptr && is_same(*accepted(again), *person),
              "the same message is the same again");
  const auto then = judged(xml, person->claims.good_until);
  const auto* problem = std::get_if<model::SsoProblem>(&then);
  fuzz::claim(problem != nullptr && *problem == model::SsoProblem::Expired,
              "it is refused for its age when its replay key is forgotten");
}

void check_metadata(std::string_view xml) {
  model::SamlSettings settings;
  try {
    auth::read_provider_metadata(xml, settings);
  } catch (const auth::MetadataError&) {
    fuzz::claim(settings.entity.empty() && settings.certificates.empty(), "what is refused changes nothing");
    return;
  }
  fuzz::claim(auth::SigningCertificates(settings.certificates).pem() == settings.certificates,
              "certificates are stored in their form");
  if (xml.find_first_of("!?\xef") != std::string_view::npos)
    return;  // comments and the like are nothing to us
  const auto other = read_otherwise(std::string(xml.substr(std::min(xml.find('<'), xml.size()))));
  fuzz::claim(!other || settings.sign_on_url.empty() ||
                  std::ranges::find(other->values, settings.sign_on_url) != other->values.end(),
              "another parser reads the same address");
}

void check_logout(const std::string& xml, bool is_signed) {
  const auto found = auth::read_logout_request(
      xml, {"https://idp.example", "https://sp.example/out", is_signed ? &certificates() : nullptr}, kNow);
  const auto* logout = std::get_if<auth::SamlLogout>(&found);
  if (logout == nullptr) return;
  const auto other = read_otherwise(xml);
  if (!other) return;
  const auto& reader = *other;
  fuzz::claim(!is_signed || reader.has_signature, "what is accepted is signed");
  fuzz::claim(!logout->id.empty() && std::ranges::find(reader.values, logout->id) != reader.values.end(),
              "another parser reads the same ID");
  fuzz::claim(reader.has(std::string(kSaml) + "NameID", logout->subject.name_id),
              "another parser reads the same NameID");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  auth::prepare_xml_security();
  const auto rest = fuzz::text_of(bytes + 1, size - 1);
  switch (bytes[0]) {
    case 's':
      check_response(signed_here(rest));
      break;
    case 'm':
      check_metadata(rest);
      break;
    case 'l':
      check_logout(std::string(rest), false);
      break;
    case 'L':
      check_logout(signed_here(rest), true);
      break;
    default:
      check_response(std::string(rest));
  }
  return 0;
}
