-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who may come in because of a group, and who is invited for it. help_name, help_email: whom to ask who cannot come in.

ALTER TABLE portal
  MODIFY way_in ENUM('contacts', 'self_registration', 'access_groups') NOT NULL DEFAULT 'contacts',
  ADD COLUMN IF NOT EXISTS help_name VARCHAR(200) NOT NULL DEFAULT '' AFTER registration_approval,
  ADD COLUMN IF NOT EXISTS help_email VARCHAR(254) NOT NULL DEFAULT '' AFTER help_name;

-- Static: its members are access_group_member. Dynamic: whoever satisfies its rules (rule_condition).
CREATE TABLE IF NOT EXISTS access_group (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(100) NOT NULL,
  kind ENUM('static', 'dynamic') NOT NULL,
  is_admitted BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY name (portal_id, name),
  CONSTRAINT access_group_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS access_group_member (
  portal_id BIGINT UNSIGNED NOT NULL,
  access_group_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (portal_id, access_group_id, contact_id),
  KEY of_contact (portal_id, contact_id),
  CONSTRAINT access_group_member_group FOREIGN KEY (portal_id, access_group_id) REFERENCES access_group (portal_id, id),
  CONSTRAINT access_group_member_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE rule_condition
  MODIFY purpose ENUM('ticket_filter', 'company_access', 'access_group') NOT NULL,
  ADD COLUMN IF NOT EXISTS access_group_id BIGINT UNSIGNED NULL AFTER purpose,
  ADD COLUMN IF NOT EXISTS access_group_key BIGINT UNSIGNED AS (COALESCE(access_group_id, 0)) VIRTUAL AFTER access_group_id;

ALTER TABLE rule_condition
  DROP KEY IF EXISTS position,
  ADD UNIQUE KEY IF NOT EXISTS place (portal_id, purpose, access_group_key, group_position, position),
  ADD KEY IF NOT EXISTS of_access_group (portal_id, access_group_id),
  ADD CONSTRAINT IF NOT EXISTS rule_condition_of_group CHECK ((purpose = 'access_group') = (access_group_id IS NOT NULL));

ALTER TABLE rule_condition ADD CONSTRAINT rule_condition_access_group FOREIGN KEY IF NOT EXISTS (portal_id, access_group_id)
  REFERENCES access_group (portal_id, id);

-- Who is invited, until they have a password: that they have come. mails: how many were queued; 0: the choice can still be undone. due_at: when the next one is; mail_key: the
-- last one's message_key. link_key: signed in the link, which ends with it.
CREATE TABLE IF NOT EXISTS invitation (
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  link_key BINARY(16) NOT NULL,
  mails TINYINT UNSIGNED NOT NULL DEFAULT 0,
  mail_key BINARY(16) NULL,
  created_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NULL,
  withdrawn_at DATETIME(6) NULL,
  PRIMARY KEY (portal_id, contact_id),
  UNIQUE KEY mail_key (mail_key),
  KEY due (portal_id, due_at),
  CONSTRAINT invitation_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE outgoing_mail
  MODIFY kind ENUM('owner_reply', 'password_reset', 'password_changed', 'registration', 'registration_approved', 'invitation',
    'invitation_reminder') NOT NULL;
