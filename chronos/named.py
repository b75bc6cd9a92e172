"""Holidays and named events: words whose date the world already knows, read from ``events/named/*.toml``."""

from __future__ import annotations

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from chronos._data import data_folder
from chronos.days import day_of, month_length
from chronos.errors import LanguageError
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

KINDS = ("holiday", "event")
_KEYS = {"id", "kind", "rule", "edtf", "names", "regions", "source"}
_WEEKDAYS = {"mon": MO, "tue": TU, "wed": WE, "thu": TH, "fri": FR, "sat": SA, "sun": SU}
_RULE = re.compile(
    r"(?:(?P<easter>easter|orthodox-easter)"
    r"|(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?"
    r"(?: (?P<weekday>mon|tue|wed|thu|fri|sat|sun) (?P<nth>-?[1-5]))?)"
    r"(?: (?P<offset>[+-]\d{1,3}))?"
)
_EDTF_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?])?")
_EARLIEST_EASTER, _LATEST_EASTER = 1583, 4099  # the years for which dateutil.easter holds


@attrs.frozen(slots=True, eq=False)
class Named:
    """A holiday, which has a date in every year, or an event, which has one date.

    kind: ``holiday`` or ``event``; names: in the language it was loaded for; rule: see `day_in`;
    interval: the date of an event, None for a holiday; regions: ISO 3166-1 codes, empty for everywhere.

    >>> load("en")["boxing day"].in_year(2023).edtf
    '2023-12-26'
    >>> load("en")["good friday agreement"].interval.edtf
    '1998-04-10'
    """

    id: str
    kind: str
    names: tuple[str, ...]
    rule: str | None = None
    interval: Interval | None = None
    regions: tuple[str, ...] = ()

    def in_year(self, year: int) -> Interval | None:
        """Return the day a holiday falls on in *year*; None for an event, or where its rule has no day."""
        day = None if self.rule is None else day_in(self.rule, year)
        return None if day is None else Interval.days(day, day)


@functools.cache
def load(lang: str) -> dict[str, Named]:
    """Return what *lang* (``en``, ``en-GB``) has a name for, keyed by lower-case name.

    A name that several regions share means the article's own region's, else the one without a region.
    Keys have straight apostrophes.

    >>> load("en")["thanksgiving"].in_year(2023).edtf, load("en-CA")["thanksgiving"].in_year(2023).edtf
    ('2023-11-23', '2023-10-09')
    """
    language, *subtags = lang.split("-")
    region = next((tag.upper() for tag in subtags if len(tag) == 2), None)
    general: dict[str, Named] = {}
    regional: dict[str, Named] = {}
    for where, block in _blocks():
        named = _read(where, block, language.lower())
        if named.regions and region not in named.regions:
            continue
        names = regional if named.regions else general
        for name in named.names:
            key = name.lower().replace("’", "'")
            if key in names:
                raise LanguageError(f"{where}: {name!r} already names {names[key].id}")
            names[key] = named
    return general | regional


@functools.cache
def day_in(rule: str, year: int) -> int | None:
    """Return the ordinal of the day that *rule* gives in *year*, None where it gives none.

    Rules: ``12-25``; ``11 thu 4`` and ``05 mon -1``, the nth weekday of a month, from its end where
    negative; ``11-27 sun 1`` and ``05-24 mon -1``, the nth weekday on or after (before) a date;
    ``easter``, ``orthodox-easter``; any of them with days added, as in ``easter -2``.

    >>> from chronos.days import iso_day
    >>> [iso_day(day_in(rule, 2024)) for rule in ("05 mon -1", "11 mon 1 +1", "easter -2", "11-27 sun 1")]
    ['2024-05-27', '2024-11-05', '2024-03-29', '2024-12-01']
    """
    part = _RULE.fullmatch(rule)
    if part is None:
        raise ValueError(rule)
    date = _easter(part["easter"], year) if part["easter"] else _calendar_day(part, year)
    return None if date is None else date.toordinal() + int(part["offset"] or 0)


def _easter(method: str, year: int) -> dt.date | None:
    if not _EARLIEST_EASTER <= year <= _LATEST_EASTER:
        return None
    return easter(year, EASTER_WESTERN if method == "easter" else EASTER_ORTHODOX)


def _calendar_day(part: re.Match[str], year: int) -> dt.date | None:
    if not dt.MINYEAR < year < dt.MAXYEAR:  # the first and last year, too, would let weekdays overflow
        return None
    month, nth = int(part["month"]), int(part["nth"] or 1)
    whole_month = month_length(year, month) if nth < 0 else 1
    day = int(part["day"] or whole_month)
    if day > month_length(year, month):
        return None
    date = dt.date(year, month, day)
    return date + relativedelta(weekday=_WEEKDAYS[part["weekday"]](nth)) if part["weekday"] else date


@functools.cache
def _blocks() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Return every block with its place, for messages: ``events/named/<file>, <id>``."""
    blocks: list[tuple[str, Mapping[str, Any]]] = []
    seen: set[str] = set()
    files = data_folder("events").joinpath("named").iterdir()
    for file in sorted((f for f in files if f.name.endswith(".toml")), key=lambda f: f.name):
        place = f"events/named/{file.name}"
        try:
            told = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LanguageError(f"{place}: {error}") from None
        for block in _checked(place, told.get("named", [])):
            where = f"{place}, {block['id']}"
            if block["id"] in seen:
                raise LanguageError(f"{where}: the id is taken")
            seen.add(block["id"])
            blocks.append((where, block))
    return tuple(blocks)


def _checked(place: str, blocks: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield the blocks; refuse one that names nothing, has an unknown key, or no one way to its date."""
    for number, block in enumerate(blocks, 1):
        where = f"{place}, {block.get('id') or f'block {number}'}"
        if unknown := sorted(block.keys() - _KEYS):
            raise LanguageError(f"{where}: unknown key {unknown[0]!r}")
        if missing := sorted({"id", "kind", "names"} - block.keys()):
            raise LanguageError(f"{where}: no {missing[0]!r}")
        if block["kind"] not in KINDS:
            raise LanguageError(f"{where}: kind must be one of {', '.join(KINDS)}, not {block['kind']!r}")
        if ("rule" in block) == ("edtf" in block):
            raise LanguageError(f"{where}: needs either 'rule' or 'edtf'")
        yield block


def _read(where: str, block: Mapping[str, Any], language: str) -> Named:
    rule, edtf = block.get("rule"), block.get("edtf")
    if rule is not None and not _RULE.fullmatch(rule):
        raise LanguageError(f"{where}: not a rule: {rule!r}")
    try:
        interval = None if edtf is None else _interval(edtf)
    except ValueError:
        raise LanguageError(f"{where}: not an EDTF date or interval: {edtf!r}") from None
    names = tuple(block["names"].get(language, ()))
    return Named(block["id"], block["kind"], names, rule, interval, tuple(block.get("regions", ())))


def _interval(edtf: str) -> Interval:
    """Read an EDTF date of day, month or year precision, or a closed interval of two."""
    first, _, last = edtf.partition("/")
    start, _, granularity, certainty = _edtf_days(first)
    _, end, other, _ = _edtf_days(last or first)
    return Interval.days(start, end, min(granularity, other), certainty)


def _edtf_days(date: str) -> tuple[int, int, Granularity, Certainty]:
    """Return the first and last day of an EDTF date, its granularity and its certainty."""
    part = _EDTF_DATE.fullmatch(date)
    if part is None:
        raise ValueError(date)
    certainty = next(c for c in Certainty if c.mark == (part[4] or ""))
    year, month, day = (int(number) if number else None for number in part.groups()[:3])
    assert year is not None
    if month is None:
        return day_of(year), day_of(year, 12, 31), Granularity.YEAR, certainty
    if day is None:
        length = month_length(year, month) if 1 <= month <= 12 else 0
        return day_of(year, month), day_of(year, month, length), Granularity.MONTH, certainty
    return day_of(year, month, day), day_of(year, month, day), Granularity.DAY, certainty
