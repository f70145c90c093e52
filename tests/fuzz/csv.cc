// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The input is a file of CSV, its first byte choosing the separator.
#include "tools/csv.h"

#include "target.h"

namespace {

using Records = std::vector<std::vector<std::string>>;

// Good records; what is wrong is passed over, as an import does.
Records read(std::string_view text, char separator) {
  Records records;
  while (!text.empty()) {
    tools::CsvRecord record(separator);
    bool done = false;
    while (!done && !text.empty()) done = record.take(fuzz::take_until(text, '\n'));
    fuzz::claim(!record.fields().empty(), "a record has a field");
    if (done && !record.problem()) records.push_back(record.fields());
  }
  return records;
}

bool has_no_quotation_mark(const std::vector<std::string>& fields) {
  for (const auto& field : fields) {
    if (field.find('"') != std::string::npos) return false;
  }
  return true;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::string_view kSeparators = ",;\t";
  const char separator = kSeparators[bytes[0] % kSeparators.size()];
  const auto text = fuzz::text_of(bytes + 1, size - 1);
  const auto records = read(text, separator);

  std::string written;
  for (const auto& record : records) {
    written += tools::write_csv(record, separator);
    if (text.find('"') == std::string_view::npos)
      fuzz::claim(has_no_quotation_mark(record), "a quotation mark comes from one");
    for (const auto& field : record) {
      const auto harmless = tools::defuse(field);
      fuzz::claim(tools::arm(harmless) == field, "what was defused is armed again");
      fuzz::claim(
          harmless.empty() || std::string_view("=+-@\t\r").find(harmless[0]) == std::string_view::npos,
          "no cell is a formula");
      for (std::size_t at = 1; at < harmless.size(); ++at) {
        fuzz::claim(std::string_view(",;\t\r\n").find(harmless[at - 1]) == std::string_view::npos ||
                        std::string_view("=+-@").find(harmless[at]) == std::string_view::npos,
                    "no cell becomes one where it is split elsewhere");
      }
    }
  }
  fuzz::claim(read(written, separator) == records, "what was read is written and read the same");

  // Any text, a field of one record, comes back but for its CRs before line ends, which are the lines' own.
  std::vector<std::string> fields;
  auto rest = text;
  while (!rest.empty()) fields.emplace_back(fuzz::take_until(rest, '\0'));
  if (fields.empty()) return 0;
  for (const auto& field : fields) {
    if (field.find('\r') != std::string::npos) return 0;
  }
  fuzz::claim(read(tools::write_csv(fields, separator), separator) == Records{fields},
              "any fields come back");
  fuzz::claim(
      tools::csv_separator(tools::write_csv(std::vector<std::string>{"a", "b", "c"}, separator)) == separator,
      "a header shows its separator");
  return 0;
}
