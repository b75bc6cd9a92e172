"""Which chronos this is: what tells the dates of one from those of another."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from chronos._data import data_folder
from chronos._version import __version__


@functools.cache
def edition() -> str:
    """Return the version, and a digest of the code and of the data of languages and named events.

    >>> edition().startswith(f"{__version__}+")
    True
    """
    digest = hashlib.sha256()
    for root in (files("chronos"), data_folder("events").joinpath("named")):
        for path, file in sorted(_within(root, ""), key=lambda found: found[0]):
            digest.update(f"{path}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return f"{__version__}+{digest.hexdigest()[:16]}"


def _within(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Yield the Python and TOML files of a folder and those in it."""
    for one in folder.iterdir():
        if one.is_dir():
            yield from _within(one, f"{path}/{one.name}")
        elif one.name.endswith((".py", ".toml")):
            yield f"{path}/{one.name}", one
