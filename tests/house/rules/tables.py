# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tenancy stands in the schema: each table belongs to a portal, is referred to within its portal only, and nothing is
deleted or changed along a reference."""

import re

SCHEMA = "sql/schema.sql"
# The portal itself, and the schema's own state.
WITHOUT_PORTAL = {"portal", "schema_lock", "schema_step"}
# Columns that end in _id and refer to no row: (table, column).
NO_REFERENCE = {("import_key", "external_id"), ("import_key", "row_id"), ("attachment", "public_id"), ("upload", "public_id")}
TABLE = re.compile(r"^CREATE TABLE `(\w+)` \(\n(.*?)\n\)", re.MULTILINE | re.DOTALL)
REFERENCE = re.compile(r"CONSTRAINT `(\w+)` FOREIGN KEY \((.*?)\) REFERENCES `(\w+)` \((.*?)\)(.*)")


def names(columns):
    return re.findall(r"`(\w+)`", columns)


def table_findings(table, body):
    columns = re.findall(r"^  `(\w+)`", body, re.MULTILINE)
    uniques = [names(key) for key in re.findall(r"^  UNIQUE KEY `\w+` \((.*?)\)", body, re.MULTILINE)]
    references = [(name, names(own), other, names(others), rest) for name, own, other, others, rest in REFERENCE.findall(body)]
    if table not in WITHOUT_PORTAL:
        if "portal_id" not in columns:
            yield "has no portal_id"
        if "id" in columns and ["portal_id", "id"] not in uniques:
            yield "has no UNIQUE (portal_id, id)"
    # The portal's own id is what others call portal_id.
    tenant = "id" if table == "portal" else "portal_id"
    referring = set()
    for name, own, other, others, rest in references:
        referring.update(own)
        if not (other == "portal" and others == ["id"]) and (own[0] != tenant or others[0] != "portal_id"):
            yield f"{name} refers across portals"
        if re.search(r"ON (DELETE|UPDATE) (?!RESTRICT)", rest):
            yield f"{name} does not restrict"
    for column in columns:
        if column.endswith("_id") and column not in referring and (table, column) not in NO_REFERENCE:
            yield f"{column} refers to nothing"


def check(tree):
    for table, body in TABLE.findall(tree.text(SCHEMA)):
        for finding in table_findings(table, body):
            yield f"{SCHEMA}: {table}: {finding}"
