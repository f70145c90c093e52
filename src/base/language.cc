// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <unicode/dtptngen.h>
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <map>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace base {

namespace {

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + what + ": " + u_errorName(status));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// Plain "en" would write months before days; we follow the order that most of our readers use.
icu::Locale locale_of(const std::string& language) {
  return language == "en" ? icu::Locale::getUK() : icu::Locale::createCanonical(language.c_str());
}

UDate to_icu(Time moment) {
  return static_cast<UDate>(std::chrono::floor<std::chrono::milliseconds>(moment).time_since_epoch().count());
}

std::unique_ptr<icu::TimeZone> zone_of(const std::string& name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(from_utf8(name)));
}

// How far a zone's clocks are ahead of UTC. `moment` is in UTC, or what those clocks show.
std::chrono::milliseconds offset_of(const icu::TimeZone& zone, Time moment, bool local) {
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(to_icu(moment), static_cast<UBool>(local), raw, saving, status);
  check(status, "zone offset");
  return std::chrono::milliseconds{raw + saving};
}

constexpr UChar32 kLastAscii = 0x7f;
constexpr UChar32 kNonJoiner = 0x200c;
constexpr UChar32 kJoiner = 0x200d;

bool is_seen(UChar32 character) {
  switch (u_charType(character)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return false;
    default:
      return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
  }
}

// What is not seen itself, but changes how its neighbours are.
bool is_needed_between(UChar32 before, UChar32 character, UChar32 after) {
  if (before <= kLastAscii || before == kNonJoiner || before == kJoiner) return false;
  if (u_hasBinaryProperty(character, UCHAR_VARIATION_SELECTOR) != 0) return true;
  return (character == kNonJoiner || character == kJoiner) && after > kLastAscii && is_seen(after);
}

}  // namespace

bool is_clean_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < length;) {
    UChar32 character = 0;
    U8_NEXT(bytes, at, length, character);
    if (character <= 0) return false;
  }
  return true;
}

bool is_blank(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < length;) {
    UChar32 character = 0;
    U8_NEXT(bytes, at, length, character);
    if (!u_isUWhiteSpace(character) && u_charType(character) != U_FORMAT_CHAR) return false;
  }
  return true;
}

std::optional<std::string> to_nfc(std::string_view text) {
  if (!is_clean_utf8(text)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  check(status, "normalizer");
  const auto normal = nfc->normalize(from_utf8(text), status);
  check(status, "normalize");
  return to_utf8(normal);
}

std::optional<std::string> to_ascii_domain(std::string_view domain) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(
      UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
      status));
  check(status, "idna");
  icu::IDNAInfo info;
  std::string ascii;
  icu::StringByteSink<std::string> sink(&ascii);
  idna->nameToASCII_UTF8({domain.data(), static_cast<std::int32_t>(domain.size())}, sink, info, status);
  check(status, "idna");
  return info.hasErrors() ? std::nullopt : std::optional(ascii);
}

std::string to_folded(std::string_view text) {
  return to_nfc(to_utf8(from_utf8(text).foldCase())).value();
}

std::optional<std::string> to_visible(std::string_view text) {
  const auto normal = to_nfc(text);
  if (!normal) return std::nullopt;
  const auto all = from_utf8(*normal);
  icu::UnicodeString seen;
  for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
    const auto character = all.char32At(at);
    const auto before = seen.isEmpty() ? 0 : seen.char32At(seen.length() - 1);
    const auto next = all.moveIndex32(at, 1);
    const auto after = next < all.length() ? all.char32At(next) : 0;
    if (is_seen(character) || is_needed_between(before, character, after)) seen.append(character);
  }
  return to_nfc(to_utf8(seen));
}

std::string capitalized(std::string_view word, const std::string& language) {
  // Every page asks for the same few words.
  constexpr std::size_t kMostKept = 100;
  static std::map<std::pair<std::string, std::string>, std::string> kept;
  auto key = std::pair(language, std::string(word));
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  if (kept.size() == kMostKept) kept.clear();
  auto text = from_utf8(word);
  const auto first = text.moveIndex32(0, 1);
  auto head = text.tempSubString(0, first);
  head.toTitle(nullptr, locale_of(language));
  return kept.emplace(std::move(key), to_utf8(head + text.tempSubString(first))).first->second;
}

bool is_time_zone(std::string_view name) {
  return *zone_of(std::string(name)) != icu::TimeZone::getUnknown();
}

std::chrono::sys_days day_of(Time moment, const std::string& zone) {
  return std::chrono::floor<std::chrono::days>(moment + offset_of(*zone_of(zone), moment, false));
}

Time start_of_day(std::chrono::sys_days day, const std::string& zone) {
  return std::min(Time{day} - offset_of(*zone_of(zone), Time{day}, true), kEndOfTime);
}

bool is_right_to_left(const std::string& language) {
  static std::map<std::string, bool> kept;  // every page asks
  const auto found = kept.find(language);
  return found != kept.end() ? found->second : (kept[language] = locale_of(language).isRightToLeft());
}

struct DateWriter::Formats {
  std::string zone_name;
  std::unique_ptr<icu::TimeZone> zone;
  icu::RelativeDateTimeFormatter relative;
  icu::UnicodeString today;
  icu::UnicodeString yesterday;
  std::unique_ptr<icu::SimpleDateFormat> day;
  std::unique_ptr<icu::SimpleDateFormat> time;
  std::unique_ptr<icu::SimpleDateFormat> exact;
  std::unique_ptr<icu::SimpleDateFormat> offset;

  // What was written, as of one day: people look at the same moments again and again, and a text costs more
  // than all else of a line.
  static constexpr std::size_t kMostWritten = 1000;
  std::unordered_map<std::int64_t, DateTexts> written = {};
  std::map<std::chrono::milliseconds, std::string> labels = {};  // of the zone, by its offset
  Time now = {};
  std::int64_t today_is = 0;

  [[nodiscard]] std::unique_ptr<icu::SimpleDateFormat> format(const icu::Locale& locale,
                                                              const char* skeleton) const {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    check(status, "date patterns");
    const auto pattern = generator->getBestPattern(icu::UnicodeString(skeleton), status);
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    check(status, "date format");
    made->setTimeZone(*zone);
    return made;
  }

  // Days since the epoch, counted on this zone's clock.
  [[nodiscard]] std::int64_t local_day(Time moment) const {
    return std::chrono::floor<std::chrono::days>(moment + offset_of(*zone, moment, false))
        .time_since_epoch()
        .count();
  }

  void look_at_clock(Time moment) {
    if (moment == now) return;
    now = moment;
    const auto before = std::exchange(today_is, local_day(moment));
    if (before != today_is || written.size() >= kMostWritten) written.clear();
  }
};

DateWriter::DateWriter(const std::string& language, const std::string& zone) {
  const auto locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  formats_ = std::make_unique<Formats>(Formats{
      .zone_name = zone,
      .zone = zone_of(zone),
      .relative = icu::RelativeDateTimeFormatter(locale, nullptr, UDAT_STYLE_LONG,
                                                 UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE, status),
      .today = {},
      .yesterday = {},
      .day = nullptr,
      .time = nullptr,
      .exact = nullptr,
      .offset = nullptr,
  });
  auto& formats = *formats_;
  formats.relative.format(UDAT_DIRECTION_THIS, UDAT_ABSOLUTE_DAY, formats.today, status);
  formats.relative.format(UDAT_DIRECTION_LAST, UDAT_ABSOLUTE_DAY, formats.yesterday, status);
  check(status, "relative days");
  formats.day = formats.format(locale, "dMMMy");
  formats.time = formats.format(locale, "jmm");
  formats.exact = formats.format(locale, "dMMMMyjmmssz");
  formats.offset = formats.format(locale, "O");
}

DateWriter::~DateWriter() = default;
DateWriter::DateWriter(DateWriter&&) noexcept = default;
DateWriter& DateWriter::operator=(DateWriter&&) noexcept = default;

DateTexts DateWriter::write(Time moment, Time now) const {
  formats_->look_at_clock(now);
  const auto key = moment.time_since_epoch().count();
  if (const auto found = formats_->written.find(key); found != formats_->written.end()) return found->second;
  const auto days_ago = formats_->today_is - formats_->local_day(moment);
  icu::UnicodeString brief;
  if (days_ago == 0 || days_ago == 1) {
    brief = days_ago == 0 ? formats_->today : formats_->yesterday;
    brief += u' ';
    formats_->time->format(to_icu(moment), brief);
  } else {
    formats_->day->format(to_icu(moment), brief);
  }
  icu::UnicodeString exact;
  formats_->exact->format(to_icu(moment), exact);
  return formats_->written.try_emplace(key, DateTexts{to_utf8(brief), to_utf8(exact), to_rfc3339(moment)})
      .first->second;
}

DateTexts DateWriter::write_with_time(Time moment, Time now) const {
  auto texts = write(moment, now);
  if (const auto days_ago = formats_->local_day(now) - formats_->local_day(moment);
      days_ago != 0 && days_ago != 1) {
    icu::UnicodeString time;
    formats_->time->format(to_icu(moment), time);
    texts.brief += ' ' + to_utf8(time);
  }
  return texts;
}

std::string DateWriter::zone_label(Time now) const {
  auto& label = formats_->labels[offset_of(*formats_->zone, now, false)];
  if (label.empty()) {
    icu::UnicodeString offset;
    formats_->offset->format(to_icu(now), offset);
    offset.findAndReplace("GMT", "UTC");
    label = formats_->zone_name + " (" + to_utf8(offset) + ")";
  }
  return label;
}

}  // namespace base
