-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How tickets are closed, opened again and followed up, and how much of a ticket is shown.

-- reopen_days: how long after closing a reply opens the ticket again, instead of making a follow-up; NULL: for ever.
ALTER TABLE portal
  ADD COLUMN IF NOT EXISTS show_stages BOOLEAN NOT NULL DEFAULT FALSE AFTER close_by_customer,
  ADD COLUMN IF NOT EXISTS all_threads BOOLEAN NOT NULL DEFAULT FALSE AFTER show_stages,
  ADD COLUMN IF NOT EXISTS reopen_days SMALLINT UNSIGNED NULL AFTER reply_to_closed;

-- The stage that a customer's closing leads to; NULL: the pipeline's first closed one.
ALTER TABLE pipeline ADD COLUMN IF NOT EXISTS closed_stage_id BIGINT UNSIGNED NULL;
ALTER TABLE pipeline ADD CONSTRAINT pipeline_closed_stage FOREIGN KEY IF NOT EXISTS (portal_id, id, closed_stage_id)
  REFERENCES stage (portal_id, pipeline_id, id);

-- The closed ticket that this one goes on from.
ALTER TABLE ticket ADD COLUMN IF NOT EXISTS follows_id BIGINT UNSIGNED NULL;
ALTER TABLE ticket ADD CONSTRAINT ticket_follows FOREIGN KEY IF NOT EXISTS (portal_id, follows_id)
  REFERENCES ticket (portal_id, id);
