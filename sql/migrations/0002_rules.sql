-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Properties that a portal adds, and rules over properties. A value's compare_key is made in C++ and is what rules
-- compare, byte by byte (src/model/property.h).

CREATE TABLE IF NOT EXISTS property (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  holder ENUM('ticket', 'contact', 'company') NOT NULL,
  property_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  label VARCHAR(100) NOT NULL,
  type ENUM('text', 'number', 'date', 'one_of', 'several_of', 'yes_no') NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY property_key (portal_id, holder, property_key),
  CONSTRAINT property_portal FOREIGN KEY (portal_id) REFERENCES portal (id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS property_option (
  portal_id BIGINT UNSIGNED NOT NULL,
  property_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  value VARCHAR(100) NOT NULL,
  PRIMARY KEY (portal_id, property_id, position),
  UNIQUE KEY value (portal_id, property_id, value),
  CONSTRAINT property_option_property FOREIGN KEY (portal_id, property_id) REFERENCES property (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS ticket_property (
  portal_id BIGINT UNSIGNED NOT NULL,
  ticket_id BIGINT UNSIGNED NOT NULL,
  property_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  value VARCHAR(1000) NOT NULL,
  compare_key VARBINARY(8000) NOT NULL,
  PRIMARY KEY (portal_id, ticket_id, property_id, position),
  KEY of_property (portal_id, property_id),
  CONSTRAINT ticket_property_ticket FOREIGN KEY (portal_id, ticket_id) REFERENCES ticket (portal_id, id),
  CONSTRAINT ticket_property_property FOREIGN KEY (portal_id, property_id) REFERENCES property (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS contact_property (
  portal_id BIGINT UNSIGNED NOT NULL,
  contact_id BIGINT UNSIGNED NOT NULL,
  property_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  value VARCHAR(1000) NOT NULL,
  compare_key VARBINARY(8000) NOT NULL,
  PRIMARY KEY (portal_id, contact_id, property_id, position),
  KEY of_property (portal_id, property_id),
  CONSTRAINT contact_property_contact FOREIGN KEY (portal_id, contact_id) REFERENCES contact (portal_id, id),
  CONSTRAINT contact_property_property FOREIGN KEY (portal_id, property_id) REFERENCES property (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS company_property (
  portal_id BIGINT UNSIGNED NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  property_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  value VARCHAR(1000) NOT NULL,
  compare_key VARBINARY(8000) NOT NULL,
  PRIMARY KEY (portal_id, company_id, property_id, position),
  KEY of_property (portal_id, property_id),
  CONSTRAINT company_property_company FOREIGN KEY (portal_id, company_id) REFERENCES company (portal_id, id),
  CONSTRAINT company_property_property FOREIGN KEY (portal_id, property_id) REFERENCES property (portal_id, id)
) ENGINE=InnoDB;

-- A condition of a rule: of a property that the portal has added, or of a built-in one.
CREATE TABLE IF NOT EXISTS rule_condition (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  portal_id BIGINT UNSIGNED NOT NULL,
  purpose ENUM('ticket_filter', 'company_access') NOT NULL,
  group_position SMALLINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  property_id BIGINT UNSIGNED NULL,
  built_in VARCHAR(60) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
  operator ENUM('is', 'is_not', 'any_of', 'none_of', 'contains', 'less', 'greater', 'between', 'before', 'after',
    'in_last_days', 'known', 'unknown') NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY of_portal (portal_id, id),
  UNIQUE KEY position (portal_id, purpose, group_position, position),
  KEY of_property (portal_id, property_id),
  CONSTRAINT rule_condition_one_property CHECK ((property_id IS NULL) <> (built_in IS NULL)),
  CONSTRAINT rule_condition_portal FOREIGN KEY (portal_id) REFERENCES portal (id),
  CONSTRAINT rule_condition_property FOREIGN KEY (portal_id, property_id) REFERENCES property (portal_id, id)
) ENGINE=InnoDB;

CREATE TABLE IF NOT EXISTS rule_operand (
  portal_id BIGINT UNSIGNED NOT NULL,
  condition_id BIGINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL,
  value VARCHAR(1000) NOT NULL,
  PRIMARY KEY (portal_id, condition_id, position),
  CONSTRAINT rule_operand_condition FOREIGN KEY (portal_id, condition_id) REFERENCES rule_condition (portal_id, id)
) ENGINE=InnoDB;

ALTER TABLE portal MODIFY COLUMN ticket_scope ENUM('own', 'company', 'company_by_rules') NOT NULL DEFAULT 'own';

ALTER TABLE import_key MODIFY COLUMN noun
  ENUM('company', 'staff', 'contact', 'ticket', 'thread', 'message', 'note', 'property') NOT NULL;
