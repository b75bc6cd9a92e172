"""What the page is made of: its scale, overview, index, words, look, and the files that it hands out."""

from __future__ import annotations

import base64
import itertools
import json
import re
import zlib
from pathlib import Path
from typing import Any

import attrs
import pytest
from demo_chronology import COURIER, LEDGER, demo
from hypothesis import given
from hypothesis import strategies as st
from intervals import day, span

import chronos
from chronos.chronology import Chronology
from chronos.days import day_of
from chronos.errors import OptionError
from chronos.event import Conflict, Event, Source
from chronos.export.page.columns import columns
from chronos.export.page.dispute import dispute
from chronos.export.page.downloads import packed
from chronos.export.page.event import page_event
from chronos.export.page.index import index
from chronos.export.page.look import Look
from chronos.export.page.lookup import Lookup
from chronos.export.page.overview import overview
from chronos.export.page.references import leaves, numbered, referred
from chronos.export.page.scale import scale_of
from chronos.export.page.texts import texts
from chronos.export.page.words import page_words
from chronos.export.to_html import to_html
from chronos.granularity import Granularity
from chronos.interval import Interval

LOOKUP = Lookup.of(demo(), page_words())


def dated(*intervals: Interval) -> list[Event]:
    """Return events of these dates."""
    return [attrs.evolve(demo().events[1], interval=interval) for interval in intervals]


@given(st.lists(st.integers(-1_000_000, 5_000_000), min_size=1))
def test_a_scale_shows_every_day_and_never_runs_back(days: list[int]) -> None:
    """Each day lies in a bin; a later day lies no further left; all is within the strip."""
    scale = scale_of(days)
    places = [scale.at(one) for one in sorted(days)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    for one in days:
        assert scale.bins[scale.index(one)].first <= one <= scale.bins[scale.index(one)].last


def test_a_scale_cuts_what_is_empty_for_long() -> None:
    """A story told by the day is not crushed by one year of long ago."""
    scale = scale_of([day_of(1911), *(day_of(2024, 1, date) for date in range(1, 32))])
    assert (scale.unit, len(scale.bins), len(list(scale.cuts))) == (Granularity.DAY, 32, 1)


def test_a_scale_is_as_fine_as_there_is_room() -> None:
    """A century of years is no row of days."""
    assert scale_of(day_of(year) for year in range(1900, 2000)).unit is Granularity.YEAR


def test_the_overview_counts_short_events_and_draws_long_ones() -> None:
    """What lies in one unit is counted in its bar; what spans more is drawn, an open end too."""
    drawn = overview(
        dated(
            day(2024, 1, 1),
            day(2024, 1, 1),
            day(2024, 1, 9),
            span((2024, 1, 3), (2024, 1, 6)),
            span((2024, 1, 5), None),
        ),
        page_words(),
    )
    assert drawn
    assert [bar.title for bar in drawn.bars] == ["1 January 2024: 2 events", "9 January 2024: 1 event"]
    assert [bar.height for bar in drawn.bars] == [46, 23]
    assert [(one.drawn, one.lane) for one in drawn.spans] == [("days", 0), ("days since", 1)]


@pytest.mark.parametrize("events", [[], dated(day(2024, 1, 22)), dated(span(None, None))])
def test_there_is_no_overview_where_it_would_tell_nothing(events: list[Event]) -> None:
    """A single day needs no strip."""
    assert overview(events, page_words()) is None


def test_the_index_numbers_the_choices_of_each_event() -> None:
    """Days, then outlets by how often they are named, tags, status and certainty."""
    found = index(demo().events, LOOKUP)
    facets = {facet.name: [(one.text, one.count) for one in facet.choices] for facet in found.facets}
    assert facets["outlet"][0] == ("The Quarterly Review of Works", 11)
    assert facets["tag"] == [("letters, internal", 1), ("valves", 1)]
    assert [text for text, _ in facets["status"]] == ["reported", "planned", "possible", "did not happen"]
    voted = next(n for n, event in enumerate(demo()) if "votes" in event.title)
    moment = day_of(2023, 9, 13)
    outlets = [
        facets["outlet"].index(one)
        for one in facets["outlet"]
        if one[0] in ("The Lowland Courier", "Meridian Wire")
    ]
    assert sum(row[0] for row in found.rows[: voted + 1] if isinstance(row[0], int)) == moment
    assert found.rows[voted][1:] == (0, sorted(outlets, reverse=True), [], 0, 0)


def test_the_sides_of_a_dispute_stand_beside_each_other() -> None:
    """Each date that sources give, and who gives it."""
    event = next(event for event in demo() if "gives way" in event.title)
    accounts = {COURIER.id: day(2024, 1, 22), LEDGER.id: day(2024, 1, 21)}
    sources = tuple(
        attrs.evolve(source, account=attrs.evolve(event, interval=accounts[source.article]).account)
        for source in event.sources
        if source.article in accounts
    )
    disputed = attrs.evolve(event, sources=sources)
    sides = dispute(Conflict("date", "two days", (), tuple(accounts)), disputed, LOOKUP).sides
    assert [(side.display, side.outlets) for side in sides] == [
        ("21 January 2024", ("Watchman: “I heard it go on Sunday”",)),
        ("22 January 2024", ("The Lowland Courier",)),
    ]


def test_another_event_in_a_dispute_is_linked() -> None:
    """Both stand with their dates; the other can be gone to."""
    event, other = demo().events[-3], demo().events[-4]
    sides = dispute(Conflict("first-time", "not the first", (other.id,), ()), event, LOOKUP).sides
    assert [(side.display, side.anchor) for side in sides] == [
        (event.display, None),
        (other.display, f"e-{other.id}"),
    ]


VALUES = st.recursive(
    st.none() | st.integers() | st.text(st.characters(categories=["L"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from("abcd"), inner, min_size=1),
)


def spread(told: Any) -> list[Any]:
    """Take columns back to records, as the script does."""
    if isinstance(told, list):
        return told
    if "lengths" in told:
        held = iter(spread(told["of"]))
        return [list(itertools.islice(held, length)) for length in told["lengths"]]
    columns = {name: iter(spread(column)) for name, column in told["of"].items()}
    return [
        {
            name: next(column)
            for name, column in columns.items()
            if told["has"].get(name, [1] * (row + 1))[row]
        }
        for row in range(told["rows"])
    ]


@given(st.lists(VALUES))
def test_columns_hold_all_that_records_do(values: list[Any]) -> None:
    """Whatever the names, some of which not all have."""
    assert spread(columns(values)) == values


@given(VALUES, st.lists(st.text(min_size=4)), st.text())
def test_references_name_what_the_page_shows(value: Any, texts: list[str], other: str) -> None:
    """Each leads to its text; what looks like one, and is none, stays itself."""
    texts = [*texts, "a text"]

    def resolved(told: str) -> str:
        return re.sub("\x7f(\\d*);", lambda match: texts[int(match[1])] if match[1] else "\x7f", told)

    whole = [value, "a text", f"{other}\x7f1;", *texts]
    told = referred(whole, numbered(texts))
    assert [resolved(leaf) if isinstance(leaf, str) else leaf for leaf in leaves(told)] == leaves(whole)


def unpacked(chronology: Chronology) -> dict[str, Any]:
    """Return the parts that a page of a chronology hands out."""
    text = zlib.decompress(base64.b64decode(packed(chronology, [(event, ()) for event in chronology.events])))
    parts: dict[str, Any] = json.loads(text)
    return parts


def test_the_page_tells_no_more_than_it_shows() -> None:
    """No path of the machine it was made on, no words around the quotes."""
    parts = unpacked(demo())
    assert {article["path"] for article in spread(parts["articles"])} == {None}
    quotes = [source["quote"] for event in spread(parts["events"]) for source in event["sources"]]
    assert {name for quote in quotes for name in quote} == {"exact", "start"}


def test_what_the_page_shows_is_not_packed_once_more() -> None:
    """The parts of a page with templates of its own, which may show other things, hold all."""
    told = demo()
    heading = "heading"
    shown = [(event, texts(event, page_event(event, heading, LOOKUP))) for event in told.events]
    assert len(packed(told, shown)) < 0.8 * len(packed(told, [(event, ()) for event in told.events]))


def test_the_words_of_the_page_can_be_translated(tmp_path: Path) -> None:
    """A file of words in the template folder stands for chronos's own, whole or in part."""
    (tmp_path / "page.toml").write_text(
        'lang = "de"\n[event]\nmore = { one = "noch {n}", other = "{n} weitere" }\n'
    )
    page = to_html(demo(), Look(template=tmp_path))
    assert '<html lang="de">' in page
    assert "<summary>noch 1</summary>" in page
    assert "<summary>2 weitere</summary>" in page
    assert "Skip to the events" in page


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ("[event]\nwhy", "page.toml: "),
        ('[event]\nwhither = "?"', "event: whither is nothing that the page says"),
        ('[event]\nmore = "more"', "more has another form"),
    ],
)
def test_words_that_the_page_does_not_say_are_refused(told: str, fault: str) -> None:
    """The place is named."""
    with pytest.raises(OptionError, match=fault):
        page_words(told)


def test_a_theme_comes_after_the_pages_own_style(tmp_path: Path) -> None:
    """So that it wins."""
    theme = tmp_path / "theme.css"
    theme.write_text(":root { --accent: #005a9c; }")
    style = to_html(demo(), Look(theme)).partition("</style>")[0]
    assert style.endswith(":root { --accent: #005a9c; }")


@pytest.mark.parametrize(
    "style",
    [
        "</style><script>",
        "@import 'a.css';",
        "a { background: url(https://a.example/b.png) }",
        "a { b: url( //c ) }",
    ],
)
def test_a_theme_that_would_load_or_break_out_is_refused(style: str, tmp_path: Path) -> None:
    """The page asks nothing of anybody, and a theme is only style."""
    theme = tmp_path / "theme.css"
    theme.write_text(style)
    with pytest.raises(OptionError, match=r"theme\.css"):
        Look(theme)


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing theme or folder ends in one line."""
    with pytest.raises(OptionError, match=r"cannot read .*none\.css"):
        Look(tmp_path / "none.css")
    with pytest.raises(OptionError, match="template must be a folder"):
        Look(template=tmp_path / "none")


def test_a_part_stands_for_the_pages_own(tmp_path: Path) -> None:
    """And one that cannot be laid out is told of."""
    (tmp_path / "colophon.html.j2").write_text(
        "<footer>{{ say('head.events', n=chronology | length) }}</footer>"
    )
    assert "<footer>21 events</footer>" in to_html(demo(), Look(template=tmp_path))
    (tmp_path / "colophon.html.j2").write_text("{{ nothing.like.it }}")
    with pytest.raises(OptionError, match="the template cannot be laid out: 'nothing' is undefined"):
        to_html(demo(), Look(template=tmp_path))


def test_the_page_of_a_small_story_is_small() -> None:
    """It can be mailed, and kept for twenty years."""
    articles = Path(__file__).parents[1] / "events" / "stories" / "ellery-bridge" / "articles"
    story = chronos.chronicle(chronos.read(str(articles)), title="The Ellery Bridge")
    assert len(story.to_html().encode()) < 120_000


def test_an_id_that_stands_twice_does_no_harm() -> None:
    """Hand-made chronologies may repeat one, be one of the events in the calendar and the other not."""
    twins = [attrs.evolve(event, id="twin") for event in demo().events]
    assert "Harrow" in to_html(attrs.evolve(demo(), events=tuple(twins)))


def test_a_source_without_its_article_is_still_shown() -> None:
    """Hand-made chronologies may name what they do not hold."""
    event = demo().events[1]
    orphan = attrs.evolve(event, sources=(Source("nobody", event.sources[0].quote),))
    assert "publication date unknown" in to_html(attrs.evolve(demo(), events=(orphan,), articles=()))
