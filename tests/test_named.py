"""Holidays and named events: every block is usable, and its dates are the world's."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import chronos
from chronos.named.load import load

FOLDER = Path(__file__).parents[1] / "events" / "named"
BLOCKS: list[dict[str, Any]] = [
    block
    for file in sorted(FOLDER.glob("*.toml"))
    for block in tomllib.loads(file.read_text("utf-8"))["named"]
]


@pytest.mark.parametrize(
    ("name", "year", "edtf"),
    [
        ("new year's day", 2024, "2024-01-01"),
        ("mlk day", 2024, "2024-01-15"),
        ("presidents' day", 2024, "2024-02-19"),
        ("pulaski day", 2024, "2024-03-04"),
        ("boss's day", 2021, "2021-10-15"),
        ("programmers' day", 2024, "2024-09-12"),
        ("world philosophy day", 2024, "2024-11-21"),
        ("durga puja", 2021, "2021-10-11/2021-10-15"),
        ("bhai dooj", 2019, "2019-10-29"),
        ("orthodox ascension", 2024, "2024-06-13"),
        ("ash wednesday", 2024, "2024-02-14"),
        ("good friday", 2024, "2024-03-29"),
        ("easter", 2024, "2024-03-31"),
        ("easter", 2025, "2025-04-20"),
        ("easter", 1818, "1818-03-22"),
        ("orthodox easter", 2024, "2024-05-05"),
        ("ascension day", 2024, "2024-05-09"),
        ("pentecost", 2024, "2024-05-19"),
        ("victoria day", 2024, "2024-05-20"),
        ("memorial day", 2024, "2024-05-27"),
        ("labor day", 2023, "2023-09-04"),
        ("columbus day", 2023, "2023-10-09"),
        ("u.s. election day", 2022, "2022-11-08"),
        ("remembrance sunday", 2023, "2023-11-12"),
        ("thanksgiving", 2023, "2023-11-23"),
        ("black friday", 2024, "2024-11-29"),
        ("advent sunday", 2022, "2022-11-27"),
        ("advent sunday", 2023, "2023-12-03"),
        ("christmas", 2023, "2023-12-25"),
    ],
)
def test_a_holiday_falls_on_its_day(name: str, year: int, edtf: str) -> None:
    """A holiday's rule gives the day that calendars print for it."""
    assert [edtf] == [day.edtf for day in load("en")[name].in_year(year)]


@pytest.mark.parametrize(
    ("tag", "name", "edtf"),
    [
        ("en-US", "mother's day", "2024-05-12"),
        ("en-GB", "mother's day", "2024-03-10"),
        ("en-CA", "thanksgiving", "2024-10-14"),
        ("en-in", "independence day", "2024-08-15"),
        ("en-AU", "father's day", "2024-09-01"),
        ("en-Latn-US", "election day", "2024-11-05"),
    ],
)
def test_a_region_decides_between_holidays_of_one_name(tag: str, name: str, edtf: str) -> None:
    """Articles of a region mean their own holiday where several share a name."""
    assert [edtf] == [day.edtf for day in load(tag)[name].in_year(2024)]


def test_a_regional_name_is_unknown_elsewhere() -> None:
    """A name that means a date in one region only is no date in other articles."""
    assert "election day" not in load("en")
    assert "labour day" not in load("en-GB")


@pytest.mark.parametrize(
    ("name", "edtf", "granularity"),
    [
        ("9/11", "2001-09-11", "day"),
        ("world war ii", "1939-09-01/1945-09-02", "day"),
        ("hundred years' war", "1337/1453", "year"),
        ("cold war", "1947~/1991~", "year"),
    ],
)
def test_an_event_has_one_date(name: str, edtf: str, granularity: str) -> None:
    """A named event has the interval its EDTF tells, and no date of every year."""
    event = load("en")[name]

    assert event.interval is not None
    assert (edtf, granularity) == (event.interval.edtf, str(event.interval.granularity))
    assert not event.in_year(2024)


def test_a_language_without_names_has_none() -> None:
    """A language that no block has names for is no error."""
    assert not load("tlh")


def test_keys_are_ready_for_lookup() -> None:
    """Keys are lower case with straight apostrophes and single spaces."""
    for key in load("en"):
        assert key == " ".join(key.lower().replace("’", "'").split())


@pytest.mark.parametrize("block", BLOCKS, ids=[block["id"] for block in BLOCKS])
def test_every_block_is_well_kept(block: dict[str, Any]) -> None:
    """Each block has a slug for an id, at least one English name, and a source."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", block["id"])
    assert block["names"]["en"]
    assert block["source"].strip()


KNOWN = sorted({one.id: one for one in load("en").values()}.values(), key=lambda one: one.id)


@pytest.mark.parametrize("holiday", [one for one in KNOWN if one.rule], ids=lambda one: one.id)
def test_every_holiday_has_days_in_our_time(holiday: chronos.Named) -> None:
    """A holiday falls in each year of our time, or in some that its dates are known for."""
    assert holiday.rule
    years = [year for year in range(1990, 2040) if holiday.in_year(year)]

    assert years
    assert len(years) == 50 or holiday.rule.years


def test_a_caller_s_own_events_are_found_and_win() -> None:
    """`chronos.find` takes events of the caller's, which win over those that chronos knows."""
    flood = chronos.Named("flood", ("the Great Flood",), interval=chronos.Interval.days(738000, 738000))
    found = chronos.find("Two days after the Great Flood they met.", "2024-01-23", events=(flood,))
    assert [(one.text, one.edtf) for one in found] == [("Two days after the Great Flood", "2021-07-31")]


def test_an_alias_means_the_event_that_the_text_names() -> None:
    """ "the flood" is a date only in a text that says which flood; a caller's own alias wins."""
    flood = chronos.Named(
        "flood", ("Great Flood",), interval=chronos.Interval.days(738000, 738000), alias=("invasion",)
    )
    told = "It was the Great Flood. Prices rose after the invasion."

    assert not chronos.find("Prices rose after the invasion and fell.", "2024-01-23", events=(flood,))
    assert chronos.find(told, "2024-01-23", events=(flood,))[-1].edtf == "2021-07-30/.."


def test_nobody_named_an_event_long_before_it() -> None:
    """An article that appeared years before an event means another by its name, which is not dated."""
    (unknown,) = chronos.find("Since Russia's invasion of Ukraine they have fled.", "2015-06-01")
    (ahead,) = chronos.find("They campaigned before the Brexit referendum.", "2016-06-01")

    assert (unknown.edtf, ahead.latest) == (None, "2016-06-22")
    assert unknown.because[-1] == "russian-invasion-of-ukraine lies after the publication date"


def test_one_alias_means_one_event() -> None:
    """No alias is shared, since nothing would choose between its events."""
    aliases = [alias for one in KNOWN for alias in one.alias]

    assert len(aliases) == len(set(aliases))
