constexpr app::Route kRoute{.stem = "other"};
