// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iostream>

#include "base/text.h"
#include "tools/command.h"
#include "tools/import_line.h"

namespace tools {

namespace {

// So many lines are stored together: a commit each would cost a disk's round trip each.
constexpr std::size_t kBatch = 200;

struct Line {
  std::uint64_t number = 0;
  std::string text;
};

struct Tally {
  std::uint64_t stored = 0;
  std::uint64_t there_already = 0;
  std::uint64_t bad = 0;
};

// The next lines that are not blank; fewer than kBatch at the end of the file.
std::vector<Line> read_batch(std::istream& in, std::uint64_t& number) {
  std::vector<Line> batch;
  for (std::string text; batch.size() < kBatch && std::getline(in, text);) {
    ++number;
    if (!base::trim(text).empty()) batch.push_back({number, std::move(text)});
  }
  return batch;
}

Tally store_batch(store::Reader& shelves, Importer& importer, const std::vector<Line>& batch) {
  return store::transact(shelves, [&](store::Transaction& work) {
    importer.forget();
    Tally tally;
    for (const auto& line : batch) {
      try {
        if (line.text.size() > kMostLineBytes) throw BadLine("the line is longer than 1 MiB");
        ++(importer.take(work, line.text) ? tally.stored : tally.there_already);
      } catch (const BadLine& bad) {
        ++tally.bad;
        std::cerr << "line " << line.number << ": " << bad.what() << '\n';
      }
    }
    work.commit();
    return tally;
  });
}

void run_import(const Settings& settings, const std::string& key, const std::string& file) {
  std::ifstream opened;
  if (file != "-") {
    opened.open(file);
    if (!opened) throw Refused(file + ": cannot be read");
  }
  auto& in = file == "-" ? std::cin : opened;
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  Importer importer(require_portal(shelves, key), base::now());
  Tally total;
  std::uint64_t number = 0;
  for (auto batch = read_batch(in, number); !batch.empty(); batch = read_batch(in, number)) {
    const auto tally = store_batch(shelves, importer, batch);
    total.stored += tally.stored;
    total.there_already += tally.there_already;
    total.bad += tally.bad;
  }
  if (in.bad() || number == 0)
    throw Refused(file + (number == 0 ? ": holds nothing" : ": cannot be read to its end"));
  print(settings, {{"stored", total.stored}, {"there already", total.there_already}, {"bad", total.bad}});
  if (total.bad > 0)
    throw Refused(std::to_string(total.bad) + " lines could not be taken; all others are stored");
}

}  // namespace

void add_import(const Syntax& program, const Settings& settings) {
  struct Typed {
    std::string portal, file;
  };
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command("import",
                                       "Store companies, people, tickets and conversations from JSON Lines. "
                                       "Can be repeated: what is there already is passed over.");
  command.operand("PORTAL", typed->portal, "The portal's key");
  command.operand("FILE", typed->file, "The file; - for standard input");
  command.run([&settings, typed] { run_import(settings, typed->portal, typed->file); });
}

}  // namespace tools
