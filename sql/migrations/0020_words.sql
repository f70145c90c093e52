-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The signature of a ticket's words (src/model/search.h) is one column of 4,096 bits, which stands in an index: InnoDB itself
-- tells there which tickets it rules out, without a row being handed over for each. luukkuctl migrate fills it when it makes the
-- index of words anew.

ALTER TABLE ticket_contact
  ADD COLUMN IF NOT EXISTS words VARBINARY(512) NOT NULL DEFAULT '' AFTER ticket_pipeline,
  DROP COLUMN IF EXISTS words_0, DROP COLUMN IF EXISTS words_1, DROP COLUMN IF EXISTS words_2,
  DROP COLUMN IF EXISTS words_3, DROP COLUMN IF EXISTS words_4, DROP COLUMN IF EXISTS words_5,
  DROP COLUMN IF EXISTS words_6, DROP COLUMN IF EXISTS words_7, DROP COLUMN IF EXISTS words_8,
  DROP COLUMN IF EXISTS words_9, DROP COLUMN IF EXISTS words_10, DROP COLUMN IF EXISTS words_11,
  DROP COLUMN IF EXISTS words_12, DROP COLUMN IF EXISTS words_13, DROP COLUMN IF EXISTS words_14,
  DROP COLUMN IF EXISTS words_15, DROP COLUMN IF EXISTS words_16, DROP COLUMN IF EXISTS words_17,
  DROP COLUMN IF EXISTS words_18, DROP COLUMN IF EXISTS words_19, DROP COLUMN IF EXISTS words_20,
  DROP COLUMN IF EXISTS words_21, DROP COLUMN IF EXISTS words_22, DROP COLUMN IF EXISTS words_23,
  DROP COLUMN IF EXISTS words_24, DROP COLUMN IF EXISTS words_25, DROP COLUMN IF EXISTS words_26,
  DROP COLUMN IF EXISTS words_27, DROP COLUMN IF EXISTS words_28, DROP COLUMN IF EXISTS words_29,
  DROP COLUMN IF EXISTS words_30, DROP COLUMN IF EXISTS words_31,
  ADD KEY IF NOT EXISTS newest_words (portal_id, contact_id, last_activity_at DESC, ticket_number DESC, words);

ALTER TABLE ticket_company
  ADD COLUMN IF NOT EXISTS words VARBINARY(512) NOT NULL DEFAULT '' AFTER ticket_pipeline,
  DROP COLUMN IF EXISTS words_0, DROP COLUMN IF EXISTS words_1, DROP COLUMN IF EXISTS words_2,
  DROP COLUMN IF EXISTS words_3, DROP COLUMN IF EXISTS words_4, DROP COLUMN IF EXISTS words_5,
  DROP COLUMN IF EXISTS words_6, DROP COLUMN IF EXISTS words_7, DROP COLUMN IF EXISTS words_8,
  DROP COLUMN IF EXISTS words_9, DROP COLUMN IF EXISTS words_10, DROP COLUMN IF EXISTS words_11,
  DROP COLUMN IF EXISTS words_12, DROP COLUMN IF EXISTS words_13, DROP COLUMN IF EXISTS words_14,
  DROP COLUMN IF EXISTS words_15, DROP COLUMN IF EXISTS words_16, DROP COLUMN IF EXISTS words_17,
  DROP COLUMN IF EXISTS words_18, DROP COLUMN IF EXISTS words_19, DROP COLUMN IF EXISTS words_20,
  DROP COLUMN IF EXISTS words_21, DROP COLUMN IF EXISTS words_22, DROP COLUMN IF EXISTS words_23,
  DROP COLUMN IF EXISTS words_24, DROP COLUMN IF EXISTS words_25, DROP COLUMN IF EXISTS words_26,
  DROP COLUMN IF EXISTS words_27, DROP COLUMN IF EXISTS words_28, DROP COLUMN IF EXISTS words_29,
  DROP COLUMN IF EXISTS words_30, DROP COLUMN IF EXISTS words_31,
  ADD KEY IF NOT EXISTS newest_words (portal_id, company_id, last_activity_at DESC, ticket_number DESC, words);

UPDATE ticket SET search_text = NULL;
