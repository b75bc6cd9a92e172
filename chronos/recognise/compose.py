"""Neighbouring hits -> combined expressions: parts of one date, shifts, ranges, lists with left-out parts.

Rules over pairs of hits, by what stands between them (the gaps of the language's connectors.toml).
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Container

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.scan import ALIKE
from chronos.recognise.unite import unite
from chronos.term import Term, changed

_MEMO = 65_536
_WIDEST_GAP = 17
_LAST_DAY = 31
_THE_LAST = Term(nth=-1)
_UNIT_RANKS = {"day": 1, "weekend": 1, "week": 2, "month": 3, "quarter": 3}


def compose(text: str, hits: list[Hit], tongue: Language) -> list[Hit]:
    """Combine what belongs together; *hits* are in order and apart, and so is what comes back."""
    known = tongue.connectors.roles
    linked = False
    end = -_WIDEST_GAP
    for hit in hits:
        if hit.start - end < _WIDEST_GAP:
            hit.gap = _gap(text[end : hit.start], known)
            linked = linked or hit.gap is not None
        end = hit.end
    if not linked:
        return hits
    done: list[Hit] = []
    run = hits[:1]
    for hit in hits[1:]:
        if hit.gap is None:
            done += run if len(run) == 1 else _composed(run, tongue)
            run = []
        run.append(hit)
    return done + (run if len(run) == 1 else _composed(run, tongue))


def _gap(between: str, known: Container[str]) -> str | None:
    """What stands between two hits, in lower case with single blanks; None where it connects nothing."""
    if between in known:
        return between
    if "\n\n" in between:
        return None
    words = " ".join(between.split())
    left = " " if between[:1].isspace() else ""
    right = " " if words and between[-1:].isspace() else ""
    gap = (left + words + right).lower().translate(ALIKE).replace("—", "-")
    return gap if gap in known else None


def _composed(run: list[Hit], tongue: Language) -> list[Hit]:
    """Combine hits that connect."""
    roles = tongue.connectors.roles
    for step, needed in _STEPS:
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
    return _complete(run, tongue, run[0].start + 1)


def _joined(first: Hit, second: Hit, term: Term, context: str = "") -> Hit:
    return Hit(
        first.start,
        second.end,
        term,
        f"{first.rule}+{second.rule}",
        context,
        opening=first.opening,
        gap=first.gap,
    )


def _join(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """Parts of one date: "Monday" ", " "6 May 2024"; "8 p.m." " on " "Tuesday"."""
    if gap not in tongue.connectors.gaps["join"]:
        return None
    if gap == "-" and first.term.clockless:
        return None
    if _last_of(first.term, second.term) and gap in tongue.connectors.gaps["part"]:
        return None
    if first.term.narrative and (second.term.day or second.term.numeric) and gap != " ":
        return _joined(first, second, second.term)  # "two weeks later, on 4 May": the date governs
    term = unite(first.term, second.term)
    return None if term is None else _joined(first, second, term)


def _count(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """Counted from another date: "two weeks" " before " "Christmas"; "the second Tuesday" " in " "May"."""
    gaps = tongue.connectors.gaps
    one, other = first.term, second.term
    if not _dated(other):
        return None
    if one.nth is not None and one.base is None and gap in gaps["join"]:
        return _joined(first, second, changed(one, "base", other))
    if _last_of(one, other) and gap in gaps["part"]:
        last = changed(_THE_LAST, "unit", one.shift[1]) if one.shift else changed(one, "aim", None)
        return _joined(first, second, changed(changed(last, "nth", -1), "base", other))
    other = changed(other, "bound", None)  # the word between them counts from it and bounds nothing
    if _counts(first, other):
        side = "before" if gap in gaps["before"] else "after" if gap in gaps["after"] else None
        if side:
            return _joined(
                first, second, changed(changed(changed(one, "type", "DATE"), "side", side), "base", other)
            )
    if (
        one.weekday is not None
        and one.aim is None
        and gap in gaps["after"]
        and second.rule.startswith("aim-unit")
    ):
        return _joined(first, second, changed(one, "base", other))
    return None


def _counts(hit: Hit, other: Term) -> bool:
    """Whether a length can be counted from *other*: "two weeks", or "a day" where that is surely a day."""
    term = hit.term
    once = hit.rule == "per-unit" and rank(other) <= 1 and not (other.day and not other.month)
    return bool((term.type == "DURATION" or once) and term.aim is None and term.length and not term.base)


def _last_of(one: Term, other: Term) -> bool:
    """Whether "last week" or "last Friday" before "of March" is the last of its kind there."""
    if one.narrative or rank(other) <= rank(one):
        return False
    if one.weekday is not None:
        return one.aim == -1 and one.shift is None and one.clockless
    return one.shift is not None and one.shift[0] == -1


def _dated(term: Term) -> bool:
    return term.type in ("DATE", "TIME") and not term.vague and (term.nth is None or term.base is not None)


def _range(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """From one date to another: "May 30" " to " "June 2"; "between" ... " and "."""
    connectors = tongue.connectors
    joins = gap in connectors.gaps["range"] or (
        gap in connectors.gaps["between"] and first.opening in connectors.between
    )
    one, other = first.term, second.term
    if not joins or not (_dated(one) and _dated(other)) or one.until or other.until:
        return None
    if gap in connectors.gaps["weak_range"] and not first.opening and rank(one) != rank(other):
        return None
    if gap in connectors.gaps["years_range"] and one.year is None:
        return None
    one, other = _shared(one, other)
    context = first.context if first.context == second.context and not first.opening else ""
    return _joined(first, second, changed(one, "until", changed(other, "bound", None)), context)


def _shared(one: Term, other: Term) -> tuple[Term, Term]:
    """Give the first end what only the second says: "May 30 to June 2, 2023", "9 to 10 a.m. on 5 May"."""
    if one.clock is not None and other.clock is not None and one.dayless:
        return changed(changed(other, "clock", one.clock), "grain", one.grain), other
    if len(one.numeric) == 2 and len(other.numeric) == 3:
        one = changed(one, "numeric", (*one.numeric, other.numeric[2]))
    if _takes_year(one) and other.year is not None:
        last_year = _later(one, other) and not other.short  # "from December to May 2022"
        one = changed(changed(one, "short", other.short), "year", other.year - last_year)
    if one.month is None and one.day is not None and other.month is not None:
        one = changed(one, "month", other.month)
    return one, other


def _takes_year(term: Term) -> bool:
    if term.year is not None or term.shift is not None or term.aim is not None or term.numeric:
        return False
    return bool(term.month or term.day or term.season or term.quarter or term.half or term.named)


def _later(one: Term, other: Term) -> bool:
    """Whether a month and day lies later in its year than another."""
    if one.month is None or other.month is None:
        return False
    return (one.month, one.day or 0) > (other.month, other.day or _LAST_DAY)


@functools.lru_cache(maxsize=_MEMO)
def rank(term: Term) -> int:
    """How coarse a date is: 0 a clock time, 1 a day, 2 a week, 3 a month or season, 4 a year and more."""
    if not term.clockless and term.clock is not None:
        return 0
    if term.day or term.weekday or term.weekend or term.named or term.numeric:
        return 1
    if term.week:
        return 2
    if term.month or term.season or term.quarter or term.half:
        return 3
    return _UNIT_RANKS.get(term.shift[1], 4) if term.shift else 4


def _complete(hits: list[Hit], tongue: Language, chain: int) -> list[Hit]:
    """Fill what the members of a list leave out: months and years stand once for several days."""
    lists = tongue.connectors.gaps["list"]
    for first, second in itertools.pairwise(hits):
        if second.gap not in lists or not (_member(first.term) and _member(second.term)):
            continue
        first.chain = second.chain = first.chain or chain
        if first.term.day and second.term.day and not second.term.month and first.term.month:
            second.term = changed(second.term, "month", first.term.month)
            second.context = ""
    for first, second in zip(reversed(hits[:-1]), reversed(hits[1:]), strict=True):
        if first.chain and first.chain == second.chain:
            _back(first, second)
    return hits


def _member(term: Term) -> bool:
    dated = term.month or term.day or term.weekday or term.numeric or term.year is not None
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
            one = changed(one, "shift", other.shift)
    if one.weekday and other.weekday and one.shift is None and other.shift and other.shift[1] == "week":
        one = changed(one, "shift", other.shift)
    first.term = one


def _follows(one: Term, other: Term) -> bool:
    return (one.month or 0, one.day or 0) <= (other.month or 0, other.day or 0)


Step = Callable[[Hit, Hit, str, Language], Hit | None]
_STEPS: tuple[tuple[Step, frozenset[str]], ...] = (  # in turn, with the roles of a gap that they look at
    (_join, frozenset({"join"})),
    (_count, frozenset({"join", "part", "before", "after"})),
    (_join, frozenset({"join"})),
    (_range, frozenset({"range", "between"})),
)
