# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs on FastCGI sockets, nginx or Apache before them, and raw FastCGI records (FastCGI 1.0, section 3)."""

import grp
import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
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


def kilobytes(pid, file, name):
    return int(re.search(rf"^{name}:\s+(\d+) kB$", pathlib.Path(f"/proc/{pid}/{file}").read_text(encoding="ascii"), re.MULTILINE)[1])


class Program:
    """A program with its listening socket on descriptor 0; `environment` is added to its own, `umask` is its own (-1: ours).
    Without a command it is the route of its name."""

    def __init__(self, name, folder, environment=None, umask=-1, command=None):
        self.name, self.path, self.environment, self.umask = name, f"{folder}/{name}.sock", environment or {}, umask
        self.command = command or [f"{BUILD}/src/routes/{name}"]
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        self.listener.listen(64)
        self.start()

    def start(self):
        with open(f"{FOLDER}/{self.name}.log", "ab") as log:
            self.process = subprocess.Popen(self.command, stdin=self.listener, stdout=log, stderr=log,
                                            env=os.environ | self.environment, umask=self.umask)

    def workers(self):
        return [int(pid) for pid in
                pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()]

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.listener.close()


class WebServer:
    """All programs, on sockets in a folder of their own, and room for a web server before them."""

    def __init__(self, names, environment, umask=-1):
        self.folder = tempfile.mkdtemp(prefix="luukku-web.", dir="/tmp")
        self.programs = {name: Program(name, self.folder, environment, umask) for name in names}
        self.port = free_port()

    def start(self, *command):
        self.server = subprocess.Popen(command)
        try:
            wait_for(self.answers)
        except AssertionError:
            self.stop()
            raise

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
        self.server.terminate()
        self.server.wait(timeout=20)
        for program in self.programs.values():
            program.stop()
        shutil.rmtree(self.folder)


class House(WebServer):
    """With nginx. With `keep`, it is set up as it must never be: it keeps its connections to the programs. `others` are names
    of programs that are no routes, each at /NAME, for which the caller adds a Program in this house's folder. With `log`,
    access.log tells of each request, as it usually does."""

    def __init__(self, names=PROGRAMS, keep=False, environment=None, others=(), log=False):
        super().__init__(names, environment)
        routes = pathlib.Path(f"{BUILD}/nginx/luukku-routes.conf").read_text()
        params, upstreams = (TOP / "nginx/luukku-params.conf").read_text(), ""
        if keep:
            params = params.replace("fastcgi_keep_conn off;", "fastcgi_keep_conn on;")
            routes = re.sub(r"fastcgi_pass unix:@SOCKETS@/(\w+)\.sock;", r"fastcgi_pass \1;", routes)
            upstreams = "".join(f"upstream {name} {{ server unix:{self.folder}/{name}.sock; keepalive 8; }}\n" for name in names)
        pathlib.Path(f"{self.folder}/params.conf").write_text(params)
        routes += "".join(f"location = /{name} {{ include @PARAMS@; fastcgi_pass unix:@SOCKETS@/{name}.sock; }}\n" for name in others)
        routes = (routes.replace("@SOCKETS@", self.folder).replace("@STATIC@", f"{BUILD}/static").replace("@FILES@", f"{FOLDER}/files")
                  .replace("@PARAMS@", f"{self.folder}/params.conf"))
        temporary = "".join(f"{kind}_temp_path {self.folder}/{kind};\n" for kind in ("client_body", "fastcgi", "proxy", "scgi", "uwsgi"))
        user = "user root;" if os.getuid() == 0 else ""
        log_file = f"{self.folder}/access.log" if log else "off"
        pathlib.Path(f"{self.folder}/nginx.conf").write_text(
            f"{user} daemon off; pid {self.folder}/nginx.pid; error_log {self.folder}/error.log; events {{}}\n"
            f"http {{ include /etc/nginx/mime.types; access_log {log_file}; {temporary} {upstreams} server {{ listen 127.0.0.1:{self.port};\n{routes} }} }}")
        self.start("nginx", "-c", f"{self.folder}/nginx.conf", "-e", f"{self.folder}/error.log")


class ApacheHouse(WebServer):
    """With Apache, which sends people's files itself, and reads their folder as a member of its group. `site` stands in its
    <VirtualHost>, @FOLDER@ in it for this house's folder; `modules` are those that it needs besides."""

    MODULES = ("mpm_event", "authz_core", "alias", "buffer", "env", "headers", "mime", "proxy", "proxy_fcgi", "setenvif", "xsendfile", "filter", "deflate")

    def __init__(self, names=PROGRAMS, site="Include @FOLDER@/routes.conf", modules=()):
        config = pathlib.Path(f"{FOLDER}/sendfile.ini")
        config.touch(0o600)
        config.write_text(pathlib.Path(os.environ["LUUKKU_CONFIG"]).read_text().replace("[files]\n", "[files]\ndelivery = sendfile\n"))
        super().__init__(names, {"LUUKKU_CONFIG": str(config)}, umask=0o027)
        # Apache does not serve as root.
        self.user = "www-data" if os.getuid() == 0 else None
        self.group = grp.getgrnam(self.user).gr_gid if self.user else os.getgid()
        for folder in (FOLDER, self.folder):
            os.chmod(folder, 0o711)
        for folder in (pathlib.Path(f"{FOLDER}/files"), *pathlib.Path(f"{FOLDER}/files").glob("*/")):
            self.give(folder, 0o2750)
        for program in self.programs.values():
            self.give(program.path, 0o660)
        self.give_copy(f"{BUILD}/static", "static")
        routes = pathlib.Path(f"{BUILD}/apache/luukku-routes.conf").read_text()
        pathlib.Path(f"{self.folder}/routes.conf").write_text(
            routes.replace("@SOCKETS@", self.folder).replace("@STATIC@", f"{self.folder}/static").replace("@FILES@", f"{FOLDER}/files"))
        pathlib.Path(f"{self.folder}/apache.conf").write_text(self.configuration((*self.MODULES, *modules), site))
        self.start("apache2", "-f", f"{self.folder}/apache.conf", "-DFOREGROUND")

    def configuration(self, modules, site):
        return "\n".join((
            f"ServerRoot {self.folder}", f"DefaultRuntimeDir {self.folder}", f"PidFile {self.folder}/apache.pid",
            f"ErrorLog {self.folder}/error.log", "ServerName localhost", f"Listen 127.0.0.1:{self.port}",
            *(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in modules),
            *((f"User {self.user}", f"Group {self.user}") if self.user else ()),
            "StartServers 1", "TypesConfig /dev/null", "<Directory />", "Require all denied", "</Directory>",
            # Such as Debian sets up for pages. It must leave people's files alone.
            "AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/octet-stream",
            "<VirtualHost *>", site.replace("@FOLDER@", self.folder), "</VirtualHost>", ""))

    def give(self, path, mode):
        """Lets Apache in."""
        os.chown(path, -1, self.group)
        os.chmod(path, mode)

    def give_copy(self, source, name):
        """Lets Apache into a copy in this house's folder: it may not come to where the source stands."""
        target = pathlib.Path(f"{self.folder}/{name}")
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, target)
        for path in (target, *target.rglob("*")):
            self.give(path, 0o750)
        return str(target)


class Impostor:
    """Listens in a program's place, and answers each request with the headers that `headers` holds at that time."""

    def __init__(self, path):
        self.headers = b""
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(path)
        self.listener.listen(8)
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            with self.listener.accept()[0] as connection:
                request = b""
                while not request.endswith(record(5)):
                    request += connection.recv(65536)
                connection.sendall(record(6, self.headers + b"\r\n") + record(6) + record(3, bytes(8)))


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
