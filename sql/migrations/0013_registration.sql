-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who may come in by themselves, and what they have to agree to.

ALTER TABLE portal
  ADD COLUMN IF NOT EXISTS way_in ENUM('contacts', 'self_registration') NOT NULL DEFAULT 'contacts' AFTER is_open,
  ADD COLUMN IF NOT EXISTS registration_approval BOOLEAN NOT NULL DEFAULT FALSE AFTER way_in;

-- Whose addresses may register: where any is allowed, no others; never those that are not.
CREATE TABLE IF NOT EXISTS registration_domain (
  portal_id BIGINT UNSIGNED NOT NULL,
  domain VARCHAR(253) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  is_allowed BOOLEAN NOT NULL,
  PRIMARY KEY (portal_id, domain),
  CONSTRAINT registration_domain_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- What is asked of everybody, as it was worded: a row never changes. asks_again: who has agreed to earlier versions is asked too.
CREATE TABLE IF NOT EXISTS consent_text (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  version INT UNSIGNED NOT NULL,
  notice TEXT NOT NULL,
  label VARCHAR(500) NOT NULL,
  asks_again BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY version (portal_id, version),
  CONSTRAINT consent_text_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- Who has agreed to which text, when, from which address.
CREATE TABLE IF NOT EXISTS consent (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  consent_text_id BIGINT UNSIGNED NOT NULL,
  given_at DATETIME(6) NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  KEY of_contact (portal_id, contact_id),
  KEY of_text (portal_id, consent_text_id),
  CONSTRAINT consent_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id),
  CONSTRAINT consent_text_agreed FOREIGN KEY (portal_id, consent_text_id) REFERENCES consent_text (portal_id, id)
) ENGINE=InnoDB;

-- A copy of the newest of these, for the first query of every request.
ALTER TABLE contact
  ADD COLUMN IF NOT EXISTS consent_version INT UNSIGNED NULL AFTER password_hash;

-- Who has registered and is not a contact yet: until the mailed link is followed, and then, where the portal wants it, until
-- staff approves. link_key: random, signed in the link; also the message_key of the mail that carries it.
-- browser_digest: of what the browser is known by that the form was sent from.
CREATE TABLE IF NOT EXISTS registration (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(200) NOT NULL,
  password_hash VARCHAR(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  consent_text_id BIGINT UNSIGNED NOT NULL,
  link_key BINARY(16) NOT NULL,
  browser_digest BINARY(32) NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  confirmed_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY link_key (link_key),
  KEY of_address (portal_id, email),
  KEY by_state (portal_id, confirmed_at),
  KEY by_age (created_at),
  KEY of_text (portal_id, consent_text_id),
  CONSTRAINT registration_portal FOREIGN KEY (portal_id) REFERENCES portal (id),
  CONSTRAINT registration_text FOREIGN KEY (portal_id, consent_text_id) REFERENCES consent_text (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE outgoing_mail
  MODIFY kind ENUM('owner_reply', 'password_reset', 'password_changed', 'registration', 'registration_approved') NOT NULL;
