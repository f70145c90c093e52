-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Fills the schema with what bench/generate has written into this folder: first what cannot be derived, then what can. A
-- column or a table that a migration adds for speed belongs into the second half. No IGNORE: without unique_checks InnoDB
-- fills an empty table in bulk, and drops all of it for one double.
SET SESSION foreign_key_checks = 0, unique_checks = 0, sql_mode = 'STRICT_ALL_TABLES', time_zone = '+00:00';
SET NAMES utf8mb4;

LOAD DATA LOCAL INFILE 'company.tsv' INTO TABLE company (id, portal_id, name, name_key, created_at);
LOAD DATA LOCAL INFILE 'contact.tsv' INTO TABLE contact (id, portal_id, email, name, name_key, company_id, created_at);
LOAD DATA LOCAL INFILE 'ticket.tsv' INTO TABLE ticket
  (id, portal_id, number, subject, subject_key, search_text, pipeline_id, stage_id, requester_id, owner_id, created_at,
   last_activity_at, closed_at);
LOAD DATA LOCAL INFILE 'ticket_property.tsv' INTO TABLE ticket_property
  (portal_id, ticket_id, property_id, position, value, compare_key);
LOAD DATA LOCAL INFILE 'thread.tsv' INTO TABLE thread (id, portal_id, ticket_id, inbox_id, channel_id, first_message_at);
LOAD DATA LOCAL INFILE 'message.tsv' INTO TABLE message
  (id, portal_id, thread_id, contact_id, staff_id, body, markup, sent_at);
LOAD DATA LOCAL INFILE 'attachment.tsv' INTO TABLE attachment (id, portal_id, message_id, name);
LOAD DATA LOCAL INFILE 'thread_text.tsv' INTO TABLE thread_text (portal_id, ticket_id, thread_id, search_text);

-- Whose a ticket is, and the signature of its words.
CREATE TEMPORARY TABLE of_contact (portal_id BIGINT UNSIGNED, contact_id BIGINT UNSIGNED, ticket_id BIGINT UNSIGNED);
CREATE TEMPORARY TABLE of_company (portal_id BIGINT UNSIGNED, company_id BIGINT UNSIGNED, ticket_id BIGINT UNSIGNED);
LOAD DATA LOCAL INFILE 'of_contact.tsv' INTO TABLE of_contact (portal_id, contact_id, ticket_id);
LOAD DATA LOCAL INFILE 'of_company.tsv' INTO TABLE of_company (portal_id, company_id, ticket_id);
CREATE TEMPORARY TABLE words (ticket_id BIGINT UNSIGNED NOT NULL PRIMARY KEY, words VARBINARY(512) NOT NULL);
LOAD DATA LOCAL INFILE 'words.tsv' INTO TABLE words (ticket_id, @words) SET words = UNHEX(@words);

-- What is derived.
INSERT INTO ticket_contact (portal_id, contact_id, ticket_id, ticket_number, is_closed, last_activity_at, created_at, ticket_requester,
  ticket_pipeline, sort_subject, sort_requester, sort_owner, words)
  SELECT a.portal_id, a.contact_id, t.id, t.number, t.closed_at IS NOT NULL, t.last_activity_at, t.created_at, t.requester_id,
    t.pipeline_id, t.subject, r.name, COALESCE(o.name, ''), w.words
  FROM of_contact a JOIN ticket t ON t.id = a.ticket_id JOIN words w ON w.ticket_id = t.id
    JOIN contact r ON r.id = t.requester_id LEFT JOIN staff o ON o.id = t.owner_id
  ORDER BY a.portal_id, a.contact_id, t.last_activity_at DESC, t.number DESC;
INSERT INTO ticket_company (portal_id, company_id, ticket_id, ticket_number, is_closed, last_activity_at, created_at, ticket_requester,
  ticket_pipeline, sort_subject, sort_requester, sort_owner, words)
  SELECT a.portal_id, a.company_id, t.id, t.number, t.closed_at IS NOT NULL, t.last_activity_at, t.created_at, t.requester_id,
    t.pipeline_id, t.subject, r.name, COALESCE(o.name, ''), w.words
  FROM of_company a JOIN ticket t ON t.id = a.ticket_id JOIN words w ON w.ticket_id = t.id
    JOIN contact r ON r.id = t.requester_id LEFT JOIN staff o ON o.id = t.owner_id
  ORDER BY a.portal_id, a.company_id, t.last_activity_at DESC, t.number DESC;
UPDATE ticket_counter c SET c.last_number = (SELECT MAX(t.number) FROM ticket t WHERE t.portal_id = c.portal_id)
  WHERE c.portal_id IN (SELECT t.portal_id FROM ticket t);

ANALYZE TABLE thread_text, company, contact, ticket, ticket_property, thread, message, attachment, ticket_contact, ticket_company;
