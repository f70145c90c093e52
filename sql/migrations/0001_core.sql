-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every statement is a step of its own, recorded when done, and safe to repeat: MariaDB's DDL does not roll back.
-- What is compared for identity is binary (the database's default, utf8mb4_nopad_bin); people's words, which are only
-- sorted, have a collation of their own, and a key in a normal form beside them where rules compare them. See
-- sql/README.md for the picture.

ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS portal (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_key VARCHAR(63) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  is_open BOOLEAN NOT NULL DEFAULT FALSE,
  ticket_singular VARCHAR(60) NOT NULL DEFAULT 'ticket',
  ticket_plural VARCHAR(60) NOT NULL DEFAULT 'tickets',
  ticket_scope ENUM('own', 'company') NOT NULL DEFAULT 'own',
  reply_to_closed BOOLEAN NOT NULL DEFAULT FALSE,
  close_by_customer BOOLEAN NOT NULL DEFAULT FALSE,
  idle_minutes SMALLINT UNSIGNED NULL DEFAULT 1440,
  session_days SMALLINT UNSIGNED NOT NULL DEFAULT 30,
  time_zone VARCHAR(64) NOT NULL DEFAULT 'UTC',
  language VARCHAR(16) NOT NULL DEFAULT 'en',
  default_inbox_id BIGINT UNSIGNED NULL,
  default_pipeline_id BIGINT UNSIGNED NULL,
  version BIGINT UNSIGNED NOT NULL DEFAULT 1,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY portal_key (portal_key)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS domain (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  host VARCHAR(260) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  origin VARCHAR(270) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  is_primary BOOLEAN NULL CHECK (is_primary = TRUE),
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY host (host),
  UNIQUE KEY one_primary (portal_id, is_primary),
  CONSTRAINT domain_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- Apart from the portal's row, whose lock every insert of the portal would have to wait for.
CREATE TABLE IF NOT EXISTS ticket_counter (
  portal_id BIGINT UNSIGNED NOT NULL,
  last_number BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (portal_id),
  CONSTRAINT ticket_counter_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS company (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  name_key VARBINARY(2000) NOT NULL,
  email_domain VARCHAR(253) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  KEY by_name (portal_id, name),
  CONSTRAINT company_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS contact (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  email VARCHAR(254) NULL,
  name VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  name_key VARBINARY(2000) NOT NULL,
  company_id BIGINT UNSIGNED NULL,
  password_hash VARCHAR(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
  is_disabled BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY email (portal_id, email),
  KEY of_company (portal_id, company_id),
  CONSTRAINT contact_portal FOREIGN KEY (portal_id) REFERENCES portal (id),
  CONSTRAINT contact_company FOREIGN KEY (portal_id, company_id) REFERENCES company (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS staff (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  email VARCHAR(254) NOT NULL,
  name VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  portal_settings BOOLEAN NOT NULL DEFAULT FALSE,
  password_hash VARCHAR(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
  is_disabled BOOLEAN NOT NULL DEFAULT FALSE,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY email (portal_id, email),
  CONSTRAINT staff_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS inbox (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY name (portal_id, name),
  CONSTRAINT inbox_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- How conversations arrive. Only threads of a connected channel show in the portal.
CREATE TABLE IF NOT EXISTS channel (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  inbox_id BIGINT UNSIGNED NOT NULL,
  kind ENUM('email', 'form', 'chat', 'messenger') NOT NULL,
  is_connected BOOLEAN NOT NULL DEFAULT TRUE,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY of_inbox (portal_id, inbox_id, id),
  UNIQUE KEY kind (portal_id, inbox_id, kind),
  CONSTRAINT channel_inbox FOREIGN KEY (portal_id, inbox_id) REFERENCES inbox (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS pipeline (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY name (portal_id, name),
  CONSTRAINT pipeline_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS stage (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  pipeline_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(100) NOT NULL,
  kind ENUM('open', 'waiting', 'closed') NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY of_pipeline (portal_id, pipeline_id, id),
  UNIQUE KEY name (portal_id, pipeline_id, name),
  UNIQUE KEY position (portal_id, pipeline_id, position),
  CONSTRAINT stage_pipeline FOREIGN KEY (portal_id, pipeline_id) REFERENCES pipeline (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE portal
  ADD CONSTRAINT portal_default_inbox FOREIGN KEY IF NOT EXISTS (id, default_inbox_id) REFERENCES inbox (portal_id, id),
  ADD CONSTRAINT portal_default_pipeline FOREIGN KEY IF NOT EXISTS (id, default_pipeline_id)
    REFERENCES pipeline (portal_id, id);

CREATE TABLE IF NOT EXISTS ticket (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  number BIGINT UNSIGNED NOT NULL,
  subject VARCHAR(500) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  subject_key VARBINARY(5000) NOT NULL,
  pipeline_id BIGINT UNSIGNED NOT NULL,
  stage_id BIGINT UNSIGNED NOT NULL,
  requester_id BIGINT UNSIGNED NOT NULL,
  owner_id BIGINT UNSIGNED NULL,
  created_at DATETIME(6) NOT NULL,
  last_activity_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY number (portal_id, number),
  KEY of_requester (portal_id, requester_id),
  KEY of_owner (portal_id, owner_id),
  CONSTRAINT ticket_portal FOREIGN KEY (portal_id) REFERENCES portal (id),
  CONSTRAINT ticket_stage FOREIGN KEY (portal_id, pipeline_id, stage_id) REFERENCES stage (portal_id, pipeline_id, id),
  CONSTRAINT ticket_requester FOREIGN KEY (portal_id, requester_id) REFERENCES contact (portal_id, id),
  CONSTRAINT ticket_owner FOREIGN KEY (portal_id, owner_id) REFERENCES staff (portal_id, id)
) ENGINE=InnoDB;

-- Who is associated with a ticket. The list reads from here alone which tickets stand on a page, so the keys it sorts
-- and filters by are copied from the ticket; store/tickets.cc is the only one to change either.
CREATE TABLE IF NOT EXISTS ticket_contact (
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  ticket_number BIGINT UNSIGNED NOT NULL,
  is_closed BOOLEAN NOT NULL,
  last_activity_at DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, contact_id, ticket_id),
  KEY of_ticket (portal_id, ticket_id),
  KEY newest (portal_id, contact_id, last_activity_at, ticket_number),
  KEY newest_by_state (portal_id, contact_id, is_closed, last_activity_at, ticket_number),
  CONSTRAINT ticket_contact_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT ticket_contact_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS ticket_company (
  portal_id BIGINT UNSIGNED NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  ticket_number BIGINT UNSIGNED NOT NULL,
  is_closed BOOLEAN NOT NULL,
  last_activity_at DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, company_id, ticket_id),
  KEY of_ticket (portal_id, ticket_id),
  KEY newest (portal_id, company_id, last_activity_at, ticket_number),
  KEY newest_by_state (portal_id, company_id, is_closed, last_activity_at, ticket_number),
  CONSTRAINT ticket_company_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT ticket_company_company FOREIGN KEY (portal_id, company_id) REFERENCES company (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS thread (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NULL,
  inbox_id BIGINT UNSIGNED NOT NULL,
  channel_id BIGINT UNSIGNED NOT NULL,
  first_message_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  KEY of_ticket (portal_id, ticket_id, first_message_at, id),
  KEY of_channel (portal_id, inbox_id, channel_id),
  CONSTRAINT thread_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT thread_channel FOREIGN KEY (portal_id, inbox_id, channel_id) REFERENCES channel (portal_id, inbox_id, id)
) ENGINE=InnoDB;

-- What customers and staff say to each other. What staff say among themselves is a note, in a table that no page of
-- the portal reads.
CREATE TABLE IF NOT EXISTS message (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  thread_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NULL,
  staff_id BIGINT UNSIGNED NULL,
  body MEDIUMTEXT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  KEY of_thread (portal_id, thread_id, sent_at, id),
  KEY of_contact (portal_id, contact_id),
  KEY of_staff (portal_id, staff_id),
  CONSTRAINT message_one_author CHECK ((contact_id IS NULL) <> (staff_id IS NULL)),
  CONSTRAINT message_thread FOREIGN KEY (portal_id, thread_id) REFERENCES thread (portal_id, id),
  CONSTRAINT message_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id),
  CONSTRAINT message_staff FOREIGN KEY (portal_id, staff_id) REFERENCES staff (portal_id, id)
) ENGINE=InnoDB;

-- So far the names only: the bytes are not here yet.
CREATE TABLE IF NOT EXISTS attachment (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  message_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(255) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  KEY of_message (portal_id, message_id),
  CONSTRAINT attachment_message FOREIGN KEY (portal_id, message_id) REFERENCES message (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS note (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  staff_id BIGINT UNSIGNED NOT NULL,
  body MEDIUMTEXT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  KEY of_ticket (portal_id, ticket_id, written_at),
  KEY of_staff (portal_id, staff_id),
  CONSTRAINT note_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT note_staff FOREIGN KEY (portal_id, staff_id) REFERENCES staff (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS session (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  token_digest BINARY(32) NOT NULL,
  is_remembered BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  user_agent VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY token (token_digest),
  KEY of_contact (portal_id, contact_id),
  KEY by_age (created_at),
  CONSTRAINT session_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

-- A submission that was carried out: the key makes that it happens once, the digest tells the same from another.
CREATE TABLE IF NOT EXISTS form_token (
  portal_id BIGINT UNSIGNED NOT NULL,
  token BINARY(16) NOT NULL,
  digest BINARY(32) NOT NULL,
  location VARCHAR(500) NOT NULL,
  stored_at DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, token),
  KEY by_age (stored_at),
  CONSTRAINT form_token_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- What somebody had typed when their session ended.
CREATE TABLE IF NOT EXISTS draft (
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  place VARCHAR(250) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  body MEDIUMTEXT NOT NULL,
  form_token VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, contact_id, place),
  KEY by_age (saved_at),
  CONSTRAINT draft_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

-- How fast passwords are tried for an account, whether or not there is one: the moment up to which the tries so far
-- are paid for (a generic cell rate algorithm). The account is the SHA-256 of the address, and of the browser where it has
-- signed in to that account before.
CREATE TABLE IF NOT EXISTS sign_in_pace (
  portal_id BIGINT UNSIGNED NOT NULL,
  account BINARY(32) NOT NULL,
  paid_until DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, account),
  KEY by_age (paid_until),
  CONSTRAINT sign_in_pace_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

-- What an imported thing was called where it came from, so that an import can be repeated and others refer to it.
CREATE TABLE IF NOT EXISTS import_key (
  portal_id BIGINT UNSIGNED NOT NULL,
  noun ENUM('company', 'staff', 'contact', 'ticket', 'thread', 'message', 'note') NOT NULL,
  external_id VARCHAR(190) NOT NULL,
  row_id BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (portal_id, noun, external_id),
  CONSTRAINT import_key_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;
