# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Strangers who try passwords, while `with` lasts: each as fast as it is answered, of accounts that nobody has, and from network to
network, so that no try is slowed before the password is looked at."""

import itertools
import threading

from portals import Browser, http_transport

STRANGERS = 8
TRIES = 50   # from one network


class Storm:
    def __init__(self, port):
        self.port, self.over, self.tried, self.wrong = port, threading.Event(), 0, []
        self.strangers = [threading.Thread(target=self.come, args=(number,)) for number in range(STRANGERS)]

    def come(self, stranger):
        browser = Browser("main.localhost", http_transport(self.port, lambda: f"127.{stranger + 1}.{count // TRIES % 256}.1"))
        count = 0
        browser.get("/login")
        for count in itertools.count():
            if self.over.is_set():
                break
            answer = browser.post("/login", {"email": f"{stranger}-{count}@nowhere.example", "password": "wrong password"})
            if answer.status != 422:
                self.wrong.append(answer.status)
            self.tried += 1

    def __enter__(self):
        for stranger in self.strangers:
            stranger.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for stranger in self.strangers:
            stranger.join()
