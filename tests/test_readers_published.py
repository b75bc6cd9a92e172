"""The publication date: the best of what an input tells, with its source; never a guess."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from taken import take

from chronos.readers.articles import article
from chronos.readers.published.dateline import Hint, dateline
from chronos.readers.published.url import day_in, month_in
from chronos.readers.reading import Reading
from chronos.readers.record import Record, Told

TEXT = "The gate jammed yesterday."


def published(record: Record, **options: str) -> tuple[str, str] | None:
    """Return the publication date of a record's article, and its source."""
    found = article(record, Reading(**options)).published  # type: ignore[arg-type]
    return (found.value, found.source) if found else None


def test_the_best_that_is_told_wins() -> None:
    """Without the first, the next: field, page, stamp, stamp around, URL, dateline, update, option."""
    text = f"Published: 3 May 2024\nOSLO, May 6 (NTB) - {TEXT}"
    fields: dict[str, object] = {
        "text": text,
        "published": "2024-05-01",
        "url": "https://x.example/2024/05/05/gate",
    }
    told: tuple[Told, ...] = (
        Told("published", "2024-05-02", "json-ld"),
        Told("updated", "2024-05-07", "meta"),
    )
    around = "Posted: 4 May 2024"

    def best() -> tuple[str, str] | None:
        return published(Record("a", fields, told=told, around=around), published="2024-05-08")

    assert published(Record("a", fields), published_override="2024-04-30") == ("2024-04-30", "option")
    assert best() == ("2024-05-01", "field")
    del fields["published"]
    assert best() == ("2024-05-02", "json-ld")
    told = told[1:]
    assert best() == ("2024-05-03", "stamp")
    fields["text"] = text.partition("\n")[2]
    assert best() == ("2024-05-04", "stamp")
    around = ""
    assert best() == ("2024-05-05", "url")
    del fields["url"]
    assert best() == ("2024-05-06", "dateline")
    fields["text"] = TEXT
    assert best() == ("2024-05-07", "meta")
    told = ()
    assert best() == ("2024-05-08", "option")


def test_published_and_updated_are_kept_apart() -> None:
    """An update is never taken for the publication where both are told."""
    told = (Told("updated", "2024-05-09T10:00+02:00", "json-ld"), Told("published", "2024-05-08", "meta"))
    made = article(Record("a", {"text": TEXT}, told=told), Reading())

    assert made.published is not None
    assert made.updated is not None
    assert (made.published.value, made.updated.value) == ("2024-05-08", "2024-05-09T10:00:00+02:00")


def test_the_day_is_that_of_the_outlet() -> None:
    """A moment told in UTC takes the zone that another field tells it in."""
    told = (
        Told("published", "2024-05-08T03:30:00Z", "json-ld"),
        Told("published", "2024-05-07T23:30-04:00", "meta"),
    )
    assert published(Record("a", {"text": TEXT}, told=told)) == ("2024-05-07T23:30:00-04:00", "json-ld")

    told = (told[0], Told("published", "2024-05-07T22:30-04:00", "meta"))
    assert published(Record("a", {"text": TEXT}, told=told)) == ("2024-05-08T03:30:00+00:00", "json-ld")


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2024/01/23/gate", "2024-01-23"),
        ("https://x.example/world/2024/jan/23/gate-shut", "2024-01-23"),
        ("https://x.example/2024/september/3/", "2024-09-03"),
        ("https://x.example/gate-2024-1-3.html", "2024-01-03"),
        ("https://x.example/a/20240123/gate", "2024-01-23"),
        ("https://x.example/2024/13/01/gate", None),
        ("https://x.example/2024/01/gate", None),
        ("https://x.example/?d=2024/01/23", None),
        ("https://x.example/gate-1920240123", None),
        ("https://x.example/20241345", None),
        ("https://[x/2024/01/23", None),
        ("", None),
    ],
)
def test_days_in_addresses(url: str, day: str | None) -> None:
    """A whole day in the path counts; anything less, or elsewhere, is none."""
    found = day_in(url, "en")

    assert (found and found.value) == day
    assert month_in("https://x.example/2024/01/gate") == "2024-01-15"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KYIV, Jan. 23 (Reuters) - The", "2024-01-23"),
        ("NEW YORK, 23 January — The", "2024-01-23"),
        ("ST. PETERSBURG, Fla., January 23rd (AP) -- The", "2024-01-23"),
        ("MOSCOW, January 23. /TASS/. The", "2024-01-23"),
        ("(Oslo, January 23, 2023) – The", "2023-01-23"),
        ("GENEVA (23 January 2022) – The", "2022-01-23"),
        ("The gate\nBy A Writer\n\nOSLO, Dec 30 (NTB) - The", "2023-12-30"),
        ("SAN JOSE, Calif., Jan. 23, 2021 /Newswire/ -- The", "2021-01-23"),
        ("Fans in Oslo, Jan. 23 (Monday) - a day to remember", None),
        ("OSLO, Jan. 23: The", None),
        ("OSLO, Jan. 32 (NTB) - The", None),
        ("OSLO, Feb. 29, 2023 (NTB) - The", None),
        ("OSLO (AP) - On Jan. 23 the", None),
        ("It was in OSLO, Jan. 23 (NTB) - that", None),
    ],
)
def test_datelines(text: str, day: str | None) -> None:
    """Place, day and agency or dash open a report; what only looks like one is none."""
    found = dateline(text, "en", Hint(near="2024-01-24"))

    assert (found and found.value) == day


def test_the_year_of_a_dateline_comes_from_the_rest() -> None:
    """The last such day before a capture or an update; else the nearest to another hint; else none."""
    text = f"OSLO, Dec. 30 (NTB) - {TEXT}"

    assert published(Record("a", {"text": text})) is None
    assert published(Record("a", {"text": text}, by="2024-11-02")) == ("2023-12-30", "dateline")
    assert published(Record("a", {"text": text}), published="2024-11-02") == ("2024-12-30", "dateline")
    url = "https://x.example/2024/01/gate"
    assert published(Record("a", {"text": text, "url": url})) == ("2023-12-30", "dateline")
    leap = dateline("OSLO, Feb. 29 (NTB) -", "en", Hint(last="2023-05-01"))
    assert leap is not None
    assert leap.value == "2020-02-29"


@given(st.text(max_size=60), st.sampled_from(["0001-01-01", "9999-12-31", "2024-02-29"]))
def test_any_text_and_address_is_read(text: str, day: str) -> None:
    """Nothing is raised, at the ends of the calendar either."""
    for told in (text, f"OSLO, Feb. 29 (NTB) - {text}"):
        dateline(told, "en", Hint(last=day))
        dateline(told, "en", Hint(near=day))
    day_in(text, "en")
    month_in(f"https://x.example/{text}")


PAGES = [
    (
        '<meta property="article:published_time" content="2024-05-08T09:00:00+02:00">',
        "2024-05-08T09:00:00+02:00",
    ),
    ('<meta name="parsely-pub-date" content="2024-05-08">', "2024-05-08"),
    ('<meta name="DC.date.issued" content="8 May 2024">', "2024-05-08"),
    ('<span itemprop="datePublished" content="2024-05-08">', "2024-05-08"),
    ('<time datetime="2024-05-08">8 May</time>', "2024-05-08"),
    ('<time datetime="2024-05-08">8 May</time><time datetime="2023-01-01">', None),
    ('<meta name="date" content="soon">', None),
    ('<meta property="article:modified_time" content="2024-05-09">', "2024-05-09"),
]


class TestPages:
    """What pages say of their dates."""

    @pytest.fixture(autouse=True)
    def _needs_the_extra(self) -> None:
        pytest.importorskip("trafilatura", reason="the html extra is not installed")

    def published(self, folder: Path, head: str, body: str = "") -> tuple[str, str] | None:
        """Return when the article of a page was published, and the source of that."""
        path = folder / "a.html"
        path.write_text(f"<title>T</title>{head}<p>{TEXT}</p>{body}")
        found = take(path).articles[0].published
        return (found.value, found.source) if found else None

    @pytest.mark.parametrize(("head", "day"), PAGES)
    def test_meta_tags(self, tmp_path: Path, head: str, day: str | None) -> None:
        """The names in use are known; time elements count where they agree."""
        assert self.published(tmp_path, head) == (day and (day, "meta"))

    def test_json_ld(self, tmp_path: Path) -> None:
        """The article of the page counts, and no other in a list."""
        article = {
            "@type": ["NewsArticle"],
            "datePublished": "2024-05-08T09:00:00Z",
            "dateModified": "2024-05-09",
        }
        others = {
            "@type": "ItemList",
            "itemListElement": [{"@type": "Article", "datePublished": "2020-01-01"}],
        }
        for value in (article, [others, article], {"@graph": [others, {"@type": "WebPage"}, article]}):
            head = f'<script type="application/ld+json">{json.dumps(value)}</script>'
            assert self.published(tmp_path, f"{PAGES[1][0]}{head}") == (
                "2024-05-08T09:00:00+00:00",
                "json-ld",
            )

    def test_stamps_around_the_story(self, tmp_path: Path) -> None:
        """A labelled date beside the story is found."""
        assert self.published(tmp_path, "<div>Published: May 8, 2024</div>") == ("2024-05-08", "stamp")


def test_dates_are_days_of_the_calendar() -> None:
    """The confidence falls with the source."""
    found = day_in("https://x.example/2024/05/08/x", "en")
    assert found is not None
    assert dt.date.fromisoformat(found.value) == dt.date(2024, 5, 8)
    assert 0 < found.confidence < 1
