-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Files: what came with a message, what waits in a form, and how much of it a portal takes.

-- Of an imported file only the name is known: then all that is added here is NULL. `stored_name` is where its bytes stand in the
-- node's folder of files; `public_id` is what its address tells. The second key lets the sweep ask for a part of the folder.
ALTER TABLE attachment
  ADD COLUMN IF NOT EXISTS public_id BINARY(16) AFTER name,
  ADD COLUMN IF NOT EXISTS stored_name BINARY(16) AFTER public_id,
  ADD COLUMN IF NOT EXISTS size BIGINT UNSIGNED AFTER stored_name,
  ADD COLUMN IF NOT EXISTS media_type VARCHAR(127) CHARACTER SET ascii COLLATE ascii_nopad_bin AFTER size,
  ADD COLUMN IF NOT EXISTS digest BINARY(32) AFTER media_type,
  ADD UNIQUE KEY IF NOT EXISTS public_id (portal_id, public_id),
  ADD UNIQUE KEY IF NOT EXISTS stored_name (stored_name),
  ADD CONSTRAINT IF NOT EXISTS attachment_whole CHECK
    ((public_id IS NULL) + (stored_name IS NULL) + (size IS NULL) + (media_type IS NULL) + (digest IS NULL) IN (0, 5));

-- What a contact had chosen in a form that was refused, or sent after the session had ended. It becomes an attachment when the
-- form is sent again, and is swept away after a day.
CREATE TABLE IF NOT EXISTS upload (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  place VARCHAR(250) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  form_token VARCHAR(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(255) NOT NULL,
  public_id BINARY(16) NOT NULL,
  stored_name BINARY(16) NOT NULL,
  size BIGINT UNSIGNED NOT NULL,
  media_type VARCHAR(127) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  digest BINARY(32) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY public_id (portal_id, public_id),
  UNIQUE KEY stored_name (stored_name),
  KEY of_place (portal_id, contact_id, place),
  KEY by_age (saved_at),
  CONSTRAINT upload_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE portal
  ADD COLUMN IF NOT EXISTS files_most SMALLINT UNSIGNED NOT NULL DEFAULT 10 AFTER session_days,
  ADD COLUMN IF NOT EXISTS file_bytes BIGINT UNSIGNED NOT NULL DEFAULT 26214400 AFTER files_most;
