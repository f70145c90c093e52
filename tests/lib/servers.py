# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs on FastCGI sockets, nginx before them, and raw FastCGI records (FastCGI 1.0, section 3)."""

import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import time

from portals import BUILD, FOLDER, PROGRAMS

TOP = pathlib.Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, seconds=15):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


class Program:
    """A program with its listening socket on descriptor 0; `environment` is added to its own."""

    def __init__(self, name, folder, environment=None):
        self.name, self.path, self.environment = name, f"{folder}/{name}.sock", environment or {}
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        self.listener.listen(64)
        self.start()

    def start(self):
        with open(f"{FOLDER}/{self.name}.log", "ab") as log:
            self.process = subprocess.Popen([f"{BUILD}/src/routes/{self.name}"], stdin=self.listener, stdout=log, stderr=log,
                                            env=os.environ | self.environment)

    def workers(self):
        return [int(pid) for pid in
                pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()]

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.listener.close()


class House:
    """All programs and nginx. With `keep`, nginx is set up as it must never be: it keeps its connections to the programs."""

    def __init__(self, names=PROGRAMS, keep=False, environment=None):
        self.folder = tempfile.mkdtemp(prefix="luukku-web.", dir="/tmp")
        self.programs = {name: Program(name, self.folder, environment) for name in names}
        self.port = free_port()
        routes = pathlib.Path(f"{BUILD}/nginx/luukku-routes.conf").read_text()
        params, upstreams = (TOP / "nginx/luukku-params.conf").read_text(), ""
        if keep:
            params = params.replace("fastcgi_keep_conn off;", "fastcgi_keep_conn on;")
            routes = re.sub(r"fastcgi_pass unix:@SOCKETS@/(\w+)\.sock;", r"fastcgi_pass \1;", routes)
            upstreams = "".join(f"upstream {name} {{ server unix:{self.folder}/{name}.sock; keepalive 8; }}\n" for name in names)
        pathlib.Path(f"{self.folder}/params.conf").write_text(params)
        routes = (routes.replace("@SOCKETS@", self.folder).replace("@STATIC@", f"{BUILD}/static").replace("@FILES@", f"{FOLDER}/files")
                  .replace("@PARAMS@", f"{self.folder}/params.conf"))
        temporary = "".join(f"{kind}_temp_path {self.folder}/{kind};\n" for kind in ("client_body", "fastcgi", "proxy", "scgi", "uwsgi"))
        user = "user root;" if os.getuid() == 0 else ""
        pathlib.Path(f"{self.folder}/nginx.conf").write_text(
            f"{user} daemon off; pid {self.folder}/nginx.pid; error_log {self.folder}/error.log; events {{}}\n"
            f"http {{ include /etc/nginx/mime.types; access_log off; {temporary} {upstreams} server {{ listen 127.0.0.1:{self.port};\n{routes} }} }}")
        self.nginx = subprocess.Popen(["nginx", "-c", f"{self.folder}/nginx.conf", "-e", f"{self.folder}/error.log"])
        wait_for(self.answers)

    def answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def raw(self, request):
        """What comes back for these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(request)
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
            return answer

    def stop(self):
        self.nginx.terminate()
        self.nginx.wait(timeout=20)
        for program in self.programs.values():
            program.stop()
        shutil.rmtree(self.folder)


def record(kind, content=b"", request=1):
    return struct.pack("!BBHHBB", 1, kind, request, len(content), 0, 0) + content


def parameters(values):
    def size(text):
        return bytes([len(text)]) if len(text) < 128 else struct.pack("!I", len(text) | 0x80000000)
    return b"".join(size(name) + size(value) + name + value
                    for name, value in ((n.encode(), v.encode()) for n, v in values))


def begin(keep=False, role=1):
    return record(1, struct.pack("!HB5x", role, 1 if keep else 0))


def fastcgi(path, data, seconds=20):
    """Sends bytes to a program's socket; what it answers until it closes."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(seconds)
        connection.connect(path)
        connection.sendall(data)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
        return answer


def stdout_of(answer):
    """The contents of the FCGI_STDOUT records."""
    content = b""
    while len(answer) >= 8:
        _, kind, _, length, padding, _ = struct.unpack("!BBHHBB", answer[:8])
        if kind == 6:
            content += answer[8:8 + length]
        answer = answer[8 + length + padding:]
    return content
