"""Archives and compressed files, opened in memory: ``.zip``, ``.gz``, ``.zst``, and these in each other.

Nothing is written to disk, and no name inside an archive is ever used as a path. See `Allowance` for how
much may come out of one.
"""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from chronos.errors import InputError
from chronos.readers.allowance import DEEPEST, Allowance, Counted, Stream
from chronos.readers.encoding import without_surrogates
from chronos.readers.extra import needed
from chronos.readers.kinds import READABLE, is_read, reader
from chronos.readers.record import Found, Ignored, whole

_ARCHIVES = (".zip", ".gz", ".zst")
_ENCRYPTED = 0x1  # of the general purpose flags (APPNOTE.TXT, 4.4.4)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
# zipfile takes in a whole table of contents at once, with some hundred bytes for each entry.
_MOST_AT_ONCE = 20_000_000
_LARGEST_WINDOW = 1 << 27  # bytes; that of "zstd --long"
# What the standard library lets out for an archive that is broken.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError)


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read an archive, member by member; a member's path goes on from that of its archive."""
    return _opened(file, path, Allowance.of(file), 1)


def _opened(file: BinaryIO, path: str, allowance: Allowance, depth: int) -> Iterator[Found]:
    if depth > DEEPEST:
        raise InputError(path, "archive", f"lies more than {DEEPEST} archives deep")
    kind, inner = _kind(path), str(PurePosixPath(path).with_suffix(""))
    if kind == ".zip":
        yield from _members(file, path, allowance, depth)
        return
    if not is_read(_kind(inner)):
        raise InputError(path, "kind", f"does not tell what is in it; name it as in articles.jsonl{kind}")
    with _unpacked(file, path, kind, allowance) as unpacked:
        yield from _inside(unpacked, path, inner, allowance, depth)


def _inside(file: BinaryIO, path: str, name: str, allowance: Allowance, depth: int) -> Iterator[Found]:
    """Read what came out of an archive: articles, or an archive again; *name* tells which."""
    kind = _kind(name)
    if kind not in _ARCHIVES:
        return reader(kind)(file, path)
    # The table of contents stands at the end of a zip, and seeking it would unpack everything anew.
    return _opened(io.BytesIO(whole(file, path)) if kind == ".zip" else file, name, allowance, depth + 1)


def _unpacked(file: BinaryIO, path: str, kind: str, allowance: Allowance) -> BinaryIO:
    stream: Stream
    broken: tuple[type[Exception], ...] = _BROKEN
    if kind == ".gz":
        stream = gzip.GzipFile(fileobj=file)
    else:
        zstandard = needed("zstandard", "zstd", path)
        unpacker = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW)
        stream = unpacker.stream_reader(file, read_across_frames=True, closefd=False)
        broken = (*_BROKEN, zstandard.ZstdError)
    return io.BufferedReader(Counted(stream, path, allowance, broken))


def _members(file: BinaryIO, path: str, allowance: Allowance, depth: int) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(cast(BinaryIO, _Sparing(file)))
    except _BROKEN as error:
        raise InputError(path, "archive", f"is no archive that can be read: {str(error).lower()}") from None
    found = False
    for member in archive.infolist():
        if member.filename.endswith("/"):
            continue
        allowance.add_member(path)
        place = without_surrogates(f"{path}/{member.filename}")
        if not _is_article(member):
            yield Ignored(place)
            continue
        found = True
        try:
            yield from _member(archive, member, place, allowance, depth)
        except InputError as error:
            if allowance.spent:
                raise
            yield Ignored(place) if error.code == "kind" else error
    if not found:
        raise InputError(path, "kind", f"is an archive without articles; chronos reads {READABLE}")


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str, allowance: Allowance, depth: int
) -> Iterator[Found]:
    if member.flag_bits & _ENCRYPTED:
        raise InputError(place, "archive", "is encrypted; unpack it by hand")
    if member.compress_type not in _METHODS:
        raise InputError(place, "archive", "is packed in a way that chronos does not know; unpack it by hand")
    try:
        stream = archive.open(member)
    except _BROKEN as error:
        raise InputError(place, "archive", f"is broken: {str(error).lower()}") from None
    with io.BufferedReader(Counted(stream, place, allowance, _BROKEN)) as unpacked:
        yield from _inside(unpacked, place, place, allowance, depth)


def _is_article(member: zipfile.ZipInfo) -> bool:
    """Tell whether a member is of a kind that is read, and neither hidden nor a link."""
    parts = PurePosixPath(member.filename).parts
    hidden = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts)
    return is_read(_kind(member.filename)) and not hidden and not stat.S_ISLNK(member.external_attr >> 16)


def _kind(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


class _Sparing:
    """A file that never gives more at once than an honest archive asks for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        """Return *size* bytes; `zipfile.BadZipFile` where these are too many."""
        if size > _MOST_AT_ONCE:
            raise zipfile.BadZipFile("its table of contents is too large")
        return self._file.read(size)
