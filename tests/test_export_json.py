"""chronology.json: what is written, its schema, and the way back."""

from __future__ import annotations

import datetime as dt
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from demo_chronology import HOSTILE, demo
from hypothesis import given
from hypothesis import strategies as st

from chronos.chronology import Chronology, Gone
from chronos.errors import ChronosError
from chronos.event import Account, Basis, Link, Status
from chronos.export.from_json import from_json
from chronos.export.to_json import to_json
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.relation import Relation

SCHEMA = json.loads(files("chronos").joinpath("export", "schema.json").read_text("utf-8"))
TEXTS = st.text(st.characters(codec=None), max_size=30)


def faults(text: str) -> list[str]:
    """Return what the schema finds wrong."""
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(json.loads(text))]


def loaded(chronology: Chronology) -> dict[str, Any]:
    """Return the document as a program of another language would have it."""
    document: dict[str, Any] = json.loads(to_json(chronology))
    return document


def test_the_schema_is_a_schema() -> None:
    """It can be given to any validator of draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def closed(schema: Any) -> Any:
    """Return the schema without room for a field that it does not describe."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {name: closed(part) for name, part in schema.items()}
    return parts | ({"unevaluatedProperties": False} if "object" in parts.get("type", ()) else {})


def test_every_field_is_described() -> None:
    """The schema has each field that is written, and the page on formats tells of each by its name."""
    schema = closed(SCHEMA)
    schema["$defs"]["when"].pop("unevaluatedProperties")  # an event's has more: see what refers to it
    text = to_json(attrs.evolve(demo(), report=attrs.evolve(demo().report, gone=(Gone("a", "b", "c"),))))
    found = jsonschema.Draft202012Validator(schema).iter_errors(json.loads(text))
    assert [error.message for error in found] == []
    page = (Path(__file__).parents[1] / "docs" / "formats.md").read_text("utf-8")
    outline = page[page.index("```text") : page.index("```", page.index("```text") + 3)]
    names = {name for part in (SCHEMA, *SCHEMA["$defs"].values()) for name in part.get("properties", ())}
    assert {name for name in names if not re.search(rf"(?<![\w$]){re.escape(name)}\b", outline)} == set()


@pytest.mark.parametrize("chronology", [demo(), Chronology()], ids=["demo", "empty"])
def test_what_is_written_fits_the_schema(chronology: Chronology) -> None:
    """Programs may rely on the schema that ships with the package."""
    assert faults(to_json(chronology)) == []


def test_the_way_back_gives_the_same_text_and_the_same_events() -> None:
    """A chronology can be kept, read and written again without loss."""
    text = to_json(demo())
    again = from_json(text)
    assert to_json(again) == text
    assert [event.interval for event in again] == [event.interval for event in demo()]
    assert [record.mention.said for record in again.mentions] == [
        record.mention.said for record in demo().mentions
    ]


def test_a_calendar_and_a_page_can_be_written_from_the_json() -> None:
    """Nothing that the other outputs need is missing from it."""
    again = from_json(to_json(demo()))
    assert again.to_ics() == demo().to_ics()
    assert again.to_html() == demo().to_html()


def test_a_mention_anchored_in_its_article_names_the_other_by_its_id() -> None:
    """An anchor can be looked up among the mentions."""
    record = demo().mentions[0]
    anchored = attrs.evolve(
        record,
        mention=attrs.evolve(
            record.mention, meaning=attrs.evolve(record.mention.meaning, anchor="mention:3-9")
        ),
    )
    chronology = attrs.evolve(demo(), mentions=(anchored,))
    assert loaded(chronology)["mentions"][0]["anchor"] == f"mention:{record.article}:3-9"
    assert from_json(to_json(chronology)).mentions == (anchored,)


def test_what_the_calendar_leaves_out_is_listed_with_its_reason() -> None:
    """No event is lost in silence."""
    document = loaded(demo())
    titles = {event["id"]: event["title"][:12] for event in document["events"]}
    left = {titles[one["event"]]: one["reason"].split(":")[0] for one in document["report"]["left_out"]}
    assert left == {
        "A plan is si": "before 1601, which calendar programs cannot show",
        "A cistern is": "before 1601, which calendar programs cannot show",
        "The energy m": "negated",
        "Weeeeeeeeeee": "after 4500, which calendar programs cannot show",
    }


def test_hostile_text_stays_a_text() -> None:
    """Control characters are escaped, lone surrogates replaced one by one, and nothing else is touched."""
    title = next(event["title"] for event in loaded(demo())["events"] if "script" in event["title"])
    assert title == HOSTILE.replace("\ud800", "\N{REPLACEMENT CHARACTER}")


def test_an_untitled_chronology_has_a_title() -> None:
    """A reader of the file always finds one."""
    assert loaded(Chronology())["title"] == "Chronology"
    assert from_json(to_json(Chronology())) == Chronology()


INTERVALS = st.builds(
    lambda first, length, certainty: Interval.days(first, first + length, Granularity.DAY, certainty),
    st.integers(-5_000_000, 5_000_000),
    st.integers(0, 400_000),
    st.sampled_from(list(Certainty)),
)
MOMENTS = st.builds(
    Interval,
    st.integers(60_000_000_000, 63_000_000_000) | st.none(),
    st.integers(63_000_000_001, 64_000_000_000) | st.none(),
    st.sampled_from(list(Granularity)),
    st.just(Certainty.EXACT),
)
ZONED = st.builds(
    lambda interval, offset: attrs.evolve(interval, offset=offset),
    INTERVALS | MOMENTS,
    st.integers(-839, 840),
)


@given(INTERVALS | MOMENTS, TEXTS, TEXTS)
def test_any_date_and_any_text_survive_the_way_back(interval: Interval, title: str, words: str) -> None:
    """Before our era, after 9999, to the second or open: the interval is the same again."""
    event = attrs.evolve(demo().events[0], interval=interval, title=title, display=words)
    text = to_json(attrs.evolve(demo(), events=(event,)))
    assert faults(text) == []
    assert from_json(text).events[0].interval == interval
    assert to_json(from_json(text)) == text


def test_what_earlier_releases_wrote_is_read() -> None:
    """Fields that were added later may be missing."""
    document = loaded(demo())
    del document["report"]["gone"]
    for event in document["events"]:
        del event["sequence"], event["modified"]
    assert from_json(json.dumps(document)).to_json() == to_json(demo())


@given(
    st.integers(0, 9),
    st.none() | st.datetimes(timezones=st.just(dt.UTC)).map(lambda moment: moment.isoformat()),
    st.none()
    | st.builds(Account, TEXTS, TEXTS, INTERVALS | MOMENTS, st.sampled_from(Status), st.sampled_from(Basis)),
    st.lists(st.builds(Gone, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
)
def test_revisions_and_accounts_survive_the_way_back(
    sequence: int, modified: str | None, account: Account | None, gone: tuple[Gone, ...]
) -> None:
    """What a later run needs of an earlier one is all there."""
    links = (Link(Relation.AFTER, "after the vote", 7, "e"),) * (sequence % 2)
    source = attrs.evolve(demo().events[0].sources[0], account=account, links=links)
    event = attrs.evolve(demo().events[0], sequence=sequence, modified=modified, sources=(source,))
    report = attrs.evolve(demo().report, gone=gone)
    text = to_json(attrs.evolve(demo(), events=(event,), report=report))
    assert to_json(from_json(text)) == text
    assert from_json(text).events[0].sources[0].links == links


@given(ZONED)
def test_a_zone_is_kept_where_a_clock_time_is_told(interval: Interval) -> None:
    """A day has none, and what is written of it is stable all the same."""
    text = to_json(attrs.evolve(demo(), events=(attrs.evolve(demo().events[0], interval=interval),)))
    (event,) = from_json(text)
    ends = (interval.start, interval.end)
    assert event.interval.offset == (interval.offset if interval.clocked and any(ends) else None)
    assert to_json(from_json(text)) == text


def test_what_no_encoding_can_hold_does_not_come_in() -> None:
    """JSON may escape half a character; every format written from it is UTF-8 all the same."""
    again = from_json(changed("events.3.id", "\ud800"))
    assert again.events[3].id == "\N{REPLACEMENT CHARACTER}"


def changed(path: str, value: object) -> str:
    """Return the demo's JSON with one value set, or dropped where it is Ellipsis."""
    document: Any = loaded(demo())
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = document
    for step in way:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return json.dumps(document)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"title": NaN}', "NaN is no JSON number"),
        ("[]", "the document is not an object"),
        ("{}", "schema_version is missing"),
        (changed("schema_version", "2"), "schema_version does not know '2'"),
        (changed("title", 3), "title is not a text"),
        (changed("events", {}), "events is not a list"),
        (changed("events.3", "x"), "events[3] is not an object"),
        (changed("events.3.when.certainty", "sure"), "events[3].when.certainty does not know 'sure'"),
        (changed("events.3.when.granularity", "aeon"), "events[3].when.granularity does not know 'aeon'"),
        (changed("events.3.when.earliest", "2023-02-30"), "not an ISO 8601 date: '2023-02-30'"),
        (changed("events.3.when.earliest", "+" + "9" * 5000 + "-01-01"), "not an ISO 8601 date"),
        (changed("events.3.when.earliest", "9999-01-01"), "comes before"),
        (changed("events.3.when.within", "x"), "not a pair of moments: 'x'"),
        (changed("events.3.voices", True), "events[3].voices is not a whole number"),
        (changed("events.3.tags", [1]), "events[3].tags is not a list of texts"),
        (changed("events.3.sources.0.quote", ...), "events[3].sources[0].quote is missing"),
        (
            changed("articles.0.published.confidence", "high"),
            "articles[0].published.confidence is not a number",
        ),
        (
            changed("articles.0.published.value", "soon"),
            "articles[0].published.value is not a date: 'soon'",
        ),
        (changed("report.ordered", [["a", "b"]]), "report.ordered is not a list of"),
        (changed("report.gone", [{"event": "a"}]), "report.gone[0].title is missing"),
        (changed("events.3.sources", []), "events[3].sources is empty"),
        (
            changed("events.3.sources.0.article", "nobody"),
            "events[3].sources[0].article is not among the articles: 'nobody'",
        ),
        (changed("events.3.sources.0.quote.start", -1), "events[3].sources[0].quote.start is below 0"),
        (changed("events.3.sequence", 0.5), "events[3].sequence is not a whole number"),
        (changed("events.3.modified", "lately"), "events[3].modified is not a date: 'lately'"),
        (changed("events.3.sources.0.account", {"id": "a"}), "events[3].sources[0].account.when is missing"),
    ],
)
def test_anything_else_is_refused_with_its_place(text: str, told: str) -> None:
    """The message says where the fault is, in one line."""
    with pytest.raises(ChronosError, match=re.escape(told)) as caught:
        from_json(text)
    assert "\n" not in str(caught.value)


@given(
    st.text(max_size=60)
    | st.recursive(st.none() | st.text(), lambda x: st.dictionaries(st.text(), x)).map(json.dumps)
)
def test_only_a_chronos_error_leaves(text: str) -> None:
    """Any text at all is a chronology or a clear refusal."""
    with pytest.raises(ChronosError):
        from_json(text)
