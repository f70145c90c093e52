// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file of CSV as an import's entries: docs/import.md describes the columns.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/property.h"
#include "store/pipelines.h"
#include "tools/import_source.h"

namespace tools {

// What the rows are of.
enum class Sheet { Contacts, Tickets };
// "contacts" or "tickets"; refused otherwise.
[[nodiscard]] Sheet parse_sheet(const std::string& name);

// The columns that every sheet of that kind may have; properties come behind them.
[[nodiscard]] const std::vector<std::string>& columns_of(Sheet);

class CsvSource : public EntrySource {
 public:
  // Reads the header. Throws Refused where it names a column that the portal does not know, one twice, or
  // not all that are needed.
  CsvSource(LineReader& lines, Sheet sheet, const std::vector<model::Property>& properties,
            std::vector<store::Pipeline> pipelines);

  [[nodiscard]] std::optional<Entry> next() override;

 private:
  struct Column {
    std::string name;          // a member
    std::string property_key;  // or of a property
    bool several = false;
  };
  [[nodiscard]] Column column_of(const std::string& named, const std::vector<model::Property>&) const;
  [[nodiscard]] std::vector<std::string> read_record(const LineReader::Line& first);
  [[nodiscard]] nlohmann::json contact_of(const std::vector<std::string>& cells) const;
  [[nodiscard]] nlohmann::json ticket_of(const std::vector<std::string>& cells) const;
  [[nodiscard]] nlohmann::json object_of(const std::vector<std::string>& cells) const;
  void put_stage(nlohmann::json& ticket) const;

  LineReader& lines_;
  Sheet sheet_;
  char separator_ = ',';
  std::vector<Column> columns_;
  std::vector<store::Pipeline> pipelines_;
  bool lost_ = false;  // a record had no end that could be found
};

}  // namespace tools
