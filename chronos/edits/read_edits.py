"""A TOML file of ``[[edit]]`` and ``[[add]]`` blocks -> Edits."""

from __future__ import annotations

import datetime as dt
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chronos.article import Publication
from chronos.edits import Addition, Edit, Edits
from chronos.errors import DateError, EditError, quoted, reason_of
from chronos.event import Status
from chronos.interval import Interval
from chronos.named.edtf import read_edtf

Block = Mapping[str, Any]

_DATES = (str, dt.date)
_COMMON: Mapping[str, type | tuple[type, ...]] = {
    "title": str, "date": _DATES, "status": str, "pin": bool, "tags": list,
}  # fmt: skip
_EDIT = {**_COMMON, "event": str, "drop": bool, "merge": list, "split": list}
_ADD = {**_COMMON, "quote": str, "url": str, "outlet": str, "published": _DATES}


def read_edits(path: str | os.PathLike[str]) -> Edits:
    """Return the edits of a file; `EditError` with the file, the block and the value for what cannot be used.

    >>> read_edits("no-such.toml")
    Traceback (most recent call last):
    chronos.errors.EditError: no-such.toml: no such file or directory
    """
    place = os.fspath(path)
    try:
        told = tomllib.loads(Path(path).read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise EditError(f"{place}: {reason_of(error)}") from None
    except UnicodeDecodeError as error:
        raise EditError(f"{place}: byte {error.start + 1} is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise EditError(f"{place}: {error}") from None
    if unknown := [name for name in told if name not in ("edit", "add")]:
        raise EditError(f"{place}: blocks begin with [[edit]] or [[add]], not {quoted(unknown[0])}")
    changes = [_edit(block, where) for block, where in _blocks(told, "edit", place)]
    additions = [_addition(block, where) for block, where in _blocks(told, "add", place)]
    return Edits(tuple(changes), tuple(additions))


def _blocks(told: Block, name: str, place: str) -> list[tuple[Block, str]]:
    blocks = told.get(name, [])
    if not (isinstance(blocks, list) and all(isinstance(block, dict) for block in blocks)):
        raise EditError(f"{place}: blocks begin with [[{name}]]")
    return [(block, f"{place}, {name} {number}") for number, block in enumerate(blocks, 1)]


def _edit(block: Block, where: str) -> Edit:
    _check(block, _EDIT, ("event",), where)
    return Edit(
        where,
        block["event"],
        block.get("title"),
        _interval(block, where) if "date" in block else None,
        _status(block, where),
        drop=block.get("drop", False),
        pin=block.get("pin", False),
        merge=tuple(block.get("merge", ())),
        split=tuple(block.get("split", ())),
        tags=tuple(block.get("tags", ())),
    )


def _addition(block: Block, where: str) -> Addition:
    _check(block, _ADD, ("title", "date", "quote"), where)
    plain = {name: block[name] for name in ("title", "quote", "pin", "url", "outlet") if name in block}
    return Addition(
        where,
        **plain,
        date=_interval(block, where),
        status=_status(block, where) or Status.REPORTED,
        tags=tuple(block.get("tags", ())),
        published=_published(block, where),
    )


def _check(
    block: Block, known: Mapping[str, type | tuple[type, ...]], required: tuple[str, ...], where: str
) -> None:
    for name, value in block.items():
        if name not in known:
            raise EditError(f"{where}: unknown key {quoted(name)}; there are {', '.join(known)}")
        strings = value if isinstance(value, list) else []
        if not isinstance(value, known[name]) or not all(isinstance(one, str) and one for one in strings):
            raise EditError(f"{where}: {name!r} cannot be {quoted(value)}")
        if value in ("", []):
            raise EditError(f"{where}: {name!r} is empty")
    if missing := [name for name in required if name not in block]:
        raise EditError(f"{where}: needs {missing[0]!r}")


def _interval(block: Block, where: str) -> Interval:
    try:
        return read_edtf(str(block["date"]))
    except ValueError:
        raise EditError(f"{where}: 'date' is no EDTF date: {quoted(str(block['date']))}") from None


def _status(block: Block, where: str) -> Status | None:
    if "status" not in block:
        return None
    try:
        return Status(block["status"])
    except ValueError:
        raise EditError(
            f"{where}: 'status' must be one of {', '.join(Status)}, not {quoted(block['status'])}"
        ) from None


def _published(block: Block, where: str) -> Publication | None:
    if "published" not in block:
        return None
    try:
        return Publication(str(block["published"]))
    except DateError as error:
        raise EditError(f"{where}: 'published' is {error}") from None
