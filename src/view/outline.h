// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "view/markdown.h"
#include "view/prose.h"

namespace view {

// Inside of src/view only: collects the events of a text in Markdown. What was begun is ended in order,
// whatever happens between; what lies too deep is not shown, but for its words.
class Outline {
 public:
  void begin(Element element, std::string_view text = {});
  void end(std::string_view text = {});
  void rule();
  void text(std::string_view words) { words_ += words; }

  [[nodiscard]] bool has_room() const { return depth_ < kMostDepth; }
  [[nodiscard]] bool is_full() const { return events_.size() > kMostEvents; }
  [[nodiscard]] std::vector<Event> take() { return std::move(events_); }

 private:
  struct Open {
    Element element;
    bool shown;
  };

  void flush();

  std::vector<Event> events_;
  std::vector<Open> open_;
  std::size_t depth_ = 0;
  std::size_t verbatim_ = 0;
  std::size_t links_ = kMostLinks;
  std::string words_;  // to be shown before what comes next
};

}  // namespace view
