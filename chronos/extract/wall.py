"""What closes a clause off to its left, and what commas set off in it."""

from __future__ import annotations

from chronos.extract.syntax import Sentence
from chronos.extract.tokens import NOMINAL, Tag

_DATES = (Tag.DATE, Tag.CONJUNCTION, Tag.PREPOSITION, Tag.COMMA)
_WALLS = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.STOP)
_YEAR = 4  # figures


def wall_left(sentence: Sentence, date: int) -> int:
    """Return the nearest token to the left that closes the clause off, -1 for none."""
    depth = 0
    for n in range(date - 1, -1, -1):
        tag = sentence.tag(n)
        depth += (tag is Tag.CLOSE) - (tag is Tag.OPEN)
        if (tag in _WALLS and depth <= 0 and not _passed(sentence, n, date)) or depth < 0:
            return _closed(sentence, n, date) or n
    return -1


def _closed(sentence: Sentence, wall: int, date: int) -> int | None:
    """Return the comma that ends an aside before the verb of a date: "Cole, who is ill, left on Monday"."""
    if sentence.tag(wall) is not Tag.RELATIVE or sentence.tag(wall - 1) is not Tag.COMMA:
        return None
    verbs = [verb for verb in sentence.verbs_in(wall, date) if verb.form == "finite"]
    commas = (n for n in range(wall, date) if sentence.tag(n) is Tag.COMMA)
    sides = ((n, [verb.head < n for verb in verbs]) for n in commas)
    return next((n for n, before in sides if any(before) and not all(before)), None)


def aside_before(sentence: Sentence, date: int) -> int | None:
    """Return the comma that opens an aside which another closes right before a date, so that it goes with
    the verb before both: "Roe met the mayor, who is ill, on Monday".
    """
    close = date - 1 - (sentence.tag(date - 1) is Tag.PREPOSITION)
    if sentence.tag(close) is not Tag.COMMA or sentence.verb_at(date + 1) is not None:
        return None
    opened = next((n for n in range(close - 1, 0, -1) if sentence.tag(n) is Tag.COMMA), 0)
    introduced = sentence.cues.has("time.introducing", sentence.word(opened + 1))  # "the port, where he is,"
    if not (introduced or sentence.tag(opened + 1) is Tag.RELATIVE) or not sentence.verbs_in(opened, close):
        return None
    before = sentence.verbs_in(wall_left(sentence, opened) + 1, opened)
    return opened if any(verb.form == "finite" for verb in before) else None


def _passed(sentence: Sentence, n: int, date: int) -> bool:
    """Tell whether a noun alone follows a word that opens clauses, so that the one before it goes on."""
    if sentence.verbs_in(n, date):
        return False
    if _is_over(sentence, n, date):
        return True
    alone = any(sentence.cues.has(name, sentence.word(n)) for name in ("time.counting", "time.delaying"))
    if n == date - 1 and alone:
        return not before_noun(sentence, date)  # "broke before dawn on Friday"
    if any(sentence.tag(k) is Tag.DATE for k in (n + 1, n + 2) if k < date):
        return bool(sentence.verbs_in(0, n))  # "fell to its lowest since the 1990s on Monday"
    word = sentence.word(n)
    if n == date - 2 and sentence.cues.has("time.content", word):
        later = sentence.verbs_in(date, len(sentence.tokens))
        return not any(verb.form == "finite" for verb in later)  # "upheld that in May"
    facing = sentence.cues.has("time.facing", word)
    if facing and sentence.cues.has("time.face_to_face", sentence.tokens[n - 1].known.base):
        return True  # "speaking before Congress on Friday"
    faces = facing and sentence.event_in(n + 1, date) is None
    if faces or sentence.cues.has("time.simultaneous", word):  # "spoke before the council"
        return any(verb.form == "finite" for verb in sentence.verbs_in(0, n))
    who = date + 1 + (sentence.tag(date + 1) is Tag.COMMA)  # "where, on 3 May, he spoke"
    begins = sentence.verb_at(who + 1) is not None and sentence.cues.has("words.personal", sentence.word(who))
    return sentence.cues.has("time.with_noun", word) and not begins


def _is_over(sentence: Sentence, n: int, date: int) -> bool:
    """Tell whether a comma ends what a word opens, behind a verb: "resigned after the vote, on Monday"."""
    follows = sentence.cues.has("time.noun_follows", sentence.word(n))
    closed = any(sentence.tag(k) is Tag.COMMA for k in range(n, date))
    return follows and closed and any(verb.form == "finite" for verb in sentence.verbs_in(0, n))


def before_noun(sentence: Sentence, date: int) -> bool:
    """Tell whether the date describes the noun after it: "its Jan. 23 briefing", "Friday's vote"."""
    if sentence.tag(date + 1) is Tag.POSSESSIVE or sentence.tokens[date].word.endswith(("'s", "’s")):
        return True
    noun, determined = date + 1, sentence.tag(date - 1) in (Tag.DETERMINER, Tag.POSSESSIVE)
    if determined and sentence.tag(noun) is Tag.COMMA:
        return sentence.event_in(noun + 1, noun + 2) is not None  # "the Dec. 21, 1988, bombing"
    if determined and sentence.tag(noun) is Tag.NAME and _is_of_year(sentence, date):
        return True  # "his 1987 Ford was found"
    while determined and sentence.tag(noun) is Tag.NAME:
        noun += 1  # "the May 3 Embassy bombing"
    determined = determined or _is_of_era(sentence, date)
    if sentence.tag(noun) not in (Tag.NOUN, Tag.NUMBER):
        return False
    if determined:
        return True
    return sentence.tokens[date + 1].event and sentence.verb_at(date + 2) is None


def _is_of_year(sentence: Sentence, date: int) -> bool:
    """Tell whether a date with its year only says which thing is meant, and not at which something was done:
    "won gold at the 2012 Olympics".
    """
    year = any(word.isdecimal() and len(word) == _YEAR for word in sentence.tokens[date].word.split())
    return year and not sentence.cues.has("time.occasion", sentence.word(date - 2))


def _is_of_era(sentence: Sentence, date: int) -> bool:
    """Tell whether a date of no year, month or day describes a noun: "the old 11th century pier"."""
    first = date - 1
    while sentence.tag(first) is Tag.NOUN:
        first -= 1
    words = sentence.tokens[date].word.split()
    named = any(word.isdecimal() or sentence.cues.has("time.months_and_days", word) for word in words)
    return first < date - 1 and sentence.tag(first) is Tag.DETERMINER and not named


def goes_into(sentence: Sentence, date: int) -> int | None:
    """Return the opener of a clause that says what was at a date: "(unchanged) since 1974, when it was made",
    "the flood of 1974, in which two men drowned"; None for no such.
    """
    opener = date + 1 + (sentence.tag(date + 1) is Tag.COMMA)
    if sentence.cues.has("time.introducing", sentence.word(opener)):
        return opener
    inside = sentence.cues.has("time.occasion", sentence.word(opener)) and opener > date + 1
    return opener + 1 if inside and sentence.tag(opener + 1) is Tag.RELATIVE else None


def between_commas(sentence: Sentence, noun: int, date: int) -> bool:
    """Tell whether commas set a date off from a noun and its verb: "Talks, in 1988 and 2005, failed"."""
    after = next((n for n in range(date + 1, len(sentence.tokens)) if sentence.tag(n) not in _DATES), date)
    before = next((n for n in range(date - 1, noun, -1) if sentence.tag(n) not in _DATES), noun)
    return sentence.tag(before + 1) is Tag.COMMA and sentence.tag(after - 1) is Tag.COMMA


def set_off(sentence: Sentence, wall: int, date: int) -> bool:
    """Tell whether commas set the date off with words on the subject: "Velden, champions in 2019, lost"."""
    comma = next((n for n in range(date - 1, wall, -1) if sentence.tag(n) is Tag.COMMA), None)
    if comma is None or sentence.tag(date + 1) is not Tag.COMMA:
        return False
    named = any(sentence.tag(n) in NOMINAL for n in range(comma + 1, date))
    return named and sentence.tag(wall + 1) in NOMINAL | {Tag.DETERMINER}
