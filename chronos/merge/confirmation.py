"""Whether one event is the report of what another article announced."""

from __future__ import annotations

import math
from collections.abc import Set

from chronos.days import DAY, iso_day
from chronos.event import Event, Status
from chronos.granularity import Granularity
from chronos.language_tag import language_of
from chronos.merge.agreement import within
from chronos.merge.one_story import strangers
from chronos.merge.reading import Reading, announcement, reading
from chronos.merge.similarity import said, stems
from chronos.merge.telling import Telling

_MONTH = 31 * DAY
_DAY, _LONGER = 2, 3  # words that plan and report must share, by how fine the plan's date is


def confirmation(first: Telling, second: Telling) -> frozenset[str]:
    """Return the stems of a plan that its report tells of; none where neither event confirms the other.

    Another article, after the plan, must tell of the same act within the same time, in words that share
    enough with the plan's own; no name, number or word of calling off may speak against it.
    """
    found = _plan_and_report(first, second)
    if found is None:
        return frozenset()
    plan, report = found
    if strangers(plan.gist, report.gist):
        return frozenset()
    if not _in_time(plan, report) or any(_missing(plan, report)):
        return frozenset()
    told = [_shared(plan, quote) for quote in _quotes(report)]
    return max(told, key=lambda words: (len(words), sorted(words)))


def excluded(first: Telling, second: Telling) -> bool:
    """Tell whether one of two events is a plan and the other is told of something else, or of its end."""
    found = _plan_and_report(first, second)
    if found is None:
        return False
    plan, report = found
    return _contradict(plan, report) or all(
        _speaks_against(reading(quote, plan.lang), _announcement(plan)) for quote in _quotes(report)
    )


def _plan_and_report(first: Telling, second: Telling) -> tuple[Telling, Telling] | None:
    """Return of two events the plan and what is told as done, None where they are no such two."""
    statuses = first.event.status, second.event.status
    if statuses[0] is statuses[1]:  # most pairs
        return None
    if statuses == (Status.PLANNED, Status.REPORTED):
        return first, second
    return (second, first) if statuses == (Status.REPORTED, Status.PLANNED) else None


def _quotes(report: Telling) -> list[str]:
    return sorted({source.quote.exact for source in report.event.sources})


def _in_time(plan: Telling, report: Telling) -> bool:
    """Tell whether the plan was published by the day and before the report, which tells of the same time."""
    last = plan.event.interval.last_day
    articles = {source.article for source in plan.event.sources}
    return (
        last is not None
        and plan.rank[0] <= min(iso_day(last), report.latest)
        and within(plan.event.interval, report.event.interval)
        and _length(plan.event) <= _MONTH
        and _length(report.event) <= _MONTH
        and language_of(plan.lang) == language_of(report.lang)
        and plan.event.is_statement is report.event.is_statement
        and articles.isdisjoint(source.article for source in report.event.sources)
    )


def _length(event: Event) -> float:
    start, end = event.interval.start, event.interval.end
    return math.inf if start is None or end is None else end - start


def _contradict(plan: Telling, report: Telling) -> bool:
    """Tell whether two titles each have a name that the other report lacks, or other numbers."""
    planned, reported = (reading(told.event.title, told.lang) for told in (plan, report))
    other = any(run.isdisjoint(said(plan.gist)) for _, run in reported.names)
    if other and _missing(plan, report):
        return True
    ranks, figures = (_differ(planned.numbers, reported.numbers, figures) for figures in (False, True))
    return ranks or figures


def _differ(numbers: Set[str], others: Set[str], figures: bool) -> bool:
    """Tell whether two titles have other figures, or other ordinals."""
    one, other = ({n for n in each if n[-1].isdecimal() is figures} for each in (numbers, others))
    return bool(one and other) and one.isdisjoint(other)


def _missing(plan: Telling, report: Telling) -> list[bool]:
    """Return of each name of what is announced that the report lacks whether it surely is one."""
    names = _announcement(plan).names
    told = said(report.gist) if names else frozenset()
    return [sure for sure, run in names if run.isdisjoint(told)]


def _announcement(plan: Telling) -> Reading:
    return reading(announcement(plan.event.title, plan.lang), plan.lang)


def _shared(plan: Telling, text: str) -> frozenset[str]:
    """Return the stems of the plan that the sentence of a report tells of, none where they are too few."""
    told, announced = stems(text, plan.lang)[0], _announcement(plan)
    shared, acts = told & announced.words, told & announced.acts
    needed = _DAY if plan.event.interval.granularity <= Granularity.DAY else _LONGER
    named = shared | (plan.gist.names & told) if acts & announced.nouns else shared
    if len(named) < needed or not (acts or announced.opens):
        return frozenset()
    sentence = reading(text, plan.lang)  # only now: reading is what costs
    against = sentence.negated or _speaks_against(sentence, announced)
    return shared if (acts or sentence.first) and not against else frozenset()


def _speaks_against(sentence: Reading, announced: Reading) -> bool:
    """Tell whether a sentence tells of a plan's end, or of its act as still to come: "ahead of the trial"."""
    return not (sentence.ended | sentence.to_come).isdisjoint(announced.acts)
