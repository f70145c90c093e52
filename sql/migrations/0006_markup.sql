-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How a message's text is written: as it stands, or in Markdown.

ALTER TABLE message ADD COLUMN IF NOT EXISTS markup ENUM('plain', 'markdown') NOT NULL DEFAULT 'plain' AFTER body;
