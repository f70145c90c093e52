-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A row has one external id: an export looks it up by the row, and gives one to what has none.

ALTER TABLE import_key
  ADD UNIQUE KEY IF NOT EXISTS of_row (portal_id, noun, row_id);
