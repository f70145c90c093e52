// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line of an import: docs/import.md describes the format.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "model/property.h"
#include "store/imports.h"

namespace tools {

// A line that cannot be taken, and why.
struct BadLine : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline constexpr std::size_t kMostLineBytes = 1024 * 1024;

// Stores lines into one portal, one after the other.
class Importer {
 public:
  Importer(model::PortalId portal, base::Time now) : portal_(portal), now_(now) {}

  // True when the line's thing was stored, false when it is there already. Throws BadLine.
  [[nodiscard]] bool take(store::Transaction& work, std::string_view line);

  // Forgets what a transaction had learnt that was rolled back.
  void forget() {
    known_.clear();
    properties_.clear();
  }

 private:
  using Json = nlohmann::json;

  std::uint64_t store_company(store::Transaction&, const Json&);
  std::uint64_t store_staff(store::Transaction&, const Json&) const;
  std::uint64_t store_contact(store::Transaction&, const Json&);
  std::uint64_t store_ticket(store::Transaction&, const Json&);
  std::uint64_t store_thread(store::Transaction&, const Json&);
  std::uint64_t store_message(store::Transaction&, const Json&);
  std::uint64_t store_note(store::Transaction&, const Json&);
  std::uint64_t store_property(store::Transaction&, const Json&);

  // The values of a line's "properties".
  template <class Identifier>
  void store_values(store::Transaction&, model::Holder, Identifier of, const Json&);
  [[nodiscard]] const std::vector<model::Property>& properties(store::Transaction&);

  // The row that an external id stands for.
  [[nodiscard]] std::optional<std::uint64_t> find(store::Transaction&, store::Noun, const std::string& id);
  template <class Identifier>
  [[nodiscard]] Identifier require(store::Transaction&, store::Noun, const std::string& id);
  template <class Identifier>
  [[nodiscard]] std::optional<Identifier> find_as(store::Transaction&, store::Noun, const std::string& id);

  model::PortalId portal_;
  base::Time now_;
  std::map<std::pair<store::Noun, std::string>, std::uint64_t> known_;
  std::vector<model::Property> properties_;  // none: not read yet
};

}  // namespace tools
