// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/search_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace base {

namespace {

struct Forms {
  const icu::Normalizer2* folded;
  const icu::Normalizer2* apart;
  const icu::Normalizer2* together;
};

const Forms& forms() {
  static const Forms kForms = [] {
    UErrorCode status = U_ZERO_ERROR;
    const Forms all{icu::Normalizer2::getNFKCCasefoldInstance(status),
                    icu::Normalizer2::getNFDInstance(status), icu::Normalizer2::getNFCInstance(status)};
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: normalizer: ") + u_errorName(status));
    return all;
  }();
  return kForms;
}

icu::UnicodeString fold(std::string_view piece) {
  UErrorCode status = U_ZERO_ERROR;
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(piece.data(), static_cast<std::int32_t>(piece.size())));
  const auto apart = forms().apart->normalize(forms().folded->normalize(text, status), status);
  icu::UnicodeString bare;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    constexpr UChar32 kFirstAccent = 0x300;
    constexpr UChar32 kLastAccent = 0x36f;
    const auto character = apart.char32At(at);
    if (character < kFirstAccent || character > kLastAccent) bare.append(character);
  }
  auto folded = forms().together->normalize(bare, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: fold: ") + u_errorName(status));
  return folded;
}

enum class Kind { Blank, Mark, Letter, Word };

// Word: a character that is one for itself.
Kind kind_of(UChar32 character) {
  if (u_isUWhiteSpace(character)) return Kind::Blank;
  if ((U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) == 0) return Kind::Mark;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(character, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return Kind::Word;
    default:
      return Kind::Letter;
  }
}

UChar32 plain_mark(UChar32 mark) {
  switch (u_charType(mark)) {
    case U_DASH_PUNCTUATION:
      return '-';
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
    case U_START_PUNCTUATION: {
      constexpr UChar32 kSingle[] = {0x2018, 0x2019, 0x201a, 0x201b, 0x2039, 0x203a};
      constexpr UChar32 kDouble[] = {0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb};
      if (std::ranges::find(kSingle, mark) != std::end(kSingle)) return '\'';
      return std::ranges::find(kDouble, mark) != std::end(kDouble) ? '"' : mark;
    }
    default:
      return mark;
  }
}

// Goes through the text, piece by piece as far as it can be folded for itself.
class Writer {
 public:
  Writer(std::string_view text, bool traced) : text_(text), traced_(traced) {}

  [[nodiscard]] TracedText write() && {
    made_.text.reserve(text_.size() + text_.size() / 4);
    while (end_ < text_.size()) {
      begin_ = end_;
      const auto first = next();
      if (first < kAsciiEnd &&
          (end_ == text_.size() || static_cast<unsigned char>(text_[end_]) < kAsciiEnd)) {
        add(first >= 'A' && first <= 'Z' ? first + ('a' - 'A') : first);
        continue;
      }
      for (int characters = 1; characters < kMostPiece && end_ < text_.size(); ++characters) {
        const auto here = end_;
        if (!forms().folded->hasBoundaryBefore(next())) continue;
        end_ = here;
        break;
      }
      const auto folded = fold(text_.substr(begin_, end_ - begin_));
      for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1))
        add(folded.char32At(at));
    }
    return std::move(made_);
  }

 private:
  static constexpr UChar32 kAsciiEnd = 0x80;
  // Marks without end would cost the square of their number.
  static constexpr int kMostPiece = 64;

  UChar32 next() {
    UChar32 character = 0;
    U8_NEXT_UNSAFE(text_, end_, character);
    return character;
  }

  void add(UChar32 character) {
    const auto kind = kind_of(character);
    if (kind == Kind::Word || (kind == Kind::Letter && before_ != Kind::Letter)) put(" ");
    if (kind == Kind::Mark) character = plain_mark(character);
    before_ = kind;
    if (kind == Kind::Blank) return;
    std::string bytes;
    put(icu::UnicodeString(character).toUTF8String(bytes));
  }

  void put(std::string_view bytes) {
    made_.text += bytes;
    if (!traced_) return;
    made_.begin.insert(made_.begin.end(), bytes.size(), static_cast<std::uint32_t>(begin_));
    made_.end.insert(made_.end.end(), bytes.size(), static_cast<std::uint32_t>(end_));
  }

  std::string_view text_;
  bool traced_;
  std::size_t begin_ = 0;  // of the piece in hand
  std::size_t end_ = 0;
  Kind before_ = Kind::Blank;
  TracedText made_;
};

}  // namespace

std::string to_search_text(std::string_view text) {
  return Writer(text, false).write().text;
}

TracedText trace_search_text(std::string_view text) {
  return Writer(text, true).write();
}

}  // namespace base
