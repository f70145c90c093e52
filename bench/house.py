# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs behind nginx, and beside them, behind the same nginx, the floor: the statements and the bytes of one request
for the list, by the least program that can send them."""

import os
import pathlib
import re
import signal
import subprocess

from portals import BUILD, FOLDER, PROGRAMS, Browser, http_transport, sql
from servers import House, Program, kilobytes, wait_for

WORKERS = 2   # a program, as the product's default
LITERAL = re.compile(rb"'(?:[^'\\]|\\.)*'|-?[0-9]+", re.DOTALL)
ESCAPE = re.compile(rb"\\\\x([0-9A-F]{2})|\\(.)", re.DOTALL)   # bytes that are no UTF-8 are logged as \\xNN
ESCAPED = {b"0": b"\0", b"n": b"\n", b"r": b"\r", b"Z": b"\x1a", b"t": b"\t", b"b": b"\b"}


class GeneralLog:
    """Every statement that the server gets while `with` lasts: (connection, command, text)."""

    def __enter__(self):
        sql("SET GLOBAL log_output = 'TABLE'; TRUNCATE TABLE mysql.general_log; SET GLOBAL general_log = 1")
        return self

    def entries(self):
        return [(int(thread), command, bytes.fromhex(text))
                for thread, command, text in sql("SELECT thread_id, command_type, HEX(argument) FROM mysql.general_log")]

    def __exit__(self, *_):
        sql("SET GLOBAL general_log = 0")


def values_of(prepared, executed):
    """What stood for the question marks of a statement; nothing if this is not how it was executed."""
    pattern = rb"(" + LITERAL.pattern + rb"|NULL)"
    found = re.fullmatch(pattern.join(map(re.escape, prepared.split(b"?"))), executed, re.DOTALL)
    return found and list(found.groups())


def plain_value(literal):
    """("text" or "number", its bytes)"""
    if literal[:1] != b"'":
        return "number", literal
    return "text", ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()) if found[1] else ESCAPED.get(found[2], found[2]), literal[1:-1])


class Town(House):
    """The house that is measured, with a browser for each of its portals."""

    def __init__(self, facts):
        self.facts = facts
        with GeneralLog() as log:
            super().__init__([*PROGRAMS], others=("floor", "empty"))
            self.big = self.browser("main.localhost", "c0@portal1.example")
            self.list_is_warm()
            self.answer_of_list = self.big.send("GET", "/tickets")
            self.entries = log.entries()
        self.add_least_programs()

    def browser(self, host, email=None):
        browser = Browser(host, http_transport(self.port))
        if email:
            answer = browser.sign_in(email)
            assert answer.status == 303, (answer.status, answer.body)
        return browser

    def list_is_warm(self):
        for _ in range(20):   # until every worker knows the portal's settings
            assert self.big.send("GET", "/tickets").status == 200

    def statements_of_list(self):
        """What the last request has sent, as bench/floor reads it."""
        threads = [entry for entry in self.entries if entry[1] == "Execute"]
        last = next(entry for entry in reversed(threads) if b"ticket_contact a" in entry[2])[0]
        own = [entry for entry in self.entries if entry[0] == last]
        lines = [("session", text) for _, command, text in own if command == "Query" and text.startswith(b"SET ")]
        executed = [text for _, command, text in own if command == "Execute"]
        prepared = {text for _, command, text in own if command == "Prepare"}
        trips = self.round_trips("tickets")
        for text in executed[-trips:]:
            statement, values = next((one, values) for one in prepared if (values := values_of(one, text)) is not None)
            lines.append(("query", statement))
            lines += [plain_value(value) for value in values]
        self.floor_trips = trips
        return "".join(f"{kind} {value.hex()}\n" for kind, value in lines)

    def add_least_programs(self):
        answer = self.answer_of_list
        own = ("server", "date", "connection", "transfer-encoding", "content-length", "vary")   # nginx's
        head = "".join(f"{name}: {value}\r\n" for name, value in answer.headers if name.lower() not in own)
        pathlib.Path(f"{FOLDER}/floor.answer").write_bytes(b"Status: 200 OK\r\n" + head.encode() + b"\r\n" + answer.bytes)
        pathlib.Path(f"{FOLDER}/empty.answer").write_bytes(b"Status: 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        pathlib.Path(f"{FOLDER}/floor.statements").write_text(self.statements_of_list(), encoding="ascii")
        floor = [f"{BUILD}/bench/floor", str(WORKERS)]
        database = [f"{FOLDER}/mariadb.sock", "luukku", "programs", "luukku"]
        self.programs["floor"] = Program("floor", self.folder,
                                         command=[*floor, f"{FOLDER}/floor.answer", f"{FOLDER}/floor.statements", *database])
        self.programs["empty"] = Program("empty", self.folder, command=[*floor, f"{FOLDER}/empty.answer"])

    def round_trips(self, stem, since=0):
        """What most requests to a program have taken; the minute's touch of a session and the first look at a portal's settings
        are not most."""
        counts = {}
        with open(f"{FOLDER}/{stem}.log", encoding="utf-8") as log:
            log.seek(since)
            for found in re.finditer(r"round_trips=(\d+) ", log.read()):
                counts[int(found[1])] = counts.get(int(found[1]), 0) + 1
        return max(counts, key=counts.get)

    def processes(self):
        """All of Luukku's: parents and workers."""
        return [pid for name, program in self.programs.items() if name not in ("floor", "empty")
                for pid in (program.process.pid, *program.workers())]

    def rest(self):
        """Waits until all programs rest, as they do after ten minutes without a request."""
        config = pathlib.Path(os.environ["LUUKKU_CONFIG"])
        config.write_text(config.read_text(encoding="ascii").replace("[node]\n", "[node]\nrest_after = 1\n"), encoding="ascii")
        programs = [program for name, program in self.programs.items() if name not in ("floor", "empty")]
        for program in programs:
            program.process.send_signal(signal.SIGHUP)
        wait_for(lambda: not any(program.workers() for program in programs), 90)

    def memory(self):
        """Bytes, shared ones divided among those who share them, with the worker that sends mails."""
        sql("DELETE FROM outgoing_mail")
        with open(f"{FOLDER}/worker.log", "ab") as log, \
                subprocess.Popen([f"{BUILD}/src/tools/luukku-worker"], stdout=log, stderr=log, env=os.environ) as worker:
            try:
                worker.wait(3)
                raise AssertionError("luukku-worker has ended")
            except subprocess.TimeoutExpired:
                return sum(kilobytes(pid, "smaps_rollup", "Pss") for pid in [*self.processes(), worker.pid]) * 1024
            finally:
                worker.terminate()


def growth_of_upload(town, browser, ticket, size):
    """By how many bytes the process that took an upload was ever larger than before."""
    for _ in range(8):
        browser.reply(ticket, "Little ones first, so that each process has what it needs once.")
    workers = town.programs["reply"].workers()
    for pid in workers:
        pathlib.Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")   # VmHWM begins anew
    before = {pid: kilobytes(pid, "status", "VmRSS") for pid in workers}
    answer = browser.reply_with(ticket, "A large one.", ("large.bin", os.urandom(size)))
    assert answer.status == 303, (answer.status, answer.body[:500])
    return max(kilobytes(pid, "status", "VmHWM") - before[pid] for pid in workers) * 1024
