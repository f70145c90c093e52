-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Single sign-on with SAML 2.0. sso_way: which of the two a portal with single sign-on takes.

ALTER TABLE portal
  ADD COLUMN IF NOT EXISTS sso_way ENUM('jwt', 'saml') NOT NULL DEFAULT 'jwt' AFTER way_in;

-- How a portal takes SAML (src/model/single_sign_on.h). A draft is what a test sign-in tries; verified_at: it has passed one.
-- Domains and attributes are words between blanks.

CREATE TABLE IF NOT EXISTS saml_settings (
  portal_id BIGINT UNSIGNED NOT NULL,
  is_draft BOOLEAN NOT NULL,
  entity VARCHAR(1024) NOT NULL,
  sign_on_url VARCHAR(2000) NOT NULL,
  log_out_url VARCHAR(2000) NOT NULL,
  log_out_response_url VARCHAR(2000) NOT NULL,
  certificates MEDIUMTEXT NOT NULL,
  email_attribute VARCHAR(500) NOT NULL,
  takes_unasked BOOLEAN NOT NULL,
  own_domains TEXT NOT NULL,
  attributes TEXT NOT NULL,
  verified_at DATETIME(6) NULL,
  PRIMARY KEY (portal_id, is_draft),
  CONSTRAINT saml_settings_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- The portal's own keys: all of them read what is encrypted, one of them signs. private_key: encrypted with the node's keys.

CREATE TABLE IF NOT EXISTS saml_key (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  private_key BLOB NOT NULL,
  certificate TEXT NOT NULL,
  signs BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  CONSTRAINT saml_key_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- What a good response says, until the browser that asked for it, or, where in_response_to is empty, the one that brought it,
-- opens a session. claims: model::SsoClaims; subject: what the identity provider calls them (model::SamlSubject, as text).

CREATE TABLE IF NOT EXISTS saml_arrival (
  portal_id BIGINT UNSIGNED NOT NULL,
  handle_digest BINARY(32) NOT NULL,
  replay_key BINARY(32) NOT NULL,
  claims MEDIUMBLOB NOT NULL,
  in_response_to VARCHAR(200) NOT NULL,
  next VARCHAR(500) NOT NULL,
  subject VARCHAR(5100) NOT NULL,
  good_until DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, handle_digest),
  UNIQUE KEY once (portal_id, replay_key),
  KEY by_age (good_until),
  CONSTRAINT saml_arrival_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- The same of the session that it opened, for single log-out; saml_name: of the subject's name alone, to be found by.

ALTER TABLE session
  ADD COLUMN IF NOT EXISTS saml_subject VARCHAR(5100) NULL,
  ADD COLUMN IF NOT EXISTS saml_name BINARY(32) NULL,
  ADD KEY IF NOT EXISTS of_saml_name (portal_id, saml_name);
