-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Small pictures of attached ones, made by luukku-worker; files of their own in the node's folder.

ALTER TABLE attachment
  ADD COLUMN IF NOT EXISTS thumbnail ENUM('none', 'wanted', 'made') NOT NULL DEFAULT 'none',
  ADD COLUMN IF NOT EXISTS thumbnail_name BINARY(16) NULL,
  ADD COLUMN IF NOT EXISTS thumbnail_size INT UNSIGNED NULL,
  ADD UNIQUE KEY IF NOT EXISTS thumbnail_name (thumbnail_name),
  ADD KEY IF NOT EXISTS wanted (thumbnail, id);
