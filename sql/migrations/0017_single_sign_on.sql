-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Single sign-on. sso_audience: everyone, or the members of the groups that the portal admits. sso_passwords: passwords are
-- offered beside it. sso_companies: who comes for the first time belongs to the company of their address's domain.

ALTER TABLE portal
  MODIFY COLUMN way_in ENUM('contacts', 'self_registration', 'access_groups', 'single_sign_on') NOT NULL DEFAULT 'contacts',
  ADD COLUMN IF NOT EXISTS sso_audience ENUM('everyone', 'groups') NOT NULL DEFAULT 'everyone' AFTER way_in,
  ADD COLUMN IF NOT EXISTS sso_passwords BOOLEAN NOT NULL DEFAULT FALSE AFTER sso_audience,
  ADD COLUMN IF NOT EXISTS sso_companies BOOLEAN NOT NULL DEFAULT FALSE AFTER sso_passwords;

-- How a portal takes JWTs (src/model/single_sign_on.h). A draft is what a test sign-in tries; verified_at: it has passed one.
-- jwt_keys: what verifies them, of HS256 encrypted with the node's keys. Domains and attributes are words between blanks.

CREATE TABLE IF NOT EXISTS jwt_settings (
  portal_id BIGINT UNSIGNED NOT NULL,
  is_draft BOOLEAN NOT NULL,
  login_url VARCHAR(2000) NOT NULL,
  algorithm ENUM('RS256', 'ES256', 'EdDSA', 'HS256') NOT NULL,
  jwt_keys MEDIUMBLOB NOT NULL,
  jwks_url VARCHAR(2000) NOT NULL,
  jwks_fetched_at DATETIME(6) NULL,
  jwks_due_at DATETIME(6) NULL,
  jwks_trouble VARCHAR(400) NOT NULL DEFAULT '',
  issuer VARCHAR(500) NOT NULL,
  audience VARCHAR(500) NOT NULL,
  takes_unasked BOOLEAN NOT NULL,
  own_domains TEXT NOT NULL,
  attributes TEXT NOT NULL,
  verified_at DATETIME(6) NULL,
  PRIMARY KEY (portal_id, is_draft),
  KEY jwks_due (jwks_due_at),
  CONSTRAINT jwt_settings_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- When the contact first came in by single sign-on, until they have a new password or address of their own: whoever has may do
-- so again, password or not.

ALTER TABLE contact
  ADD COLUMN IF NOT EXISTS sso_since DATETIME(6) NULL AFTER password_hash;

-- What has opened a session, by its replay key, for as long as it would be taken again.

CREATE TABLE IF NOT EXISTS sso_used (
  portal_id BIGINT UNSIGNED NOT NULL,
  replay_key BINARY(32) NOT NULL,
  good_until DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, replay_key),
  KEY good_until (good_until),
  CONSTRAINT sso_used_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;
