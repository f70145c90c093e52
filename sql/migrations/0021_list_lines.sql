-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An association holds the whole subject and names, so that a line of the list is read from it alone. Until now it held their
-- first sixty characters, or nothing yet, where luukkuctl migrate comes from before 0016.

ALTER TABLE ticket_contact
  MODIFY COLUMN sort_subject VARCHAR(500) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  MODIFY COLUMN sort_requester VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  MODIFY COLUMN sort_owner VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '';

ALTER TABLE ticket_company
  MODIFY COLUMN sort_subject VARCHAR(500) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  MODIFY COLUMN sort_requester VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  MODIFY COLUMN sort_owner VARCHAR(200) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '';

UPDATE ticket_contact a
  JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id
  JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id
  LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id
  SET a.sort_subject = t.subject, a.sort_requester = r.name, a.sort_owner = COALESCE(o.name, ''), a.created_at = t.created_at
  WHERE a.sort_subject = '' OR CHAR_LENGTH(a.sort_subject) = 60 OR CHAR_LENGTH(a.sort_requester) = 60 OR
    CHAR_LENGTH(a.sort_owner) = 60;

UPDATE ticket_company a
  JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id
  JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id
  LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id
  SET a.sort_subject = t.subject, a.sort_requester = r.name, a.sort_owner = COALESCE(o.name, ''), a.created_at = t.created_at
  WHERE a.sort_subject = '' OR CHAR_LENGTH(a.sort_subject) = 60 OR CHAR_LENGTH(a.sort_requester) = 60 OR
    CHAR_LENGTH(a.sort_owner) = 60;
