"""Records as columns: like values stand together, and pack to half of what they do in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any


def columns(values: Sequence[Any]) -> Any:
    """Return values as they are, but records as a column for each of their names, and lists as one long one.

    ``spread`` of the page's script takes it back. *has*: for a name that not all have, 1 for those that do.

    >>> columns([{"a": 1, "b": [2, 3]}, {"a": 4, "b": []}])
    {'rows': 2, 'of': {'a': [1, 4], 'b': {'lengths': [2, 0], 'of': [2, 3]}}, 'has': {}}
    >>> columns([{"a": 1}, {"a": 2, "b": 3}])["has"]
    {'b': [0, 1]}
    """
    if values and all(isinstance(value, dict) for value in values):
        names = _names(values)
        return {
            "rows": len(values),
            "of": {name: columns([value[name] for value in values if name in value]) for name in names},
            "has": {
                name: [int(name in value) for value in values]
                for name in names
                if not all(name in value for value in values)
            },
        }
    if values and all(isinstance(value, list) for value in values):
        return {
            "lengths": [len(value) for value in values],
            "of": columns([one for value in values for one in value]),
        }
    return list(values)


def _names(records: Iterable[dict[str, Any]]) -> list[str]:
    """Return all names, each after the one that it follows where it first stands."""
    names: list[str] = []
    for told in {tuple(record): None for record in records}:
        for place, name in enumerate(told):
            if name not in names:
                names.insert(names.index(told[place - 1]) + 1 if place else 0, name)
    return names
