"""How many independent sources tell of an event: copies of one wire report are one voice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from chronos.chronology import ArticleRecord
from chronos.event import Source
from chronos.merge.similarity import cosine

_WORD = re.compile(r"\w+")
_COPY = 0.85  # how alike two quotes are that one of them was copied from
_KEPT = 64  # quotes that others are compared with


def voices(sources: Sequence[Source], articles: Mapping[str, ArticleRecord]) -> int:
    """Count the voices behind *sources*: an article, an outlet and a copied sentence each speak once."""
    if len({source.article for source in sources}) == 1:
        return 1
    owner: dict[str, str] = {}
    kept: list[tuple[frozenset[str], str]] = []
    for source in sorted(sources, key=lambda source: (source.quote.exact, source.article)):
        article = articles.get(source.article)
        words = frozenset(_WORD.findall(source.quote.exact.lower()))
        copied = next((key for other, key in kept if cosine(words, other) >= _COPY), None)
        if copied is None and len(kept) < _KEPT:
            kept.append((words, f"article {source.article}"))
        keys = [f"article {source.article}"]
        keys += [f"outlet {article.outlet.casefold()}"] if article and article.outlet else []
        keys += [copied] if copied else []
        for key in keys[1:]:
            owner[_root(owner, keys[0])] = _root(owner, key)
        owner.setdefault(keys[0], keys[0])
    return len({_root(owner, f"article {source.article}") for source in sources})


def _root(owner: dict[str, str], key: str) -> str:
    while owner.get(key, key) != key:
        key = owner[key]
    return key
