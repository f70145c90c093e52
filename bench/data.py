# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark's database: five portals, made by luukkuctl, and what bench/generate writes for them."""

import os
import pathlib
import shutil
import subprocess
import time

from portals import BUILD, FOLDER, PASSWORD, ctl, sql

HERE = pathlib.Path(__file__).resolve().parent

# Each portal's share of the tickets and contacts, in hundredths. The first has the big contact and the big company; the
# second has a big contact too, from whom its filter hides all but a hundredth.
SHARES = {"main": 90, "filtered": 6, "third": 2, "fourth": 1, "fifth": 1}
FILTER = """[[{"property": "ticket.priority", "operator": "any_of", "values": ["high"]}],
 [{"property": "ticket.region", "operator": "is", "values": ["north"]}, {"property": "ticket.vip", "operator": "is", "values": ["yes"]}],
 [{"property": "ticket.region", "operator": "is", "values": ["west"]},
  {"property": "ticket.priority", "operator": "none_of", "values": ["low", "high"]}]]"""


def host_of(portal):
    return f"{portal}.localhost"


def address_of(portal, contact):
    """The contacts of a portal are numbered from 0: the first is the big one."""
    return f"c{contact}@portal{portal}.example"


def make_portals():
    for key in SHARES:
        ctl("portal", "create", key, "--origin", f"http://{host_of(key)}", "--name", f"Portal {key}")
        ctl("portal", "set", key, "open=yes", "ticket_scope=company", "reply_to_closed=yes", "close_by_customer=yes",
            "time_zone=Europe/Helsinki", f"file_bytes={128 << 20}")
        ctl("import", key, "-", stdin="".join(f'{{"type":"staff","id":"{name}","email":"{name}@{key}.example","name":"Agent {name}"}}\n'
                                              for name in ("smith", "virtanen")))
    for name, *options in (("priority", "low", "normal", "high"), ("region", "north", "south", "east", "west")):
        ctl("property", "create", "filtered", "ticket", name, "one_of", *(word for option in options for word in ("--option", option)))
    ctl("property", "create", "filtered", "ticket", "vip", "yes_no")
    ctl("portal", "set", "filtered", f"ticket_filter={FILTER}")


def plan_of(key, tickets):
    """A line for bench/generate: ids, then how many."""
    def ids(table, order="id"):
        return [row[0] for row in sql(f"SELECT x.id FROM {table} x JOIN portal p ON p.id = x.portal_id AND p.portal_key = '{key}' "
                                      f"ORDER BY x.{order}")]
    portal = sql(f"SELECT id, default_pipeline_id, default_inbox_id FROM portal WHERE portal_key = '{key}'")[0]
    share = tickets * SHARES[key] // 100
    big_contact = tickets // 20 if key in ("main", "filtered") else 0
    return [*portal, ids("channel")[0], *ids("stage", "position"), *ids("staff"), *(ids("property") or [0, 0, 0]),
            share, share // 5, big_contact, tickets // 100 if key == "main" else 0]


def generate(folder, tickets, say):
    rows = folder / "rows"
    shutil.rmtree(rows, ignore_errors=True)
    rows.mkdir(parents=True)
    began = time.monotonic()
    plan = "".join(" ".join(map(str, plan_of(key, tickets))) + "\n" for key in SHARES)
    subprocess.run([f"{BUILD}/bench/generate", rows], input=plan, text=True, check=True)
    say(f"  written in {time.monotonic() - began:.0f} s")
    began = time.monotonic()
    # While it is loaded nothing need survive; in the end it is what every run finds.
    sql("SET GLOBAL innodb_flush_log_at_trx_commit = 0")
    with open(HERE / "load.sql", encoding="utf-8") as script:
        subprocess.run(["mariadb", "--no-defaults", f"--socket={FOLDER}/mariadb.sock", "--local-infile=1", "luukku"], cwd=rows,
                       stdin=script, stdout=subprocess.DEVNULL, check=True)
    sql("SET GLOBAL innodb_flush_log_at_trx_commit = 1")
    say(f"  loaded in {time.monotonic() - began:.0f} s")
    shutil.copy(rows / "facts", folder / "facts")
    shutil.rmtree(rows)


def read_facts(folder):
    """NAME -> values, as bench/generate noted them."""
    facts = {}
    for line in (folder / "facts").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        facts.setdefault(name, []).append(value)
    return facts


def forget_earlier_runs(facts):
    """What replies and sign-ins have left: every run begins with what was generated."""
    for statement in ("outgoing_mail", "form_token", "draft", "upload", "session", "sign_in_pace",
                      f"attachment WHERE id > {facts['attachments'][0]}", f"message WHERE id > {facts['messages'][0]}"):
        sql(f"SET foreign_key_checks = 0; DELETE FROM {statement}")
    sql("DELETE FROM ticket_look")


def prepare(folder, tickets, say):
    """The facts about the database that is in `folder`, which is filled if need be."""
    ready = folder / "ready"
    stamp = os.environ["LUUKKU_BENCH_STAMP"]
    if not ready.exists():
        say(f"Making {tickets} tickets (once) ...")
        make_portals()
        generate(folder, tickets, say)
        for portal, contact in (("1", 0), ("1", tickets // 100), ("2", 0)):
            ctl("password", "main" if portal == "1" else "filtered", address_of(portal, contact), stdin=PASSWORD + "\n")
        ready.write_text(stamp + "\n", encoding="ascii")
    facts = read_facts(folder)
    forget_earlier_runs(facts)
    return facts
