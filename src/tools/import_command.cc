// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "tools/command.h"
#include "tools/csv_source.h"
#include "tools/import_line.h"
#include "tools/interruption.h"
#include "tools/portal_settings.h"
#include "tools/progress.h"

namespace tools {

namespace {

// So many lines, or bytes, are stored together: a commit each would cost a disk's round trip each.
constexpr std::size_t kBatch = 500;
constexpr std::size_t kBatchBytes = 4UL * 1024 * 1024;
constexpr std::size_t kMostReason = 400;

struct Typed {
  std::string portal, file, files, csv;
};

std::vector<Entry> read_batch(EntrySource& source) {
  std::vector<Entry> batch;
  std::size_t bytes = 0;
  while (batch.size() < kBatch && bytes < kBatchBytes) {
    auto entry = source.next();
    if (!entry) break;
    bytes += entry->bytes;
    batch.push_back(std::move(*entry));
  }
  return batch;
}

void add(Tally::Counts& total, const Tally::Counts& counts) {
  total.stored += counts.stored;
  total.there_already += counts.there_already;
  total.bad += counts.bad;
}

nlohmann::ordered_json described(const Tally::Counts& counts) {
  return {{"stored", counts.stored}, {"there already", counts.there_already}, {"bad", counts.bad}};
}

nlohmann::ordered_json summary(const Settings& settings, const Tally& total) {
  auto outcome = described(total.all);
  for (const auto& [type, counts] : total.by_type) {
    if (settings.json) {
      outcome["types"][type] = described(counts);
    } else {
      outcome["  " + type] = std::to_string(counts.stored) + " stored, " +
                             std::to_string(counts.there_already) + " there already, " +
                             std::to_string(counts.bad) + " bad";
    }
  }
  return outcome;
}

// Adds what became of each batch to `total`, so that it is known however this ends.
void store_all(store::Reader& shelves, Importer& importer, EntrySource& source, const LineReader& lines,
               Tally& total) {
  Progress progress("lines", lines.size());
  std::uint64_t entries = 0;
  for (auto batch = read_batch(source); !batch.empty(); batch = read_batch(source)) {
    const auto tally = store::transact(shelves, [&](store::Transaction& work) {
      auto tried = importer.take(work, batch);
      work.commit();
      return tried;
    });
    importer.settle();
    add(total.all, tally.all);
    for (const auto& [type, counts] : tally.by_type) add(total.by_type[type], counts);
    for (const auto& [line, problem] : tally.problems) {
      progress.say("line " + std::to_string(line) + ": " + base::shortened(problem, kMostReason));
    }
    entries += batch.size();
    progress.show(entries, lines.bytes_read());
    if (is_interrupted()) return;
  }
}

std::unique_ptr<EntrySource> source_of(const Typed& typed, LineReader& lines, store::Reader& shelves,
                                       model::PortalId portal) {
  if (typed.csv.empty()) return std::make_unique<JsonLines>(lines);
  return std::make_unique<CsvSource>(lines, parse_sheet(typed.csv), store::read_properties(shelves, portal),
                                     store::read_pipelines(shelves, portal));
}

void run_import(const Settings& settings, const Typed& typed) {
  take_interruptions();
  LineReader lines(typed.file, is_interrupted);
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  AttachmentFolders folders{std::nullopt, files::Folder(config.files.folder)};
  if (!typed.files.empty()) folders.from.emplace(typed.files);
  const auto portal = require_portal(shelves, typed.portal);
  const auto same = typed.csv.empty() ? SameContact::ById : SameContact::ByEmail;
  Importer importer(shelves, config, portal, std::move(folders), same, base::now());
  const auto source = source_of(typed, lines, shelves, portal);
  Tally total;
  try {
    store_all(shelves, importer, *source, lines, total);
  } catch (const std::exception&) {
    print(settings, summary(settings, total));
    throw;
  }
  if (is_interrupted()) {
    print(settings, summary(settings, total));
    throw Refused("interrupted; the same command goes on: what is stored is passed over");
  }
  if (lines.bytes_read() == 0) throw Refused(typed.file + ": holds nothing");
  auto outcome = summary(settings, total);
  note_invitations(shelves, portal, outcome);
  print(settings, outcome);
  if (total.all.bad > 0)
    throw Refused(std::to_string(total.all.bad) + " lines could not be taken; all others are stored");
}

}  // namespace

void add_import(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command(
      "import",
      "Store what a file of JSON Lines holds: settings, people and what lets them in, tickets, "
      "conversations, "
      "files. Can be "
      "repeated, and goes on after an interruption: what is there already is passed over. Bad lines are "
      "reported and passed over. The format: docs/import.md.");
  command.operand("PORTAL", typed->portal, "The portal's key");
  command.operand("FILE", typed->file, "The file; - for standard input");
  command.option("--files", typed->files, "The folder that the paths of attachments begin in");
  command.option("--csv", typed->csv, "contacts or tickets: FILE is CSV with a header, of these");
  command.run([&settings, typed] { run_import(settings, *typed); });
}

}  // namespace tools
