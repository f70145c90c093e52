// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns in which an association holds its ticket's model::Signature: words_0 and so on.
#pragma once

#include <array>

#include "db/sql.h"
#include "model/search.h"

namespace store {

inline constexpr std::array<db::Sql, 32> kWordColumns{
    "words_0",  "words_1",  "words_2",  "words_3",  "words_4",  "words_5",  "words_6",  "words_7",
    "words_8",  "words_9",  "words_10", "words_11", "words_12", "words_13", "words_14", "words_15",
    "words_16", "words_17", "words_18", "words_19", "words_20", "words_21", "words_22", "words_23",
    "words_24", "words_25", "words_26", "words_27", "words_28", "words_29", "words_30", "words_31"};
static_assert(kWordColumns.size() == std::tuple_size_v<decltype(model::Signature::words)>);

}  // namespace store
