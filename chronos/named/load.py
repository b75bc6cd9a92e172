"""The holidays and named events that chronos knows, from ``events/named/*.toml``."""

from __future__ import annotations

import functools

import attrs

from chronos._data import data_folder
from chronos.errors import NamedError
from chronos.language_tag import language_of, region_of
from chronos.named import Named
from chronos.named.blocks import Entry, entries
from chronos.typography import plain


@functools.cache
def load(lang: str) -> dict[str, Named]:
    """Return what *lang* (``en``, ``en-GB``) has a name for, keyed by name, small and with plain marks.

    A name that several regions share means the article's own region's, else the one without a region.

    >>> [load(tag)["thanksgiving"].in_year(2023)[0].edtf for tag in ("en", "en-CA")]
    ['2023-11-23', '2023-10-09']
    """
    language, region = language_of(lang), region_of(lang)
    general: dict[str, Named] = {}
    regional: dict[str, Named] = {}
    for entry in _every():
        if not entry.named.known_in(region):
            continue
        names = regional if entry.named.regions else general
        for name in entry.names.get(language, ()):
            key = plain(name)
            if key in names:
                raise NamedError(f"{entry.where}: {name!r} already names {names[key].id}")
            names[key] = entry.named
    return general | regional


@functools.cache
def _every() -> tuple[Entry, ...]:
    folder = data_folder("events").joinpath("named")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    every: dict[str, Entry] = {}
    for file in files:
        for entry in entries(file.read_text("utf-8"), f"events/named/{file.name}"):
            if entry.named.id in every:
                raise NamedError(f"{entry.where}: the id is taken")
            every[entry.named.id] = attrs.evolve(entry, named=attrs.evolve(entry.named, foreseen=False))
    return tuple(every.values())
