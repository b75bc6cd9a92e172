"""Articles and their publication dates."""

from __future__ import annotations

import datetime as dt

import pytest

from chronos.article import Article, Publication, Published, as_publication, iso_stamp
from chronos.days import day_of
from chronos.errors import DateError


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("2024-01-23", "2024-01-23"),
        ("20240123", "2024-01-23"),
        ("2024-W04-2", "2024-01-23"),
        ("2024-01-23 10:30", "2024-01-23T10:30:00"),
        ("2024-01-23T10:30:00Z", "2024-01-23T10:30:00+00:00"),
        ("2024-01-23T10:30:60+09:00", "2024-01-23T10:30:59+09:00"),
        ("0001-01-01", "0001-01-01"),
    ],
)
def test_iso_forms_become_the_extended_form(told: str, value: str) -> None:
    """However ISO 8601 writes a date, one form comes out."""
    assert iso_stamp(told) == value


@pytest.mark.parametrize(
    "told", ["", "yesterday", "2024-02-30", "0000-01-01", "2024-13-01", "2024-01-23T25:00"]
)
def test_what_is_no_date_is_refused(told: str) -> None:
    """The error quotes the value and says what to write."""
    with pytest.raises(DateError, match=r"not a date: .*; use YYYY-MM-DD"):
        Publication(told)


def test_every_form_of_a_publication_date_is_taken() -> None:
    """Dates, datetimes, ISO texts and publications mean the same day."""
    given: list[Published] = [dt.date(2024, 1, 23), dt.datetime(2024, 1, 23, 9), "2024-01-23"]
    made = [as_publication(one) for one in (*given, Publication("2024-01-23"))]

    assert {one.day for one in made if one} == {day_of(2024, 1, 23)}
    assert as_publication(None) is None


def test_an_id_comes_from_the_content() -> None:
    """The same article has the same id; another date, title, URL or text gives another."""
    same = {Article("It rained.", "2024-01-23").id, Article("It rained.", dt.date(2024, 1, 23)).id}
    others = {
        Article("It rained.").id,
        Article("It rained.", "2024-01-23", title="Rain").id,
        Article("It rained.", "2024-01-23", url="https://news.example/1").id,
        Article("It snowed.", "2024-01-23").id,
    }

    assert len(same) == 1
    assert len(others | same) == 5
    assert Article("It rained.", id="mine").id == "mine"


def test_the_path_changes_no_id() -> None:
    """The same article keeps its id wherever its file stands."""
    assert Article("It rained.", path="a.txt").id == Article("It rained.", path="b.txt").id


def test_any_text_has_a_hash() -> None:
    """A lone surrogate is no reason to fail."""
    assert len(Article("\ud800").sha256) == 64
