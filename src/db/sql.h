// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements are made when the program is compiled, or of pieces that were.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "db/value.h"

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
  std::array<char, 4000> text_{};
  std::size_t size_ = 0;
};

// A statement that differs from portal to portal, as their rules do: put together at run time, but of
// constants alone, each with the values bound in it. Text that a value refers to must live until the
// statement was sent.
class Statement {
 public:
  template <class... Values>
  Statement& add(Sql piece, const Values&... values) {
    text_ += piece.text;
    (values_.push_back(to_value(values)), ...);
    return *this;
  }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] const std::vector<Value>& values() const noexcept { return values_; }

 private:
  std::string text_;
  std::vector<Value> values_;
};

}  // namespace db
