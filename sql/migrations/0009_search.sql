-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the list is filtered, sorted and searched by. The association of tickets with contacts and companies stands in
-- the list's own order, with copies of the columns that it asks for (ticket_...: the ticket's), and with a signature of the
-- ticket's words: see src/model/search.h. search_text is in the form of src/base/search_text.h; a ticket whose own is NULL has none yet: luukkuctl index makes it.

ALTER TABLE ticket
  ADD COLUMN IF NOT EXISTS search_text VARBINARY(8000) NULL AFTER subject_key;

CREATE TABLE IF NOT EXISTS thread_text (
  portal_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  thread_id BIGINT UNSIGNED NOT NULL,
  search_text MEDIUMBLOB NOT NULL,
  PRIMARY KEY (portal_id, ticket_id, thread_id),
  KEY of_thread (portal_id, thread_id),
  CONSTRAINT thread_text_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT thread_text_thread FOREIGN KEY (portal_id, thread_id) REFERENCES thread (portal_id, id)
);

CREATE TABLE IF NOT EXISTS ticket_look (
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, contact_id, ticket_id),
  KEY of_ticket (portal_id, ticket_id),
  CONSTRAINT ticket_look_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id),
  CONSTRAINT ticket_look_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id)
);

ALTER TABLE ticket_contact
  ADD COLUMN IF NOT EXISTS created_at DATETIME(6) NOT NULL DEFAULT '1000-01-01' AFTER last_activity_at,
  ADD COLUMN IF NOT EXISTS ticket_requester BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER created_at,
  ADD COLUMN IF NOT EXISTS ticket_pipeline BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER ticket_requester,
  ADD COLUMN IF NOT EXISTS words_0 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_1 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_2 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_3 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_4 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_5 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_6 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_7 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_8 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_9 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_10 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_11 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_12 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_13 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_14 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_15 BIGINT UNSIGNED NOT NULL DEFAULT 0;

ALTER TABLE ticket_contact
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (portal_id, contact_id, last_activity_at, ticket_number),
  ADD UNIQUE KEY IF NOT EXISTS ticket (portal_id, contact_id, ticket_id),
  ADD KEY IF NOT EXISTS by_number (portal_id, contact_id, ticket_number),
  ADD KEY IF NOT EXISTS by_created (portal_id, contact_id, created_at, ticket_number),
  ADD KEY IF NOT EXISTS of_requester (portal_id, contact_id, ticket_requester, last_activity_at, ticket_number),
  DROP KEY IF EXISTS newest;

UPDATE ticket_contact a JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id
  SET a.created_at = t.created_at, a.ticket_requester = t.requester_id, a.ticket_pipeline = t.pipeline_id;

ALTER TABLE ticket_company
  ADD COLUMN IF NOT EXISTS created_at DATETIME(6) NOT NULL DEFAULT '1000-01-01' AFTER last_activity_at,
  ADD COLUMN IF NOT EXISTS ticket_requester BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER created_at,
  ADD COLUMN IF NOT EXISTS ticket_pipeline BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER ticket_requester,
  ADD COLUMN IF NOT EXISTS words_0 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_1 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_2 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_3 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_4 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_5 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_6 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_7 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_8 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_9 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_10 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_11 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_12 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_13 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_14 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_15 BIGINT UNSIGNED NOT NULL DEFAULT 0;

ALTER TABLE ticket_company
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (portal_id, company_id, last_activity_at, ticket_number),
  ADD UNIQUE KEY IF NOT EXISTS ticket (portal_id, company_id, ticket_id),
  ADD KEY IF NOT EXISTS by_number (portal_id, company_id, ticket_number),
  ADD KEY IF NOT EXISTS by_created (portal_id, company_id, created_at, ticket_number),
  ADD KEY IF NOT EXISTS of_requester (portal_id, company_id, ticket_requester, last_activity_at, ticket_number),
  DROP KEY IF EXISTS newest;

UPDATE ticket_company a JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id
  SET a.created_at = t.created_at, a.ticket_requester = t.requester_id, a.ticket_pipeline = t.pipeline_id;
