constexpr app::Route kRoute{.stem = "tickets"};
