"""The mentions of an article as a table for people: the date, its words in their context, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from chronos.article import Article
from chronos.cli.console import shown, styled
from chronos.timex import Meaning, Mention

_INDENT = "  "
_DATES = 18


def table(article: Article, mentions: tuple[Mention, ...], columns: int, *, narrowed: bool) -> Iterator[str]:
    """Yield the lines of one article's table, *columns* wide at most; *narrowed*: some may be kept out."""
    published = f"published {article.published.edtf}" if article.published else "no publication date"
    name = article.path or article.id
    title = f" “{article.title}”" if article.title else ""
    yield styled(textwrap.shorten(shown(f"{name}{title}, {published}"), columns, placeholder="…"), bold=True)
    if not mentions:
        yield f"{_INDENT}{'none that --from, --to and --match keep' if narrowed else 'no time expressions'}"
    for mention in mentions:
        yield from _row(article.text, mention, columns)
    yield ""


def when(meaning: Meaning) -> str:
    """Return what an expression was resolved to, for people: ISO 8601 days, ``..`` for an open end.

    >>> from chronos.timex import Timex
    >>> when(Meaning(Timex("DURATION", "P2W"), "P2W", None, "length"))
    'P2W (duration)'
    """
    if meaning.interval is None:
        dated = meaning.said.type in ("DATE", "TIME")
        return "unresolved" if dated else f"{meaning.value} ({meaning.said.type.lower()})"
    first, last = meaning.interval.earliest or "..", meaning.interval.latest or ".."
    return first if first == last else f"{first} to {last}"


def _row(text: str, mention: Mention, columns: int) -> Iterator[str]:
    room = columns - len(_INDENT) - _DATES
    reasons = textwrap.wrap(shown("; ".join(mention.because)), room) if mention.because else []
    left = textwrap.wrap(when(mention.meaning), _DATES - 2)
    right = [*_context(text, mention, room), *(styled(line, dim=True) for line in reasons)]
    for number in range(max(len(left), len(right))):
        date = left[number] if number < len(left) else ""
        yield f"{_INDENT}{date:{_DATES}}{right[number] if number < len(right) else ''}".rstrip()


def _context(text: str, mention: Mention, room: int) -> list[str]:
    """Return the expression between brackets, with the words around it that fit on its line."""
    expression = f"[{_flat(text[mention.start : mention.end])}]"
    each = max(0, (room - len(expression) - 2) // 2)
    before = _flat(text[max(0, mention.start - 4 * each) : mention.start], keep=-1)
    after = _flat(text[mention.end : mention.end + 4 * each], keep=1)
    if len(before) > each:
        before = f"…{before[len(before) - each :].partition(' ')[2]}"
    if len(after) > each:
        after = f"{after[:each].rpartition(' ')[0]}…"
    return textwrap.wrap(f"{before}{expression}{after}", room, drop_whitespace=True)


def _flat(text: str, keep: int = 0) -> str:
    """Return *text* on one line; *keep* the space at its end (-1) or start (1)."""
    flat = shown(" ".join(text.split()))
    if flat and keep == -1 and text[-1].isspace():
        return f"{flat} "
    return f" {flat}" if flat and keep == 1 and text[0].isspace() else flat
