-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Domains that a portal wants to be reached by, until it has proved that they are its own.

-- token: what a TXT record of the domain has to say. Several portals may claim a host; one of them proves it.
CREATE TABLE IF NOT EXISTS domain_claim (
  portal_id BIGINT UNSIGNED NOT NULL,
  host VARCHAR(260) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  origin VARCHAR(270) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  token BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (portal_id, host),
  CONSTRAINT domain_claim_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;
