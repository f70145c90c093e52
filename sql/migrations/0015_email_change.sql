-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The new e-mail address of a contact, until it is confirmed at the old one and at the new one. The keys are signed in the two
-- links, and are the message_key of the mails that carry them.
CREATE TABLE IF NOT EXISTS email_change (
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  email VARCHAR(254) NOT NULL,
  old_email VARCHAR(254) NOT NULL,
  old_key BINARY(16) NOT NULL,
  new_key BINARY(16) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  old_confirmed_at DATETIME(6) NULL,
  new_confirmed_at DATETIME(6) NULL,
  PRIMARY KEY (portal_id, contact_id),
  UNIQUE KEY old_key (old_key),
  UNIQUE KEY new_key (new_key),
  KEY by_age (asked_at),
  CONSTRAINT email_change_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE outgoing_mail
  MODIFY kind ENUM('owner_reply', 'password_reset', 'password_changed', 'registration', 'registration_approved', 'invitation',
    'invitation_reminder', 'email_change_old', 'email_change_new') NOT NULL;
