-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Made by script/schema: the sum of the migrations. To read, not to edit.

CREATE TABLE `access_group` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `name` varchar(100) NOT NULL,
  `kind` enum('static','dynamic') NOT NULL,
  `is_admitted` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `name` (`portal_id`,`name`),
  CONSTRAINT `access_group_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `access_group_member` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `access_group_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`portal_id`,`access_group_id`,`contact_id`),
  KEY `of_contact` (`portal_id`,`contact_id`),
  CONSTRAINT `access_group_member_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `access_group_member_group` FOREIGN KEY (`portal_id`, `access_group_id`) REFERENCES `access_group` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `attachment` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `message_id` bigint(20) unsigned NOT NULL,
  `name` varchar(255) NOT NULL,
  `public_id` binary(16) DEFAULT NULL,
  `stored_name` binary(16) DEFAULT NULL,
  `size` bigint(20) unsigned DEFAULT NULL,
  `media_type` varchar(127) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  `digest` binary(32) DEFAULT NULL,
  `thumbnail` enum('none','wanted','made') NOT NULL DEFAULT 'none',
  `thumbnail_name` binary(16) DEFAULT NULL,
  `thumbnail_size` int(10) unsigned DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `public_id` (`portal_id`,`public_id`),
  UNIQUE KEY `stored_name` (`stored_name`),
  UNIQUE KEY `thumbnail_name` (`thumbnail_name`),
  KEY `of_message` (`portal_id`,`message_id`),
  KEY `wanted` (`thumbnail`,`id`),
  CONSTRAINT `attachment_message` FOREIGN KEY (`portal_id`, `message_id`) REFERENCES `message` (`portal_id`, `id`),
  CONSTRAINT `attachment_whole` CHECK ((`public_id` is null) + (`stored_name` is null) + (`size` is null) + (`media_type` is null) + (`digest` is null) in (0,5))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `channel` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `inbox_id` bigint(20) unsigned NOT NULL,
  `kind` enum('email','form','chat','messenger') NOT NULL,
  `is_connected` tinyint(1) NOT NULL DEFAULT 1,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `of_inbox` (`portal_id`,`inbox_id`,`id`),
  UNIQUE KEY `kind` (`portal_id`,`inbox_id`,`kind`),
  CONSTRAINT `channel_inbox` FOREIGN KEY (`portal_id`, `inbox_id`) REFERENCES `inbox` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `company` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  `name_key` varbinary(2000) NOT NULL,
  `email_domain` varchar(253) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  KEY `by_name` (`portal_id`,`name`),
  CONSTRAINT `company_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `company_property` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `company_id` bigint(20) unsigned NOT NULL,
  `property_id` bigint(20) unsigned NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  `value` varchar(1000) NOT NULL,
  `compare_key` varbinary(8000) NOT NULL,
  PRIMARY KEY (`portal_id`,`company_id`,`property_id`,`position`),
  KEY `of_property` (`portal_id`,`property_id`),
  CONSTRAINT `company_property_company` FOREIGN KEY (`portal_id`, `company_id`) REFERENCES `company` (`portal_id`, `id`),
  CONSTRAINT `company_property_property` FOREIGN KEY (`portal_id`, `property_id`) REFERENCES `property` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `consent` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `consent_text_id` bigint(20) unsigned NOT NULL,
  `given_at` datetime(6) NOT NULL,
  `address` varchar(45) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  KEY `of_contact` (`portal_id`,`contact_id`),
  KEY `of_text` (`portal_id`,`consent_text_id`),
  CONSTRAINT `consent_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `consent_text_agreed` FOREIGN KEY (`portal_id`, `consent_text_id`) REFERENCES `consent_text` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `consent_text` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `version` int(10) unsigned NOT NULL,
  `notice` text NOT NULL,
  `label` varchar(500) NOT NULL,
  `asks_again` tinyint(1) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `version` (`portal_id`,`version`),
  CONSTRAINT `consent_text_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `contact` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `email` varchar(254) DEFAULT NULL,
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  `name_key` varbinary(2000) NOT NULL,
  `company_id` bigint(20) unsigned DEFAULT NULL,
  `password_hash` varchar(128) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  `sso_since` datetime(6) DEFAULT NULL,
  `consent_version` int(10) unsigned DEFAULT NULL,
  `time_zone` varchar(64) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  `language` varchar(35) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  `wants_news` tinyint(1) NOT NULL DEFAULT 1,
  `is_disabled` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `email` (`portal_id`,`email`),
  KEY `of_company` (`portal_id`,`company_id`),
  CONSTRAINT `contact_company` FOREIGN KEY (`portal_id`, `company_id`) REFERENCES `company` (`portal_id`, `id`),
  CONSTRAINT `contact_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `contact_property` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `property_id` bigint(20) unsigned NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  `value` varchar(1000) NOT NULL,
  `compare_key` varbinary(8000) NOT NULL,
  PRIMARY KEY (`portal_id`,`contact_id`,`property_id`,`position`),
  KEY `of_property` (`portal_id`,`property_id`),
  CONSTRAINT `contact_property_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `contact_property_property` FOREIGN KEY (`portal_id`, `property_id`) REFERENCES `property` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `domain` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `host` varchar(260) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `origin` varchar(270) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `is_primary` tinyint(1) DEFAULT NULL CHECK (`is_primary` = 1),
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `host` (`host`),
  UNIQUE KEY `one_primary` (`portal_id`,`is_primary`),
  CONSTRAINT `domain_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `domain_claim` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `host` varchar(260) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `origin` varchar(270) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `token` binary(16) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`portal_id`,`host`),
  CONSTRAINT `domain_claim_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `draft` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `place` varchar(250) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `body` mediumtext NOT NULL,
  `form_token` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `saved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`portal_id`,`contact_id`,`place`),
  KEY `by_age` (`saved_at`),
  CONSTRAINT `draft_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `email_change` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `email` varchar(254) NOT NULL,
  `old_email` varchar(254) NOT NULL,
  `old_key` binary(16) NOT NULL,
  `new_key` binary(16) NOT NULL,
  `asked_at` datetime(6) NOT NULL,
  `old_confirmed_at` datetime(6) DEFAULT NULL,
  `new_confirmed_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`portal_id`,`contact_id`),
  UNIQUE KEY `old_key` (`old_key`),
  UNIQUE KEY `new_key` (`new_key`),
  KEY `by_age` (`asked_at`),
  CONSTRAINT `email_change_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `form_token` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `token` binary(16) NOT NULL,
  `digest` binary(32) NOT NULL,
  `location` varchar(500) NOT NULL,
  `stored_at` datetime(6) NOT NULL,
  PRIMARY KEY (`portal_id`,`token`),
  KEY `by_age` (`stored_at`),
  CONSTRAINT `form_token_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `import_key` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `noun` enum('company','staff','contact','ticket','thread','message','note','property') NOT NULL,
  `external_id` varchar(190) NOT NULL,
  `row_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`portal_id`,`noun`,`external_id`),
  UNIQUE KEY `of_row` (`portal_id`,`noun`,`row_id`),
  CONSTRAINT `import_key_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `inbox` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `name` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `name` (`portal_id`,`name`),
  CONSTRAINT `inbox_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `invitation` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `link_key` binary(16) NOT NULL,
  `mails` tinyint(3) unsigned NOT NULL DEFAULT 0,
  `mail_key` binary(16) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `due_at` datetime(6) DEFAULT NULL,
  `withdrawn_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`portal_id`,`contact_id`),
  UNIQUE KEY `mail_key` (`mail_key`),
  KEY `due` (`portal_id`,`due_at`),
  CONSTRAINT `invitation_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `jwt_settings` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `is_draft` tinyint(1) NOT NULL,
  `login_url` varchar(2000) NOT NULL,
  `algorithm` enum('RS256','ES256','EdDSA','HS256') NOT NULL,
  `jwt_keys` mediumblob NOT NULL,
  `jwks_url` varchar(2000) NOT NULL,
  `jwks_fetched_at` datetime(6) DEFAULT NULL,
  `jwks_due_at` datetime(6) DEFAULT NULL,
  `jwks_trouble` varchar(400) NOT NULL DEFAULT '',
  `issuer` varchar(500) NOT NULL,
  `audience` varchar(500) NOT NULL,
  `takes_unasked` tinyint(1) NOT NULL,
  `own_domains` text NOT NULL,
  `attributes` text NOT NULL,
  `verified_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`portal_id`,`is_draft`),
  KEY `jwks_due` (`jwks_due_at`),
  CONSTRAINT `jwt_settings_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `message` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `thread_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned DEFAULT NULL,
  `staff_id` bigint(20) unsigned DEFAULT NULL,
  `body` mediumtext NOT NULL,
  `markup` enum('plain','markdown') NOT NULL DEFAULT 'plain',
  `sent_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  KEY `of_thread` (`portal_id`,`thread_id`,`sent_at`,`id`),
  KEY `of_contact` (`portal_id`,`contact_id`),
  KEY `of_staff` (`portal_id`,`staff_id`),
  CONSTRAINT `message_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `message_staff` FOREIGN KEY (`portal_id`, `staff_id`) REFERENCES `staff` (`portal_id`, `id`),
  CONSTRAINT `message_thread` FOREIGN KEY (`portal_id`, `thread_id`) REFERENCES `thread` (`portal_id`, `id`),
  CONSTRAINT `message_one_author` CHECK (`contact_id` is null <> (`staff_id` is null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `note` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned NOT NULL,
  `staff_id` bigint(20) unsigned NOT NULL,
  `body` mediumtext NOT NULL,
  `written_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  KEY `of_ticket` (`portal_id`,`ticket_id`,`written_at`),
  KEY `of_staff` (`portal_id`,`staff_id`),
  CONSTRAINT `note_staff` FOREIGN KEY (`portal_id`, `staff_id`) REFERENCES `staff` (`portal_id`, `id`),
  CONSTRAINT `note_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `outgoing_mail` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `kind` enum('owner_reply','password_reset','password_changed','registration','registration_approved','invitation','invitation_reminder','email_change_old','email_change_new','contact_reply') NOT NULL,
  `recipient` varchar(254) NOT NULL,
  `ticket_id` bigint(20) unsigned DEFAULT NULL,
  `message_id` bigint(20) unsigned DEFAULT NULL,
  `message_key` binary(16) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `state` enum('waiting','sent','failed') NOT NULL DEFAULT 'waiting',
  `tries` smallint(5) unsigned NOT NULL DEFAULT 0,
  `due_at` datetime(6) NOT NULL,
  `lease` binary(16) DEFAULT NULL,
  `sent_at` datetime(6) DEFAULT NULL,
  `trouble` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `message_key` (`message_key`),
  KEY `due` (`state`,`due_at`),
  KEY `by_portal` (`portal_id`,`state`,`id`),
  KEY `of_ticket` (`portal_id`,`ticket_id`),
  KEY `of_message` (`portal_id`,`message_id`),
  CONSTRAINT `outgoing_mail_message` FOREIGN KEY (`portal_id`, `message_id`) REFERENCES `message` (`portal_id`, `id`),
  CONSTRAINT `outgoing_mail_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`),
  CONSTRAINT `outgoing_mail_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `pipeline` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `name` varchar(100) NOT NULL,
  `closed_stage_id` bigint(20) unsigned DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `name` (`portal_id`,`name`),
  KEY `pipeline_closed_stage` (`portal_id`,`id`,`closed_stage_id`),
  CONSTRAINT `pipeline_closed_stage` FOREIGN KEY (`portal_id`, `id`, `closed_stage_id`) REFERENCES `stage` (`portal_id`, `pipeline_id`, `id`),
  CONSTRAINT `pipeline_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `portal` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_key` varchar(63) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `title` varchar(200) NOT NULL,
  `is_open` tinyint(1) NOT NULL DEFAULT 0,
  `way_in` enum('contacts','self_registration','access_groups','single_sign_on') NOT NULL DEFAULT 'contacts',
  `sso_way` enum('jwt','saml') NOT NULL DEFAULT 'jwt',
  `sso_audience` enum('everyone','groups') NOT NULL DEFAULT 'everyone',
  `sso_passwords` tinyint(1) NOT NULL DEFAULT 0,
  `sso_companies` tinyint(1) NOT NULL DEFAULT 0,
  `registration_approval` tinyint(1) NOT NULL DEFAULT 0,
  `help_name` varchar(200) NOT NULL DEFAULT '',
  `help_email` varchar(254) NOT NULL DEFAULT '',
  `sender_email` varchar(254) NOT NULL DEFAULT '',
  `invitation_text` varchar(4000) NOT NULL DEFAULT '',
  `ticket_singular` varchar(60) NOT NULL DEFAULT 'ticket',
  `ticket_plural` varchar(60) NOT NULL DEFAULT 'tickets',
  `ticket_scope` enum('own','company','company_by_rules') NOT NULL DEFAULT 'own',
  `reply_to_closed` tinyint(1) NOT NULL DEFAULT 0,
  `reopen_days` smallint(5) unsigned DEFAULT NULL,
  `close_by_customer` tinyint(1) NOT NULL DEFAULT 0,
  `show_stages` tinyint(1) NOT NULL DEFAULT 0,
  `all_threads` tinyint(1) NOT NULL DEFAULT 0,
  `idle_minutes` smallint(5) unsigned DEFAULT 1440,
  `session_days` smallint(5) unsigned NOT NULL DEFAULT 30,
  `files_most` smallint(5) unsigned NOT NULL DEFAULT 10,
  `file_bytes` bigint(20) unsigned NOT NULL DEFAULT 26214400,
  `time_zone` varchar(64) NOT NULL DEFAULT 'UTC',
  `language` varchar(16) NOT NULL DEFAULT 'en',
  `default_inbox_id` bigint(20) unsigned DEFAULT NULL,
  `default_pipeline_id` bigint(20) unsigned DEFAULT NULL,
  `version` bigint(20) unsigned NOT NULL DEFAULT 1,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `portal_key` (`portal_key`),
  KEY `portal_default_inbox` (`id`,`default_inbox_id`),
  KEY `portal_default_pipeline` (`id`,`default_pipeline_id`),
  CONSTRAINT `portal_default_inbox` FOREIGN KEY (`id`, `default_inbox_id`) REFERENCES `inbox` (`portal_id`, `id`),
  CONSTRAINT `portal_default_pipeline` FOREIGN KEY (`id`, `default_pipeline_id`) REFERENCES `pipeline` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `property` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `holder` enum('ticket','contact','company') NOT NULL,
  `property_key` varchar(60) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `label` varchar(100) NOT NULL,
  `type` enum('text','number','date','one_of','several_of','yes_no') NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `property_key` (`portal_id`,`holder`,`property_key`),
  CONSTRAINT `property_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `property_option` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `property_id` bigint(20) unsigned NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  `value` varchar(100) NOT NULL,
  PRIMARY KEY (`portal_id`,`property_id`,`position`),
  UNIQUE KEY `value` (`portal_id`,`property_id`,`value`),
  CONSTRAINT `property_option_property` FOREIGN KEY (`portal_id`, `property_id`) REFERENCES `property` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `registration` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `email` varchar(254) NOT NULL,
  `name` varchar(200) NOT NULL,
  `password_hash` varchar(128) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `consent_text_id` bigint(20) unsigned NOT NULL,
  `link_key` binary(16) NOT NULL,
  `browser_digest` binary(32) NOT NULL,
  `address` varchar(45) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `confirmed_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `link_key` (`link_key`),
  KEY `of_address` (`portal_id`,`email`),
  KEY `by_state` (`portal_id`,`confirmed_at`),
  KEY `by_age` (`created_at`),
  KEY `of_text` (`portal_id`,`consent_text_id`),
  CONSTRAINT `registration_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`),
  CONSTRAINT `registration_text` FOREIGN KEY (`portal_id`, `consent_text_id`) REFERENCES `consent_text` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `registration_domain` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `domain` varchar(253) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `is_allowed` tinyint(1) NOT NULL,
  PRIMARY KEY (`portal_id`,`domain`),
  CONSTRAINT `registration_domain_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `rule_condition` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `purpose` enum('ticket_filter','company_access','access_group') NOT NULL,
  `access_group_id` bigint(20) unsigned DEFAULT NULL,
  `access_group_key` bigint(20) unsigned GENERATED ALWAYS AS (coalesce(`access_group_id`,0)) VIRTUAL,
  `group_position` smallint(5) unsigned NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  `property_id` bigint(20) unsigned DEFAULT NULL,
  `built_in` varchar(60) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  `operator` enum('is','is_not','any_of','none_of','contains','less','greater','between','before','after','in_last_days','known','unknown') NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `place` (`portal_id`,`purpose`,`access_group_key`,`group_position`,`position`),
  KEY `of_property` (`portal_id`,`property_id`),
  KEY `of_access_group` (`portal_id`,`access_group_id`),
  CONSTRAINT `rule_condition_access_group` FOREIGN KEY (`portal_id`, `access_group_id`) REFERENCES `access_group` (`portal_id`, `id`),
  CONSTRAINT `rule_condition_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`),
  CONSTRAINT `rule_condition_property` FOREIGN KEY (`portal_id`, `property_id`) REFERENCES `property` (`portal_id`, `id`),
  CONSTRAINT `rule_condition_one_property` CHECK (`property_id` is null <> (`built_in` is null)),
  CONSTRAINT `rule_condition_of_group` CHECK (`purpose` = 'access_group' = (`access_group_id` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `rule_operand` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `condition_id` bigint(20) unsigned NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  `value` varchar(1000) NOT NULL,
  PRIMARY KEY (`portal_id`,`condition_id`,`position`),
  CONSTRAINT `rule_operand_condition` FOREIGN KEY (`portal_id`, `condition_id`) REFERENCES `rule_condition` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `saml_arrival` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `handle_digest` binary(32) NOT NULL,
  `replay_key` binary(32) NOT NULL,
  `claims` mediumblob NOT NULL,
  `in_response_to` varchar(200) NOT NULL,
  `next` varchar(500) NOT NULL,
  `subject` varchar(5100) NOT NULL,
  `good_until` datetime(6) NOT NULL,
  PRIMARY KEY (`portal_id`,`handle_digest`),
  UNIQUE KEY `once` (`portal_id`,`replay_key`),
  KEY `by_age` (`good_until`),
  CONSTRAINT `saml_arrival_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `saml_key` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `private_key` blob NOT NULL,
  `certificate` text NOT NULL,
  `signs` tinyint(1) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  CONSTRAINT `saml_key_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `saml_settings` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `is_draft` tinyint(1) NOT NULL,
  `entity` varchar(1024) NOT NULL,
  `sign_on_url` varchar(2000) NOT NULL,
  `log_out_url` varchar(2000) NOT NULL,
  `log_out_response_url` varchar(2000) NOT NULL,
  `certificates` mediumtext NOT NULL,
  `email_attribute` varchar(500) NOT NULL,
  `takes_unasked` tinyint(1) NOT NULL,
  `own_domains` text NOT NULL,
  `attributes` text NOT NULL,
  `verified_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`portal_id`,`is_draft`),
  CONSTRAINT `saml_settings_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `schema_lock` (
  `id` tinyint(3) unsigned NOT NULL,
  `holder` binary(16) NOT NULL,
  `leased_until` datetime(6) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `schema_step` (
  `migration` int(10) unsigned NOT NULL,
  `step` int(10) unsigned NOT NULL,
  `applied_at` datetime(6) NOT NULL,
  PRIMARY KEY (`migration`,`step`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `session` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `token_digest` binary(32) NOT NULL,
  `is_remembered` tinyint(1) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `last_seen_at` datetime(6) NOT NULL,
  `address` varchar(45) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `user_agent` varchar(300) NOT NULL,
  `saml_subject` varchar(5100) DEFAULT NULL,
  `saml_name` binary(32) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `token` (`token_digest`),
  KEY `of_contact` (`portal_id`,`contact_id`),
  KEY `by_age` (`created_at`),
  KEY `of_saml_name` (`portal_id`,`saml_name`),
  CONSTRAINT `session_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `sign_in_pace` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `account` binary(32) NOT NULL,
  `paid_until` datetime(6) NOT NULL,
  KEY `by_age` (`paid_until`),
  CONSTRAINT `sign_in_pace_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `sso_used` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `replay_key` binary(32) NOT NULL,
  `good_until` datetime(6) NOT NULL,
  PRIMARY KEY (`portal_id`,`replay_key`),
  KEY `good_until` (`good_until`),
  CONSTRAINT `sso_used_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `staff` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `email` varchar(254) NOT NULL,
  `name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  `portal_settings` tinyint(1) NOT NULL DEFAULT 0,
  `password_hash` varchar(128) CHARACTER SET ascii COLLATE ascii_nopad_bin DEFAULT NULL,
  `is_disabled` tinyint(1) NOT NULL DEFAULT 0,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `email` (`portal_id`,`email`),
  CONSTRAINT `staff_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `stage` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `pipeline_id` bigint(20) unsigned NOT NULL,
  `name` varchar(100) NOT NULL,
  `kind` enum('open','waiting','closed') NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `of_pipeline` (`portal_id`,`pipeline_id`,`id`),
  UNIQUE KEY `name` (`portal_id`,`pipeline_id`,`name`),
  UNIQUE KEY `position` (`portal_id`,`pipeline_id`,`position`),
  CONSTRAINT `stage_pipeline` FOREIGN KEY (`portal_id`, `pipeline_id`) REFERENCES `pipeline` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `system_page` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `page` enum('sign_in','register','sign_out','access_denied','password_forgot','password_reset') NOT NULL,
  `is_draft` tinyint(1) NOT NULL,
  `layout` enum('card','split','wide') NOT NULL,
  `heading` varchar(200) NOT NULL,
  `intro` varchar(4000) NOT NULL,
  PRIMARY KEY (`portal_id`,`page`,`is_draft`),
  CONSTRAINT `system_page_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `thread` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned DEFAULT NULL,
  `inbox_id` bigint(20) unsigned NOT NULL,
  `channel_id` bigint(20) unsigned NOT NULL,
  `first_message_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  KEY `of_ticket` (`portal_id`,`ticket_id`,`first_message_at`,`id`),
  KEY `of_channel` (`portal_id`,`inbox_id`,`channel_id`),
  CONSTRAINT `thread_channel` FOREIGN KEY (`portal_id`, `inbox_id`, `channel_id`) REFERENCES `channel` (`portal_id`, `inbox_id`, `id`),
  CONSTRAINT `thread_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `thread_text` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned NOT NULL,
  `thread_id` bigint(20) unsigned NOT NULL,
  `search_text` mediumblob NOT NULL,
  PRIMARY KEY (`portal_id`,`ticket_id`,`thread_id`),
  KEY `of_thread` (`portal_id`,`thread_id`),
  CONSTRAINT `thread_text_thread` FOREIGN KEY (`portal_id`, `thread_id`) REFERENCES `thread` (`portal_id`, `id`),
  CONSTRAINT `thread_text_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `ticket` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `number` bigint(20) unsigned NOT NULL,
  `subject` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL,
  `subject_key` varbinary(5000) NOT NULL,
  `search_text` varbinary(8000) DEFAULT NULL,
  `pipeline_id` bigint(20) unsigned NOT NULL,
  `stage_id` bigint(20) unsigned NOT NULL,
  `requester_id` bigint(20) unsigned NOT NULL,
  `owner_id` bigint(20) unsigned DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `last_activity_at` datetime(6) NOT NULL,
  `closed_at` datetime(6) DEFAULT NULL,
  `follows_id` bigint(20) unsigned DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `number` (`portal_id`,`number`),
  KEY `of_requester` (`portal_id`,`requester_id`),
  KEY `of_owner` (`portal_id`,`owner_id`),
  KEY `ticket_stage` (`portal_id`,`pipeline_id`,`stage_id`),
  KEY `ticket_follows` (`portal_id`,`follows_id`),
  CONSTRAINT `ticket_follows` FOREIGN KEY (`portal_id`, `follows_id`) REFERENCES `ticket` (`portal_id`, `id`),
  CONSTRAINT `ticket_owner` FOREIGN KEY (`portal_id`, `owner_id`) REFERENCES `staff` (`portal_id`, `id`),
  CONSTRAINT `ticket_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`),
  CONSTRAINT `ticket_requester` FOREIGN KEY (`portal_id`, `requester_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `ticket_stage` FOREIGN KEY (`portal_id`, `pipeline_id`, `stage_id`) REFERENCES `stage` (`portal_id`, `pipeline_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `ticket_company` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `company_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned NOT NULL,
  `ticket_number` bigint(20) unsigned NOT NULL,
  `is_closed` tinyint(1) NOT NULL,
  `last_activity_at` datetime(6) NOT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT '1000-01-01 00:00:00.000000',
  `ticket_requester` bigint(20) unsigned NOT NULL DEFAULT 0,
  `ticket_pipeline` bigint(20) unsigned NOT NULL DEFAULT 0,
  `words` varbinary(512) NOT NULL DEFAULT '',
  `sort_subject` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  `sort_requester` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  `sort_owner` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  PRIMARY KEY (`portal_id`,`company_id`,`last_activity_at` DESC,`ticket_number` DESC),
  UNIQUE KEY `ticket` (`portal_id`,`company_id`,`ticket_id`),
  KEY `of_ticket` (`portal_id`,`ticket_id`),
  KEY `by_number` (`portal_id`,`company_id`,`ticket_number`),
  KEY `by_created` (`portal_id`,`company_id`,`created_at`,`ticket_number`),
  KEY `of_requester` (`portal_id`,`company_id`,`ticket_requester`,`last_activity_at`,`ticket_number`),
  KEY `newest_by_state` (`portal_id`,`company_id`,`is_closed`,`last_activity_at` DESC,`ticket_number` DESC),
  KEY `by_subject` (`portal_id`,`company_id`,`sort_subject`,`ticket_number`),
  KEY `by_requester` (`portal_id`,`company_id`,`sort_requester`,`ticket_number`),
  KEY `by_owner` (`portal_id`,`company_id`,`sort_owner`,`ticket_number`),
  KEY `newest_words` (`portal_id`,`company_id`,`last_activity_at` DESC,`ticket_number` DESC,`words`),
  CONSTRAINT `ticket_company_company` FOREIGN KEY (`portal_id`, `company_id`) REFERENCES `company` (`portal_id`, `id`),
  CONSTRAINT `ticket_company_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `ticket_contact` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned NOT NULL,
  `ticket_number` bigint(20) unsigned NOT NULL,
  `is_closed` tinyint(1) NOT NULL,
  `last_activity_at` datetime(6) NOT NULL,
  `created_at` datetime(6) NOT NULL DEFAULT '1000-01-01 00:00:00.000000',
  `ticket_requester` bigint(20) unsigned NOT NULL DEFAULT 0,
  `ticket_pipeline` bigint(20) unsigned NOT NULL DEFAULT 0,
  `words` varbinary(512) NOT NULL DEFAULT '',
  `sort_subject` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  `sort_requester` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  `sort_owner` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_as_ci NOT NULL DEFAULT '',
  PRIMARY KEY (`portal_id`,`contact_id`,`last_activity_at` DESC,`ticket_number` DESC),
  UNIQUE KEY `ticket` (`portal_id`,`contact_id`,`ticket_id`),
  KEY `of_ticket` (`portal_id`,`ticket_id`),
  KEY `by_number` (`portal_id`,`contact_id`,`ticket_number`),
  KEY `by_created` (`portal_id`,`contact_id`,`created_at`,`ticket_number`),
  KEY `of_requester` (`portal_id`,`contact_id`,`ticket_requester`,`last_activity_at`,`ticket_number`),
  KEY `newest_by_state` (`portal_id`,`contact_id`,`is_closed`,`last_activity_at` DESC,`ticket_number` DESC),
  KEY `by_subject` (`portal_id`,`contact_id`,`sort_subject`,`ticket_number`),
  KEY `by_requester` (`portal_id`,`contact_id`,`sort_requester`,`ticket_number`),
  KEY `by_owner` (`portal_id`,`contact_id`,`sort_owner`,`ticket_number`),
  KEY `newest_words` (`portal_id`,`contact_id`,`last_activity_at` DESC,`ticket_number` DESC,`words`),
  CONSTRAINT `ticket_contact_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `ticket_contact_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `ticket_counter` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `last_number` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`portal_id`),
  CONSTRAINT `ticket_counter_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `ticket_look` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned NOT NULL,
  `seen_at` datetime(6) NOT NULL,
  PRIMARY KEY (`portal_id`,`contact_id`,`ticket_id`),
  KEY `of_ticket` (`portal_id`,`ticket_id`),
  CONSTRAINT `ticket_look_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`),
  CONSTRAINT `ticket_look_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `ticket_property` (
  `portal_id` bigint(20) unsigned NOT NULL,
  `ticket_id` bigint(20) unsigned NOT NULL,
  `property_id` bigint(20) unsigned NOT NULL,
  `position` smallint(5) unsigned NOT NULL,
  `value` varchar(1000) NOT NULL,
  `compare_key` varbinary(8000) NOT NULL,
  PRIMARY KEY (`portal_id`,`ticket_id`,`property_id`,`position`),
  KEY `of_property` (`portal_id`,`property_id`),
  CONSTRAINT `ticket_property_property` FOREIGN KEY (`portal_id`, `property_id`) REFERENCES `property` (`portal_id`, `id`),
  CONSTRAINT `ticket_property_ticket` FOREIGN KEY (`portal_id`, `ticket_id`) REFERENCES `ticket` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;

CREATE TABLE `upload` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `contact_id` bigint(20) unsigned NOT NULL,
  `place` varchar(250) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `form_token` varchar(120) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `name` varchar(255) NOT NULL,
  `public_id` binary(16) NOT NULL,
  `stored_name` binary(16) NOT NULL,
  `size` bigint(20) unsigned NOT NULL,
  `media_type` varchar(127) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  `digest` binary(32) NOT NULL,
  `saved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  UNIQUE KEY `public_id` (`portal_id`,`public_id`),
  UNIQUE KEY `stored_name` (`stored_name`),
  KEY `of_place` (`portal_id`,`contact_id`,`place`),
  KEY `by_age` (`saved_at`),
  CONSTRAINT `upload_contact` FOREIGN KEY (`portal_id`, `contact_id`) REFERENCES `contact` (`portal_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
