// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a message costs: a hostile one of up to 128 KiB a small multiple of a normal one, in time and in
// memory; a normal one hardly more than xmlsec alone.
#define BOOST_TEST_MODULE saml_cost

#include <malloc.h>
#include <sys/resource.h>
#include <xmlsec/xmlsec.h>
// The others need it.
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <functional>

#include "auth/saml_provider.h"
#include "auth/xml.h"

using test::replaced;
using test::SignatureForm;

namespace {

double used() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}
using Work = std::function<void()>;
double cost_of(const Work& work, int times) {
  const auto begun = used();
  for (int each = 0; each < times; ++each) work();
  return (used() - begun) / times;
}
// The best of some runs each, taken in turns, for others use the processor too; in seconds.
std::pair<double, double> costs_of(const Work& one, const Work& other, int times) {
  one();
  other();
  std::pair best{1e9, 1e9};
  for (int run = 0; run < 15; ++run) {
    best.first = std::min(best.first, cost_of(one, times));
    best.second = std::min(best.second, cost_of(other, times));
  }
  return best;
}
// What a bound is multiplied by where others use the processor too.
double slack() {
  const char* const alone = std::getenv("LUUKKU_BENCH_LONG");
  return alone != nullptr && *alone != '\0' ? 1 : 5.0 / 3;
}

void verify_alone(const std::string& xml) {
  const auth::XmlDocument document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, 0), xmlFreeDoc);
  const std::string name = "ID";
  const xmlChar* ids[] = {reinterpret_cast<const xmlChar*>(name.c_str()), nullptr};
  xmlSecAddIDs(document.get(), xmlDocGetRootElement(document.get()), ids);
  const std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)> context(xmlSecDSigCtxCreate(nullptr),
                                                                                xmlSecDSigCtxDestroy);
  EVP_PKEY_up_ref(test::rsa_signer().key.get());
  context->signKey = xmlSecKeyCreate();
  xmlSecKeySetValue(context->signKey, xmlSecOpenSSLEvpKeyAdopt(test::rsa_signer().key.get()));
  auto* signature = xmlSecFindNode(xmlDocGetRootElement(document.get()), xmlSecNodeSignature, xmlSecDSigNs);
  BOOST_TEST_REQUIRE(xmlSecDSigCtxVerify(context.get(), signature) == 0);
  BOOST_TEST_REQUIRE(context->status == xmlSecDSigStatusSucceeded);
}

// As providers send it: with the certificate, and some attributes.
std::string normal() {
  test::Answer answer;
  for (int each = 0; each < 20; ++each)
    answer.attributes += test::Answer::attribute("groups", "group " + std::to_string(each));
  SignatureForm form;
  form.last = "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>" + test::bare(test::rsa_signer().certificate) +
              "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";
  return test::sign_response(answer, test::rsa_signer(), form);
}

std::string filled(const std::string& xml, const std::string& content) {
  return replaced(xml, "<samlp:Status>",
                  "<samlp:Extensions>" + content + "</samlp:Extensions><samlp:Status>");
}
constexpr std::size_t kLargest = auth::kMostXml;
std::string full(const std::string& each) {
  std::string all;
  while (all.size() + each.size() < kLargest - 4'000) all += each;
  return all;
}
std::string times(const std::string& each, int number) {
  std::string all;
  for (int count = 0; count < number; ++count) all += each;
  return all;
}
// An element with that many attributes, or declarations.
std::string wide(const std::string& name, const std::string& value, std::size_t size) {
  std::string all = "<a";
  for (int each = 0; all.size() < size; ++each)
    all += ' ' + name + std::to_string(each) + "=\"" + value + '"';
  return all + "/>";
}
std::string nested(const std::string& content) {
  std::string begin;
  std::string end;
  for (int depth = 0; depth < 13; ++depth) {
    begin += "<a";
    for (int each = 0; each < 12; ++each) {
      const auto name = std::string(1, static_cast<char>('a' + depth)) + std::to_string(each);
      begin.append(" xmlns:").append(name).append("=\"urn:").append(name).append("\"");
    }
    begin += '>';
    end += "</a>";
  }
  return begin + content + end;
}

// What is signed in form only gets as far as canonicalisation.
std::vector<std::pair<const char*, std::string>> hostile() {
  const auto whole = test::sign_response();
  SignatureForm alone;
  alone.transforms = SignatureForm::transform(test::kXmlSignature + "enveloped-signature");
  const auto inclusive = test::sign_response({}, test::rsa_signer(), alone);
  const std::string uri = "urn:" + std::string(50'000, 'x');
  const auto elements = auth::kMostElements - 60;
  std::string prefixed = "<a";
  std::string list;
  for (int each = 0; each < 11; ++each) {
    prefixed += std::string(" xmlns:") + static_cast<char>('a' + each) + "=\"urn:x\"";
    list += std::string(1, static_cast<char>('a' + each)) + ' ';
  }
  for (char each = 'A'; list.size() < 38; ++each) list += std::string(1, each) + ' ';
  SignatureForm kept;
  kept.transforms =
      alone.transforms +
      SignatureForm::transform(test::kExclusive, "<x:InclusiveNamespaces xmlns:x=\"" + test::kExclusive +
                                                     "\" PrefixList=\"" + list + "\"/>");
  const auto listed = test::sign_response({}, test::rsa_signer(), kept);
  std::string declared = "<a";
  for (int each = 0; each < 11; ++each)
    declared +=
        " xmlns:n" + std::to_string(each) + "=\"urn:" + std::string(90, 'x') + std::to_string(each) + '"';
  return {
      {"attributes of one element", filled(whole, wide("a", "", 120'000))},
      {"namespaces of one element", filled(whole, wide("xmlns:a", "urn:a", 120'000))},
      {"namespaces in each other", filled(inclusive, nested(times("<a/>", elements)))},
      {"namespaces in each other, exclusive", filled(whole, nested(times("<a0:a/>", elements)))},
      {"namespaces as many as may be", filled(inclusive, declared + '>' + times("<a/>", elements) + "</a>")},
      {"long namespaces, used", filled(whole, declared + '>' + times("<n1:a/>", elements) + "</a>")},
      {"a very long namespace",
       filled(whole, "<a xmlns:p=\"" + uri + "\">" + times("<p:a/>", elements) + "</a>")},
      {"the same attribute in it", filled(whole, "<a xmlns:p=\"" + uri + "\" xmlns:q=\"" + uri + "\">" +
                                                     times("<a p:x=\"\" q:x=\"\"/>", elements) + "</a>")},
      {"prefixes that nobody declared", filled(whole, full("<a:b/>"))},
      {"empty elements", filled(whole, full("<a/>"))},
      {"elements as many as may be", filled(whole, times("<a/>", elements))},
      {"attributes as many as may be", filled(whole, times("<a c=\"\" b=\"\"/>", elements))},
      {"elements and text", filled(whole, full("<a/>x"))},
      {"a deep document", filled(whole, full("<a>"))},
      {"a list of prefixes", filled(listed, prefixed + '>' + times("<a/>", elements) + "</a>")},
      {"characters by number", filled(whole, full("&#65;"))},
      {"line ends by number", filled(whole, full("&#13;"))},
      {"ampersands", filled(whole, full("&amp;"))},
      {"ampersands in an attribute", filled(whole, "<a b=\"" + full("&amp;") + "\"/>")},
      {"letters beyond ASCII", filled(whole, full("\u00e4"))},
      {"text", filled(whole, full("x"))},
      {"line ends", filled(whole, full("\r\n"))},
      {"a signature", replaced(whole, "</ds:SignatureValue>", full("AAAA") + "</ds:SignatureValue>")},
      {"something encrypted", test::encrypt_assertion(filled(test::sign_assertion(), "x"))},
      {"IDs", filled(whole, times("<a ID=\"" + std::string(90, 'x') + "\"/>", elements))}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_normal_message_costs_little_more_than_xmlsec) {
  const auto xml = normal();
  BOOST_TEST_REQUIRE(test::judged_saml(xml) == "good");
  const auto [ours, alone] = costs_of([&] { (void)test::judged_saml(xml); }, [&] { verify_alone(xml); }, 15);
  BOOST_TEST_MESSAGE("normal: " << ours / alone << " times xmlsec's " << alone * 1e3 << " ms");
  BOOST_TEST(ours < 1.5 * slack() * alone);
}

BOOST_AUTO_TEST_CASE(a_hostile_message_costs_ten_normal_ones_at_most) {
  const auto usual = normal();
  for (const auto& [name, xml] : hostile()) {
    BOOST_TEST(xml.size() <= auth::kMostXml);
    const auto [cost, once] =
        costs_of([&] { (void)test::judged_saml(xml); }, [&] { (void)test::judged_saml(usual); }, 3);
    BOOST_TEST_MESSAGE(name << ": " << cost / once << " (" << test::judged_saml(xml) << ')');
    BOOST_TEST(cost < 10 * slack() * once, name << ' ' << cost / once);
  }
}

// What was allocated for it, while it was there.
BOOST_AUTO_TEST_CASE(a_hostile_message_takes_20_megabytes_at_most) {
  for (const auto& [name, xml] : hostile()) {
    const auto before = mallinfo2().uordblks + mallinfo2().hblkhd;
    const auto document = auth::parse_xml(xml);
    const auto after = mallinfo2().uordblks + mallinfo2().hblkhd;
    BOOST_TEST(after < before + 20UL * 1024 * 1024, name << ' ' << after - before);
  }
  for (const auto& [name, xml] : hostile()) (void)test::judged_saml(xml);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto peak = usage.ru_maxrss;
  for (const auto& [name, xml] : hostile()) (void)test::judged_saml(xml);
  getrusage(RUSAGE_SELF, &usage);
  BOOST_TEST(usage.ru_maxrss - peak < 1024, "memory grows with every message");
}
