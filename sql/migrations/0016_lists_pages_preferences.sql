-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every column that the list is sorted by stands in an index of the association: copies of the first characters of the
-- ticket's subject and of its requester's and owner's names (src/store/sort_keys.h). The newest come first in the table too:
-- InnoDB reads forwards half as fast again as backwards. The signature of a ticket's words gets twice as many bits
-- (src/model/search.h). luukkuctl migrate fills all that when it makes the index anew.

ALTER TABLE ticket_contact
  ADD COLUMN IF NOT EXISTS words_16 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_17 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_18 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_19 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_20 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_21 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_22 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_23 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_24 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_25 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_26 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_27 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_28 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_29 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_30 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_31 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS sort_subject VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS sort_requester VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS sort_owner VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '';

ALTER TABLE ticket_contact
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (portal_id, contact_id, last_activity_at DESC, ticket_number DESC),
  DROP KEY IF EXISTS newest_by_state,
  ADD KEY newest_by_state (portal_id, contact_id, is_closed, last_activity_at DESC, ticket_number DESC),
  ADD KEY IF NOT EXISTS by_subject (portal_id, contact_id, sort_subject, ticket_number),
  ADD KEY IF NOT EXISTS by_requester (portal_id, contact_id, sort_requester, ticket_number),
  ADD KEY IF NOT EXISTS by_owner (portal_id, contact_id, sort_owner, ticket_number);

ALTER TABLE ticket_company
  ADD COLUMN IF NOT EXISTS words_16 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_17 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_18 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_19 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_20 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_21 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_22 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_23 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_24 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_25 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_26 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_27 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_28 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_29 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_30 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS words_31 BIGINT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS sort_subject VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS sort_requester VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  ADD COLUMN IF NOT EXISTS sort_owner VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '';

ALTER TABLE ticket_company
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (portal_id, company_id, last_activity_at DESC, ticket_number DESC),
  DROP KEY IF EXISTS newest_by_state,
  ADD KEY newest_by_state (portal_id, company_id, is_closed, last_activity_at DESC, ticket_number DESC),
  ADD KEY IF NOT EXISTS by_subject (portal_id, company_id, sort_subject, ticket_number),
  ADD KEY IF NOT EXISTS by_requester (portal_id, company_id, sort_requester, ticket_number),
  ADD KEY IF NOT EXISTS by_owner (portal_id, company_id, sort_owner, ticket_number);

-- How a portal's system pages look, where they differ from the usual; empty words are the usual ones. A draft is what a
-- preview shows.

CREATE TABLE IF NOT EXISTS system_page (
  portal_id BIGINT UNSIGNED NOT NULL,
  page ENUM('sign_in', 'register', 'sign_out', 'access_denied', 'password_forgot', 'password_reset') NOT NULL,
  is_draft BOOLEAN NOT NULL,
  layout ENUM('card', 'split', 'wide') NOT NULL,
  heading VARCHAR(200) NOT NULL,
  intro VARCHAR(4000) NOT NULL,
  PRIMARY KEY (portal_id, page, is_draft),
  CONSTRAINT system_page_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- Words of one's own in invitations, in place of the usual ones.
ALTER TABLE portal
  ADD COLUMN IF NOT EXISTS invitation_text VARCHAR(4000) NOT NULL DEFAULT '' AFTER help_email;

-- What contacts choose for themselves; NULL: as the portal has it. wants_news: a mail when somebody else replies in a
-- ticket of theirs.

ALTER TABLE contact
  ADD COLUMN IF NOT EXISTS time_zone VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL AFTER consent_version,
  ADD COLUMN IF NOT EXISTS language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL AFTER time_zone,
  ADD COLUMN IF NOT EXISTS wants_news BOOLEAN NOT NULL DEFAULT TRUE AFTER language;

ALTER TABLE outgoing_mail
  MODIFY COLUMN kind ENUM('owner_reply', 'password_reset', 'password_changed', 'registration', 'registration_approved', 'invitation',
    'invitation_reminder', 'email_change_old', 'email_change_new', 'contact_reply') NOT NULL;

UPDATE ticket SET search_text = NULL;
