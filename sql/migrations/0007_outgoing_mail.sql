-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Mails to be sent. A row is written in the transaction of what it tells; luukku-worker does the rest.

-- recipient: as stored when the row was written, never as somebody typed it. message_key: random, in the mail's Message-ID,
-- the same on each try. due_at: not to be tried before; whoever tries has moved it on, so that nobody else does.
-- lease: of who tries. trouble: what the last try came to, if not to its end.
CREATE TABLE IF NOT EXISTS outgoing_mail (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  kind ENUM('owner_reply') NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  message_id BIGINT UNSIGNED NULL,
  message_key BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  state ENUM('waiting', 'sent', 'failed') NOT NULL DEFAULT 'waiting',
  tries SMALLINT UNSIGNED NOT NULL DEFAULT 0,
  due_at DATETIME(6) NOT NULL,
  lease BINARY(16) NULL,
  sent_at DATETIME(6) NULL,
  trouble VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY message_key (message_key),
  KEY due (state, due_at),
  KEY by_portal (portal_id, state, id),
  KEY of_ticket (portal_id, ticket_id),
  KEY of_message (portal_id, message_id),
  CONSTRAINT outgoing_mail_portal FOREIGN KEY (portal_id) REFERENCES portal (id),
  CONSTRAINT outgoing_mail_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT outgoing_mail_message FOREIGN KEY (portal_id, message_id) REFERENCES message (portal_id, id)
) ENGINE=InnoDB;
