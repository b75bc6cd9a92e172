"""What may be chosen about the calendar: alarms, where it is published, parts for Google Calendar."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from demo_chronology import demo
from entries import assert_well_formed, one, vevents
from hypothesis import given
from hypothesis import strategies as st
from intervals import day

from chronos.errors import OptionError
from chronos.event import Status
from chronos.export.calendar_options import CalendarOptions
from chronos.export.to_ics import to_ics, to_ics_files

TEXTS = st.text(st.characters(codec=None), max_size=120)


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the environment of whoever runs the tests out."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_a_subscription_knows_where_to_look_again() -> None:
    """Where an address is given it is typed, as RFC 7986, 5.8 asks; another scheme is refused."""
    text = to_ics(demo(), CalendarOptions(source="https://a.example/dam calendar.ics"))
    assert "SOURCE;VALUE=URI:https://a.example/dam%20calendar.ics\r\n" in text
    assert "X-PUBLISHED-TTL:P1D\r\n" in text
    assert "X-WR-CALDESC:21 events told by 4 articles." in text
    with pytest.raises(OptionError, match="source must be an http or https address, not 'file:///x'"):
        CalendarOptions(source="file:///x")


def test_planned_events_ring_where_that_is_asked_for() -> None:
    """Only what lies after the chronology's own day, and nothing that has happened."""
    options = CalendarOptions(alarm="P1DT12H")
    ringing = {event["SUMMARY"]: event.walk("VALARM") for event in vevents(to_ics(demo(), options))}
    (alarm,) = ringing.pop("Inquiry sits")
    assert alarm["TRIGGER"].dt == -dt.timedelta(days=1, hours=12)
    assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", "Inquiry sits")
    assert not any(ringing.values())
    past = one(day(2024, 2, 10), status=Status.PLANNED)
    assert "VALARM" not in to_ics(past, options)
    assert "VALARM" not in to_ics(demo())


@pytest.mark.parametrize(
    "alarm", ["", "P", "PT", "1D", "P1", "-P1D", "P1H", "P1DT", "P1W2D", "P9999999D", "soon"]
)
def test_what_is_no_duration_is_refused(alarm: str) -> None:
    """The message shows what one looks like (RFC 5545, 3.3.6)."""
    with pytest.raises(OptionError, match="alarm must be a duration such as P1D or PT2H"):
        CalendarOptions(alarm=alarm)


def test_a_calendar_too_large_for_google_comes_in_parts_as_well() -> None:
    """Each part is a whole calendar within its bounds, and together they hold every entry once."""
    event = one(day(2024, 1, 21)).events[0]
    many = attrs.evolve(demo(), events=tuple(attrs.evolve(event, id=str(n)) for n in range(2500)))
    files = to_ics_files(many, CalendarOptions(split="google"))
    whole, *parts = files.values()
    assert list(files)[1:] == [f"chronology-google-{n}-of-3.ics" for n in (1, 2, 3)]
    assert whole == to_ics(many)
    assert all(len(part.encode()) < 1_000_000 and part.count("BEGIN:VEVENT") < 1000 for part in parts)
    uids = [event["UID"] for part in parts for event in vevents(part)]
    assert uids == [event["UID"] for event in vevents(whole)]
    assert list(to_ics_files(many, CalendarOptions())) == ["chronology.ics"]
    assert list(to_ics_files(demo(), CalendarOptions(split="google"))) == ["chronology.ics"]


def test_parts_are_small_in_bytes_too() -> None:
    """Long quotes in a script of many bytes fill a part before it has a thousand entries."""
    event = one(day(2024, 1, 21)).events[0]
    long = attrs.evolve(event.sources[0].quote, exact="سد " * 2000)
    sources = (attrs.evolve(event.sources[0], quote=long),) * 3
    many = tuple(attrs.evolve(event, id=str(n), sources=sources) for n in range(400))
    whole, *parts = to_ics_files(attrs.evolve(demo(), events=many), CalendarOptions(split="google")).values()
    assert len(parts) > 1
    assert max(len(part.encode()) for part in parts) < 1_000_000 < len(whole.encode())


@given(TEXTS)
def test_no_alarm_and_no_address_breaks_the_calendar(title: str) -> None:
    """What is asked for on the command line is as safe as the rest."""
    planned = attrs.evolve(one(day(2024, 5, 1), status=Status.PLANNED).events[0], title=title)
    text = to_ics(attrs.evolve(demo(), events=(planned,)), CalendarOptions(alarm="PT2H"))
    assert_well_formed(text)
    (read,) = vevents(text)
    assert len(read.walk("VALARM")) == 1
