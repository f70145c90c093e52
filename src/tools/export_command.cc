// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "store/snapshot.h"
#include "tools/command.h"
#include "tools/exporter.h"
#include "tools/interruption.h"
#include "tools/progress.h"
#include "tools/sheet_writer.h"

namespace tools {

namespace {

// By which spreadsheets know UTF-8.
constexpr const char* kByteOrderMark = "\xef\xbb\xbf";

struct Typed {
  std::string portal, files, csv;
  std::string file = "-";
  bool secrets = false;
};

// A file that stands under its name only when it is whole; or standard output.
class Output {
 public:
  explicit Output(const std::string& file) : file_(file == "-" ? "" : file) {
    if (file_.empty()) return;
    // Nobody but its owner: it is all that the portal's people have written.
    ::unlink(temporary().c_str());  // of an export that was cut off
    const int made = ::open(temporary().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (made >= 0) ::close(made);
    opened_.open(temporary());
    if (made < 0 || !opened_) throw Refused(temporary() + ": cannot be written");
  }
  ~Output() {
    if (!file_.empty() && !kept_) ::unlink(temporary().c_str());
  }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return file_.empty() ? std::cout : opened_; }

  void keep() {
    stream().flush();
    if (!stream())
      throw Refused((file_.empty() ? "standard output" : file_) + ": cannot be written to its end");
    if (file_.empty()) return;
    opened_.close();
    const int written = ::open(temporary().c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = written >= 0 && ::fsync(written) == 0;
    if (written >= 0) ::close(written);
    if (!synced || ::rename(temporary().c_str(), file_.c_str()) != 0)
      throw Refused(file_ + ": cannot be written to its end");
    kept_ = true;
  }

 private:
  [[nodiscard]] std::string temporary() const { return file_ + ".new"; }

  std::string file_;
  std::ofstream opened_;
  bool kept_ = false;
};

// Where the lines are on standard output, what is said stands on standard error.
void tell(const Settings& settings, const Typed& typed, const std::map<std::string, std::uint64_t>& counts,
          Progress& progress) {
  nlohmann::ordered_json outcome = {{"exported", typed.portal}};
  for (const auto& [type, count] : counts) outcome[type] = count;
  progress.clear();
  if (typed.file != "-") return print(settings, outcome);
  progress.say(outcome.dump());
}

void run_export(const Settings& settings, const Typed& typed) {
  take_interruptions();
  const auto config = settings.config();
  auto shelves = open_shelves(config);
  auto names = open_shelves(config);
  const auto portal = require_portal(shelves, typed.portal);
  Output output(typed.file);
  Progress progress("lines", std::nullopt);
  std::map<std::string, std::uint64_t> counts;
  std::uint64_t lines = 0;
  const auto put = [&](const std::string& line) {
    output.stream() << line;
    progress.show(++lines, 0);
    return !is_interrupted() && output.stream().good();
  };
  const store::Snapshot snapshot(shelves);
  ExportOptions options{config.keys, typed.secrets, std::nullopt, files::Folder(config.files.folder)};
  if (!typed.files.empty()) options.to.emplace(typed.files);
  Exporter exporter(shelves, names, portal, std::move(options), [&](const Exporter::Line& line) {
    ++counts[line.at("type").get<std::string>()];
    return put(line.dump() + '\n');
  });
  const bool whole = typed.csv.empty() ? exporter.write_all()
                                       : put(kByteOrderMark) &&
                                             write_sheet(shelves, names, portal, parse_sheet(typed.csv), put);
  if (!typed.csv.empty() && lines > 2) counts[typed.csv] = lines - 2;
  if (is_interrupted()) throw Refused("interrupted; nothing is kept but the files that were copied");
  if (!whole) throw Refused("the lines cannot be written");
  output.keep();
  tell(settings, typed, counts, progress);
  for (const auto& missing : exporter.missing()) progress.say(missing);
  if (!exporter.missing().empty())
    throw Refused(std::to_string(exporter.missing().size()) +
                  " attachments are not there; all else is exported");
}

}  // namespace

void add_export(const Syntax& program, const Settings& settings) {
  const auto typed = std::make_shared<Typed>();
  const auto command = program.command(
      "export",
      "Write all of a portal as JSON Lines that `import` takes, of one moment. Sessions, forms in hand and "
      "queued mail are left out. The format: docs/import.md.");
  command.operand("PORTAL", typed->portal, "The portal's key");
  command.last_operand("FILE", typed->file, "The file to write; - for standard output");
  command.option("--files", typed->files, "A folder that attachments are put into");
  command.option("--csv", typed->csv, "contacts or tickets: only these, as CSV");
  command.flag("--secrets", typed->secrets,
               "With the hashes of passwords, the registrations that wait, and the secret of HS256");
  command.run([&settings, typed] { run_export(settings, *typed); });
}

}  // namespace tools
