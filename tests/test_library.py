"""The functions that people call take what they have at hand, and refuse what they do not know."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import chronos
from chronos.article import Publication, Published
from chronos.errors import DateError, LanguageError, OptionError

TEXT = "The bridge fell on the 22nd."


def test_importing_it_loads_nothing() -> None:
    """`import chronos` costs next to nothing: what a name needs is loaded when the name is asked for."""
    code = (
        "import sys, importlib; before = set(sys.modules); import chronos; print(*set(sys.modules) - before)"
    )
    root = Path(chronos.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["chronos"]


def test_every_public_name_is_there() -> None:
    """Each name that the package lists can be asked for, and no other."""
    assert all(hasattr(chronos, name) for name in chronos.__all__)
    assert set(chronos.__all__) == set(dir(chronos))
    assert not hasattr(chronos, "Chronometer")


@pytest.mark.parametrize(
    "published",
    [
        "2024-01-23",
        "2024-01-23T23:30:00-05:00",
        dt.date(2024, 1, 23),
        dt.datetime(2024, 1, 23, 0, 5, tzinfo=dt.UTC),
        Publication("2024-01-23"),
    ],
)
def test_every_form_of_a_date(published: Published) -> None:
    """Text, date, datetime or publication: its own wall-clock day counts, in whatever zone."""
    assert [one.edtf for one in chronos.find(TEXT, published)] == ["2024-01-22"]


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"published": "23 January"}, DateError, "not a date: '23 January'"),
        ({"published": "2024-02-30"}, DateError, "not a date: '2024-02-30'"),
        ({"prefer": "sideways"}, OptionError, "prefer must be one of past, future, not 'sideways'"),
        ({"date_order": "myd"}, OptionError, "date_order must be one of mdy, dmy, ymd, not 'myd'"),
        ({"lang": "tlh"}, LanguageError, "no language 'tlh'"),
    ],
)
def test_what_is_not_known_is_refused(options: dict[str, str], error: type[Exception], message: str) -> None:
    """The message quotes the value and says what there is."""
    with pytest.raises(error, match=message):
        chronos.find(TEXT, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: chronos.find(None), "text must be a str, not NoneType: None"),  # type: ignore[arg-type]
        (lambda: chronos.Article(float("nan")), "text must be a str, not float: nan"),  # type: ignore[arg-type]
        (lambda: chronos.Article(TEXT, lang=None), "lang must be a str, not NoneType"),  # type: ignore[arg-type]
        (lambda: chronos.Article(TEXT, title=float("nan")), "title must be a str, not float: nan"),  # type: ignore[arg-type]
        (lambda: chronos.chronicle([TEXT]), "article must be an Article, not str: 'The bridge"),  # type: ignore[list-item]
        (lambda: chronos.chronicle([], edits="own.toml"), "edits must be an Edits, not str"),  # type: ignore[arg-type]
        (lambda: chronos.chronicle([], previous="{}"), "previous must be a Chronology, not str"),  # type: ignore[arg-type]
        (lambda: chronos.find(TEXT, events="own.toml"), "event must be a Named, not str: 'o'"),  # type: ignore[arg-type]
        (lambda: chronos.combine("{}"), "chronology must be a Chronology, not str"),  # type: ignore[arg-type]
    ],
)
def test_another_type_is_named(call: Callable[[], object], message: str) -> None:
    """Who passes a path, a missing cell or a plain text is told which value it was, and what is wanted."""
    with pytest.raises(TypeError, match=message):
        call()


@pytest.mark.parametrize("most", [0, -1])
def test_a_chronology_of_nothing_is_no_wish(most: int) -> None:
    """As on the command line, at least one event is kept."""
    with pytest.raises(OptionError, match=f"most must be at least 1, not {most}"):
        chronos.chronicle([chronos.Article(TEXT, "2024-01-23")], most=most)


def test_values_are_shown_on_a_line() -> None:
    """What a prompt shows of a value is what it means, however much it holds."""
    article = chronos.Article(TEXT, "2024-01-23")
    (mention,) = chronos.find(TEXT, "2024-01-23")
    story = chronos.chronicle([article], title="The bridge")

    assert repr(mention) == "<Mention 'the 22nd' 19-27: 2024-01-22>"
    assert repr(chronos.find("It rained last week.")) == "(<Mention 'last week' 10-19: unresolved>,)"
    assert repr(chronos.find("It took three days.")) == "(<Mention 'three days' 8-18: P3D>,)"
    assert repr(mention.interval) == "<Interval 2024-01-22, day>"
    assert repr(story) == "<Chronology 'The bridge': 1 event>"
    assert repr(story.events) == "(<Event 2024-01-22: The bridge fell>,)"
    assert repr(story.mentions) == "<Mentions: 1>"


def test_nothing_to_find() -> None:
    """An empty text has no dates, and no articles make an empty chronology."""
    assert chronos.find("") == ()
    assert chronos.find("Nothing happened.", "2024-01-23") == ()
    assert chronos.chronicle([]).events == ()


@pytest.mark.parametrize("lang", ["en", "en-GB", "EN_us", "en-Latn-US"])
def test_full_tags_are_their_language(lang: str) -> None:
    """A region does not make another language."""
    assert [one.edtf for one in chronos.find(TEXT, "2024-01-23", lang=lang)] == ["2024-01-22"]


@pytest.mark.parametrize(("lang", "found"), [("en-GB", 1), ("en_GB", 1), ("EN_gb", 1), ("en-US", 0)])
def test_a_region_is_meant_however_its_tag_is_written(lang: str, found: int) -> None:
    """An event of one's own for a region is found by articles from there, also by a locale's tag."""
    fete = chronos.Named("fete", ("Fete Day",), rule="05-04", regions=("GB",))

    assert len(chronos.find("They met on Fete Day.", "2024-06-01", lang=lang, events=(fete,))) == found


def test_the_public_names() -> None:
    """What is promised can be imported, and stands in order."""
    assert list(chronos.__all__) == sorted(chronos.__all__)
    assert all(hasattr(chronos, name) for name in chronos.__all__)


def test_options_reach_the_whole_flow() -> None:
    """A preference and a date order hold in chronicles as they do in find."""
    article = chronos.Article("The bridge fell on 3/4/2021.", "2024-01-23")
    (event,) = chronos.chronicle([article], date_order="dmy")

    assert event.interval.edtf == "2021-04-03"
