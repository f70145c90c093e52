CREATE TABLE `portal` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `default_inbox_id` bigint(20) unsigned DEFAULT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `portal_default_inbox` FOREIGN KEY (`id`, `default_inbox_id`) REFERENCES `inbox` (`portal_id`, `id`)
) ENGINE=InnoDB;

CREATE TABLE `inbox` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `of_portal` (`portal_id`,`id`),
  CONSTRAINT `inbox_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`)
) ENGINE=InnoDB;

CREATE TABLE `stray` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB;

CREATE TABLE `across` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `portal_id` bigint(20) unsigned NOT NULL,
  `inbox_id` bigint(20) unsigned NOT NULL,
  `owner_id` bigint(20) unsigned NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `other_way` (`id`,`portal_id`),
  CONSTRAINT `across_portal` FOREIGN KEY (`portal_id`) REFERENCES `portal` (`id`) ON DELETE CASCADE,
  CONSTRAINT `across_inbox` FOREIGN KEY (`inbox_id`) REFERENCES `inbox` (`id`)
) ENGINE=InnoDB;
