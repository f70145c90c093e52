// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tickets are found by, as the programs store it: kept in memory (a gigabyte for a million tickets)
// until all is said.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "model/signature.h"

namespace bench {

class Texts {
 public:
  // The search text of a ticket's number and subject. Tickets come in the order of their ids, from 1 on.
  [[nodiscard]] std::string add_ticket(std::uint64_t portal, std::uint64_t number,
                                       const std::string& subject);
  // Also the name of a file of it.
  void add_message(std::uint64_t ticket, const std::string& text);

  // thread_text.tsv; the words of all tickets in words.tsv.
  void write(const std::filesystem::path& folder) const;

 private:
  struct Kept {
    std::uint64_t portal;
    model::Signature words;
    std::string text;
  };
  std::vector<Kept> kept_;
};

}  // namespace bench
