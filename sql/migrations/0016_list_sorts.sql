-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every column that the list is sorted by stands in an index of the association: copies of the first characters of the
-- ticket's subject and of its requester's and owner's names (src/store/sort_keys.h).

ALTER TABLE ticket_contact
  ADD COLUMN IF NOT EXISTS sort_subject VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '' AFTER ticket_pipeline,
  ADD COLUMN IF NOT EXISTS sort_requester VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '' AFTER sort_subject,
  ADD COLUMN IF NOT EXISTS sort_owner VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '' AFTER sort_requester;

UPDATE ticket_contact a JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id
  JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id
  LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id
  SET a.sort_subject = LEFT(t.subject, 60), a.sort_requester = LEFT(r.name, 60), a.sort_owner = LEFT(COALESCE(o.name, ''), 60);

ALTER TABLE ticket_contact
  ADD KEY IF NOT EXISTS by_subject (portal_id, contact_id, sort_subject, ticket_number),
  ADD KEY IF NOT EXISTS by_requester (portal_id, contact_id, sort_requester, ticket_number),
  ADD KEY IF NOT EXISTS by_owner (portal_id, contact_id, sort_owner, ticket_number);

ALTER TABLE ticket_company
  ADD COLUMN IF NOT EXISTS sort_subject VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '' AFTER ticket_pipeline,
  ADD COLUMN IF NOT EXISTS sort_requester VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '' AFTER sort_subject,
  ADD COLUMN IF NOT EXISTS sort_owner VARCHAR(60) COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '' AFTER sort_requester;

UPDATE ticket_company a JOIN ticket t ON t.portal_id = a.portal_id AND t.id = a.ticket_id
  JOIN contact r ON r.portal_id = t.portal_id AND r.id = t.requester_id
  LEFT JOIN staff o ON o.portal_id = t.portal_id AND o.id = t.owner_id
  SET a.sort_subject = LEFT(t.subject, 60), a.sort_requester = LEFT(r.name, 60), a.sort_owner = LEFT(COALESCE(o.name, ''), 60);

ALTER TABLE ticket_company
  ADD KEY IF NOT EXISTS by_subject (portal_id, company_id, sort_subject, ticket_number),
  ADD KEY IF NOT EXISTS by_requester (portal_id, company_id, sort_requester, ticket_number),
  ADD KEY IF NOT EXISTS by_owner (portal_id, company_id, sort_owner, ticket_number);
