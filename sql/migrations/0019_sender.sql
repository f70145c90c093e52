-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whose a portal's mails are; empty: the node says it, else no-reply@ the portal's own host.

ALTER TABLE portal
  ADD COLUMN IF NOT EXISTS sender_email VARCHAR(254) NOT NULL DEFAULT '' AFTER help_email;
