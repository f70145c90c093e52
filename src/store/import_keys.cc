// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_keys.h"

#include <algorithm>
#include <stdexcept>

#include "base/random.h"
#include "base/text.h"

namespace store {

namespace {

constexpr db::Sql kFindRows =
    "SELECT external_id, row_id FROM import_key WHERE portal_id = ? AND noun = ? AND external_id IN (?";
constexpr db::Sql kFindNames =
    "SELECT row_id, external_id FROM import_key WHERE portal_id = ? AND noun = ? AND row_id IN (?";
constexpr db::Sql kNext = ", ?";
constexpr db::Sql kEnd = ")";
constexpr db::Sql kRemember =
    "INSERT INTO import_key (portal_id, noun, external_id, row_id) VALUES (?, ?, ?, ?)";
constexpr db::Sql kAndThis = ", (?, ?, ?, ?)";
constexpr db::Sql kReturning = " RETURNING row_id";
constexpr db::Sql kGiveName =
    "INSERT IGNORE INTO import_key (portal_id, noun, external_id, row_id) VALUES (?, ?, ?, ?)";

// So many at a time; fewer are filled up with the last one, so that few statements are prepared.
constexpr std::size_t kAtOnce = 64;
constexpr std::size_t kNameBytes = 16;

std::string_view name_of(Noun noun) {
  switch (noun) {
    case Noun::Company:
      return "company";
    case Noun::Staff:
      return "staff";
    case Noun::Contact:
      return "contact";
    case Noun::Ticket:
      return "ticket";
    case Noun::Thread:
      return "thread";
    case Noun::Message:
      return "message";
    case Noun::Note:
      return "note";
    case Noun::Property:
      return "property";
  }
  throw std::logic_error("a noun without a name");
}

// Hands `take` the answers to the question for all of `keys`.
template <class Key, class Take>
void look_up(db::Connection& connection, db::Sql question, model::PortalId portal, Noun noun,
             std::span<const Key> keys, Take&& take) {
  for (; !keys.empty(); keys = keys.subspan(std::min(kAtOnce, keys.size()))) {
    db::Statement statement;
    statement.add(question, portal, name_of(noun), keys.front());
    for (std::size_t at = 1; at < kAtOnce; ++at) statement.add(kNext, keys[std::min(at, keys.size() - 1)]);
    auto rows = connection.query(statement.add(kEnd));
    while (rows.next()) take(rows);
  }
}

std::map<std::uint64_t, std::string> find_names(Reader& reader, model::PortalId portal, Noun noun,
                                                std::span<const std::uint64_t> rows) {
  std::map<std::uint64_t, std::string> names;
  look_up(reader.connection(), kFindNames, portal, noun, rows,
          [&](const db::Rows& row) { names[row.number(0)] = row.text(1); });
  return names;
}

}  // namespace

std::map<std::string, std::uint64_t> find_imported(Transaction& work, model::PortalId portal, Noun noun,
                                                   std::span<const std::string> ids) {
  std::map<std::string, std::uint64_t> found;
  look_up(work.connection(), kFindRows, portal, noun, ids,
          [&](const db::Rows& row) { found[row.text(0)] = row.number(1); });
  return found;
}

void remember_imported(Transaction& work, model::PortalId portal, std::span<const ImportKey> keys) {
  try {
    for (; !keys.empty(); keys = keys.subspan(std::min(kAtOnce, keys.size()))) {
      db::Statement statement;
      const auto some = keys.first(std::min(kAtOnce, keys.size()));
      for (const auto& key : some) {
        statement.add(&key == some.data() ? kRemember : kAndThis, portal, name_of(key.noun), key.id, key.row);
      }
      auto rows = work.connection().query(statement.add(kReturning));
      while (rows.next()) {
      }
    }
  } catch (const db::Duplicate& duplicate) {
    throw Conflict(duplicate.what());
  }
}

std::map<std::uint64_t, std::string> name_rows(Reader& reader, model::PortalId portal, Noun noun,
                                               std::span<const std::uint64_t> rows) {
  auto names = find_names(reader, portal, noun, rows);
  std::vector<std::uint64_t> nameless;
  std::ranges::copy_if(rows, std::back_inserter(nameless), [&](auto row) { return !names.contains(row); });
  if (nameless.empty()) return names;
  // Where two exports meet, one of them is ignored: whoever reads then reads the same.
  transact(reader, [&](Transaction& work) {
    for (const auto row : nameless) {
      work.connection().execute(kGiveName, portal, name_of(noun),
                                base::to_hex(base::random_bytes(kNameBytes)), row);
    }
    work.commit();
  });
  names.merge(find_names(reader, portal, noun, nameless));
  return names;
}

}  // namespace store
