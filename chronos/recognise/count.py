"""What is counted from another date: "two weeks before Christmas", "the second Tuesday in May"."""

from __future__ import annotations

from chronos.hit import Hit, joined
from chronos.languages import Language
from chronos.recognise.rank import dated, rank
from chronos.term import Term, changed

_THE_LAST = Term(nth=-1)


def count(first: Hit, second: Hit, gap: str, tongue: Language) -> Hit | None:
    """Counted from another date: "two weeks" " before " "Christmas"; "the second Tuesday" " in " "May"."""
    gaps = tongue.connectors.gaps
    one, other = first.term, second.term
    if not dated(other):
        return None
    if one.nth is not None and one.base is None and gap in gaps["join"]:
        return joined(first, second, changed(one, "base", other))
    if last_of(one, other) and gap in gaps["part"]:
        last = changed(_THE_LAST, "unit", one.shift[1]) if one.shift else changed(one, "aim", None)
        return joined(first, second, changed(changed(last, "nth", -1), "base", other))
    other = changed(other, "bound", None)  # the word between them counts from it and bounds nothing
    if _counts(first, other):
        side = "before" if gap in gaps["before"] else "after" if gap in gaps["after"] else None
        if side:
            return joined(
                first, second, changed(changed(changed(one, "type", "DATE"), "side", side), "base", other)
            )
    if (
        one.weekday is not None
        and one.aim is None
        and gap in gaps["after"]
        and second.rule.startswith("aim-unit")
    ):
        return joined(first, second, changed(one, "base", other))
    return None


def _counts(hit: Hit, other: Term) -> bool:
    """Whether a length can be counted from *other*: "two weeks", or "a day" where that is surely a day."""
    term = hit.term
    once = hit.rule == "per-unit" and rank(other) <= 1 and not (other.day and not other.month)
    return bool((term.type == "DURATION" or once) and term.aim is None and term.length and not term.base)


def last_of(one: Term, other: Term) -> bool:
    """Whether "last week" or "last Friday" before "of March" is the last of its kind there."""
    if one.narrative or rank(other) <= rank(one):
        return False
    if one.weekday is not None:
        return one.aim == -1 and one.shift is None and one.clockless
    return one.shift is not None and one.shift[0] == -1
