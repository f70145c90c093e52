-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Mails about a contact's password belong to no ticket. A 'password_reset' is queued for whatever address was typed: whether
-- a contact has it is looked up by luukku-worker, so that the page does the same work for all.

ALTER TABLE outgoing_mail
  MODIFY kind ENUM('owner_reply', 'password_reset', 'password_changed') NOT NULL,
  MODIFY ticket_id BIGINT UNSIGNED NULL;
