"""Words before a hit that belong to it or bear on it: "the", "early", "about", "since", "the week of"."""

from __future__ import annotations

import functools
import re

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.context import after
from chronos.languages.words import Lead, Leads, small
from chronos.term import NARROWING, Length, Term, changed

_WEEKS = {"week-of": Term(unit="week"), "week-ending": Term(type="DURATION", length=Length(((1, "week"),)))}
_MEMO = 65_536
_REACH = 40
_THING = 4  # words of what somebody moves, with the verb
_NOTED = frozenset({"bound", "opening"})  # roles of phrases that stay outside
_PROVING = frozenset({"week-of", "week-ending", "part-of", "freq", "each"})  # only dates stand after these
MOVED = "moved"  # an opening that no range begins with
_APART = " -\n\t\r\xa0"


def look_left(text: str, hit: Hit, floor: int, tongue: Language) -> list[Lead]:
    """Extend a hit to its determiners and modifiers; return what is to be noted, such as "since" before it.

    floor: where the hit before it ends.
    """
    leads = tongue.connectors.leads
    noted: list[Lead] = []
    end = hit.start - 1
    while end > floor and text[end] in _APART:
        blank = text.rfind(" ", floor, end)
        if blank < floor:  # no blank since the hit before
            blank = floor - 1
        found = leads(text[blank + 1 : end])
        if found is None:
            break
        if found.after is not None and blank > 0:
            before = text[max(floor, text.rfind(" ", floor, blank) + 1) : blank]
            if before not in found.after and small(before) not in found.after:
                break
        start = hit.start
        if found.alone is not None:
            took = _took(hit, found.alone, tongue, noted)
        else:
            took = _any_took(hit, found, text[max(floor, end - _REACH) : end].lower(), tongue, noted)
        if not took:
            break
        end = hit.start - 1 if hit.start < start else blank
    return noted


def _any_took(hit: Hit, found: Leads, left: str, tongue: Language, noted: list[Lead]) -> bool:
    """Let the phrases that end *left* do their work, the longest first; True where there may be more."""
    return any(
        left.endswith(lead.phrase)
        and not left[-len(lead.phrase) - 1 : -len(lead.phrase)].isalnum()
        and _took(hit, lead, tongue, noted)
        for lead in found.phrases
    )


def _took(hit: Hit, lead: Lead, tongue: Language, noted: list[Lead]) -> bool:
    """Let the phrase before a hit do its work; True where the words before it may say more."""
    if lead.role in _NOTED:
        noted.append(lead)
        return False
    determiner = lead.role == "determiner"
    if determiner and hit.rule in tongue.grammar.attributive:
        return False
    made = None
    if determiner and hit.rule in tongue.grammar.determined:
        made = hit.term
    elif not hit.determined:  # else "the" stands between, and belongs to no date
        made = _with(hit.term, lead, hit.rule in tongue.grammar.narrative_if_determined)
    if made is None:
        goes_on = determiner and not hit.determined
        hit.determined = hit.determined or determiner
        return goes_on
    if lead.role in _PROVING:
        hit.context = ""
    hit.term, hit.start = made, hit.start - 1 - len(lead.phrase)
    return True


def note(text: str, hit: Hit, lead: Lead, tongue: Language) -> None:
    """Note what stays outside the hit: "since", "between"."""
    term = hit.term
    if lead.role == "opening":
        between = lead.phrase in tongue.connectors.between
        hit.opening = MOVED if not between and _moved(text, hit, lead, tongue) else lead.phrase
        if text.startswith(tongue.connectors.onward, hit.end):
            hit.term = changed(term, "bound", "since")
    elif term.bound is None and _stands_alone(text, hit, lead, tongue):
        denied = lead.phrase in tongue.connectors.denied and _denied(text, hit, lead, tongue)
        bound = tongue.connectors.denied[lead.phrase] if denied else lead.what
        hit.term = changed(term, "bound", bound or None)


def _denied(text: str, hit: Hit, lead: Lead, tongue: Language) -> bool:
    """Whether the clause before a bound is denied: "did not open until" May."""
    end = hit.start - len(lead.phrase) - 1
    clause = re.split("[,;.:]", text[max(0, end - _REACH) : end].lower())[-1]
    return any(denial in f" {clause}" for denial in tongue.connectors.denials)


def _moved(text: str, hit: Hit, lead: Lead, tongue: Language) -> bool:
    """Whether something is moved from a date, so that no range begins with it."""
    end = hit.start - len(lead.phrase) - 2
    return tongue.connectors.moved.stands(text[max(0, end - _REACH) : end].lower(), _THING)


@functools.lru_cache(maxsize=_MEMO)
def _with(term: Term, lead: Lead, narrative: bool) -> Term | None:
    """The term with what the phrase before it adds; None where it takes no such phrase.

    narrative: whether a determiner makes it count from what was told before.
    """
    if lead.role == "modifier":
        return changed(term, "mod", lead.what) if _takes_modifier(term, lead) else None
    if lead.role == "determiner":
        if not _takes_determiner(term):
            return None
        return changed(term, "narrative", True) if narrative and term.mod is None else term
    if lead.role == "freq":
        return changed(term, "freq", lead.what) if term.type == "SET" else None
    if not (term.day or term.named or term.weekday) or not term.clockless or term.unit:
        return None
    if lead.role == "each":
        return changed(changed(term, "type", "SET"), "quant", "EVERY") if _recurs(term) else None
    if lead.role == "nearest":
        return changed(changed(term, "nth", int(lead.what)), "side", "nearest")
    if lead.role in _WEEKS:
        return changed(_WEEKS[lead.role], "base", term)
    return changed(changed(term, "part", lead.what), "type", "TIME") if lead.what else term


def _stands_alone(text: str, hit: Hit, lead: Lead, tongue: Language) -> bool:
    """Whether the bound is of the date itself, not of a noun it belongs to ("after the May 5 election")."""
    if text[hit.end : hit.end + 1] in ("'", "’", "-"):
        return False
    in_full = hit.term.year is not None and hit.term.day is not None  # no noun follows "1 January 2025"
    if not hit.determined and (in_full or lead.what == "since"):
        return True
    word = after(text, hit.end)
    return word in tongue.context.words["after_day"] or not (hit.determined or word.islower())


def _recurs(term: Term) -> bool:
    """Whether a day without its year comes again each year: "4 July", "Christmas"."""
    yearly = term.year is None and term.shift is None and term.aim is None and term.until is None
    return yearly and bool(term.month or (term.named and term.named.interval is None))


def _takes_modifier(term: Term, lead: Lead) -> bool:
    mod = lead.what
    if term.vague or term.type == "SET":
        return False
    if mod in NARROWING:
        return (
            term.mod in (None, "APPROX")
            and term.type in ("DATE", "TIME")
            and term.day is None
            and term.clock is None
        )
    if term.mod is not None:
        return False
    if mod == "APPROX":
        return term.weekday is None
    if term.side is not None and term.shift is not None:
        return " " in lead.phrase  # one word may belong to the verb: "took over two years ago"
    counted = term.length is not None and all(amount is not None for amount, _ in term.length.parts)
    return term.type == "DURATION" and term.aim is None and counted  # "over several years" is "during"


def _takes_determiner(term: Term) -> bool:
    """A plain year, month, weekday, holiday or date stands without "the"; all else takes it in."""
    if term.type == "SET":
        return term.mod is not None
    if (
        term.mod
        or term.span > 1
        or term.shift
        or term.aim is not None
        or term.nth
        or term.length
        or term.vague
        or term.period
    ):
        return True
    if term.named is not None:
        return term.named.interval is not None  # "the Cold War", but plain "Christmas"
    if term.season or term.quarter or term.half or term.unit or term.part or term.week or term.weekend:
        return True
    return term.day is not None and term.month is None
