# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole Luukku that may be hurt: a MariaDB of its own on a strict disk, the programs, an nginx, and what can happen to
them. `prepare()` comes before all else: the tests' library finds its folders through the environment."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from disk import Disk

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("LUUKKU_BUILD", TOP / "build"))
OUT = BUILD / "faults"


def until(condition, seconds=60, every=0.02):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("waited in vain")
        time.sleep(every)


def build_libraries():
    """Compiles disk.cc and crash.cc, where they have changed."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name in ("disk", "crash"):
        source, library = TOP / f"tests/faults/{name}.cc", OUT / f"{name}.so"
        if not library.exists() or library.stat().st_mtime < source.stat().st_mtime:
            subprocess.run(["g++", "-std=c++20", "-O2", "-fPIC", "-shared", "-Wall", "-Wextra", "-Werror", "-o", f"{library}.new", source],
                           check=True)
            os.rename(f"{library}.new", library)


def prepare():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="luukku-faults.", dir="/tmp")).resolve()
    os.environ.update(LUUKKU_BUILD=str(BUILD), LUUKKU_TEST_FOLDER=str(folder), LUUKKU_CONFIG=str(folder / "node.ini"))
    return folder


class Database:
    """MariaDB. Its folder is in `disk`, where a power loss can reach it."""

    def __init__(self, folder, disk):
        self.folder, self.disk, self.process = folder, disk, None
        self.socket, self.options = folder / "mariadb.sock", []

    def install(self):
        user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
        subprocess.run(["mariadb-install-db", "--no-defaults", "--force", f"--user={user}", f"--datadir={self.disk.root}/data",
                        f"--tmpdir={self.folder}", "--skip-test-db", "--auth-root-authentication-method=socket", f"--auth-root-socket-user={user}",
                        "--innodb-log-file-size=8M"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        self.user = user

    def start(self, watched=True):
        log = open(self.folder / "mariadb.out", "ab")
        with log:
            self.process = subprocess.Popen(
                ["mariadbd", "--no-defaults", f"--user={self.user}", f"--datadir={self.disk.root}/data", f"--socket={self.socket}",
                 f"--tmpdir={self.folder}", "--skip-networking", f"--pid-file={self.folder}/mariadb.pid", f"--log-error={self.folder}/mariadb.log",
                 "--innodb-buffer-pool-size=64M", "--innodb-log-file-size=8M", "--innodb-use-native-aio=0", "--innodb-log-file-mmap=0",
                 "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-dump-at-shutdown=0", "--innodb-buffer-pool-load-at-startup=0",
                 *self.options],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=os.environ | (self.disk.environment() if watched else {}))
        try:
            until(self.answers)
        except TimeoutError as error:
            raise AssertionError("MariaDB does not start: " + self.complaints()) from error

    def answers(self):
        if self.process.poll() is not None:
            raise AssertionError("MariaDB has ended: " + self.complaints())
        return self.client("SELECT 1").returncode == 0

    def complaints(self):
        lines = "".join((self.folder / name).read_text(errors="replace") for name in ("mariadb.out", "mariadb.log")).splitlines()
        return "\n".join([line for line in lines if re.search(r"disk\.so|ERROR|FATAL|signal", line)][-20:])

    def client(self, statements, name=""):
        return subprocess.run(["mariadb", "--no-defaults", f"--socket={self.socket}", *([name] if name else [])], input=statements,
                              capture_output=True, text=True, check=False)

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait(timeout=60)


class World:
    """All of it. A disturbance hurts and, before it returns, mends what somebody else would: systemd, an administrator."""

    def __init__(self, folder, journal):
        self.folder, self.house = folder, None
        self.mending = threading.Lock()
        self.disk = Disk(OUT / "disk.so", folder / "disk", journal)
        (self.disk.root / "files").mkdir()
        os.symlink(self.disk.root / "files", folder / "files")   # where the tests' library looks for them
        self.database = Database(folder, self.disk)
        self.database.install()
        self.database.start(watched=False)
        self.make_node()
        self.database.end()
        self.disk.forget()
        self.database.start()

    def make_node(self):
        accounts = """CREATE DATABASE luukku;
            CREATE USER luukku_schema@localhost IDENTIFIED BY 'schema'; GRANT ALL ON luukku.* TO luukku_schema@localhost;
            CREATE USER luukku@localhost IDENTIFIED BY 'programs'; GRANT SELECT, INSERT, UPDATE, DELETE ON luukku.* TO luukku@localhost;"""
        made = self.database.client(accounts)
        assert made.returncode == 0, made.stderr
        files = {"keys": "01" * 32 + "\n", "schema.ini": "[database]\nuser = luukku_schema\npassword = schema\n", "node.ini": f"""[node]
installation = test01
workers = 2
templates = {TOP}/templates
static = {BUILD}/static
[database]
socket = {self.database.socket}
name = luukku
user = luukku
password = programs
schema_login = {self.folder}/schema.ini
[files]
folder = {self.disk.root}/files
[secrets]
key_file = {self.folder}/keys
"""}
        for name, text in files.items():
            (self.folder / name).touch(mode=0o600)
            (self.folder / name).write_text(text, encoding="utf-8")
        subprocess.run([BUILD / "src/tools/luukkuctl", "migrate"], stdout=subprocess.DEVNULL, check=True)

    def open_house(self):
        """The programs, on the same disk, and nginx."""
        self.house = self.make_house()
        return self.house

    def make_house(self, config="node.ini"):
        from servers import House   # pylint: disable=import-outside-toplevel
        return House(environment={**self.disk.environment(), "LD_PRELOAD": f"{OUT}/crash.so {OUT}/disk.so",
                                  "LUUKKU_DISK_KILL": "kill-programs", "LUUKKU_CRASH": str(self.folder / "crash"), "LUUKKU_CONFIG": str(self.folder / config)})

    @contextlib.contextmanager
    def lone_house(self):
        """Another house, in which each program has one worker: a request's steps are the same each time."""
        config = (self.folder / "node.ini").read_text(encoding="utf-8")
        (self.folder / "lone.ini").write_text(config.replace("workers = 2", "workers = 1"), encoding="utf-8")
        house = self.make_house("lone.ini")
        try:
            yield house
        finally:
            house.stop()

    def close(self):
        if self.house:
            self.house.stop()
        if self.database.process and self.database.process.poll() is None:
            self.database.end(signal.SIGKILL)
        self.disk.remove()
        shutil.rmtree(self.folder, ignore_errors=True)

    def crash_at(self, step):
        """From now on a worker is killed at this step of its requests (crash.cc); None ends that."""
        if step is None:
            (self.folder / "crash").unlink(missing_ok=True)
        else:
            (self.folder / "crash.new").write_text(str(step), encoding="utf-8")
            os.rename(self.folder / "crash.new", self.folder / "crash")

    # --- disturbances ---

    def programs(self):
        return [program for name, program in self.house.programs.items() if name != "fallback"]

    def kill_worker(self, rng):
        program = rng.choice(self.programs())
        workers = program.workers()
        for worker in rng.sample(workers, k=min(rng.randint(1, 2), len(workers))):
            try:
                os.kill(worker, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def kill_parent(self, rng):
        program = rng.choice(self.programs())
        program.process.kill()
        program.process.wait()
        program.start()

    def reload(self, rng):
        rng.choice(self.programs()).process.send_signal(signal.SIGHUP)

    def kill_nginx_worker(self, _):
        master = self.house.server.pid
        for worker in pathlib.Path(f"/proc/{master}/task/{master}/children").read_text(encoding="utf-8").split():
            os.kill(int(worker), signal.SIGKILL)

    def kill_database(self, _):
        self.database.end(signal.SIGKILL)
        self.database.start()

    def restart_database(self, _):
        self.database.end(signal.SIGTERM)
        self.database.start()

    def fill_disk(self, rng):
        """Files cannot grow for a while."""
        self.disk.steer("full")
        time.sleep(rng.uniform(0.5, 1.5))
        self.disk.steer("full", None)

    def lose_power(self, rng):
        """Everything ends at once, and what was not synced is gone: all of it, or what chance leaves."""
        programs = self.programs() if self.house else []
        self.database.process.kill()
        for program in programs:
            for worker in program.workers():
                try:
                    os.kill(worker, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            program.process.kill()
        for program in programs:
            program.process.wait()
        self.database.process.wait()
        self.disk.lose_power(rng if rng and rng.random() < 0.5 else None)
        self.database.start()
        for program in programs:
            program.start()
