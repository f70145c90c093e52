// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/name.h"

#include <boost/test/unit_test.hpp>

#include "base/language.h"

using files::display_name;

BOOST_AUTO_TEST_SUITE(names_of_files)

BOOST_AUTO_TEST_CASE(names_of_every_script_stay_as_they_are) {
  for (const auto* name : {"kuva.png", "Täysin yötön.pdf", "تقرير نهائي.docx", "发票 2026.xlsx",
                           "🎉 party.jpg", "👩‍💻.txt", "❤️.png", "گزارش می‌شود.pdf",
                           "हिन्दी.txt", "a.tar.gz", "100%22.txt", "C:y.txt", "no ending", "quote\".txt"}) {
    BOOST_TEST(display_name(name) == name);
  }
}

BOOST_AUTO_TEST_CASE(a_name_is_in_nfc) {
  BOOST_TEST(display_name("a\u0308iti.txt") == "\u00e4iti.txt");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_seen_is_removed) {
  BOOST_TEST(display_name("a\u202egpj.exe") == "agpj.exe");
  BOOST_TEST(display_name("a\r\nb\tc\x7f\u0085\u2028.txt") == "abc.txt");
  BOOST_TEST(display_name("a\u200db\u200c.t\u00adxt") == "ab.txt");
  BOOST_TEST(display_name("\ufeff\u2066a\u2069\u3164.txt") == "a.txt");
  BOOST_TEST(display_name("\u00e4\u200d\u200d\u00f6\u200d") == "\u00e4\u200d\u00f6");
}

BOOST_AUTO_TEST_CASE(of_a_path_the_last_part_stays) {
  BOOST_TEST(display_name("C:\\fakepath\\y.txt") == "y.txt");
  BOOST_TEST(display_name("../../etc/passwd") == "passwd");
  BOOST_TEST(display_name("/etc\\shadow") == "shadow");
  BOOST_TEST(display_name("a/b/..") == "file");
  BOOST_TEST(display_name("a/\u200b/") == "file");
}

BOOST_AUTO_TEST_CASE(no_name_begins_or_ends_with_a_dot_or_a_blank) {
  BOOST_TEST(display_name(".htaccess") == "htaccess");
  BOOST_TEST(display_name("\u200b.htaccess") == "htaccess");
  BOOST_TEST(display_name("x/\ufe0f.htaccess") == "htaccess");
  BOOST_TEST(display_name(" . .. a.exe. . ") == "a.exe");
  BOOST_TEST(display_name("..") == "file");
}

BOOST_AUTO_TEST_CASE(nothing_is_called_file) {
  for (const auto* name : {"", " ", "\u200b", "\xff", "a\xc3"}) BOOST_TEST(display_name(name) == "file");
}

BOOST_AUTO_TEST_CASE(a_long_name_is_cut_on_a_character_and_keeps_its_ending) {
  for (std::size_t lead = 0; lead < 4; ++lead) {
    std::string name(lead, 'x');
    for (int count = 0; count < 200; ++count) name += "\u20ac";
    const auto cut = display_name(name + ".jpeg");
    BOOST_TEST(cut.size() <= 255U);
    BOOST_TEST(cut.size() > 250U);
    BOOST_TEST(cut.ends_with("\u20ac.jpeg"));
    BOOST_TEST(base::is_clean_utf8(cut));
  }
  BOOST_TEST(display_name(std::string(300, 'a')) == std::string(255, 'a'));
  BOOST_TEST(display_name("a." + std::string(300, 'b')).size() == 255U);
  BOOST_TEST(display_name(std::string(255, 'a')) == std::string(255, 'a'));
}

// A name is made once; made again it stays.
BOOST_AUTO_TEST_CASE(a_display_name_is_its_own) {
  for (const auto& name : {std::string("a\u200d\u0308.txt"), std::string("\u1100\u200b\u1161.txt"),
                           "x/." + std::string(400, 'y') + " .z", std::string("\u00e4\u200d\u202e\u00f6")}) {
    BOOST_TEST(display_name(display_name(name)) == display_name(name));
  }
}

BOOST_AUTO_TEST_CASE(only_kinds_that_no_browser_runs_have_their_type) {
  BOOST_TEST(files::media_type("a.PNG") == "image/png");
  BOOST_TEST(files::media_type("a.txt") == "text/plain");
  for (const auto* name : {"a.html", "a.svg", "a.xhtml", "a.js", "png", "a", "a.png.html", "a.xml"}) {
    BOOST_TEST(files::media_type(name) == "application/octet-stream");
  }
}

BOOST_AUTO_TEST_SUITE_END()
