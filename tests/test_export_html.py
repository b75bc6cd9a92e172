"""chronology.html: one page, safe, complete, and readable by everybody."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import re

import attrs
import pytest
from demo_chronology import WIRE, demo
from hypothesis import given
from hypothesis import strategies as st
from intervals import day, span

from chronos.chronology import Chronology
from chronos.event import Event, Status
from chronos.export.clean import one_line
from chronos.export.page.event import drawn
from chronos.export.page.html_time import html_time
from chronos.export.page.source import text_link
from chronos.export.to_html import covered, to_html
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

TEXTS = st.text(st.characters(codec=None), max_size=120)
VOID = {"meta", "link", "br", "input"}
ENDED_BY_START = {"li": {"li"}} | {tag: {"p"} for tag in ("p", "ol", "ul", "div", "aside", "details")}
ENDED_BY_END = {"ol": {"li"}, "ul": {"li"}} | {tag: {"p"} for tag in ("div", "article", "details", "aside")}


class Page(html.parser.HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attributes)))
        self.end_implied(ENDED_BY_START.get(tag, set()))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note an end that fits no start."""
        self.end_implied(ENDED_BY_END.get(tag, set()))
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def end_implied(self, tags: set[str]) -> None:
        """End an element whose end the next tag tells (HTML, 13.1.2.4)."""
        if self.open and self.open[-1] in tags:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if not {"style", "script"} & set(self.open):
            self.words.append(data)

    @property
    def text(self) -> str:
        """The text as a reader has it, white space run together."""
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each element of a name."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def page() -> Page:
    """The demo's page."""
    return Page(to_html(demo()))


def titled(event: Event, title: str) -> Chronology:
    """Return the demo with one event, titled as asked, and so everything else that has a name."""
    quote = attrs.evolve(event.sources[0].quote, exact=title)
    hostile = attrs.evolve(
        event,
        title=title,
        display=title,
        sources=(attrs.evolve(event.sources[0], quote=quote),),
        tags=(title,),
    )
    article = attrs.evolve(demo().articles[2], title=title, outlet=title, url=f"https://example.org/{title}")
    return attrs.evolve(demo(), title=title, events=(hostile,), articles=(article,))


def test_every_element_is_closed(page: Page) -> None:
    """The page is well-formed."""
    assert page.faults == []
    assert page.open == []


def test_every_event_is_there_with_its_own_anchor(page: Page) -> None:
    """Each can be linked to, and no anchor stands twice."""
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for event in demo():
        assert f"e-{event.id}" in ids
        assert one_line(event.title) in page.text
        assert event.display in page.text


def test_every_link_within_the_page_leads_somewhere(page: Page) -> None:
    """No jump ends nowhere."""
    ids = {attributes.get("id") for _, attributes in page.elements}
    inner = [str(a["href"])[1:] for a in page.all("a") if str(a["href"]).startswith("#")]
    assert set(inner) <= ids
    assert len(inner) > len(demo())


def policy_hash(text: str) -> str:
    """Return what a policy names a text by."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_nothing_is_loaded_and_nothing_runs_but_its_own(page: Page) -> None:
    """No image, no frame, no handler; and a policy that allows its own style and script alone."""
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"img", "iframe", "object", "embed", "base"}
    assert not [
        name for _, attributes in page.elements for name in attributes if name.startswith(("on", "style"))
    ]
    policy = next(str(meta["content"]) for meta in page.all("meta") if "http-equiv" in meta)
    text = to_html(demo())
    style = re.search(r"<style>(.*?)</style>", text, re.S)
    script = re.search(r'<script type="module">(.*?)</script>', text, re.S)
    assert style and script
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{policy_hash(script[1])}'; "
        f"style-src 'sha256-{policy_hash(style[1])}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_only_web_addresses_are_links(page: Page) -> None:
    """An article's ``javascript:`` address is shown as no link."""
    hrefs = [str(a["href"]) for a in page.all("a")]
    assert all(href.startswith(("#", "https://")) for href in hrefs)
    assert "javascript:" not in to_html(demo())


def test_a_quote_marks_the_words_that_give_the_date(page: Page) -> None:
    """The reader sees what the date rests on, and how it was worked out."""
    assert "“the 13th of September last year” is read as XXXX-XX-XX" in page.text
    assert "<mark>the 13th of September last year</mark> the council had voted" in to_html(demo())
    assert "Can also be read as the September to come: 13 September 2024." in page.text


def test_doubt_and_dispute_are_said_in_words(page: Page) -> None:
    """Nothing depends on colour or shape alone."""
    for told in (
        "approximate date",
        "uncertain date",
        "planned",
        "possible, not certain to happen",
        "did not happen, says the source",
        "date inferred from the day of publication",
        "3 independent sources",
        "Sources disagree: The Lowland Courier says 22 January",
    ):
        assert told in page.text


def test_the_method_is_told(page: Page) -> None:
    """What was read, what was not used and why, and what the calendar lacks."""
    for told in ("articles read 6", "used 4", "rejected 2", "expressions of time 24", "not resolved 1"):
        assert told.replace(" ", "") in page.text.replace(" ", "")
    assert "inbox/articles.jsonl, line 7: expected ',' at column 31" in page.text
    assert "4 of the events are not in the calendar file" in page.text
    assert "publication date unknown" in page.text


def test_an_empty_chronology_is_a_page_that_says_so() -> None:
    """No articles, no events, no fault."""
    page = Page(to_html(Chronology()))
    assert page.faults == []
    assert "No events were found." in page.text
    assert "0 events" in page.text


@given(TEXTS)
def test_no_title_changes_the_page(title: str) -> None:
    """Whatever an article is called, the elements are those of any other, and the title can be read."""
    hostile, plain = Page(to_html(titled(demo().events[6], title))), Page(to_html(demo()))
    assert {tag for tag, _ in hostile.elements} <= {tag for tag, _ in plain.elements}
    assert {name for _, told in hostile.elements for name in told} <= {
        name for _, told in plain.elements for name in told
    }
    assert hostile.faults == []
    assert one_line(title) in hostile.text


@pytest.mark.parametrize(
    ("interval", "time"),
    [
        (day(2024, 1, 22), "2024-01-22"),
        (day(2024, 1, 22, Certainty.APPROXIMATE), "2024-01-22"),
        (span((2024, 1), (2024, 1, 31), Granularity.MONTH), "2024-01"),
        (span((2024,), (2024, 12, 31), Granularity.YEAR), "2024"),
        (span((2017, 6), (2017, 8, 31), Granularity.SEASON), None),
        (span((1990,), (1999, 12, 31), Granularity.DECADE), None),
        (day(-43, 3, 15), None),
        (span((12024,), (12024, 12, 31), Granularity.YEAR), None),
    ],
)
def test_a_time_element_has_only_values_that_html_knows(interval: Interval, time: str | None) -> None:
    """A season is no month 22, and there is no year before 1."""
    assert html_time(interval) == time


def test_a_node_is_drawn_by_what_is_known() -> None:
    """How long, how vague, how open; a status before the length."""
    event = demo().events[1]
    shapes = {
        "": day(2024, 1, 22),
        "days": span((2024, 1, 22), (2024, 1, 24)),
        "coarse": span((2024, 1), (2024, 1, 31), Granularity.MONTH),
        "coarse vague since": span((2022, 2), None, Granularity.MONTH, Certainty.APPROXIMATE),
        "vague": day(2024, 1, 22, Certainty.UNCERTAIN),
    }
    assert {drawn(attrs.evolve(event, interval=interval)): interval for interval in shapes.values()} == shapes
    assert drawn(attrs.evolve(event, status=Status.NEGATED)) == "negated"


def test_a_link_leads_to_the_quoted_words() -> None:
    """A long quote is told by its ends, a fragment of the address stays."""
    assert text_link(WIRE.url, "one two") == "https://wire.example/a/8812#:~:text=one%20two"
    assert text_link("https://a.example/#b", "The cables, long since frayed, gave way in the night") == (
        "https://a.example/#b:~:text=The%20cables%2C%20long,way%20in%20the%20night"
    )
    assert text_link("mailto:a@b.example", "one") is None


def test_the_head_tells_the_stretch_of_time() -> None:
    """In years, or in months where it is short; a century does not stretch it."""
    event = demo().events[1]

    def stretch(*intervals: Interval) -> str | None:
        return covered(attrs.evolve(event, interval=interval) for interval in intervals)

    assert (
        stretch(day(1911, 5, 1), span((1600,), (1699, 12, 31), Granularity.CENTURY), day(2024, 1, 2))
        == "1911–2024"
    )
    assert stretch(day(2023, 9, 13), day(2024, 2, 1)) == "September 2023 – February 2024"
    assert stretch() is None


def test_the_report_that_tells_the_date_comes_first() -> None:
    """A reader finds the words that give the date without opening anything."""
    chronology = demo()
    event = next(event for event in chronology if "gives way" in event.title)
    turned = attrs.evolve(event, sources=event.sources[::-1])
    page = Page(to_html(attrs.evolve(chronology, events=(turned,))))
    assert page.text.index("4:40 on Monday morning") < page.text.index("collapsed on 22 January")
