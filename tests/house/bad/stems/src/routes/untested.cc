constexpr app::Route kRoute{.stem = "untested"};
