// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// luukku-thumbnail: a picture on standard input, a small one (PNG) on standard output. Pictures come from
// strangers, and what decodes them has holes now and then: once the input is read this process can compute,
// write a megabyte to its output and end, all within bounds of memory and time; the kernel kills it for
// anything more. Exit code 65 for what is no picture of ours (PNG, JPEG, GIF, WebP), too large a one, or
// animated WebP.
#include <fcntl.h>
#include <gd.h>
#include <libexif/exif-data.h>
#include <seccomp.h>
#include <sys/resource.h>
#include <sysexits.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

constexpr int kSide = 320;                               // pixels: a tile's, for screens of twice the density
constexpr std::size_t kMostInput = 64ULL * 1024 * 1024;  // bytes
constexpr rlim_t kMostMemory = 320ULL * 1024 * 1024;     // bytes, the libraries' among them
constexpr rlim_t kMostOutput = 1024ULL * 1024;           // bytes
constexpr rlim_t kMostTime = 3;                          // seconds of the processor
constexpr std::int64_t kMostPixels = 64LL * 1000 * 1000;  // four bytes each, while it is decoded

using Picture = std::unique_ptr<gdImage, decltype(&gdImageDestroy)>;

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit bounds{most, most};
  if (::setrlimit(what, &bounds) != 0) std::exit(EX_OSERR);
}

std::string read_all() {
  std::string all;
  std::array<char, 65536> piece{};
  for (;;) {
    const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (count < 0) std::exit(EX_IOERR);
    if (count == 0) return all;
    all.append(piece.data(), static_cast<std::size_t>(count));
    if (all.size() > kMostInput) std::exit(EX_DATAERR);
  }
}

// Warnings about a picture are nobody's, and its reader's standard error may be where the small one goes.
void be_silent() {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0 || ::dup2(nowhere, STDERR_FILENO) < 0) std::exit(EX_OSERR);
  gdSetErrorMethod([](int, const char*, va_list) {});
}

// From here on: memory, writing to what is open, the end.
void lock_in() {
  const auto filter = ::seccomp_init(SCMP_ACT_KILL_PROCESS);
  bool good = filter != nullptr;
  for (const int call :
       {SCMP_SYS(write), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
        SCMP_SYS(futex), SCMP_SYS(exit), SCMP_SYS(exit_group)}) {
    good = good && ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  }
#ifdef __SANITIZE_ADDRESS__  // which looks for its stack when a library jumps
  good = good && ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sigaltstack), 0) == 0;
#endif
  if (!good || ::seccomp_load(filter) != 0) std::exit(EX_OSERR);
  ::seccomp_release(filter);
}

Picture decode(std::string& bytes) {
  const auto size = static_cast<int>(bytes.size());
  const std::string_view begin = bytes;
  gdImage* picture = nullptr;
  if (begin.starts_with("\x89PNG\r\n")) picture = gdImageCreateFromPngPtr(size, bytes.data());
  if (begin.starts_with("\xff\xd8\xff")) picture = gdImageCreateFromJpegPtr(size, bytes.data());
  if (begin.starts_with("GIF8")) picture = gdImageCreateFromGifPtr(size, bytes.data());
  if (begin.starts_with("RIFF") && begin.substr(0, 12).ends_with("WEBP"))
    picture = gdImageCreateFromWebpPtr(size, bytes.data());
  return {picture, gdImageDestroy};
}

// How a camera was held (Exif 2.3, tag 0x0112): 1 to 8; 1, upright, where nothing is said.
int orientation_of(const std::string& bytes) {
  const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(
      exif_data_new_from_data(reinterpret_cast<const unsigned char*>(bytes.data()),
                              static_cast<unsigned>(bytes.size())),
      exif_data_unref);
  const auto* entry =
      data == nullptr ? nullptr : exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
  if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return 1;
  return exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
}

Picture scaled(gdImage& picture) {
  const int longest = std::max({picture.sx, picture.sy, kSide});
  const auto scale = [&](int side) {
    return std::max(1, static_cast<int>(std::int64_t{side} * kSide / longest));
  };
  Picture small(gdImageCreateTrueColor(scale(picture.sx), scale(picture.sy)), gdImageDestroy);
  if (!small) return small;
  gdImageAlphaBlending(small.get(), 0);
  gdImageSaveAlpha(small.get(), 1);
  gdImageCopyResampled(small.get(), &picture, 0, 0, 0, 0, small->sx, small->sy, picture.sx, picture.sy);
  return small;
}

Picture upright(Picture picture, int orientation) {
  if (orientation == 2 || orientation == 5 || orientation == 7) gdImageFlipHorizontal(picture.get());
  if (orientation == 4) gdImageFlipVertical(picture.get());
  const int quarters = orientation == 3                       ? 2
                       : orientation == 6 || orientation == 7 ? 3
                       : orientation == 5 || orientation == 8 ? 1
                                                              : 0;
  if (quarters == 0) return picture;
  return {gdImageRotateInterpolated(picture.get(), static_cast<float>(90 * quarters), 0), gdImageDestroy};
}

bool write_png(gdImage& picture) {
  gdImageSaveAlpha(&picture, 1);
  int size = 0;
  const std::unique_ptr<void, decltype(&gdFree)> png(gdImagePngPtr(&picture, &size), gdFree);
  if (!png) return false;
  std::string_view rest(static_cast<const char*>(png.get()), static_cast<std::size_t>(size));
  while (!rest.empty()) {
    const auto written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

int main() {
  limit(RLIMIT_CPU, kMostTime);
#ifndef __SANITIZE_ADDRESS__  // which reserves more than there is
  limit(RLIMIT_AS, kMostMemory);
#endif
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, kMostOutput);
  auto bytes = read_all();
  be_silent();
  lock_in();
  const auto picture = decode(bytes);
  if (!picture || std::int64_t{picture->sx} * picture->sy > kMostPixels) return EX_DATAERR;
  auto small = scaled(*picture);
  if (small) small = upright(std::move(small), orientation_of(bytes));
  return small && write_png(*small) ? EX_OK : EX_DATAERR;
}
