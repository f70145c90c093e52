# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A strict disk (disk.cc), and the power loss on it."""

import os
import pathlib
import shutil
import struct

IMAGE = struct.Struct("=QQQQ")
SECTOR = 512


class Disk:
    """The folder `root`; its journal lies in memory."""

    def __init__(self, library, root, journal):
        self.library, self.root, self.journal = library, pathlib.Path(root), pathlib.Path(journal)
        self.grave = pathlib.Path(f"{root}.grave")
        self.root.mkdir()
        self.forget()

    def environment(self):
        return {"LD_PRELOAD": str(self.library), "LUUKKU_DISK": str(self.root), "LUUKKU_DISK_JOURNAL": str(self.journal)}

    def forget(self):
        """All that is there is on the disk."""
        for folder in (self.journal, self.grave):
            shutil.rmtree(folder, ignore_errors=True)
        for folder in (self.journal / "files", self.journal / "names", self.grave):
            folder.mkdir(parents=True)

    def remove(self):
        for folder in (self.journal, self.grave, self.root):
            shutil.rmtree(folder, ignore_errors=True)

    def steer(self, name, content="1"):
        """`hold`, `ignore`, `full`, `kill`: see disk.cc. None ends it."""
        if content is None:
            (self.journal / name).unlink(missing_ok=True)
        else:
            new = self.journal / f"{name}.new"
            new.write_text(content, encoding="utf-8")
            new.rename(self.journal / name)

    def lose_power(self, rng=None):
        """What was not synced is gone. All of it; with `rng` any part of it may have come through: whole writes, some
        sectors of a write, the first few of the names. No process may be writing. Returns how many writes were undone."""
        where = {}
        for folder, _, names in os.walk(self.root):
            for name in names:
                path = pathlib.Path(folder) / name
                where[path.lstat().st_ino] = path
        undone = 0
        for images in (self.journal / "files").iterdir():
            # A file that has lost its last name is lost anyhow.
            if int(images.name) in where:
                undone += undo_writes(where[int(images.name)], read_images(images), rng)
        self.undo_names(rng)
        self.forget()
        return undone

    def undo_names(self, rng):
        entries = sorted((self.journal / "names").iterdir())
        kept = rng.randint(0, len(entries)) if rng else 0
        for entry in reversed(entries[kept:]):
            what, inode, _, path, second = entry.read_text(encoding="utf-8").splitlines()
            now, grave = pathlib.Path(second or path), self.grave / entry.name
            if what != "unlink" and now.exists() and now.stat().st_ino == int(inode):
                if what == "mkdir":
                    shutil.rmtree(now)
                elif what == "rename":
                    now.rename(path)
                else:
                    now.unlink()
            if grave.exists() and not now.exists():
                grave.rename(now)


def read_images(file):
    """(offset, length, size before, what stood there), in the order of the writes. The last may be cut: then its write was
    not begun."""
    content, images, at = file.read_bytes(), [], 0
    while at + IMAGE.size <= len(content):
        offset, length, size, kept = IMAGE.unpack_from(content, at)
        at += IMAGE.size
        if at + kept <= len(content):
            images.append((offset, length, size, content[at:at + kept]))
        at += kept
    return images


def undo_writes(path, images, rng):
    """Goes back write by write; then, with `rng`, forward again with some of them."""
    after = []
    with open(path, "r+b") as file:
        for offset, length, size, before in reversed(images):
            file.seek(offset)
            after.append((offset, file.read(length), file.seek(0, os.SEEK_END)))
            file.truncate(size)
            file.seek(offset)
            file.write(before)
        dropped = len(images)
        for (offset, content, size), (_, _, size_before, _) in zip(reversed(after), images):
            fate = rng.choice(("kept", "torn", "dropped", "dropped")) if rng else "dropped"
            if fate == "dropped":
                continue
            dropped -= 1
            now = file.seek(0, os.SEEK_END)
            file.truncate(max(now, size) if size >= size_before else min(now, size))
            for at in range(0, len(content), SECTOR):
                if fate == "kept" or rng.random() < 0.5:
                    file.seek(offset + at)
                    file.write(content[at:at + SECTOR])
    return dropped
