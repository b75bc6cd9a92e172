"""What a page says of its article in JSON-LD (schema.org ``Article`` and its kinds)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from chronos.readers.record import Told

_CONFIDENCE = 0.95
_ARTICLE = ("article", "posting", "report")  # what the types of schema.org for articles end in
_DATES = {"datePublished": "published", "dateModified": "updated"}
# Where the article of a page stands; what lies elsewhere may be another one, in a list of them.
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
_MOST = 1_000


def article_node(scripts: Iterable[str]) -> dict[str, object]:
    """Return the first article that the scripts of a page describe; one that is no JSON says nothing."""
    for script in scripts:
        try:
            value = json.loads(script, parse_int=float)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(value):
            if _is_article(node) and any(name in node for name in _DATES):
                return node
    return {}


def told_by(node: dict[str, object]) -> Iterator[Told]:
    """Yield the dates of a node."""
    for name, own in _DATES.items():
        value = node.get(name)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            yield Told(own, value.strip(), "json-ld", _CONFIDENCE)


def _nodes(value: object) -> Iterator[dict[str, object]]:
    waiting = [value]
    for _ in range(_MOST):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one[:_MOST]
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in _WITHIN if name in one]


def _is_article(node: dict[str, object]) -> bool:
    types = node.get("@type")
    types = types if isinstance(types, list) else [types]
    return any(isinstance(kind, str) and kind.lower().endswith(_ARTICLE) for kind in types)
