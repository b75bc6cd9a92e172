"""Replace files so that a reader, a crash or a full disk finds the old ones whole or the new ones whole."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from chronos.errors import OutputError, reason_of


def replace(folder: Path, texts: Mapping[str, str | Iterable[str]]) -> list[Path]:
    """Write each text, whole or in pieces, to the file of its name in *folder*; return the paths.

    The folder is made if missing. Every text is on the disk under a temporary name before the first file
    is replaced; a link is replaced, not followed. `OutputError` names the path and the reason; no temporary
    file stays.
    """
    paths = [folder / name for name in texts]
    with _refusing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    temporary: list[Path] = []
    try:
        for path, text in zip(paths, texts.values(), strict=True):
            with _refusing(path):
                _sweep(path)
                temporary.append(_write_beside(path, (text,) if isinstance(text, str) else text))
        for path, written in zip(paths, temporary, strict=True):
            with _refusing(path):
                written.replace(path)
        with _refusing(folder):
            _flush(folder)
    finally:
        for written in temporary:
            written.unlink(missing_ok=True)
    return paths


def refuse_unwritable(folder: Path) -> None:
    """Raise the `OutputError` that `replace` would, where it is plain before anything is there to write."""
    with _refusing(folder):
        place = next(one for one in (folder, *folder.absolute().parents) if one.exists())
        if not place.is_dir():
            raise NotADirectoryError(0, "it is a file" if place == folder else f"{place} is a file")
        if not os.access(place, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "permission denied")


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path}: {reason_of(error)}") from error


def _sweep(path: Path) -> None:
    """Refuse a folder in the file's place, and remove what a killed run left beside it."""
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(0, "it is a folder")
    for left in path.parent.glob(f".{path.name}.*.tmp"):
        left.unlink(missing_ok=True)


def _write_beside(path: Path, pieces: Iterable[str]) -> Path:
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.writelines(piece.encode("utf-8") for piece in pieces)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _flush(folder: Path) -> None:
    """Make the new names last; only POSIX lets a folder be opened for it."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
