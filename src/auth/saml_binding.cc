// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/saml_binding.h"

#define ZLIB_CONST  // it reads what is const
#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "auth/text_signature.h"
#include "auth/xml.h"

namespace auth {

namespace {

constexpr int kRawDeflate = -MAX_WBITS;  // without zlib's own header
constexpr int kMemory = 8;

struct Algorithm {
  std::string_view uri;
  const EVP_MD* (*digest)();
  int key;
};
constexpr std::array<Algorithm, 6> kAlgorithms{{
    {kSignedBy, EVP_sha256, EVP_PKEY_RSA},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", EVP_sha384, EVP_PKEY_RSA},
    {"http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", EVP_sha512, EVP_PKEY_RSA},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", EVP_sha256, EVP_PKEY_EC},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", EVP_sha384, EVP_PKEY_EC},
    {"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", EVP_sha512, EVP_PKEY_EC},
}};

}  // namespace

std::string deflated(std::string_view xml) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kRawDeflate, kMemory, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    throw std::runtime_error("zlib has no memory");
  std::string bytes(deflateBound(&stream, xml.size()), '\0');
  stream.next_in = bytes_of(xml);
  stream.avail_in = static_cast<uInt>(xml.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  bytes.resize(stream.total_out);
  deflateEnd(&stream);
  if (!done) throw std::runtime_error("zlib does not end");
  return bytes;
}

std::optional<std::string> inflated(std::string_view bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, kRawDeflate) != Z_OK) throw std::runtime_error("zlib has no memory");
  std::string xml(kMostXml, '\0');
  stream.next_in = bytes_of(bytes);
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(xml.data());
  stream.avail_out = static_cast<uInt>(xml.size());
  const bool done = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
  xml.resize(stream.total_out);
  inflateEnd(&stream);
  return done ? std::optional(std::move(xml)) : std::nullopt;
}

std::string sign_text(const KeyPointer& key, std::string_view text) {
  const DigestContext context(EVP_MD_CTX_new());
  std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(key.get())), '\0');
  std::size_t size = signature.size();
  if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes_of(text),
                     text.size()) != 1)
    throw std::runtime_error("OpenSSL signs nothing");
  signature.resize(size);
  return signature;
}

bool is_text_signed_by(const SigningCertificates& certificates, std::string_view algorithm,
                       std::string_view text, std::string_view signature) {
  const auto* found = std::ranges::find(kAlgorithms, algorithm, &Algorithm::uri);
  if (found == kAlgorithms.end()) return false;
  return std::ranges::any_of(certificates.keys(), [&](const auto& key) {
    return EVP_PKEY_get_base_id(key.get()) == found->key &&
           is_signed(key.get(), found->digest(), text, signature);
  });
}

}  // namespace auth
