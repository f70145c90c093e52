// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keys in PEM (RFC 7468), made of their bytes in DER (RFC 5280, section 4.1; RFC 3279, section 2.3; RFC
// 8410).
#pragma once

#include <string>
#include <string_view>

#include "auth/signing.h"

namespace test {

inline std::string in_pem(std::string_view der, const std::string& kind = "PUBLIC KEY") {
  std::string lines((der.size() + 2) / 3 * 4 + 1, '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(lines.data()), raw(der), static_cast<int>(der.size()));
  lines.pop_back();
  for (std::size_t at = 64; at < lines.size(); at += 65) lines.insert(at, "\n");
  return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
}

inline std::string der(char tag, const std::string& content) {
  const auto size = content.size();
  std::string length(1, static_cast<char>(size));
  if (size > 255) {
    length = '\x82' + std::string(1, static_cast<char>(size >> 8U)) + static_cast<char>(size & 255U);
  } else if (size > 127) {
    length = '\x81' + length;
  }
  return tag + length + content;
}
inline std::string sequence(const std::string& content) {
  return der('\x30', content);
}
inline std::string integer(const std::string& big_endian) {
  return der('\x02', (big_endian.front() & '\x80') != 0 ? '\0' + big_endian : big_endian);
}
inline std::string bits(const std::string& content) {
  return der('\x03', '\0' + content);
}

inline const std::string kRsaName = hex("300d06092a864886f70d0101010500");
inline const std::string kRsaPssName = hex("300b06092a864886f70d01010a");
inline std::string rsa_pem(const std::string& n, const std::string& e, const std::string& name = kRsaName) {
  return in_pem(sequence(name + bits(sequence(integer(n) + integer(e)))));
}
inline std::string rsa_pem() {
  return rsa_pem(bytes(kRsaModulus), hex("010001"));
}

inline const std::string kP256Name = hex("301306072a8648ce3d020106082a8648ce3d030107");
inline std::string ec_pem(const std::string& point, const std::string& name = kP256Name) {
  return in_pem(sequence(name + bits(point)));
}
inline const std::string kEcPoint = '\x04' + bytes(kEcX) + bytes(kEcY);
// P-256 by its numbers, but for the generator (CVE-2020-0601).
inline std::string p256_with(const std::string& generator) {
  const std::string ones = "00000001000000000000000000000000ffffffffffffffffffffffff";
  return sequence(
      hex("06072a8648ce3d0201") +
      sequence(
          hex("020101") + sequence(hex("06072a8648ce3d0101") + integer(hex("ffffffff" + ones))) +
          sequence(der('\x04', hex("ffffffff" + ones.substr(0, 54) + "fc")) +
                   der('\x04', hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"))) +
          der('\x04', generator) +
          integer(hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")) + hex("020101")));
}

inline std::string ed_pem(const std::string& point) {
  return in_pem(sequence(hex("300506032b6570") + bits(point)));
}

// Of the key of RFC 7515, A.3, for the year 2011.
inline const std::string kCertificate = bytes(
    "MIIBFzCBv6ADAgECAgEBMAoGCCqGSM49BAMCMBYxFDASBgNVBAMMC2lkcC5leGFtcGxlMB4XDTExMDEwMTAwMDAwMFoXDTEyMDEwMTAw"
    "M"
    "DAwMFowFjEUMBIGA1UEAwwLaWRwLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR_zc4ncPbEXUGDy-"
    "5v20t7WAczNXvp7x"
    "O6z248e9FURcfxRM0bvZt-hyzf7bnuufSzaV1uqQskrYpGIyiFiOWtMAoGCCqGSM49BAMCA0cAMEQCIGKZh_"
    "S7eIlLjtx2LipDbiNpHgE"
    "2acbg5FvEFBBq_vHOAiA2l5kZZb-ZNDGlpSawP-aLzTtdnDIpxLrgYA_xn4KprA");
inline const std::string kPrivateKey = bytes(
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LKhRANCAAR_"
    "zc4nc"
    "PbEXUGDy-5v20t7WAczNXvp7xO6z248e9FURcfxRM0bvZt-hyzf7bnuufSzaV1uqQskrYpGIyiFiOWt");

}  // namespace test
