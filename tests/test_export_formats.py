"""The formats beside JSON, ICS and HTML: what they hold, and that no word of others does harm in them."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest
from demo_chronology import HOSTILE, demo
from hypothesis import example, given, settings
from hypothesis import strategies as st
from intervals import day, moment

import chronos
from chronos.chronology import Chronology
from chronos.errors import ChronosError
from chronos.export.clean import clean, one_line
from chronos.export.exporter import BUILT_IN
from chronos.granularity import Granularity
from chronos.interval import Interval

TEXTS = st.text(st.characters(codec=None), max_size=40)
FORMULAS = ("=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "|x", "%0", "＝1")


def hostile(text: str) -> Chronology:
    """Return the demo with a text of others wherever one can stand."""
    event = demo().events[-4]
    quote = attrs.evolve(event.sources[0].quote, exact=text)
    source = attrs.evolve(event.sources[0], quote=quote, article=text)
    one = attrs.evolve(event, id=text, title=text, display=text, sources=(source,), tags=(text, text))
    articles = [attrs.evolve(demo().articles[0], id=text, title=text, url=text, outlet=text)]
    mentions = (attrs.evolve(demo().mentions[0], article=text),)
    return Chronology((one,), text, tuple(articles), mentions)


def exported(name: str, chronology: Chronology) -> str:
    """Write a format; whatever it is, it is UTF-8."""
    text = chronology.export(name)
    text.encode("utf-8")
    return text


@pytest.mark.parametrize("name", BUILT_IN)
def test_any_chronology_can_be_written_in_any_format(name: str) -> None:
    """Empty, of every kind of date, or from JSON, and always to the same bytes."""
    assert exported(name, Chronology())
    assert exported(name, demo()) == exported(name, demo())
    again = Chronology.from_json(demo().to_json())
    assert exported(name, again) == exported(name, demo())


def places(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to every value of a document."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*way, key)
        yield from places(inner, (*way, key))


PLACES = list(places(json.loads(demo().to_json())))
VALUES: tuple[Any, ...] = (
    None,
    "",
    HOSTILE,
    0,
    10**30,
    [],
    {},
    "0001-01-01",
    "-99999-01-01",
    "second",
    "planned",
    "en-GB",
    "dct",
)


@settings(max_examples=60)
@given(st.sampled_from(PLACES), st.sampled_from(VALUES))
def test_a_changed_file_is_refused_or_written_in_every_format(place: tuple[Any, ...], value: object) -> None:
    """What somebody's program made of the JSON never ends in an error of ours."""
    document = inner = json.loads(demo().to_json())
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    with contextlib.suppress(ChronosError):
        chronology = Chronology.from_json(json.dumps(document))
        for name in BUILT_IN:
            exported(name, chronology)
        chronos.combine(chronology, demo(), previous=chronology)


def table(text: str) -> list[dict[str, str]]:
    """Read a CSV back."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_an_event() -> None:
    """The date in all its forms, the first quote, and where it stands."""
    rows = table(demo().export("csv"))
    (vote,) = (row for row in rows if row["title"].startswith("The council votes"))

    assert len(rows) == len(demo())
    assert (vote["date"], vote["earliest"]) == ("13 September 2023", "2023-09-13")
    assert (vote["voices"], vote["sources"], vote["outlet"]) == ("2", "2", "The Lowland Courier")
    assert vote["url"].startswith("https://courier.example/")


@given(TEXTS)
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str, rest: str) -> None:
    """A spreadsheet shows the words of others and calculates nothing; rows stay rows."""
    (row,) = table(exported("csv", hostile(formula + rest)))

    assert not any(cell.startswith(tuple("=+-@\t\r\n|%＝")) for cell in row.values())
    assert row["quote"].removeprefix("'") == one_line(formula + rest)


class Tags(HTMLParser):
    """Collects the tags of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its address."""
        self.tags.append(tag)
        assert all(name != "href" or str(value).startswith("https://") for name, value in attrs)
        assert {name for name, _ in attrs} <= {"href", "rel", "dir"}


@given(TEXTS)
@example(HOSTILE)
@example("javascript:alert(1)")
@example("</script><img src=x onerror=alert(1)>")
def test_timelinejs_shows_text_and_no_markup_of_others(words: str) -> None:
    """TimelineJS takes its texts for HTML: the only tags are our own."""
    document = json.loads(exported("timelinejs", hostile(words)))
    (slide,) = document["events"]

    assert Tags(document["title"]["text"]["headline"]).tags == []
    assert Tags(slide["text"]["headline"] + slide["display_date"] + slide.get("group", "")).tags == []
    assert set(Tags(slide["text"]["text"]).tags) <= {"blockquote", "p", "a"}


@pytest.mark.parametrize(
    ("interval", "dates"),
    [
        (day(2024, 1, 5), {"start_date": {"year": 2024, "month": 1, "day": 5}}),
        (day(-43, 3, 15), {"start_date": {"year": -43, "month": 3, "day": 15}}),
        (
            moment(4, 40, 60, Granularity.MINUTE),
            {"start_date": {"year": 2024, "month": 1, "day": 22, "hour": 4, "minute": 40}},
        ),
        (
            Interval.days(738886, 738946, Granularity.MONTH),
            {"start_date": {"year": 2024, "month": 1}, "end_date": {"year": 2024, "month": 3}},
        ),
        (Interval.days(None, 738946, Granularity.YEAR), {"start_date": {"year": 2024}}),
    ],
)
def test_timelinejs_has_dates_as_coarse_as_they_are_told(interval: Interval, dates: dict[str, Any]) -> None:
    """No made-up first of January, and no end where there is one unit."""
    event = attrs.evolve(demo().events[5], interval=interval)
    (slide,) = json.loads(attrs.evolve(demo(), events=(event,)).export("timelinejs"))["events"]

    assert {name: slide[name] for name in ("start_date", "end_date") if name in slide} == dates


def test_timelinejs_leaves_out_what_has_no_date() -> None:
    """A slide needs one."""
    event = attrs.evolve(demo().events[5], interval=Interval.days(None, None))
    assert json.loads(attrs.evolve(demo(), events=(event,)).export("timelinejs"))["events"] == []


def test_jsonld_links_events_to_the_articles_they_cite() -> None:
    """Every reference leads to a node of the graph, and no value is null."""
    document = json.loads(demo().export("jsonld"))
    nodes = {node["@id"]: node for node in document["@graph"] if "@id" in node}
    listed = next(node for node in document["@graph"] if node["@type"] == "ItemList")
    events = [nodes[item["@id"]] for item in listed["itemListElement"]]
    cited = {quote["isPartOf"]["@id"] for event in events for quote in event["subjectOf"]}

    assert [event["name"] for event in events] == [one_line(event.title) for event in demo()]
    assert cited <= nodes.keys()
    assert {nodes[id]["@type"] for id in cited} == {"NewsArticle"}
    assert "null" not in demo().export("jsonld")
    assert {event["eventStatus"] for event in events if "negated" in event["keywords"]} == {
        "https://schema.org/EventCancelled"
    }


@given(TEXTS)
@example(HOSTILE)
def test_jsonld_holds_any_text(words: str) -> None:
    """Ids are URNs of ASCII whatever an article calls itself."""
    for node in json.loads(exported("jsonld", hostile(words)))["@graph"]:
        assert re.fullmatch(r"urn:[!-~]+", node.get("@id", "urn:x"))
        assert node.get("url", "https://").startswith(("https://", "http://"))


def test_markdown_stands_under_its_years() -> None:
    """One heading a year, an item an event, its quotes below."""
    lines = demo().export("markdown").splitlines()

    assert lines[0] == "# The Harrow dam"
    assert "## 44 BC" in lines
    assert lines.count("## 2024") == 1
    assert "- **14–20 March 2024** (planned): Inquiry sits" in lines
    assert sum(line.startswith("- **") for line in lines) == len(demo())


@given(TEXTS)
@example(HOSTILE)
@example("[x](javascript:alert(1)) ![y](//z) `c` <b> *e* _f_ # g\n# h\n- i | $j$")
def test_markdown_shows_text_and_no_markup_of_others(words: str) -> None:
    """Nothing of an article becomes a heading, a link, an image or a tag."""
    text = exported("markdown", hostile(words))
    bare = re.sub(r"\]\(<https?://[^<>\s]*>\)|\\.|^#+ |^- \*\*|\*\*", "", text, flags=re.MULTILINE)

    assert not set("<>`*") & set(bare)
    assert "](" not in bare
    assert sum(line.startswith("#") for line in text.splitlines()) == 2


def test_timeml_tags_the_expressions_where_they_stand() -> None:
    """Each quoted sentence once, with its TIMEX3 tags, anchored in the article's own date."""
    root = ElementTree.fromstring(demo().export("timeml"))
    courier = root.findall("TimeML")[0]
    tagged = {timex.text: timex.attrib for timex in courier.iter("TIMEX3")}

    assert len(root) == len(demo().articles)
    assert tagged["the 13th of September last year"]["value"] == "2023-09-13"
    assert tagged["the 13th of September last year"]["anchorTimeID"] == "t0"
    assert "".join(courier.find("TEXT").itertext()).splitlines()[0] == (  # type: ignore[union-attr]
        "The Harrow dam gave way at 4:40 on Monday morning, sending water through the lower town."
    )


@given(TEXTS)
@example(HOSTILE)
@example("]]><!ENTITY x '\x0c'>")
def test_timeml_is_xml_whatever_an_article_says(words: str) -> None:
    """Controls and non-characters, which no XML can hold, are replaced."""
    root = ElementTree.fromstring(exported("timeml", hostile(words)))
    (text,) = root.iter("TEXT")

    assert "".join(text.itertext()) == clean(words)


@given(TEXTS)
@example(HOSTILE)
def test_a_notebook_shows_text_and_no_markup_of_others(words: str) -> None:
    """The only tags are those of a table, with no style, script or link."""
    tags = Tags(hostile(words)._repr_html_()).tags

    assert tags == ["table", "caption", "thead", "tr", *["th"] * 4, "tbody", "tr", *["td"] * 4]


def test_a_notebook_shows_the_first_events() -> None:
    """A thousand events do not fill it."""
    many = attrs.evolve(demo(), events=demo().events * 100)

    assert len(many._repr_html_()) < 5000
    assert f"and {len(many) - 20} more" in many._repr_html_()


def test_without_pandas_there_is_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """One error, with what to do."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ChronosError, match=r"needs pandas: pip install 'chronos-timeline\[pandas\]'"):
        demo().to_dataframe()


def test_a_data_frame_counts_in_any_century() -> None:
    """A row an event by its id; years before 1677 and after 2262 are dates too, open ends are not."""
    pytest.importorskip("pandas", reason="pandas is not installed: pip install 'chronos-timeline[pandas]'")
    frame = demo().to_dataframe()
    plan = frame[frame["edtf"] == "-0043-03-15"].iloc[0]
    valves = frame[frame["title"] == "Valves start to fail"].iloc[0]

    assert list(frame.index) == [event.id for event in demo()]
    assert str(frame["start"].dtype) == str(frame["end"].dtype) == "datetime64[s]"
    assert (plan["end"] - plan["start"]).days == 1
    assert str(valves["start"]).startswith("2022-02-01")
    assert str(valves["end"]) == "NaT"
    assert len(chronos.Chronology().to_dataframe()) == 0
