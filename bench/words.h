// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A language for the benchmark: sixty thousand words that nobody has said, as often as words of a language
// are said (Zipf: the nth most frequent one a tenth as often as the n/10th).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

// Draws the same numbers everywhere (splitmix64); the standard library's distributions do not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll();
  // 0 to below - 1.
  std::uint64_t roll(std::uint64_t below) { return roll() % below; }

 private:
  std::uint64_t state_;
};

class Words {
 public:
  explicit Words(std::uint64_t seed);

  // The most frequent one; it is about one word in eleven.
  [[nodiscard]] const std::string& common() const { return words_.front(); }
  [[nodiscard]] const std::string& any(Dice&) const;
  // Forty words on the average, in sentences and paragraphs; 3 % of them are numbers of parts ("A-12/7").
  [[nodiscard]] std::string message(Dice&) const;
  // Three to seven words.
  [[nodiscard]] std::string subject(Dice&) const;
  // Two capitalised words.
  [[nodiscard]] std::string name(Dice&) const;

 private:
  std::vector<std::string> words_;  // by their rank
  std::vector<std::uint16_t> urn_;  // each word's number as often as the word is said
};

}  // namespace bench
