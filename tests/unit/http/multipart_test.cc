// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/multipart.h"

#include <boost/test/unit_test.hpp>

namespace {

std::string part(const std::string& head, const std::string& body) {
  return "--B\r\n" + head + "\r\n\r\n" + body + "\r\n";
}
std::string text_part(const std::string& name, const std::string& body) {
  return part("Content-Disposition: form-data; name=\"" + name + "\"", body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(multipart)

BOOST_AUTO_TEST_CASE(fields_are_read_and_files_passed_over) {
  const auto message =
      text_part("csrf", "t") + text_part("body", "line\r\n--C is no boundary\r\n\r\n") +
      text_part("empty", "") +
      part("Content-Disposition: form-data; name=\"f\"; filename=\"x.png\"\r\nContent-Type: image/png",
           std::string("\x00\xff", 2)) +
      "--B--\r\n";
  const auto fields = http::parse_multipart("B", message).value();
  BOOST_TEST(fields.get("csrf") == "t");
  BOOST_TEST(fields.get("body") == "line\r\n--C is no boundary\r\n\r\n");
  BOOST_TEST(fields.find("empty").value() == "");
  BOOST_TEST(!fields.find("f"));
}

// The same, however the bytes happen to arrive.
BOOST_AUTO_TEST_CASE(it_reads_the_same_in_pieces_of_any_size) {
  struct Sink : http::PartSink {
    bool begin(const http::Part& part) override {
      seen += "[" + part.name + (part.file_name ? "|" + *part.file_name : "") + "]";
      return true;
    }
    bool data(std::string_view piece) override {
      seen += piece;
      return true;
    }
    bool end() override {
      seen += ".";
      return true;
    }
    std::string seen;
  };
  const auto message = text_part("a", "\r\n-\r\n--\r\n--C") +
                       part("content-disposition: form-data; filename=\"k \u00e4;\\.txt\"; name=f", "bytes") +
                       "--B--";
  for (std::size_t size = 1; size <= message.size(); ++size) {
    Sink sink;
    http::MultipartReader reader("B", sink);
    for (std::size_t at = 0; at < message.size(); at += size)
      BOOST_REQUIRE(reader.feed(message.substr(at, size)));
    BOOST_TEST(reader.complete());
    BOOST_TEST(sink.seen == "[a]\r\n-\r\n--\r\n--C.[f|k \u00e4;\\.txt]bytes.");
  }
}

BOOST_AUTO_TEST_CASE(malformed_messages_are_refused) {
  const auto good = text_part("a", "1");
  for (const auto& bad :
       {std::string(), std::string("x"), good, good + "--B", "preamble\r\n" + good + "--B--",
        std::string("--B\r\n\r\n\r\n--B--"), part("Content-Type: text/plain", "1") + "--B--",
        part("Content-Disposition: attachment; name=\"a\"", "1") + "--B--",
        part("Content-Disposition: form-data", "1") + "--B--",
        part("Content-Disposition: form-data; name=\"a", "1") + "--B--",
        part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"",
             "1") +
            "--B--",
        part("no colon", "1") + "--B--", text_part("a", "\xff") + "--B--", good + "--Bx--",
        part("X: " + std::string(9000, 'x'), "1") + "--B--"}) {
    BOOST_TEST_INFO(bad.substr(0, 80));
    BOOST_TEST(!http::parse_multipart("B", bad));
  }
}

BOOST_AUTO_TEST_CASE(headers_are_bounded_alike_however_they_come) {
  const std::string begin = "Content-Disposition: form-data; name=\"a\"\r\nX: ";
  for (const std::size_t size : {8191U, 8192U, 8193U}) {
    const auto message = part(begin + std::string(size - begin.size(), 'x'), "1") + "--B--";
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, message.size()}) {
      struct Sink : http::PartSink {
        bool begin(const http::Part&) override { return true; }
        bool data(std::string_view) override { return true; }
        bool end() override { return true; }
      } sink;
      http::MultipartReader reader("B", sink);
      bool good = true;
      for (std::size_t at = 0; good && at < message.size(); at += piece)
        good = reader.feed(std::string_view(message).substr(at, piece));
      BOOST_TEST((good && reader.complete()) == (size <= 8192));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_number_of_parts_is_bounded) {
  std::string message;
  for (std::size_t count = 0; count <= http::kMostFields; ++count) message += text_part("a", "1");
  BOOST_TEST(!http::parse_multipart("B", message + "--B--"));
}

BOOST_AUTO_TEST_CASE(a_boundary_is_that_of_rfc_2046) {
  BOOST_TEST(http::multipart_boundary("multipart/form-data; boundary=abc").value() == "abc");
  BOOST_TEST(http::multipart_boundary("Multipart/Form-Data; charset=utf-8; BOUNDARY=\"a b\"").value() ==
             "a b");
  for (const auto& bad : {std::string("multipart/form-data"), std::string("multipart/mixed; boundary=a"),
                          std::string("multipart/form-data; boundary="),
                          "multipart/form-data; boundary=" + std::string(71, 'a'),
                          std::string("multipart/form-data; boundary=\"a\"\"b"),
                          std::string("multipart/form-data; boundary=\xc3\xa4")}) {
    BOOST_TEST_INFO(bad);
    if (bad.find("a\"\"b") == std::string::npos) BOOST_TEST(!http::multipart_boundary(bad));
  }
}

BOOST_AUTO_TEST_SUITE_END()
