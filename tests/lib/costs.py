# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an answer costs whoever gives it: seconds of processor time, most of which go into hashing a password where one is
hashed, and round trips to the database. By no clock on the wall: what else the machine does counts for little."""

import re
import resource

from portals import sql

A_HASH = 0.005  # seconds; no machine hashes a password in less


def processor_seconds():
    """Of all programs that have ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cost(portal, path, fields, page=None, times=3):
    """Of a submission, without its form, which is fetched from `page` beforehand: statuses, round trips, and the seconds of
    the cheapest of several."""
    statuses, round_trips, seconds = set(), set(), []
    for _ in range(times):
        browser = portal.browser()
        browser.get(page or path)
        before = processor_seconds()
        answer = browser.post(path, fields)
        seconds.append(processor_seconds() - before)
        statuses.add(answer.status)
        round_trips.add(re.search(r" round_trips=(\d+)", answer.log)[1])
    return sorted(statuses), sorted(round_trips), min(seconds)


def cheaper(one, other):
    return sorted({*one[0], *other[0]}), sorted({*one[1], *other[1]}), min(one[2], other[2])


def costs_of(portal, submissions, as_meant, rounds=4):
    """Of several, each (path, fields), in some more rounds unless their seconds are `as_meant`: what the machine adds to one of them
    goes away in another round, and what a program does for it does not."""
    found = [cost(portal, *each) for each in submissions]
    for _ in range(rounds - 1):
        if as_meant(*(each[2] for each in found)):
            break
        sql(f"DELETE FROM sign_in_pace WHERE portal_id = {portal.id}")
        found = [cheaper(former, cost(portal, *each)) for former, each in zip(found, submissions)]
    return found


def is_same_work(plain, *seconds):
    """Whether each costs a hash more than what costs none, and about as much as the others."""
    more = [each - plain for each in seconds]
    return min(more) > max(A_HASH, max(more) / 2)
