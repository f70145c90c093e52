-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A ticket's words set other bits (src/model/search.h): luukkuctl migrate makes the index anew, as it does for all tickets
-- that have none.

UPDATE ticket SET search_text = NULL;
