// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements are made when the program is compiled, and at no other time.
#pragma once

#include <array>
#include <cstddef>

namespace db {

// Text of a statement. Only a constant makes one: nothing can be pasted into it at run time.
struct Sql {
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to be passed as it stands.
  consteval Sql(const char* constant) : text(constant) {}
  const char* const text;
};

// For statements that differ in a clause: text that a constexpr function puts together, kept in a constexpr
// variable: Sql takes no other.
class SqlText {
 public:
  constexpr SqlText& operator+=(const char* piece) {
    for (; *piece != '\0'; ++piece) text_[size_++] = *piece;
    return *this;
  }
  [[nodiscard]] constexpr const char* data() const { return text_.data(); }

 private:
  std::array<char, 2000> text_{};
  std::size_t size_ = 0;
};

}  // namespace db
