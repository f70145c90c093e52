// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace bench {

namespace {

constexpr std::size_t kWords = 60'000;
constexpr std::size_t kUrn = std::size_t{1} << 22U;  // holds even the rarest word a few times

constexpr std::array<std::string_view, 48> kLatin{
    "ka", "la", "mi", "no", "ra", "si", "ta", "ve", "pu", "lo", "ne", "sa", "ti", "ko", "ma", "ri",
    "en", "an", "or", "in", "st", "er", "al", "us", "is", "ch", "th", "on", "ti", "ly", "re", "de",
    "kä", "lö", "yö", "hä", "mö", "tä", "ü",  "ß",  "é",  "ç",  "ñ",  "å",  "ø",  "qu", "ph", "ea"};
constexpr std::array<std::string_view, 24> kCyrillic{"ка", "по", "ра", "не", "ви", "то", "ле", "се",
                                                     "ма", "ди", "ку", "жа", "ст", "ро", "бы", "чи",
                                                     "ль", "ен", "ов", "ий", "да", "пи", "ша", "гу"};
constexpr std::array<std::string_view, 24> kGreek{"κα",  "λο", "μι", "νο", "ρα", "σι", "τα", "βε",
                                                  "που", "λη", "νε", "σα", "τι", "κό", "μα", "ρή",
                                                  "εν",  "αν", "ος", "ης", "ων", "δι", "φα", "χε"};
constexpr std::array<std::string_view, 48> kChinese{
    "的", "一", "是", "不", "了", "在", "人", "有", "我", "他", "这", "中", "大", "来", "上", "国",
    "个", "到", "说", "们", "为", "子", "和", "你", "地", "出", "道", "也", "时", "年", "得", "就",
    "那", "要", "下", "以", "生", "会", "自", "着", "去", "之", "过", "家", "学", "对", "可", "她"};
// What Finnish hangs on its words: the same word, found under many forms.
constexpr std::array<std::string_view, 12> kEndings{"",    "n",   "a",   "ssa", "sta",  "lla",
                                                    "lle", "ksi", "mme", "nne", "kaan", "lta"};

template <std::size_t Size>
std::string syllables(Dice& dice, const std::array<std::string_view, Size>& from, std::uint64_t count) {
  std::string word;
  for (; count > 0; --count) word += from.at(dice.roll(Size));
  return word;
}

// 88 % Latin letters, a third of them with an ending; Cyrillic, Greek and Chinese share the rest.
std::string new_word(Dice& dice) {
  const auto kind = dice.roll(100);
  if (kind < 4) return syllables(dice, kChinese, 2 + dice.roll(2));
  if (kind < 8) return syllables(dice, kCyrillic, 2 + dice.roll(3));
  if (kind < 12) return syllables(dice, kGreek, 2 + dice.roll(3));
  const auto word = syllables(dice, kLatin, 2 + dice.roll(3));
  return dice.roll(3) == 0 ? word + std::string(kEndings.at(dice.roll(kEndings.size()))) : word;
}

// Of ASCII alone: what capitals matter for here is that there are some.
std::string capitalised(std::string word) {
  if (word.front() >= 'a' && word.front() <= 'z') word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::string part_number(Dice& dice) {
  return std::string(1, static_cast<char>('A' + dice.roll(26))) + "-" + std::to_string(dice.roll(900)) + "/" +
         std::to_string(dice.roll(20));
}

}  // namespace

std::uint64_t Dice::roll() {
  std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31U);
}

Words::Words(std::uint64_t seed) {
  Dice dice(seed);
  std::unordered_set<std::string> known;
  while (words_.size() < kWords) {
    // Frequent words are short, in every language.
    auto word = words_.size() < 60 ? syllables(dice, kLatin, 1 + words_.size() / 20) : new_word(dice);
    if (known.insert(word).second) words_.push_back(std::move(word));
  }
  const double sum = std::log(static_cast<double>(kWords)) + 0.5772;
  for (std::size_t rank = 1; rank <= kWords; ++rank) {
    const auto times = std::lround(static_cast<double>(kUrn) / (static_cast<double>(rank) * sum));
    urn_.insert(urn_.end(), static_cast<std::size_t>(std::max(times, 1L)),
                static_cast<std::uint16_t>(rank - 1));
  }
}

const std::string& Words::any(Dice& dice) const {
  return words_[urn_[dice.roll(urn_.size())]];
}

std::string Words::message(Dice& dice) const {
  // Many are short and some long: the product of two rolls, eight words at least.
  const auto count = 8 + dice.roll(12) * dice.roll(13);
  std::string text;
  std::uint64_t in_sentence = 0;
  for (std::uint64_t at = 0; at < count; ++at) {
    const auto& word = any(dice);
    const auto said = dice.roll(100) < 3 ? part_number(dice) : word;
    text += in_sentence == 0 ? capitalised(said) : said;
    ++in_sentence;
    const bool ends = at + 1 == count || (in_sentence > 4 && dice.roll(8) == 0);
    if (!ends) {
      text += ' ';
      continue;
    }
    in_sentence = 0;
    text += '.';
    if (at + 1 < count) text += dice.roll(4) == 0 ? "\n\n" : " ";
  }
  return text;
}

std::string Words::subject(Dice& dice) const {
  std::string text = capitalised(any(dice));
  for (auto count = 2 + dice.roll(5); count > 0; --count) text += ' ' + any(dice);
  return text;
}

std::string Words::name(Dice& dice) const {
  return capitalised(syllables(dice, kLatin, 2 + dice.roll(2))) + ' ' +
         capitalised(syllables(dice, kLatin, 2 + dice.roll(3)));
}

}  // namespace bench
