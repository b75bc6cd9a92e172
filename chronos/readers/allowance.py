"""How much may come out of an archive: a small file that unpacks to a huge one is made to do harm."""

from __future__ import annotations

import io
import os
from typing import Any, BinaryIO, Protocol

import attrs

from chronos.errors import InputError

MOST_BYTES = 20_000_000_000
"""The most bytes that come out of one archive and those in it."""
MOST_MEMBERS = 100_000
DEEPEST = 3
"""How many archives may lie in each other."""
RATIO = 200
"""The most bytes for one of the archive, once the free ones are used: text packs to a third or a tenth."""
FREE_BYTES = 20_000_000


class Stream(Protocol):
    """What bytes come out of."""

    def read(self, size: int, /) -> bytes:
        """Return at most *size* bytes, none at the end."""
        ...


@attrs.define
class Allowance:
    """What is left to come out of an archive; *packed*: its own size in bytes."""

    packed: int
    taken: int = 0
    members: int = 0
    spent: bool = False

    @classmethod
    def of(cls, file: BinaryIO) -> Allowance:
        """Begin with an archive that can be sought in."""
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        return cls(size)

    def take(self, size: int, path: str) -> None:
        """Count bytes that came out; `InputError` ``archive`` where they are too many."""
        self.taken += size
        if self.taken > MOST_BYTES:
            raise self._end(path, f"unpacks to more than {MOST_BYTES // 10**9} GB")
        if self.taken > max(FREE_BYTES, RATIO * self.packed):
            raise self._end(path, f"unpacks to more than {RATIO} times its size")

    def add_member(self, path: str) -> None:
        """Count a member of an archive; `InputError` ``archive`` where there are too many."""
        self.members += 1
        if self.members > MOST_MEMBERS:
            raise self._end(path, f"has more than {MOST_MEMBERS:,} members")

    def _end(self, path: str, what: str) -> InputError:
        self.spent = True
        return InputError(path, "archive", f"{what}; the rest is not read")


class Counted(io.RawIOBase):
    """The bytes of a member, each counted against the allowance as it comes out."""

    def __init__(
        self, stream: Stream, path: str, allowance: Allowance, broken: tuple[type[Exception], ...]
    ) -> None:
        self._stream, self._path, self._allowance, self._broken = stream, path, allowance, broken

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Unpack into *buffer*; `InputError` ``archive`` where the archive is broken or says too much."""
        try:
            data = self._stream.read(len(buffer))
        except self._broken as error:
            raise InputError(self._path, "archive", f"is broken: {str(error).lower()}") from None
        self._allowance.take(len(data), self._path)
        buffer[: len(data)] = data
        return len(data)
