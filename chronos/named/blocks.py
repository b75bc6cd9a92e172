"""``[[named]]`` blocks of TOML -> holidays and named events."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from chronos.errors import NamedError
from chronos.interval import Interval
from chronos.named import Named
from chronos.named.edtf import read_edtf
from chronos.named.rule import WEEKDAYS, Rule, other_in

_KEYS: Mapping[str, type | tuple[type, ...]] = {
    "id": str, "names": (list, dict), "rule": str, "edtf": str, "dates": str, "days": int, "moved": dict,
    "regions": list, "alias": (list, dict), "source": str,
}  # fmt: skip
Block = Mapping[str, Any]


@attrs.frozen(slots=True, eq=False)
class Entry:
    """A block that was read: where it stands, what it names, and its names by language, "" for any."""

    where: str
    named: Named
    names: Mapping[str, tuple[str, ...]]


def entries(text: str, place: str) -> Iterator[Entry]:
    """Yield what the blocks of a file tell; `NamedError` for what cannot be used, with *place* and the block.

    A rule may count from a holiday that stands above it in the same file.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NamedError(f"{place}: {error}") from None
    if "named" not in told:
        raise NamedError(f"{place}: no [[named]] in it")
    blocks = told["named"]
    if not (isinstance(blocks, list) and all(isinstance(block, dict) for block in blocks)):
        raise NamedError(f"{place}: blocks begin with [[named]]")
    above: dict[str, Rule] = {}
    for number, block in enumerate(blocks, 1):
        entry = _entry(block, f"{place}, {block.get('id') or f'block {number}'}", above)
        if entry.named.rule is not None:
            above[entry.named.id] = entry.named.rule
        yield entry


def _entry(block: Block, where: str, above: Mapping[str, Rule]) -> Entry:
    _check(block, where)
    names = _names(block, "names", where)
    if not any(names.values()):
        raise NamedError(f"{where}: no 'names'")
    named = Named(
        block.get("id") or _every(names)[0],
        _every(names),
        _rule(block, where, above),
        _interval(block, where),
        tuple(block.get("regions", ())),
        _every(_names(block, "alias", where)),
    )
    return Entry(where, named, names)


def _check(block: Block, where: str) -> None:
    """Refuse unknown keys, values of a wrong type, and more or less than one way to the date."""
    for key, value in block.items():
        if key not in _KEYS:
            raise NamedError(f"{where}: unknown key {key!r}")
        if not isinstance(value, _KEYS[key]) or isinstance(value, bool) or value == 0:
            raise NamedError(f"{where}: {key!r} cannot be {value!r}")
    if ("edtf" in block) is ("rule" in block or "dates" in block):
        raise NamedError(f"{where}: needs 'edtf', or else 'rule' or 'dates'")


def _names(block: Block, key: str, where: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of a block by language, "" for any."""
    told = block.get(key, {})
    names: Mapping[str, Any] = told if isinstance(told, dict) else {"": told}
    for some in names.values():
        if not isinstance(some, list) or not all(isinstance(name, str) and name.strip() for name in some):
            raise NamedError(f"{where}: {key!r} cannot be {some!r}")
    return {language: tuple(some) for language, some in names.items()}


def _every(names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for some in names.values() for name in some)


def _rule(block: Block, where: str, above: Mapping[str, Rule]) -> Rule | None:
    if "edtf" in block:
        return None
    text = block.get("rule")
    other = None if text is None else other_in(text)
    moved = block.get("moved", {})
    if wrong := [day for day, by in moved.items() if day not in WEEKDAYS or not isinstance(by, int)]:
        raise NamedError(f"{where}: 'moved' cannot be {wrong[0]} = {moved[wrong[0]]!r}")
    try:
        return Rule(
            text,
            above.get(other or ""),
            block.get("days", 1),
            tuple((WEEKDAYS.index(day) + 1, by) for day, by in moved.items()),
            _listed(block["dates"]) if "dates" in block else (),
        )
    except NamedError as error:
        raise NamedError(f"{where}: {error}") from None


def _listed(dates: str) -> tuple[tuple[int, int], ...]:
    """Read ``2024-02-10 2025-01-29`` or ``2024-03-11/2024-04-09``: first and last day of each, in order."""
    try:
        spans = [[dt.date.fromisoformat(day).toordinal() for day in one.split("/")] for one in dates.split()]
    except ValueError:
        spans = []
    if not spans or any(len(span) > 2 or span[0] > span[-1] for span in spans):
        raise NamedError(f"not dates: {dates!r}")
    return tuple(sorted((span[0], span[-1]) for span in spans))


def _interval(block: Block, where: str) -> Interval | None:
    if "edtf" not in block:
        return None
    try:
        return read_edtf(block["edtf"])
    except ValueError:
        raise NamedError(f"{where}: not an EDTF date or interval: {block['edtf']!r}") from None
