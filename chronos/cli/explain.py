"""One expression, step by step: what was said, what it was counted from, and what came out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from chronos.article import Article
from chronos.cli.console import shown, styled
from chronos.cli.table import when
from chronos.languages import language
from chronos.timex import Meaning, Mention

_LABELS = 14


def explain(article: Article, mentions: tuple[Mention, ...], columns: int) -> Iterator[str]:
    """Yield the lines that explain the mentions of a short text."""
    if not mentions:
        yield f"No time expression found in “{shown(article.text)}”."
    for number, mention in enumerate(mentions):
        if number:
            yield ""
        yield styled(f"“{shown(mention.text)}”", bold=True)
        for label, told in _steps(article, mention):
            lines = textwrap.wrap(shown(told), columns - _LABELS - 2) or [""]
            yield f"  {label:{_LABELS}}{lines[0]}"
            yield from (f"  {'':{_LABELS}}{line}" for line in lines[1:])


def _steps(article: Article, mention: Mention) -> Iterator[tuple[str, str]]:
    said = mention.said
    yield "type", f"{said.type}{f', {said.mod}' if said.mod else ''}"
    yield "said", f"{said.value} (X: left unsaid)" if "X" in said.value else said.value
    for label, value in (("shift", said.shift), ("quant", said.quant), ("freq", said.freq)):
        if value:
            yield label, value
    yield "rule", ", ".join(_ruled(article, name) for name in mention.rule.split("+"))
    yield "anchor", _anchor(article, mention)
    for number, step in enumerate(mention.because, 1):
        yield f"step {number}", step
    yield from _result(article, mention)


def _ruled(article: Article, name: str) -> str:
    """Name a rule and the file in ``chronos/languages`` that it stands in."""
    files = {rule.name: rule.where for rule in language(article.lang).grammar.rules}
    return f"{name} ({files[name]})" if name in files else name


def _anchor(article: Article, mention: Mention) -> str:
    if mention.anchor == "dct" and article.published:
        return f"dct: the publication date, {article.published.value}"
    return "none: it needs no other date" if mention.anchor == "none" and mention.interval else mention.anchor


def _result(article: Article, mention: Mention) -> Iterator[tuple[str, str]]:
    if mention.interval is None and mention.type in ("DATE", "TIME"):
        advice = "" if article.published else "; it counts from a publication date: give --published DATE"
        yield "result", f"unresolved{advice}"
        return
    yield "result", mention.value
    if mention.interval is None:
        return
    yield "EDTF", mention.interval.edtf
    yield "earliest", mention.earliest or "open"
    yield "latest", mention.latest or "open"
    yield "granularity", str(mention.interval.granularity)
    yield "certainty", f"{mention.certainty}{', ambiguous' if mention.ambiguous else ''}"
    for one in mention.alternatives:
        meaning = Meaning(mention.said, one.value, one.interval, mention.rule)
        yield "or else", f"{one.reading}: {when(meaning)}"
