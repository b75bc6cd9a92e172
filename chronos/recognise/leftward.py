"""Words before a hit that belong to it or bear on it: "the", "early", "about", "since", "the week of"."""

from __future__ import annotations

from chronos.hit import Hit
from chronos.languages import Language
from chronos.languages.words import Lead
from chronos.term import Term, changed

_A_WEEK = Term(unit="week")
_LONGEST_WORD = 16
_REACH = 40
_APART = " -\n\t\r\xa0"


def look_left(text: str, hits: list[Hit], tongue: Language) -> None:
    """Extend hits to their determiners and modifiers, and note the bound ("since") before each."""
    leads = tongue.connectors.leads
    floor = 0
    for hit in hits:
        end = hit.start - 1
        while end > floor and text[end] in _APART:
            blank = text.rfind(" ", floor, end)
            last = text[blank + 1 : end]
            found = leads.get(last)
            if found is None:
                found = None if last.islower() and last.isalpha() else leads.get(_small(last))
                if found is None:
                    break
            if found.after is not None and blank > 0:
                before = text[text.rfind(" ", floor, blank) + 1 : blank]
                if before not in found.after and _small(before) not in found.after:
                    break
            if not _any_took(text, hit, found.phrases, max(floor, end - _REACH), tongue):
                break
            end = hit.start - 1
        floor = hit.end


def _small(word: str) -> str:
    """A word as the phrases are written."""
    return word.lower().rpartition("\n")[2].lstrip("(\"'“‘")


def _any_took(text: str, hit: Hit, phrases: tuple[Lead, ...], floor: int, tongue: Language) -> bool:
    """Let the phrases that end in one word do their work, the longest first; True where one is now part."""
    left = text[floor : hit.start - 1].lower()
    for lead in phrases:  # noqa: SIM110  a generator costs more than the search
        if left.endswith(lead.phrase) and _took(text, hit, lead, left, tongue):
            return True
    return False


def _took(text: str, hit: Hit, lead: Lead, left: str, tongue: Language) -> bool:
    """Let a phrase that ends *left* do its work; True where the hit now begins with it."""
    phrase = lead.phrase
    if left[-len(phrase) - 1 : -len(phrase)].isalnum():
        return False
    term = hit.term
    if lead.role == "bound":
        if term.bound is None and _stands_alone(text, hit.end, lead, tongue):
            hit.term = changed(term, "bound", lead.what)
        return False
    if lead.role == "opening":
        hit.opening = phrase
        return False
    made = _with(term, lead, narrative=hit.rule in tongue.grammar.narrative_if_determined)
    if made is None:
        return False
    hit.term, hit.start = made, hit.start - 1 - len(phrase)
    return True


def _with(term: Term, lead: Lead, *, narrative: bool) -> Term | None:
    """The term with what the phrase before it adds; None where it takes no such phrase.

    narrative: whether a determiner makes it count from what was told before.
    """
    if lead.role == "modifier":
        return changed(term, "mod", lead.what) if _takes_modifier(term, lead.what) else None
    if lead.role == "determiner":
        if not _takes_determiner(term):
            return None
        return changed(term, "narrative", True) if narrative else term
    if not (term.day or term.named or term.weekday) or not term.clockless or term.unit:
        return None
    if lead.role == "week-of":
        return changed(_A_WEEK, "base", term)
    return changed(changed(term, "part", lead.what), "type", "TIME") if lead.what else term


def _stands_alone(text: str, end: int, lead: Lead, tongue: Language) -> bool:
    """Whether the bound is of the date itself, not of a noun it belongs to ("after Sunday's election")."""
    right = text[end : end + _LONGEST_WORD]
    if right[:1] in ("'", "’", "-"):
        return False
    word = right.split(None, 1)[0].rstrip('.,;:!?)"”') if right[:1].isspace() and right.strip() else ""
    return not word.islower() or word in tongue.context.words["after_day"] or lead.what == "since"


def _takes_modifier(term: Term, mod: str) -> bool:
    if term.mod is not None or term.vague or term.type == "SET":
        return False
    if mod in ("START", "MID", "END", "EARLIER", "LATER"):
        return term.type in ("DATE", "TIME") and term.day is None and term.clock is None
    if mod == "APPROX":
        return term.weekday is None
    return term.type == "DURATION" and term.aim is None


def _takes_determiner(term: Term) -> bool:
    """A plain year, month, weekday, date or length stands without "the"; all else takes it in."""
    if term.type == "SET" or (term.length and term.aim is None and not term.base and term.nth is None):
        return term.mod is not None
    if (
        term.mod
        or term.span > 1
        or term.shift
        or term.aim is not None
        or term.nth
        or term.length
        or term.vague
    ):
        return True
    if term.season or term.quarter or term.half or term.unit or term.part or term.week or term.weekend:
        return True
    return term.day is not None and term.month is None
