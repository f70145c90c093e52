// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an exporter goes through a portal's rows: chunk after chunk.
#pragma once

#include <optional>
#include <vector>

#include "store/exports.h"

namespace tools {

using store::RowId;

// Calls `work` with one chunk after the other.
template <class Chunk, class Work>
void for_each_chunk(store::Reader& shelves, model::PortalId portal,
                    Chunk (*read)(store::Reader&, model::PortalId, RowId), Work&& work) {
  RowId after = 0;
  for (auto chunk = read(shelves, portal, after); !chunk.empty(); chunk = read(shelves, portal, after)) {
    after = chunk.back().id;
    work(chunk);
  }
}

template <class Chunk>
std::vector<RowId> ids_of(const Chunk& chunk) {
  std::vector<RowId> ids;
  ids.reserve(chunk.size());
  for (const auto& item : chunk) ids.push_back(item.id);
  return ids;
}

// Of the members that hold one, none for those that hold nothing.
template <class Chunk, class Member>
std::vector<RowId> those_of(const Chunk& chunk, Member member) {
  std::vector<RowId> ids;
  for (const auto& item : chunk) {
    const std::optional<RowId> id = item.*member;
    if (id) ids.push_back(*id);
  }
  return ids;
}

}  // namespace tools
