"""What an event is made of when several reports tell it: its date, status, voices and conflicts."""

from __future__ import annotations

import attrs
from marked import marked
from reports import merged, told

from chronos.chronology import ArticleRecord
from chronos.event import Basis, Event, Status
from chronos.extract import extract
from chronos.languages import language
from chronos.merge import merge

EN = language("en")
INVASION = (
    "Astoria broke off ties after the full-scale invasion of Meria in [2022|2022].",
    "Trade has halved since the full-scale invasion of Meria in [2022-02|February 2022].",
)
RACE = (
    "Lena Hartwig won the 800 metres in Oslo on [2024-06-09|Sunday], beating the favourite.",
    "Norway's Lena Hartwig took victory over 800m at the Oslo meeting on [2024-06-09|9 June].",
)


def test_finer_date_wins() -> None:
    """The day lies within the month, so the day is the date, and nothing contradicts."""
    (event,) = merged(*INVASION)
    assert (event.interval.edtf, event.display, event.conflicts) == ("2022-02", "February 2022", ())


def test_dates_that_exclude_each_other_are_shown() -> None:
    """Two days for one thing: the span stands, and the conflict is said."""
    text = "The ferry Astra sank off Lorne Island on [{}] with 120 people on board."
    (event,) = merged(text.format("2024-06-09|June 9"), text.format("2024-06-10|June 10"))
    assert event.interval.edtf == "2024-06-09?/2024-06-10?"
    (conflict,) = event.conflicts
    assert (conflict.kind, conflict.sources) == ("date", ("a0", "a1"))
    assert "9 June 2024; 10 June 2024" in conflict.detail or "10 June 2024; 9 June 2024" in conflict.detail


def inferred(text: str, published: str, id: str) -> tuple[tuple[Event, ...], ArticleRecord]:
    """Return what an article tells without a date, dated by its publication."""
    article, mentions = marked(text, published, id=id)
    return extract(article, mentions, EN, "all"), ArticleRecord.of(article)


def test_told_date_wins_over_inferred_ones() -> None:
    """A date that one article tells stands, whenever the others were published."""
    ferry = "The ferry Astra sank off Lorne Island with 120 people on board"
    said, said_by = inferred(f"{ferry} on [2024-06-10|Monday].", "2024-06-12", "a0")
    guessed, guessed_by = inferred(f"{ferry}.", "2024-06-11", "a1")
    (event,) = merge((*said, *guessed), (said_by, guessed_by))
    assert (event.interval.edtf, event.basis, event.conflicts) == ("2024-06-10", Basis.EXPRESSION, ())


def test_a_guess_asks_for_less_likeness_than_another_day() -> None:
    """What a report without a date tells may have been the day before; what one dates was that day."""
    said, said_by = inferred("The ferry Astra sank off Lorne on [2024-06-10|Monday].", "2024-06-12", "a0")
    again = "The passenger ship Astra sank near Lorne in a storm"
    guessed, guessed_by = inferred(f"{again}.", "2024-06-11", "a1")
    dated, dated_by = inferred(f"{again} on [2024-06-11|Tuesday].", "2024-06-12", "a1")
    assert len(merge((*said, *guessed), (said_by, guessed_by))) == 1
    assert len(merge((*said, *dated), (said_by, dated_by))) == 2


def test_inferred_dates_contradict_nothing() -> None:
    """Two days of publication are one guess and another: the first stands, and no conflict is shown."""
    ferry = "The ferry Astra sank off Lorne Island with 120 people on board."
    told_by = [inferred(ferry, f"2024-06-{day}", f"a{day}") for day in (11, 12)]
    (event,) = merge((one for events, _ in told_by for one in events), tuple(record for _, record in told_by))
    assert (event.interval.edtf, event.conflicts) == ("2024-06-11?", ())


def test_an_article_tells_little_twice_without_a_date() -> None:
    """Two sentences of one article that share words and no date are two happenings."""
    text = (
        "Around 5,000 people watched the parade from the bridge. "
        "More people watched the parade on a screen in Graz."
    )
    events, record = inferred(text, "2024-06-12", "a")
    assert len(merge(events, (record,))) == len(events) > 0


def test_planned_event_is_confirmed() -> None:
    """What was planned and later reported has happened; the first report gives the id."""
    plan = "The trial of Paul Ebner will begin in Graz on [2024-06-10|June 10]."
    fact = "The trial of Paul Ebner began in Graz on [2024-06-10|Monday]."
    events, _ = told(plan, fact, published=("2024-06-01", "2024-06-12"))
    (event,) = merged(fact, plan, published=("2024-06-12", "2024-06-01"))
    assert event.status is Status.REPORTED
    assert event.id == events[0].id


def test_copies_are_one_voice() -> None:
    """A wire report in two papers, and two articles of one outlet, are one voice each."""
    text = RACE[0]
    assert [event.voices for event in merged(text, text + " It rained.")] == [1]
    assert [event.voices for event in merged(*RACE, outlets=("The Courier", "the courier"))] == [1]


def test_first_time_is_contradicted() -> None:
    """ "For the first time" is a conflict where another source has an earlier case."""
    early = "The navy fired Astorian missiles at Kharn on [2024-05-30|May 30]."
    late = "The navy fired Astorian missiles at Kharn for the first time on [2024-06-02|June 2]."
    first, second = sorted(merged(early, late), key=lambda event: event.interval.earliest or "")
    assert first.conflicts == ()
    (conflict,) = second.conflicts
    assert (conflict.kind, conflict.events, conflict.sources) == ("first-time", (first.id,), ("a0", "a1"))


def test_first_time_is_of_those_who_did_it() -> None:
    """That others did the same before contradicts no first time."""
    early = "The rebels fired Astorian missiles at Kharn on [2024-05-30|May 30]."
    late = "The navy fired Astorian missiles at Kharn for the first time on [2024-06-02|June 2]."
    assert all(not event.conflicts for event in merged(early, late))


def test_first_time_since_claims_less() -> None:
    """ "For the first time since" contradicts no earlier case."""
    early = "The navy fired Astorian missiles at Kharn on [2024-05-30|May 30]."
    late = "The navy fired Astorian missiles at Kharn for the first time since May on [2024-06-02|June 2]."
    assert all(not event.conflicts for event in merged(early, late))


def test_title_names_nobody_whom_no_report_tells_of() -> None:
    """A name that an article took from another sentence gives way to those that the reports say."""
    events, records = told(
        "Ada Roe was found in a boat off Lorne on [2024-06-05|June 5].",
        "Roe has been ill since she was found in a boat off the coast of Lorne on [2024-06-05|June 5].",
    )
    events[1] = attrs.evolve(
        events[1], title="Minister Hal Brandt was found in a boat off the coast of Lorne"
    )
    (event,) = merge(events, tuple(records))
    assert event.title == "Ada Roe was found in a boat off Lorne"
