"""Paths as the user gives them -> files: folders are walked, patterns expanded, nothing is read twice."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import attrs

from chronos.errors import InputError, reason_of
from chronos.readers.kinds import READABLE, STANDARD_INPUT, is_read
from chronos.readers.own_outputs import is_own_output
from chronos.readers.reading import Note, Reading


@attrs.frozen(slots=True)
class File:
    """A file to read.

    place: where it is; kind: its suffix in lower case, such as ``.txt``, or ``-`` for standard input;
    by_hand: whether the user named it, and not a folder that it lies in.
    """

    place: str
    kind: str
    by_hand: bool = True

    @property
    def path(self) -> str:
        """The path as the user gave it, U+FFFD for bytes that are no text."""
        return legible(self.place)

    def open(self) -> BinaryIO:
        """Open the file for reading bytes."""
        return sys.stdin.buffer if self.kind == STANDARD_INPUT else Path(self.place).open("rb")


def legible(place: str) -> str:
    """Return a path as text that any encoding can write."""
    return os.fsencode(place).decode("utf-8", "replace")


@attrs.define
class Files:
    """Walks over what the user names.

    Inside a folder names are taken in sorted order, links are not followed, and hidden and other files,
    and what chronos wrote there, are passed over; what is named by hand must be readable.
    """

    reading: Reading
    _seen: set[tuple[int, int]] = attrs.field(factory=set, init=False)

    def under(self, places: tuple[str, ...]) -> Iterator[File]:
        """Yield the files of each place in turn."""
        for place in places:
            for expanded in _expanded(place):
                try:
                    yield from self._at(expanded)
                except InputError as error:
                    self.reading.reject(error)
                except (OSError, ValueError) as error:
                    self.reading.reject(_unreadable(expanded, error))

    def _at(self, place: str) -> Iterator[File]:
        if place == STANDARD_INPUT:
            if self._is_new((-1, -1)):
                yield File(place, place)
            return
        status = Path(place).stat()
        if stat.S_ISDIR(status.st_mode):
            yield from self._inside(place)
            return
        if not stat.S_ISREG(status.st_mode):
            raise InputError(legible(place), "not-a-file", "is a pipe or a device; give its content on '-'")
        kind = _kind(place)
        if not is_read(kind):
            message = f"is of no kind that chronos reads ({READABLE})"
            raise InputError(legible(place), "kind", message)
        if self._is_new((status.st_dev, status.st_ino)):
            yield File(place, kind)

    def _inside(self, folder: str) -> Iterator[File]:
        """Yield the articles of a folder and of those in it, the deepest tree without recursion."""
        found = False
        waiting = self._listed(folder)
        while waiting:
            entry = waiting.pop()
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                try:
                    waiting += self._listed(entry.path)
                except OSError as error:
                    self.reading.reject(_unreadable(entry.path, error))
                continue
            if self._is_article(entry):
                found = True
                status = entry.stat(follow_symlinks=False)
                if self._is_new((status.st_dev, status.st_ino)):
                    yield File(entry.path, _kind(entry.name), by_hand=False)
        if not found:
            message = f"is a folder without articles; chronos reads {READABLE}"
            raise InputError(legible(folder), "no-articles", message)

    def _listed(self, folder: str) -> list[os.DirEntry[str]]:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name, reverse=True)

    def _is_article(self, entry: os.DirEntry[str]) -> bool:
        passed_over = entry.name.startswith(".") or is_own_output(entry.name)
        is_kind = is_read(_kind(entry.name)) and not passed_over
        if is_kind and entry.is_file(follow_symlinks=False):
            return True
        self.reading.ignore(legible(entry.path))
        if is_kind or (entry.is_symlink() and entry.is_dir()):
            what = "a link, and links inside a folder are not followed"
            message = f"is {what if entry.is_symlink() else 'a pipe or a device'}; ignored"
            self.reading.note(Note(legible(entry.path), "ignored", message))
        return False

    def _is_new(self, identity: tuple[int, int]) -> bool:
        new = identity not in self._seen
        self._seen.add(identity)
        return new


def _expanded(place: str) -> list[str]:
    """Return what a pattern matches, sorted; the place itself where it is none, or matches nothing."""
    if place == STANDARD_INPUT or not glob.has_magic(place) or os.path.lexists(place):
        return [place]
    # Path.glob takes no absolute pattern.
    return sorted(glob.glob(place, recursive=True)) or [place]  # noqa: PTH207


def _kind(place: str) -> str:
    return Path(place).suffix.lower()


def _unreadable(place: str, error: OSError | ValueError) -> InputError:
    if isinstance(error, FileNotFoundError):
        if glob.has_magic(place):
            return InputError(legible(place), "missing", "matches no file")
        return InputError(legible(place), "missing", "there is no such file")
    return InputError(legible(place), "unreadable", f"cannot be read: {reason_of(error)}")
