"""The editor's part of the command line: the options that change a chronology, and what can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from chronos.cli.arguments import Command
from chronos.cli.console import Console
from chronos.cli.sections import options_of
from chronos.errors import EditError

if TYPE_CHECKING:
    from chronos.chronology import ArticleRecord, Chronology
    from chronos.edits import Edits
    from chronos.event import Event


def _edits(context: click.Context, option: click.Parameter, path: str | None) -> Edits | None:
    """Read a file of edits."""
    from chronos.edits.read_edits import read_edits

    try:
        return None if path is None else read_edits(path)
    except EditError as error:
        raise click.BadParameter(str(error), context, option) from None


_events = options_of("Events")
_EDITS = _events(
    "--edits", callback=_edits, metavar="FILE", help="Changes by hand, .toml; `chronos edits` lists the keys."
)
_MOST = _events(
    "--max-events",
    "most",
    type=click.IntRange(min=1),
    metavar="N",
    help="Keep the N most important events.  [default: all]",
)


def with_edits(command: Command) -> Command:
    """Add the options that change a chronology after its events are merged."""
    return _EDITS(_MOST(command))


def tell(console: Console, chronology: Chronology) -> None:
    """Tell which edits could not be made, and how many events were left out."""
    for one in chronology.report.unapplied:
        console.say(f"note: {one.edit}: {one.message}; nothing was changed")
    if chronology.report.cut:
        console.say(f"left out: {len(chronology.report.cut):,} events; report.cut in the JSON lists them")


def listing(chronology: Chronology) -> Iterator[str]:
    """Yield a block of TOML for each event, to be changed by hand, with the keys of its reports."""
    articles = {article.id: article for article in chronology.articles}
    yield "# Uncomment what you change. The keys for `split` and `merge` stand before the quotes."
    for event in chronology:
        yield from ("", *_block(event, articles))


def _block(event: Event, articles: dict[str, ArticleRecord]) -> Iterator[str]:
    yield "[[edit]]"
    yield f"event = {_string(event.id)}"
    yield f"# title = {_string(event.title)}"
    yield f"# date = {_string(event.interval.edtf)}"
    yield f"# status = {_string(event.status.value)}"
    for source in event.sources:
        article = articles[source.article]
        outlet = article.outlet or article.path or article.id
        yield f"# report {_string(event.key_of(source))} {_string(f'{outlet}: {source.quote.exact}')}"


def _string(text: str) -> str:
    """A basic string of TOML, on one line; JSON's is one too."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
