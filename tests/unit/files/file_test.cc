// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/file.h"

#include <sys/resource.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <cstdlib>
#include <optional>

#include "base/text.h"

namespace {

namespace fs = std::filesystem;

struct Place {
  Place() {
    char name[] = "/tmp/luukku-files.XXXXXX";
    path = ::mkdtemp(name);
  }
  ~Place() { fs::remove_all(path); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  [[nodiscard]] std::size_t count() const {
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path))
      files += entry.is_regular_file() ? 1U : 0U;
    return files;
  }
  [[nodiscard]] files::Written store(std::string_view text) const {
    files::Writer writer(folder());
    writer.write(text);
    return writer.keep();
  }
  [[nodiscard]] const files::Folder& folder() const {
    if (!made) made.emplace(path);
    return *made;
  }
  fs::path path;
  mutable std::optional<files::Folder> made;
};

// No file of this process grows beyond `bytes` while this lives: what a full disk looks like.
struct SmallDisk {
  explicit SmallDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{.rlim_cur = bytes, .rlim_max = before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &before); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  rlimit before{};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(stored_files, Place)

BOOST_AUTO_TEST_CASE(what_was_written_is_read_back) {
  files::Writer writer(folder());
  writer.write("one ");
  writer.write("");
  writer.write("two");
  const auto written = writer.keep();
  BOOST_TEST(written.size == 7U);
  BOOST_TEST((written.digest == base::sha256("one two")));
  BOOST_TEST(written.name.size() == 16U);
  files::Reader reader(folder(), written.name, 7);
  BOOST_TEST(reader.read(4) == "one ");
  BOOST_TEST(reader.read(100) == "two");
  BOOST_TEST(reader.read(100).empty());
}

BOOST_AUTO_TEST_CASE(it_stands_under_a_random_name_that_others_cannot_read) {
  const auto written = store("x");
  const auto file = path / files::Folder::place_of(written.name);
  BOOST_TEST(file.parent_path().filename().string() == base::to_hex(written.name).substr(0, 2));
  BOOST_TEST(((fs::status(file).permissions() & fs::perms::others_all) == fs::perms::none));
  BOOST_TEST(store("x").name != written.name);
}

BOOST_AUTO_TEST_CASE(what_is_not_kept_leaves_nothing) {
  {
    files::Writer writer(folder());
    writer.write("begun");
    BOOST_TEST(count() == 1U);
  }
  BOOST_TEST(count() == 0U);
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_an_error_and_leaves_nothing) {
  {
    const SmallDisk disk(1000);
    files::Writer writer(folder());
    writer.write(std::string(600, 'x'));
    BOOST_CHECK_THROW(writer.write(std::string(600, 'x')), files::Failed);
  }
  BOOST_TEST(count() == 0U);
  BOOST_TEST(store("again").size == 5U);
}

BOOST_AUTO_TEST_CASE(a_missing_folder_is_an_error_and_is_not_made) {
  const files::Folder missing(path / "unmounted");
  BOOST_CHECK_THROW(files::Writer{missing}, files::Failed);
  BOOST_TEST(!fs::exists(path / "unmounted"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_missing_or_was_cut_is_not_read) {
  const auto written = store("whole");
  BOOST_CHECK_THROW(files::Reader(folder(), std::string(16, 'x'), 5), files::Failed);
  fs::resize_file(path / files::Folder::place_of(written.name), 3);
  BOOST_CHECK_THROW(files::Reader(folder(), written.name, 5), files::Failed);
}

BOOST_AUTO_TEST_CASE(only_what_is_older_is_listed_and_swept) {
  const auto written = store("x");
  const auto first = static_cast<unsigned char>(written.name.front());
  files::Writer begun(folder());
  const auto now = base::now();
  BOOST_TEST(folder().list(first, now - std::chrono::hours{1}).empty());
  BOOST_TEST(folder().remove_beginnings(now - std::chrono::hours{1}) == 0U);
  const auto later = now + std::chrono::hours{1};
  BOOST_TEST((folder().list(first, later) == std::vector{written.name}));
  BOOST_TEST(folder().remove_beginnings(later) == 1U);
  folder().remove(written.name);
  BOOST_TEST(count() == 0U);
  folder().remove(written.name);
}

BOOST_AUTO_TEST_SUITE_END()
