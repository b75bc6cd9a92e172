"""JSON files: one article as an object, or several in an array (RFC 8259)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO, NoReturn

from chronos.errors import InputError, quoted
from chronos.readers.encoding import decode_strictly
from chronos.readers.record import Found, Record, whole


def read(file: BinaryIO, path: str) -> Iterator[Found]:
    """Read an object, or each object of an array."""
    value = parsed(whole(file, path), path)
    if not isinstance(value, list):
        yield record(value, path)
        return
    for number, item in enumerate(value, 1):
        try:
            yield record(item, path)
        except InputError as error:
            yield InputError(path, error.code, f"article {number} of the array: {error.message}")


def parsed(data: bytes, path: str, line: int | None = None) -> object:
    """Return the value of a JSON text; `InputError` ``encoding`` or ``json`` where it is none.

    As I-JSON has it (RFC 7493), a name that stands twice in an object is an error.
    """
    text = decode_strictly(data, path, line)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        where = f"column {error.colno}" if line else f"line {error.lineno}, column {error.colno}"
        many = error.msg == "Extra data" and not line
        hint = "; several articles go in an array, or each on a line of a .jsonl file" if many else ""
        raise InputError(path, "json", f"broken JSON at {where}: {error.msg.lower()}{hint}", line) from None
    except RecursionError:
        raise InputError(path, "json", "brackets are nested too deeply", line) from None
    except ValueError as error:
        raise InputError(path, "json", f"broken JSON: {error}", line) from None


_KINDS = {list: "an array", str: "a string", type(None): "null", bool: "a truth value"}


def record(value: object, path: str, line: int | None = None) -> Record:
    """Return the record of one article."""
    if isinstance(value, dict):
        return Record(path, value, line)
    message = f'an article is an object with a "text", not {_KINDS.get(type(value), "a number")}'
    raise InputError(path, "record", message, line)


def _number(digits: str) -> int | float:
    """Take integers of any length; Python's own limit would refuse an article for a field nobody needs."""
    return int(digits) if len(digits) < 4300 else float(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _named_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{quoted(twice)} stands twice in one object")
    return fields


_DECODER = json.JSONDecoder(parse_int=_number, parse_constant=_refuse, object_pairs_hook=_named_once)
