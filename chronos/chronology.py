"""A chronology: events in order, the articles and mentions they rest on, and the account of the run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from chronos.article import Article, Publication
from chronos.event import Event
from chronos.timex import Mention

if TYPE_CHECKING:
    import pandas as pd


@attrs.frozen(slots=True)
class ArticleRecord:
    """What a chronology keeps of an article: all but its text."""

    id: str
    sha256: str
    lang: str = "en"
    path: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: Publication | None = None
    updated: Publication | None = None

    @classmethod
    def of(cls, article: Article) -> ArticleRecord:
        """Make the record of an article."""
        names = [field.name for field in attrs.fields(cls)]
        return cls(**{name: getattr(article, name) for name in names})

    @property
    def digest(self) -> str:
        """A digest of all that what the article tells depends on: its path does not matter."""
        told = repr(attrs.evolve(self, path=None))
        return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()


@attrs.frozen(slots=True)
class MentionRecord:
    """A mention with its id and its article's."""

    id: str
    article: str
    mention: Mention


def mention_id(article: str, mention: Mention) -> str:
    """Name a mention: its article's id and its place there, which no other mention shares."""
    return f"{article}:{mention.start}-{mention.end}"


@attrs.frozen(slots=True)
class Rejection:
    """An input that was not used, and why: ``code`` for programs, ``message`` for people."""

    path: str
    code: str
    message: str
    line: int | None = None


@attrs.frozen(slots=True)
class LeftOut:
    """An event that an output does not hold, and why."""

    event: str
    format: str
    reason: str


@attrs.frozen(slots=True)
class Gone:
    """An event that the chronology no longer has: one of the previous run, or one left out."""

    event: str
    title: str
    display: str


@attrs.frozen(slots=True)
class Unapplied:
    """An edit that could not be made: its file and block, and why."""

    edit: str
    message: str


@attrs.frozen(slots=True)
class Report:
    """The account of a run: every input is used, rejected or ignored; nothing is dropped in silence.

    ordered: (earlier event id, later event id, because) for pairs that only the sources' words settle;
    gone: events of the previous run; cut: the events that were left out to keep to a number of them;
    unapplied: the edits that could not be made.
    """

    read: int = 0
    used: int = 0
    rejected: tuple[Rejection, ...] = ()
    ignored: tuple[str, ...] = ()
    unresolved: tuple[str, ...] = ()
    ordered: tuple[tuple[str, str, str], ...] = ()
    gone: tuple[Gone, ...] = ()
    cut: tuple[Gone, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()


@attrs.frozen(repr=False)
class Chronology:
    """Events in order of (earliest, latest, title, id), and what they rest on."""

    events: tuple[Event, ...] = ()
    title: str | None = None
    articles: tuple[ArticleRecord, ...] = ()
    mentions: Sequence[MentionRecord] = ()
    report: Report = Report()

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __repr__(self) -> str:
        title = f" {self.title!r}" if self.title else ""
        return f"<Chronology{title}: {len(self.events):,} event{'' if len(self.events) == 1 else 's'}>"

    def to_json(self) -> str:
        """Write the chronology as ``chronology.json``; its schema is ``chronos/export/schema.json``."""
        from chronos.export.to_json import to_json

        return to_json(self)

    def to_ics(self, *, span: str = "first-day", alarm: str | None = None, source: str | None = None) -> str:
        """Write an RFC 5545 calendar; for the options see `chronos.export.calendar_options`."""
        from chronos.export.calendar_options import CalendarOptions
        from chronos.export.to_ics import to_ics

        return to_ics(self, CalendarOptions(span, alarm, source))

    def to_html(self, *, theme: str | Path | None = None, template: str | Path | None = None) -> str:
        """Write one self-contained page; *theme*: a CSS file, *template*: a folder of parts.

        A template is code of whoever wrote it: see `chronos.export.page.look`.
        """
        from chronos.export.page.look import Look
        from chronos.export.to_html import to_html

        return to_html(self, Look(theme, template))

    @classmethod
    def from_json(cls, text: str) -> Chronology:
        """Read what `to_json` wrote; `ChronosError` where it is no chronology."""
        from chronos.export.from_json import from_json

        return from_json(text)

    def export(self, format: str) -> str:
        """Write any format by its name: ``csv``, ``jsonld``, ``markdown``, a plug-in's, ...

        >>> Chronology(title="Dams").export("markdown")
        '# Dams\\n'
        """
        from chronos.export.exporter import exporter

        return exporter(format).write(self)

    def to_dataframe(self) -> pd.DataFrame:
        """Return a pandas DataFrame, a row an event; `ChronosError` where pandas is not installed."""
        from chronos.export.to_dataframe import to_dataframe

        return to_dataframe(self)

    def _repr_html_(self) -> str:
        from chronos.export.to_notebook import to_notebook

        return to_notebook(self)

    def write(self, folder: str | Path, formats: Iterable[str] = ("json", "ics", "html")) -> list[Path]:
        """Write ``chronology.<ending>`` files into *folder*, each replaced atomically; return their paths."""
        from chronos.export import write

        return write(self, Path(folder), formats)
