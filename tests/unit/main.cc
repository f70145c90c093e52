// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#define BOOST_TEST_MODULE luukku
#include <boost/test/unit_test.hpp>
