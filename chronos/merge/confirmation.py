"""Whether one event is the report of what another article announced."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator

from chronos.cues import cues
from chronos.days import DAY, iso_day
from chronos.event import Event, Status
from chronos.extract.syntax import Sentence
from chronos.extract.tagging import tagged
from chronos.extract.tokens import NOMINAL, Tag
from chronos.granularity import Granularity
from chronos.merge.agreement import within
from chronos.merge.similarity import Likeness, act_of, stem_of, stems
from chronos.merge.telling import Telling

_MONTH = 31 * DAY
_DAY, _LONGER = 2, 3  # words that plan and report must share, by how fine the plan's date is
_PHRASE = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GERUND, Tag.VERB}


def announced(telling: Telling) -> frozenset[str]:
    """Return the stems by which the report of a plan is looked for; none for other events."""
    if telling.event.status is not Status.PLANNED:
        return frozenset()
    return telling.gist.told | telling.gist.names


def confirmation(first: Telling, second: Telling) -> Likeness | None:
    """Return what a plan and its report share, None where neither of two events confirms the other.

    Another article, after the plan, must tell of the same act within the same time, in words that share
    enough with the plan's own; no name, number or word of calling off may speak against it.
    """
    if {first.event.status, second.event.status} != {Status.PLANNED, Status.REPORTED}:
        return None
    plan, report = (first, second) if first.event.status is Status.PLANNED else (second, first)
    if not _in_time(plan, report) or any(_missing(plan, report)):
        return None
    found = [_shared(plan, quote) for quote in _quotes(report)]
    shared = max(found, key=lambda words: (len(words), sorted(words)))
    if not shared:
        return None
    return Likeness(len(shared) / len(plan.gist.told), 0.0, shared, plan.gist.names & report.gist.names)


def excluded(first: Telling, second: Telling) -> bool:
    """Tell whether one of two events is a plan and the other is told of something else, or of its end."""
    if {first.event.status, second.event.status} != {Status.PLANNED, Status.REPORTED}:
        return False
    plan, report = (first, second) if first.event.status is Status.PLANNED else (second, first)
    return _contradict(plan, report) or all(
        _speaks_against(quote, _announcement(plan), plan.lang) for quote in _quotes(report)
    )


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
        and plan.lang.partition("-")[0] == report.lang.partition("-")[0]
        and plan.event.is_statement is report.event.is_statement
        and articles.isdisjoint(source.article for source in report.event.sources)
    )


def _length(event: Event) -> float:
    start, end = event.interval.start, event.interval.end
    return math.inf if start is None or end is None else end - start


def _contradict(plan: Telling, report: Telling) -> bool:
    """Tell whether two titles each have a name that the other report lacks, or other numbers."""
    numbers, others = _numbers(_title(plan)), _numbers(_title(report))
    other = any(run.isdisjoint(_all(plan)) for _, run in _names(_title(report), plan.lang))
    return (other and bool(_missing(plan, report))) or bool(numbers and others and numbers.isdisjoint(others))


def _missing(plan: Telling, report: Telling) -> list[bool]:
    """Return of each name of what is announced that the report lacks whether it surely is one."""
    return [sure for sure, run in _names(_announcement(plan), plan.lang) if run.isdisjoint(_all(report))]


def _all(telling: Telling) -> frozenset[str]:
    return telling.gist.told.union(*telling.gist.quotes)


def _title(telling: Telling) -> Sentence:
    return _read(telling.event.title, telling.lang)


@functools.lru_cache(1 << 12)
def _read(text: str, lang: str) -> Sentence:
    known = cues(lang)
    return Sentence(tagged(text, 0, len(text), (), known), known)


def _announcement(plan: Telling) -> Sentence:
    """Return what is announced: "the first hearing" of "The judge has set the first hearing"."""
    title = _title(plan)
    verb = next((verb for verb in title.verbs if verb.form == "finite"), None)
    if verb is None or verb.passive or not title.cues.has("verbs.setting", verb.base):
        return title
    return _read(plan.event.title[title.tokens[verb.head].end :], plan.lang)


def _names(title: Sentence, lang: str) -> Iterator[tuple[bool, frozenset[str]]]:
    """Yield the stems of each run of names, and whether it surely is one: not the first word alone."""
    for named, run in itertools.groupby(range(len(title.tokens)), lambda n: title.tag(n) is Tag.NAME):
        places = list(run)
        if named:
            yield places != [0], frozenset(stem_of(title.tokens[n].text, lang) for n in places)


def _numbers(title: Sentence) -> frozenset[str]:
    """Return the figures and ordinals of a title."""
    return frozenset(
        token.word
        for token in title.tokens
        if token.word[0].isdecimal() or title.cues.has("time.ordinal", token.word)
    )


def _shared(plan: Telling, text: str) -> frozenset[str]:
    """Return the stems of the plan that the sentence of a report tells of, none where they are too few."""
    sentence, announcement = _read(text, plan.lang), _announcement(plan)
    if _speaks_against(text, announcement, plan.lang) or any(v.negated for v in sentence.verbs):
        return frozenset()
    said = stems(text, plan.lang)[0]
    shared = said & {stem_of(token.text, plan.lang) for token in announcement.tokens}
    acts = said & _acts(announcement, plan.lang)
    begun = _begins(announcement, "verbs.opening") and _begins(sentence, "time.first")
    needed = _DAY if plan.event.interval.granularity <= Granularity.DAY else _LONGER
    named = shared | (plan.gist.names & said) if _is_noun(announcement, acts, plan.lang) else shared
    return shared if len(named) >= needed and (acts or begun) else frozenset()


def _acts(sentence: Sentence, lang: str) -> frozenset[str]:
    return frozenset(act_of(token.text, lang) for token in sentence.tokens) - {""}


def _begins(sentence: Sentence, words: str) -> bool:
    return any(sentence.cues.has(words, token.known.base or token.word) for token in sentence.tokens)


def _is_noun(announcement: Sentence, acts: frozenset[str], lang: str) -> bool:
    return any(token.event and act_of(token.text, lang) in acts for token in announcement.tokens)


def _speaks_against(text: str, announcement: Sentence, lang: str) -> bool:
    """Tell whether a sentence tells of a plan's end, or of its act as still to come: "ahead of the trial"."""
    ended, to_come = _told_against(text, lang)
    return ended or bool(to_come and to_come & _acts(announcement, lang))


@functools.lru_cache(1 << 12)
def _told_against(text: str, lang: str) -> tuple[bool, frozenset[str]]:
    """Tell whether a sentence tells of something's end, and return the acts that are still to come in it."""
    sentence = _read(text, lang)
    known = sentence.cues
    cancelled = any(known.has("verbs.cancelling", verb.base) for verb in sentence.verbs)
    if cancelled or known.phrase("called_off").search(text):
        return True, frozenset()
    told: set[str] = set()
    to_come: set[str] = set()
    ahead = False
    for token in sentence.tokens:
        (to_come if ahead else told).add(act_of(token.text, lang))
        within_phrase = token.tag in _PHRASE or known.has("time.links", token.word)
        ahead = known.has("time.before_act", token.word) or (ahead and within_phrase)
    return False, frozenset(to_come - told)
