// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Does what its argument says, which the sanitizers must end it for.
#include <climits>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {
char table[8] = "planted";
}

int main(int argc, char** argv) {
  const int one = argc - 1;
  const char* const what = argc == 2 ? argv[1] : "";
  if (std::strcmp(what, "heap") == 0) {
    const std::vector<char> bytes(8);
    return bytes.data()[7 + one];
  }
  if (std::strcmp(what, "global") == 0) return table[7 + one];
  if (std::strcmp(what, "overflow") == 0) return INT_MAX - 1 + one + one > 0;
  if (std::strcmp(what, "shift") == 0) return one << (31 + one);
  if (std::strcmp(what, "nothing") == 0) return 0;
  std::fputs("usage: planted heap|global|overflow|shift|nothing\n", stderr);
  return 2;
}
