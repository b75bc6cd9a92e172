"""Neighbouring hits -> combined expressions: parts of one date, shifts, ranges, lists with left-out parts.

Rules over pairs of hits, by what stands between them (the gaps of the language's connectors.toml).
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Container

from chronos.cues import cues
from chronos.hit import Hit, joined
from chronos.languages import Language
from chronos.languages.words import Words
from chronos.recognise.count import count, counts_on, last_of
from chronos.recognise.ended import ended
from chronos.recognise.hours import weekdays_of_hours
from chronos.recognise.own_day import own_day
from chronos.recognise.paired import pair, weekdays_ahead
from chronos.recognise.reach import reach
from chronos.recognise.same_day import same_day
from chronos.recognise.same_week import of_any_week, same_week
from chronos.recognise.unite import unite
from chronos.sentence import sentence_around
from chronos.term import Term, changed
from chronos.typography import ALIKE

_WIDEST_GAP = 24
_OBJECT = 5  # words of what is put off, with the verb and what leads to the date
_PERIODS = ("season", "quarter", "half")


def compose(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Combine what belongs together; *hits* are in order and apart, and so is what comes back."""
    known = tongue.connectors.roles
    runs: list[list[int]] = []
    end = -_WIDEST_GAP
    for place, hit in enumerate(hits):
        if hit.start - end < _WIDEST_GAP:
            between = text[end : hit.start]
            hit.gap = between if between in known else _gap(between, known)
            if hit.gap == " " and "\n" in between and not _goes_on(text, end, hit.start, tongue):
                hit.gap = None
            if hit.gap in tongue.connectors.gaps["delaying"] and _put_off(text, hits[place - 1], tongue):
                hit.gap = None
            if hit.gap is not None and (
                text[end - 1] == "." or hit.gap in tongue.connectors.lasted or counts_on(hit.term)
            ):
                hit.gap = _in_sentence(text, hits[place - 1], hit, tongue)
            if hit.gap is not None:
                if runs and runs[-1][1] == place:
                    runs[-1][1] += 1
                else:
                    runs.append([place - 1, place + 1])
        end = hit.end
    if not runs:
        return hits
    done: list[Hit] = []
    free = 0
    for first, after in runs:
        done += hits[free:first]
        done += _composed(hits[first:after], tongue)
        free = after
    return done + hits[free:]


def _gap(between: str, known: Container[str]) -> str | None:
    """What stands between two hits, in lower case with single blanks; None where it connects nothing."""
    if "\n\n" in between:
        return None
    words = " ".join(between.split())
    left = " " if between[:1].isspace() else ""
    right = " " if words and between[-1:].isspace() else ""
    gap = (left + words + right).lower()
    if not gap.isascii():
        gap = gap.translate(ALIKE).replace("—", "-")
    return gap if gap in known else None


def _goes_on(text: str, end: int, start: int, tongue: Language) -> bool:
    """Whether a line goes on with the next: not where it heads a log, whose times stand below."""
    return sentence_around(text, end - 1, end, cues(tongue.tag))[1] > start


def _put_off(text: str, first: Hit, tongue: Language) -> bool:
    """Whether a date is the one on which something was put off: "extended in March until 2026", "extended the
    freeze last week until May".
    """
    before = text[max(0, first.start - _WIDEST_GAP) : first.start].lower()
    return tongue.connectors.extended.stands(before, _OBJECT)


def _in_sentence(text: str, first: Hit, second: Hit, tongue: Language) -> str | None:
    """The gap between two hits as their sentence has it: none where the second opens another ("4 a.m. That
    morning") or tells when what lasts began ("for four years two weeks ago"), and another where words
    before a length tell that it lasts ("for two weeks from Monday").
    """
    word = text[first.end : second.end].split(maxsplit=1)[0]
    if text[first.end - 1] == "." and word[0].isupper():
        return None if cues(tongue.tag).has("sentence.openers", word.lower()) else second.gap
    before = text[max(0, first.start - _WIDEST_GAP) : first.start].lower()
    lasts = first.term.type == "DURATION" and before.endswith(tongue.connectors.lasting)
    lasts = lasts and not before.endswith(tongue.connectors.set_for)
    if lasts and counts_on(second.term):
        return None
    return tongue.connectors.lasted.get(second.gap or "", second.gap) if lasts else second.gap


def _composed(run: list[Hit], tongue: Language) -> list[Hit]:
    """Combine hits that connect."""
    if len(run) == 1:
        return run
    roles = tongue.connectors.roles
    told = roles[run[1].gap or ""]
    if len(run) > 2:
        told = told.union(*[roles[hit.gap or ""] for hit in run[2:]])
    if len(run) > 2 and run[0].term.weekday and (ahead := weekdays_ahead(run, tongue)):
        dates = _composed(run[ahead:], tongue)
        pair(run[:ahead], dates, tongue)
        return run[:ahead] + dates
    if len(run) > 2 and "range" in told:
        run = weekdays_of_hours(run, tongue)
        if at := own_day(run, tongue):
            return _composed(run[:at], tongue) + _composed(run[at:], tongue)
    for step, needed in _steps(told):
        done = run[:1]
        for hit in run[1:]:
            gap = hit.gap or ""
            made = None if needed.isdisjoint(roles[gap]) else step(done[-1], hit, gap, tongue)
            if made is None:
                done.append(hit)
            else:
                done[-1] = made
        if len(done) == 1:
            return done
        run = done
    if "ended" in told or "ended_to" in told:
        ended(run, tongue)
    if "same_day" in told:
        same_day(run, tongue)
    if "within" in told:
        same_week(run, tongue)
    return _complete(run, tongue, run[0].start + 1) if "list" in told else run


def _join(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """Parts of one date: "Monday" ", " "6 May 2024"; "8 p.m." " on " "Tuesday"."""
    if gap not in tongue.connectors.gaps["join"]:
        return None
    if (
        gap in tongue.connectors.gaps["dash"]
        and first.term.clockless
        and not _listing(first.term, second.term)
    ):
        return None
    if gap in tongue.connectors.gaps["counted"] and counts_on(first.term) and not second.term.month:
        return None
    if gap in tongue.connectors.gaps["aside"] and first.term.month and not first.term.day:
        return None
    if "SET" not in (first.term.type, second.term.type) and _apart(first.term, second.term, gap, tongue):
        return None
    if gap == " " and first.term.type == "SET" and not second.term.dayless:
        return None  # "the annual" " " "May fair"
    if _governs(first.term, second.term) and gap != " ":
        return joined(first, second, second.term)  # "two weeks later, on 4 May"
    if _says_again(first.term, second.term):
        return joined(first, second, first.term, first.context)
    bare_day = second.term.day and not second.term.month and not first.term.dayless
    if bare_day and gap not in tongue.connectors.gaps["bare_day"]:
        return None
    term = unite(first.term, second.term)
    if term is None:
        return None
    return joined(first, second, term, "" if term.nth is None else first.context)


def _apart(one: Term, other: Term, gap: str, tongue: Language) -> bool:
    """Whether what stands between two dates makes the second no part of the first: "last week of March"."""
    gaps = tongue.connectors.gaps
    if gap in gaps["part"]:
        return bool(one.weekend and other.day) or last_of(one, other)
    if gap in gaps["anniversary"] and one.day and one.clockless:
        return other.weekday is not None and not other.day  # "the highest since April 30 on Wednesday"
    return gap in gaps["through_night"] and not (one.part and one.shift)


def _listing(day: Term, date: Term) -> bool:
    """Whether a dash stands between a weekday and its date: "Saturday - 4 May"."""
    return bool(day.weekday and not day.day and date.day and date.month) and date.weekday is None


def _governs(told: Term, date: Term) -> bool:
    """Whether a date says what is also counted from a time told before; not where that tells its year."""
    if told.shift and told.shift[1] == "year" and date.month and date.year is None:
        return False  # "two years later, on 4 May"
    weekday = date.weekday and told.shift == (0, "day")  # "late in the day on Friday"
    return told.narrative and bool(date.day or date.numeric or weekday)


def _says_again(date: Term, again: Term) -> bool:
    """Whether a day is only told again: "on Monday, the same day" as another thing."""
    day = again.narrative and again.shift == (0, "day") and again.clockless and again.side is None
    return day and bool(date.day or date.weekday or date.numeric) and date.type == "DATE"


def _complete(hits: list[Hit], tongue: Language, chain: int) -> list[Hit]:
    """Fill what the members of a list leave out: months and years stand once for several days."""
    lists = tongue.connectors.gaps["list"]
    for first, second in itertools.pairwise(hits):
        if second.gap in lists and (unit := _unit_left_out(first.term, second.term)):
            second.term, second.context = Term(shift=(second.term.aim or 0, unit)), ""
        if second.gap not in lists or not (_member(first.term) and _member(second.term)):
            continue
        first.chain = second.chain = first.chain or chain
        if first.term.day and second.term.day and not second.term.month and first.term.month:
            second.term = changed(second.term, "month", first.term.month)
            second.context = ""
        elif _same_week(first.term, second.term):
            second.term = changed(second.term, "shift", first.term.shift)
        elif first.term.quant and second.gap in tongue.connectors.gaps["often"] and _unset(second.term):
            second.term = changed(changed(second.term, "type", "SET"), "quant", first.term.quant)
    for first, second in zip(reversed(hits[:-1]), reversed(hits[1:]), strict=True):
        if first.chain and first.chain == second.chain:
            _back(first, second)
    return hits


def _unit_left_out(one: Term, other: Term) -> str | None:
    """The unit that only the earlier member names: "this year and next"; None where the later has its own."""
    bare = other.aim is not None and not (_member(other) or other.length or other.named or other.vague)
    return one.shift[1] if bare and one.shift is not None else None


def _unset(term: Term) -> bool:
    """Whether a weekday may come again as the one before it: "every Monday and Friday"."""
    return term.type != "SET" and of_any_week(term)


def _same_week(one: Term, other: Term) -> bool:
    """Whether another weekday goes on from one whose week is told: "next week on Tuesday or Friday"."""
    return bool(one.weekday and one.shift) and of_any_week(other)


def _member(term: Term) -> bool:
    dated = term.month or term.day or term.weekday or term.numeric or term.year is not None
    dated = dated or any(getattr(term, name) for name in _PERIODS)
    return bool(dated) and not term.length


def _back(first: Hit, second: Hit) -> None:
    """Give the earlier member what the later one says for both."""
    one, other = first.term, second.term
    if one.day and not one.month and other.day and other.month:
        one = changed(one, "month", other.month)
        first.context = ""
    if one.month and one.year is None and one.shift is None and other.month and _follows(one, other):
        if other.year is not None:
            one = changed(changed(one, "short", other.short), "year", other.year)
        elif other.shift and other.shift[1] == "year":
            one = changed(changed(one, "shift", other.shift), "narrative", other.narrative)
    alike = any(getattr(one, name) and getattr(other, name) for name in _PERIODS)
    if alike and one.aim is None and one.year is None and one.shift is None:
        one = changed(changed(one, "year", other.year), "shift", other.shift)
        first.context = "" if other.year else first.context
    if one.weekday and other.weekday and one.shift is None and other.shift and other.shift[1] == "week":
        one = changed(one, "shift", other.shift)
    if one.weekday and other.type == "SET" and one.clockless and one.day is None and one.shift is None:
        one = changed(changed(one, "type", "SET"), "part", other.part)  # "Monday and Tuesday nights"
    first.term = one


def _follows(one: Term, other: Term) -> bool:
    return (one.month or 0, one.day or 0) <= (other.month or 0, other.day or 0)


def _from_to(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """A range that "from" opens, before its first end can be counted from: "64 days from May 3 to July 6"."""
    return reach(first, second, gap, tongue) if first.opening else None


def _weekday_beside(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """The weekday beside a date that ends a range: "Monday" " until the " "Tuesday" " after " "Easter"."""
    ends = first.gap in tongue.connectors.gaps["range"] and (first.gap or "").endswith(" the ")
    return count(first, second, gap, tongue) if ends and first.term.weekday else None


Step = Callable[[Hit, Hit, str, Language], Hit | None]
_STEPS: tuple[tuple[Step, Words], ...] = (  # in turn, with the roles of a gap that they look at
    (_join, frozenset({"join"})),
    (_weekday_beside, frozenset({"before", "after", "nearest"})),
    (_from_to, frozenset({"range", "between", "opened"})),
    (
        count,
        frozenset({"join", "part", "event", "counted", "more", "before", "after", "starting", "nearest"}),
    ),
    (_join, frozenset({"join"})),
    (reach, frozenset({"range", "between", "opened"})),
)


@functools.cache
def _steps(told: Words) -> tuple[tuple[Step, Words], ...]:
    """The steps that look at gaps of these roles."""
    return tuple((step, needed) for step, needed in _STEPS if not needed.isdisjoint(told))
