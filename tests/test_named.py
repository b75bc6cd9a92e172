"""Holidays and named events: every block is usable, and its dates are the world's."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronos
from chronos import named
from chronos.days import date_of, weekday
from chronos.errors import LanguageError
from chronos.named import day_in, load

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
    interval = load("en")[name].in_year(year)

    assert interval is not None
    assert edtf == interval.edtf


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
    interval = load(tag)[name].in_year(2024)

    assert interval is not None
    assert edtf == interval.edtf


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
    assert event.in_year(2024) is None


def test_a_language_without_names_has_none() -> None:
    """A language that no block has names for is no error."""
    assert not load("tlh")


def test_keys_are_ready_for_lookup() -> None:
    """Keys are lower case with straight apostrophes and single spaces."""
    for key in load("en"):
        assert key == " ".join(key.lower().replace("’", "'").split())


@pytest.mark.parametrize("block", BLOCKS, ids=[block["id"] for block in BLOCKS])
def test_every_block_is_well_kept(block: dict[str, Any]) -> None:
    """Each block has a slug for an id, at least one English name, a source, and a usable date."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", block["id"])
    assert block["names"]["en"]
    assert block["source"].strip()
    assert "edtf" in block or all(day_in(block["rule"], year) for year in range(1900, 2100))


@given(st.sampled_from([b["rule"] for b in BLOCKS if "rule" in b]), st.integers(-5000, 20000))
def test_a_rule_gives_a_day_of_its_year_or_none(rule: str, year: int) -> None:
    """No year makes a rule fail, and a holiday never leaves its year."""
    day = day_in(rule, year)

    assert day is None or year == date_of(day)[0]


@given(st.integers(1, 12), st.integers(1, 4), st.integers(2, 9998))
def test_the_nth_weekday_is_that_weekday(month: int, nth: int, year: int) -> None:
    """``MM fri N`` is a Friday with N - 1 Fridays before it in its month."""
    day = day_in(f"{month:02} fri {nth}", year)

    assert day is not None
    assert (5, month, nth) == (weekday(day), date_of(day)[1], (date_of(day)[2] + 6) // 7)


def test_a_day_that_a_year_lacks_is_no_day() -> None:
    """A rule for February 29th gives a day in leap years only."""
    assert day_in("02-29", 2024) is not None
    assert day_in("02-29", 2023) is None


GOOD = 'id = "x"\nkind = "event"\nedtf = "2001"\nnames.en = ["x"]'
OTHER = GOOD.replace('id = "x"', 'id = "y"')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[named]\n", "events/named/a.toml: "),
        ("[[named]]\n", "events/named/a.toml, block 1: no 'id'"),
        ('[[named]]\nid = "x"\nkind = "event"\nnames.en = ["x"]', "events/named/a.toml, x: needs either"),
        (f"[[named]]\n{GOOD}\nregion = 'US'", "events/named/a.toml, x: unknown key 'region'"),
        (f"[[named]]\n{GOOD}\n[[named]]\n{GOOD}", "events/named/a.toml, x: the id is taken"),
        (
            f"[[named]]\n{GOOD}\n[[named]]\n{OTHER}",
            "events/named/a.toml, y: 'x' already names x",
        ),
        (f"[[named]]\n{GOOD.replace('2001', '2001-13')}", "events/named/a.toml, x: not an EDTF"),
        (f"[[named]]\n{GOOD.replace('2001', 'soon')}", "events/named/a.toml, x: not an EDTF"),
        (f"[[named]]\n{GOOD.replace('edtf', 'rule')}", "events/named/a.toml, x: not a rule: '2001'"),
        (f"[[named]]\n{GOOD.replace('event', 'feast')}", "events/named/a.toml, x: kind must be one of"),
    ],
)
def test_a_block_that_cannot_be_used_is_named(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A faulty file is refused with one line that names the file, the block and the value."""
    (tmp_path / "named").mkdir()
    (tmp_path / "named" / "a.toml").write_text(text, "utf-8")
    monkeypatch.setattr(named, "data_folder", lambda _: tmp_path)
    named._blocks.cache_clear()
    load.cache_clear()

    with pytest.raises(LanguageError) as caught:
        load("en")

    assert str(caught.value).startswith(message)


@pytest.fixture(autouse=True)
def _read_afresh() -> Any:
    """Leave no test's data behind for the next."""
    yield
    named._blocks.cache_clear()
    load.cache_clear()


def test_a_caller_s_own_events_are_found_and_win() -> None:
    """`chronos.find` takes events of the caller's, which win over those that chronos knows."""
    flood = chronos.Named(
        "flood", "event", ("the Great Flood",), interval=chronos.Interval.days(738000, 738000)
    )
    found = chronos.find("Two days after the Great Flood they met.", "2024-01-23", events=(flood,))
    assert [(one.text, one.edtf) for one in found] == [("Two days after the Great Flood", "2021-07-31")]
