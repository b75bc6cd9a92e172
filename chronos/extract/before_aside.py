"""A noun phrase whose aside closes right before a verb: "Roe, ill since the storm, resigned"."""

from __future__ import annotations

from chronos.extract.opening import after_introductions, hard_wall
from chronos.extract.syntax import Sentence, Subject, ends_quoted, introduces_date
from chronos.extract.tokens import AUXILIARY, NOMINAL, Tag

_NAMING = NOMINAL | {Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION, Tag.DOT, Tag.QUOTE}
_TELLING = AUXILIARY | {Tag.VERB, Tag.GERUND, Tag.SUBORDINATOR, Tag.RELATIVE}


def before_aside(sentence: Sentence, last: int) -> Subject | None:
    """Return the noun phrase before an aside that closes at a comma: "Roe, ill since the storm, resigned"."""
    quoted = (n for n in range(last - 1, 0, -1) if ends_quoted(sentence, n))
    wall = max(hard_wall(sentence, last), next(quoted, -1)) + 1
    for comma in (n for n in range(wall, last) if sentence.tag(n) is Tag.COMMA):
        first = after_introductions(sentence, _joined_anew(sentence, wall, comma), comma)
        first += sentence.tag(first) is Tag.SUBORDINATOR
        doing = sentence.tag(first) is Tag.GERUND and first == comma - 1  # "Trading, which"
        end = comma
        while sentence.tag(end - 1) is Tag.DATE or introduces_date(sentence, end - 1):
            end -= 1  # "Roe on Monday, asked whether she was ill, said"
        named = doing or (first < end and all(_names(sentence, n) for n in _unpaired(sentence, first, end)))
        if named and sentence.tag(first) is not Tag.PREPOSITION:  # "At the same time, costs"
            listed = _past_list(sentence, comma, last)
            described = sentence.cues.has("words.indefinite", sentence.word(listed + 1))
            tells = described or any(sentence.tag(n) in _TELLING for n in range(listed, last))
            return Subject(first, end if listed == comma else listed, joined=False) if tells else None
    return None


def _joined_anew(sentence: Sentence, first: int, last: int) -> int:
    """Return where a second clause begins in a stretch, else *first*: "Roe left, and Dunne"."""
    joints = (n for n in range(last - 1, first, -1) if sentence.tag(n) is Tag.CONJUNCTION)
    joint = next((n for n in joints if sentence.tag(n - 1) in (Tag.COMMA, Tag.DATE)), first)
    told = any(verb.form == "finite" for verb in sentence.verbs_in(first, joint))
    return joint + 1 if told else first


def _unpaired(sentence: Sentence, first: int, last: int) -> list[int]:
    """Return a stretch of tokens but for the conjunction of a pair: "talks between Aar and Lorne"."""
    paired = any(sentence.cues.has("words.pairing", sentence.word(n)) for n in range(first, last))
    return [n for n in range(first, last) if not (paired and sentence.tag(n) is Tag.CONJUNCTION)]


def _past_list(sentence: Sentence, comma: int, last: int) -> int:
    """Return the comma behind a list that goes on at a comma: "Aar, Kesh and Lorne, which ..."."""
    after = next((n for n in range(comma + 1, last) if sentence.tag(n) is Tag.COMMA), comma)
    between = range(comma + 1, after)
    joined = any(sentence.tag(n) is Tag.CONJUNCTION for n in between)
    named = all(_names(sentence, n) or sentence.tag(n) is Tag.CONJUNCTION for n in between)
    return after if joined and named else comma


def _names(sentence: Sentence, n: int) -> bool:
    """Tell whether token *n* may be of a noun phrase, as "before" is in "the last vote before the war"."""
    aside = sentence.tag(n - 1) in NOMINAL and sentence.cues.has("time.noun_follows", sentence.word(n))
    return aside or sentence.tag(n) in _NAMING
