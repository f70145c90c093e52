// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/page_design.h"

#include "tools/command.h"

namespace tools {

model::SystemPage require_page(const std::string& name) {
  const auto page = model::kSystemPages.find(name);
  if (page) return *page;
  std::string known;
  for (const auto& each : model::kSystemPages.all)
    known += (known.empty() ? "" : ", ") + std::string(each.first);
  throw Refused(name + ": no page; there are " + known);
}

void assign_design(model::PageDesign& design, const std::string& name, const std::string& value) {
  if (name == "layout") {
    const auto layout = model::kLayouts.find(value);
    if (!layout) throw Refused(value + ": layout is card, split or wide");
    design.layout = *layout;
  } else if (name == "heading") {
    if (!value.empty()) require_text(value, model::kMostHeading, name);
    design.heading = value;
  } else if (name == "intro") {
    design.intro = value.empty() ? "" : require_markdown(value, model::kMostIntro, name);
  } else {
    throw Refused(name + ": it is layout=, heading= or intro=");
  }
}

nlohmann::ordered_json describe_design(const model::PageDesign& design) {
  return {{"layout", std::string(model::kLayouts.name_of(design.layout))},
          {"heading", design.heading},
          {"intro", design.intro}};
}

}  // namespace tools
