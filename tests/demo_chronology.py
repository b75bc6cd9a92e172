"""An invented affair, the Harrow dam, with every kind of date, doubt and title that an export must bear."""

from __future__ import annotations

import attrs
from intervals import day, moment, span

from chronos.article import Article, Publication
from chronos.chronology import ArticleRecord, Chronology, MentionRecord, Rejection, Report, mention_id
from chronos.event import Basis, Conflict, Event, Quote, Source, Status
from chronos.granularity import Granularity
from chronos.interval import Certainty, Interval
from chronos.timex import Alternative, Meaning, Mention, Timex
from chronos.wording import words

APPROXIMATE, UNCERTAIN = Certainty.APPROXIMATE, Certainty.UNCERTAIN
HOSTILE = (
    "<script>alert(1)</script> & \"they\" said;\r\nEND:VEVENT\r\nBEGIN:VEVENT, 'O\u2019Hara' "
    "\x00\x1b[31m\ud800 \u202edam"
)

COURIER = Article(
    "The Harrow dam gave way at 4:40 on Monday morning, sending water through the lower town. Valves "
    "had been failing since February 2022, an internal letter shows. By Monday evening, 3,000 people "
    "had been moved to higher ground. On the 13th of September last year the council had voted 7 to 5 "
    "to put off the repairs. The energy minister did not resign on Tuesday, her office said.",
    "2024-01-23T07:15:00+02:00",
    "Harrow dam fails, thousands moved to higher ground",
    "https://courier.example/2024/01/23/harrow-dam?edition=1",
    "The Lowland Courier",
)
WIRE = Article(
    "The dam above Harrow collapsed on 22 January, officials said. Councillors had postponed the "
    "repairs on September 13 by seven votes to five. Divers found the sluice gate jammed. The inquiry "
    "opens on March 14 and is to sit until the 20th. The reservoir may be refilled in April 2025.",
    Publication("2024-01-24", "dateline", 0.8),
    "Inquiry called after Harrow collapse",
    "https://wire.example/a/8812",
    "Meridian Wire",
)
REVIEW = Article(
    "Harrow's first dam was opened in 1911, above a cistern of the 1st century. A plan signed on 15 "
    "March 44 BC it was not, as locals joke. The cracks were first seen in the early 1990s. A warning, "
    "dated perhaps 1987, has never been found. The state ran the works until 2003; Aurel Water has "
    "held the lease since. In the summer of 2017 both pumps stood still. An inspection in March 2019 "
    "found 41 faults. Workers struck from 30 May to 2 June 2021. The third quarter of 2022 passed "
    "without a budget. Its silt must be watched until 12024.",
    "2024-02-11",
    "A century of warnings: how Harrow lost its dam",
    "https://review.example/long-reads/harrow#part-2",
    "The Quarterly Review of Works",
)
LEDGER = Article(
    "The breach came late on Sunday, 21 January, according to a night watchman. Hearings filled the "
    "week of 5 February. انهار السد القديم يوم الاثنين.",
    None,
    "Watchman: “I heard it go on Sunday”",
    "javascript:alert(document.domain)",
    None,
    path="inbox/ledger-undated.txt",
)
ARTICLES = (COURIER, WIRE, REVIEW, LEDGER)


@attrs.frozen
class Telling:
    """Where an article tells an event: the sentence, the expression in it, and its date if it is another."""

    article: Article
    sentence: str
    expression: str | None = None
    because: tuple[str, ...] = ()
    interval: Interval | None = None


def told(
    title: str, interval: Interval, *reports: Telling, **more: object
) -> tuple[Event, list[MentionRecord]]:
    """Make an event and the mentions of its reports."""
    pairs = [_source(report, report.interval or interval) for report in reports]
    event = Event(
        id=f"{ARTICLES.index(reports[0].article)}-{pairs[0][1].mention.start if pairs[0][1] else 0}",
        title=title,
        interval=interval,
        display=words(interval),
        sources=tuple(source for source, _ in pairs),
        **more,  # type: ignore[arg-type]
    )
    return event, [mention for _, mention in pairs if mention]


def _source(report: Telling, interval: Interval) -> tuple[Source, MentionRecord | None]:
    text = report.article.text
    start = text.index(report.sentence)
    end = start + len(report.sentence)
    quote = Quote(report.sentence, start, end, text[max(0, start - 32) : start], text[end : end + 32])
    if report.expression is None:
        return Source(report.article.id, quote, None, report.because), None
    at = text.index(report.expression, start)
    meaning = Meaning(
        said=Timex("DATE", "XXXX-XX-XX", shift="nearest"),
        value=interval.edtf,
        interval=interval,
        rule="demonstration",
        anchor="dct" if report.article.published else "none",
        because=(f"“{report.expression}” is read as XXXX-XX-XX", f"resolved to {interval.edtf}"),
        alternatives=ALTERNATIVES if report.expression == "September 13" else (),
    )
    mention = Mention(at, at + len(report.expression), report.expression, meaning)
    record = MentionRecord(mention_id(report.article.id, mention), report.article.id, mention)
    return Source(report.article.id, quote, record.id, report.because), record


ALTERNATIVES = (Alternative("2024-09-13", day(2024, 9, 13), "the September to come"),)
BREACH = Conflict("date", "The Lowland Courier says 22 January, a watchman says 21 January")
OF_REVIEW = {
    "Harrow's first dam was opened in 1911, above a cistern of the 1st century.": (
        ("A cistern is cut into the rock", span((0,), (99, 12, 31), Granularity.CENTURY), "the 1st century"),
        ("The first Harrow dam opens", span((1911,), (1911, 12, 31), Granularity.YEAR), "1911"),
    ),
    "A plan signed on 15 March 44 BC it was not, as locals joke.": (
        ("A plan is signed, as locals joke", day(-43, 3, 15), "15 March 44 BC"),
    ),
    "A warning, dated perhaps 1987, has never been found.": (
        (
            "A letter warns of the spillway",
            span((1987,), (1987, 12, 31), Granularity.YEAR, UNCERTAIN),
            "1987",
        ),
    ),
    "The cracks were first seen in the early 1990s.": (
        (
            "Cracks are first seen",
            span((1990,), (1993, 12, 31), Granularity.YEAR, APPROXIMATE),
            "the early 1990s",
        ),
    ),
    "The state ran the works until 2003; Aurel Water has held the lease since.": (
        ("The state runs the waterworks", span(None, (2003, 12, 31), Granularity.YEAR), "until 2003"),
    ),
    "In the summer of 2017 both pumps stood still.": (
        ("Both pumps stand still", span((2017, 6), (2017, 8, 31), Granularity.SEASON), "the summer of 2017"),
    ),
    "An inspection in March 2019 found 41 faults.": (
        ("Inspectors count 41 faults", span((2019, 3), (2019, 3, 31), Granularity.MONTH), "March 2019"),
    ),
    "Workers struck from 30 May to 2 June 2021.": (
        (
            "Workers strike over unpaid night shifts",
            span((2021, 5, 30), (2021, 6, 2)),
            "30 May to 2 June 2021",
        ),
    ),
    "The third quarter of 2022 passed without a budget.": (
        (HOSTILE, span((2022, 7), (2022, 9, 30), Granularity.QUARTER), "The third quarter of 2022"),
    ),
}
TOLD = [
    *(
        told(title, interval, Telling(REVIEW, sentence, expression))
        for sentence, events in OF_REVIEW.items()
        for title, interval, expression in events
    ),
    told(
        "Valves start to fail",
        span((2022, 2), None, Granularity.MONTH),
        Telling(
            COURIER,
            "Valves had been failing since February 2022, an internal letter shows.",
            "since February 2022",
        ),
        tags=("valves", "letters, internal"),
    ),
    told(
        "The council votes 7 to 5 to put off the repairs",
        day(2023, 9, 13),
        Telling(
            COURIER,
            "On the 13th of September last year the council had voted 7 to 5 to put off the repairs.",
            "the 13th of September last year",
        ),
        Telling(
            WIRE,
            "Councillors had postponed the repairs on September 13 by seven votes to five.",
            "September 13",
            ("the same day", "both tell of repairs and a vote of seven to five"),
        ),
        voices=2,
    ),
    told(
        "Watchman hears the wall break",
        day(2024, 1, 21, APPROXIMATE),
        Telling(
            LEDGER,
            "The breach came late on Sunday, 21 January, according to a night watchman.",
            "Sunday, 21 January",
        ),
        conflicts=(BREACH,),
    ),
    told(
        "The Harrow dam gives way above the lower town",
        moment(4, 40, 60, Granularity.MINUTE, 120),
        Telling(
            COURIER,
            "The Harrow dam gave way at 4:40 on Monday morning, sending water through the lower town.",
            "4:40 on Monday morning",
        ),
        Telling(
            WIRE,
            "The dam above Harrow collapsed on 22 January, officials said.",
            "22 January",
            ("22 January holds the time the other tells", "both tell of the dam at Harrow"),
            day(2024, 1, 22),
        ),
        Telling(LEDGER, "انهار السد القديم يوم الاثنين.", "يوم الاثنين", ("the same dam",)),
        voices=3,
        conflicts=(BREACH,),
    ),
    told(
        "3,000 people are moved to higher ground",
        moment(17, 0, 4 * 3600, Granularity.PART_OF_DAY),
        Telling(
            COURIER, "By Monday evening, 3,000 people had been moved to higher ground.", "Monday evening"
        ),
    ),
    told(
        "The energy minister resigns",
        day(2024, 1, 23),
        Telling(COURIER, "The energy minister did not resign on Tuesday, her office said.", "on Tuesday"),
        status=Status.NEGATED,
    ),
    told(
        "Divers find the sluice gate jammed",
        day(2024, 1, 24),
        Telling(WIRE, "Divers found the sluice gate jammed."),
        basis=Basis.PUBLICATION,
    ),
    told(
        "Hearings fill the town hall",
        span((2024, 2, 5), (2024, 2, 11), Granularity.WEEK),
        Telling(LEDGER, "Hearings filled the week of 5 February.", "the week of 5 February"),
    ),
    told(
        "Inquiry sits",
        span((2024, 3, 14), (2024, 3, 20)),
        Telling(
            WIRE,
            "The inquiry opens on March 14 and is to sit until the 20th.",
            "March 14 and is to sit until the 20th",
        ),
        status=Status.PLANNED,
    ),
    told(
        "The reservoir is refilled",
        span((2025, 4), (2025, 4, 30), Granularity.MONTH),
        Telling(WIRE, "The reservoir may be refilled in April 2025.", "April 2025"),
        status=Status.POSSIBLE,
    ),
    told(
        "W" + "e" * 160 + " watch the silt",
        span((12024,), (12024, 12, 31), Granularity.YEAR),
        Telling(REVIEW, "Its silt must be watched until 12024.", "12024"),
        status=Status.PLANNED,
    ),
]


def demo() -> Chronology:
    """Return the chronology of the affair."""
    low, high = float("-inf"), float("inf")
    events = sorted(
        (event for event, _ in TOLD),
        key=lambda event: (
            low if event.interval.start is None else event.interval.start,
            high if event.interval.end is None else event.interval.end,
            event.title,
            event.id,
        ),
    )
    unresolved = Mention(0, 3, "The", Meaning(Timex("DATE", "XXXX"), "XXXX", None, "demonstration"))
    loose = MentionRecord(mention_id(LEDGER.id, unresolved), LEDGER.id, unresolved)
    mentions = {record.id: record for _, records in TOLD for record in records} | {loose.id: loose}
    return Chronology(
        events=tuple(events),
        title="The Harrow dam",
        articles=tuple(ArticleRecord.of(article) for article in ARTICLES),
        mentions=tuple(mentions.values()),
        report=Report(
            read=6,
            used=4,
            rejected=(
                Rejection("inbox/articles.jsonl", "json", "expected ',' at column 31", 7),
                Rejection("inbox/scan.pdf", "kind", "chronos reads .txt, .md, .json and .jsonl"),
            ),
            ignored=("inbox/photo.jpg",),
            unresolved=(loose.id,),
            ordered=((events[0].id, events[1].id, "“after”"),),
        ),
    )
