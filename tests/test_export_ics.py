"""chronology.ics: one event each, on the right days, whatever the words."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from demo_chronology import HOSTILE, demo
from entries import assert_well_formed, one, vevents
from hypothesis import given
from hypothesis import strategies as st
from intervals import day, moment, span

from chronos.article import Publication
from chronos.chronology import Chronology
from chronos.errors import OptionError
from chronos.event import Status
from chronos.export.calendar_options import CalendarOptions
from chronos.export.clean import one_line
from chronos.export.left_out import left_out
from chronos.export.to_ics import to_ics
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval

TEXTS = st.text(st.characters(codec=None), max_size=120)


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the environment of whoever runs the tests out."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def vevent(interval: Interval, **changes: Any) -> Any:
    """Return the one event that an interval gives."""
    (event,) = vevents(to_ics(one(interval, **changes)))
    return event


def test_every_event_stands_there_or_is_listed_as_left_out() -> None:
    """Nothing is dropped in silence."""
    chronology = demo()
    assert len(vevents(to_ics(chronology))) + len(left_out(chronology.events)) == len(chronology)


def test_a_day_ends_on_the_next() -> None:
    """DTEND is exclusive, in every zone (RFC 5545, 3.6.1)."""
    event = vevent(day(2023, 9, 13))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (dt.date(2023, 9, 13), dt.date(2023, 9, 14))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["SUMMARY"] == "The bridge falls"


def test_a_week_covers_its_days() -> None:
    """Up to four weeks are shown as they are."""
    event = vevent(span((2024, 2, 5), (2024, 2, 11), Granularity.WEEK))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (dt.date(2024, 2, 5), dt.date(2024, 2, 12))


@pytest.mark.parametrize(
    ("interval", "start", "summary"),
    [
        (
            span((2022, 9), (2022, 9, 30), Granularity.MONTH),
            dt.date(2022, 9, 1),
            "Sep 2022: The bridge falls",
        ),
        (span((2022, 2), None, Granularity.MONTH), dt.date(2022, 2, 1), "since Feb 2022: The bridge falls"),
        (span(None, (2003, 12, 31), Granularity.YEAR), dt.date(2003, 12, 31), "until 2003: The bridge falls"),
    ],
)
def test_what_would_fill_the_calendar_stands_on_one_day(
    interval: Interval, start: dt.date, summary: str
) -> None:
    """A month or longer, and an open span, is one day led by its words."""
    event = vevent(interval)
    assert (event["DTSTART"].dt, event["DTEND"].dt - event["DTSTART"].dt) == (start, dt.timedelta(days=1))
    assert event["SUMMARY"] == summary


def test_full_spans_cover_every_day() -> None:
    """Who asks for it gets the whole month."""
    chronology = one(span((2022, 9), (2022, 9, 30), Granularity.MONTH))
    (event,) = vevents(to_ics(chronology, CalendarOptions(span="full")))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (dt.date(2022, 9, 1), dt.date(2022, 10, 1))
    assert event["SUMMARY"] == "The bridge falls"


def test_an_unknown_span_is_refused() -> None:
    """The message names the choices."""
    with pytest.raises(OptionError, match="first-day, full, not 'all'"):
        to_ics(Chronology(), CalendarOptions(span="all"))


def test_a_clock_time_is_utc_where_the_zone_is_told_and_floats_where_not() -> None:
    """04:40 at UTC+2 is 02:40 UTC; without a zone it is 04:40 wherever the reader is; both last an hour."""
    told, floating = (vevent(moment(4, 40, 60, Granularity.MINUTE, offset)) for offset in (120, None))
    assert told["DTSTART"].dt == dt.datetime(2024, 1, 22, 2, 40, tzinfo=dt.UTC)
    assert floating["DTSTART"].dt == dt.datetime(2024, 1, 22, 4, 40)
    assert told["DTEND"].dt - told["DTSTART"].dt == dt.timedelta(hours=1)


def test_a_clock_time_ends_when_the_text_says() -> None:
    """From 10:30 to 12:00 is an hour and a half."""
    event = vevent(moment(10, 30, 91 * 60, Granularity.MINUTE))
    assert event["DTEND"].dt == dt.datetime(2024, 1, 22, 12, 0)


def test_doubt_is_shown() -> None:
    """Approximate dates say so in the line; uncertain, planned and possible events are tentative."""
    assert vevent(day(2024, 1, 21, Certainty.APPROXIMATE))["SUMMARY"] == "c. The bridge falls"
    assert vevent(day(2024, 1, 21))["STATUS"] == "CONFIRMED"
    assert vevent(day(2024, 1, 21, Certainty.UNCERTAIN))["STATUS"] == "TENTATIVE"
    for status in (Status.PLANNED, Status.POSSIBLE):
        assert vevent(day(2024, 1, 21), status=status)["STATUS"] == "TENTATIVE"


@pytest.mark.parametrize("interval", [day(1600, 12, 31), day(4501, 1, 1), day(-43, 3, 15), span(None, None)])
def test_what_calendar_programs_cannot_show_is_left_out(interval: Interval) -> None:
    """Years before 1601 or after 4500, and no date at all."""
    assert vevents(to_ics(one(interval))) == []
    assert len(left_out(one(interval).events)) == 1


@pytest.mark.parametrize("interval", [day(1601, 1, 1), day(4500, 12, 31)])
def test_the_first_and_last_day_of_a_calendar_are_kept(interval: Interval) -> None:
    """The bounds belong to it."""
    assert len(vevents(to_ics(one(interval)))) == 1


def test_nobody_is_made_busy_and_the_date_is_there_for_programs() -> None:
    """Importing a chronology blocks no time."""
    event = vevent(span((1990,), (1993, 12, 31), Granularity.YEAR, Certainty.APPROXIMATE))
    assert (event["TRANSP"], event["X-MICROSOFT-CDO-BUSYSTATUS"]) == ("TRANSPARENT", "FREE")
    assert event["X-CHRONOS-EDTF"] == "1990~/1993~"


def test_the_description_quotes_its_sources() -> None:
    """Quote, outlet, date and address stand in it, and that the sources disagree."""
    (breach,) = (event for event in vevents(to_ics(demo())) if "gives way" in event["SUMMARY"])
    for told in (
        "“The Harrow dam gave way at 4:40",
        "The Lowland Courier",
        "2024-01-23",
        "Sources disagree",
        "3 indep",
    ):
        assert told in breach["DESCRIPTION"]
    assert breach["URL"] == "https://courier.example/2024/01/23/harrow-dam?edition=1"
    assert "javascript" not in to_ics(demo())


def test_an_event_of_very_many_reports_stays_small() -> None:
    """A calendar program is not fed megabytes of quotes."""
    event = demo().events[5]
    crowd = attrs.evolve(event, sources=tuple(event.sources) * 1000)
    text = to_ics(attrs.evolve(demo(), events=(crowd,)))
    assert len(text) < 10_000
    assert "and 990 more reports" in text


def test_the_stamp_is_the_newest_publication_or_the_given_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same input gives the same bytes, on any day."""
    assert vevents(to_ics(demo()))[0]["DTSTAMP"].dt == dt.datetime(2024, 2, 11, tzinfo=dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert vevents(to_ics(demo()))[0]["DTSTAMP"].dt == dt.datetime(1970, 1, 2, tzinfo=dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(
        OptionError, match="SOURCE_DATE_EPOCH must be seconds since 1970-01-01, not 'yesterday'"
    ):
        to_ics(demo())


def test_a_publication_at_the_edge_of_time_is_no_crash() -> None:
    """A zone that leads before the year 1 is let go."""
    article = attrs.evolve(demo().articles[0], published=Publication("0001-01-01T00:00:00+14:00"))
    assert "DTSTAMP:00010101T000000Z" in to_ics(attrs.evolve(demo(), articles=(article,)))


def test_the_calendar_can_be_subscribed_to() -> None:
    """Its name is escaped and its refresh interval typed (RFC 7986, 5.1 and 5.7)."""
    text = to_ics(attrs.evolve(demo(), title="Dams, valves; and\r\nBEGIN:VEVENT"))
    assert "NAME:Dams\\, valves\\; and BEGIN:VEVENT\r\n" in text
    assert "X-WR-CALNAME:Dams\\, valves\\; and BEGIN:VEVENT\r\n" in text
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in text


def test_an_event_keeps_its_uid_when_others_come() -> None:
    """A second import updates what is there."""
    more, fewer = vevents(to_ics(demo())), vevents(to_ics(attrs.evolve(demo(), events=demo().events[4:9])))
    uids = {event["UID"] for event in more}
    assert len(uids) == len(more)
    assert {event["UID"] for event in fewer} < uids


@given(TEXTS, TEXTS, TEXTS)
def test_no_text_breaks_the_calendar(title: str, quoted: str, tag: str) -> None:
    """Whatever an article says, the calendar has the same events with the same words."""
    event = one(day(2024, 1, 21)).events[0]
    source = attrs.evolve(event.sources[0], quote=attrs.evolve(event.sources[0].quote, exact=quoted))
    hostile = attrs.evolve(event, title=title, sources=(source,), tags=(tag,))
    text = to_ics(attrs.evolve(demo(), title=title, events=(hostile,)))
    assert_well_formed(text)
    (read,) = vevents(text)
    assert read["SUMMARY"] == (one_line(title) or event.display)
    assert one_line(quoted) in read["DESCRIPTION"]


def test_the_calendar_is_as_safe_without_assertions(tmp_path: Path) -> None:
    """Under ``python -O`` a title injects nothing either."""
    script = (
        "from demo_chronology import demo, HOSTILE; import attrs, sys\n"
        "chronology = attrs.evolve(demo(), title=HOSTILE)\n"
        "sys.stdout.buffer.write(chronology.to_ics().encode())"
    )
    roots = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
    run = subprocess.run(
        [sys.executable, "-O", "-c", f"import sys; sys.path[:0] = {roots}\n{script}"],
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode() == attrs.evolve(demo(), title=HOSTILE).to_ics()
    assert len(vevents(run.stdout.decode())) == 17
