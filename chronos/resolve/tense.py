"""Does the sentence speak of the past or of what is to come? Looked up only around a hit that needs it."""

from __future__ import annotations

import itertools
import operator

from chronos.cues import cues
from chronos.languages import Language
from chronos.languages.tense import ENDS, STOP, USUAL, Tense, plain
from chronos.resolve.backwards import arranged, decides, joins_clause, leads_on, moved_to, opens_at, repeats
from chronos.resolve.clauses import NEAR, REACH, elsewhere, opened, said_in
from chronos.resolve.pick import NEAREST
from chronos.resolve.present import goes_on, is_to_do, looks_ahead, set_for, stands
from chronos.sentence import sentence_around

_CLAUSE, _WORDS = 120, 14  # code points and words before a date that its clause may take
_OPENS = ENDS + ";:—"  # before a main clause
_AWAITED = 40
_QUOTED = frozenset('"“”«»')
_POSSESSIVE = ("'", "’")
_BLANK_LINE = "\n\n"
_WORD = operator.itemgetter(1)
_UNREAL = 4  # words before a participle that may be "would have been"
_DESCRIBED = 4  # words in which a noun may have its article
_BESIDE = 3  # words behind a date in which its thing is named


def direction(text: str, start: int, end: int, tongue: Language) -> int:
    """Return -2 or -1 for the past, 2 or 1 for the future, 0 where the words around a span do not tell.

    2 where a telling word stands close before it; `NEAREST` where they tell of both sides,
    `USUAL` of what comes again. Looked for in its clause, to the left and then to the right, then in the rest
    of the sentence.

    >>> from chronos.languages import language
    >>> english = language("en")
    >>> [direction(s, s.index("Friday"), s.index("Friday") + 6, english)
    ...  for s in ("He resigned on Friday.", "On Friday he will resign.", "Friday, Friday!")]
    [-2, 2, 0]
    """
    tense = tongue.tense
    possessive = text[end : end + 1] in _POSSESSIVE
    paragraph = text[max(0, start - _CLAUSE) : start].rpartition(_BLANK_LINE)[2]
    words = paragraph.rsplit(None, _WORDS)[: -_WORDS - 1 : -1]
    if words and len(words) < _WORDS and words[-1].lower() in tense.small:
        words[-1] = words[-1].lower()  # that opens the sentence: "Open until Friday", not "at the Riga Open"
    lead = words[0].lower() if words else ""
    heading = lead in tense.heading_to
    if lead in tense.moving and not possessive and (moved := moved_to(words, tense)):
        return moved
    told, follows = _told_before(words, lead, text[end : end + _AWAITED], tongue)
    if told:
        return told
    if possessive:
        left, right = sentence_around(text, start, end, cues(tongue.tag), REACH)
        return _of_the_thing(text[left:start], words[:3], text[end:right], tense)
    told = _told_behind(text, start, end, words, tongue, heading=heading)
    if told == -1 and follows:
        return -2  # "after the fire on 9 April, the council ordered"
    if told:
        return told
    led = frozenset(map(plain, words[1:NEAR]))
    if not tense.conditional.isdisjoint(led):
        return 1  # "if they lose on Friday"
    if not tense.before.isdisjoint(led):
        return NEAREST  # "four weeks before the vote on Friday"
    return int(len(words) < _WORDS and is_to_do(words, cues(tongue.tag)))


def _told_before(words: list[str], lead: str, behind: str, tongue: Language) -> tuple[int, bool]:
    """What the clause before a date tells, 0 for nothing, and whether the date is of what another thing came
    after.

    words: they run backwards, *lead* the first of them; behind: what stands behind the date.
    """
    tense, months = tongue.tense, tongue.context.words["abbreviated_months"]
    possessive = behind[:1] in _POSSESSIVE
    heard = map(tense.heard, words[:3] if possessive else words)
    for near, word in filter(_WORD, enumerate(heard)):
        if word == STOP:
            if near > 2 and plain(words[near]) in tense.joining:
                continue  # "lost its bank and its post office in May"
            if near and words[near - 1].isdecimal() and words[near].lower() in months:
                continue  # "will report on the quarter ended Sept. 30 on Thursday"
            follows = plain(words[near]) in tense.behind  # but not "until after the vote in May"
            follows = follows and tense.put_off_to.isdisjoint(words[near + 1 : near + 2])
            if follows and near > 1 and goes_on(words[near + 1 :], tense):
                return -2, True  # "the search continues after a blast on Friday"
            return 0, follows and (near == 0 or lead in tense.dating or lead in tense.noun_leads)
        led = plain(words[near + 1]) if near + 1 < len(words) else ""
        told = tense.told(word, led)
        if told < 0 and led.endswith(tense.adverb_endings) and _is_held(words[near + 2 :], tense):
            told = tense.told(word, plain(words[near + 2]))  # "is officially opened", not "the family opened"
        if told < 0 and (led, word) in tense.over and _is_dated(words[:near]):
            continue  # "will report on the year ended 31 March in May"
        if told < 0 and lead in tense.put_off_to and _puts_off(words[near + 1 : near + 1 + NEAR], tense):
            continue  # "extended the ban last week until May"
        if told < 0 and near and lead in tense.moved_from and looks_ahead(words[near + 1 :], tense):
            return 1, False  # "will have it imposed on them from August"
        if told < 0 and led in tense.joining and _goes_on(word, words[near + 2 :], tense):
            told = 1  # "will end in May and shut in June", "will be built in May and opened in June"
        if told > 0 and word in tense.nouns_too and _is_described(word, words[near + 1 :], tongue):
            continue  # "put their initials to a peace plan on Thursday"
        if not told and word in tense.by_place:
            told = set_for(near, words, behind, tense)
        if told:
            return _told_by(word, told, words, near, lead, behind, tense), False
        if word in tense.standing and not possessive and _is_set(words[:near], led, behind, tense):
            return 1, False
        if word in tense.boundaries:  # which may also end a pair: "as soon as"
            break
    return 0, False


def _is_described(word: str, before: list[str], tongue: Language) -> bool:
    """Whether a word that may be a verb of several is a noun, by an article before it and nobody who may do
    it: "a long peace plan", but not "the unions plan"; *before*: the words before it, which run backwards.
    """
    known, who = cues(tongue.tag), plain(before[0]) if before else ""
    if not who or not before[0].islower() or known.word(word).tense == "present" or known.word(word).parts:
        return False
    several = known.plural(who) or known.has("nouns.several", who) or bool(known.word(who).parts)
    led = set(map(plain, before[1:_DESCRIBED]))
    return not several and not tongue.tense.noun_leads.isdisjoint(led)


def _puts_off(words: list[str], tense: Tense) -> bool:
    """Whether one of some words gives a thing a later day, up to which it lasts."""
    said = set(map(plain, words))
    return not (tense.adjourned.isdisjoint(said) and tense.lasting.isdisjoint(said))


def _goes_on(word: str, before: list[str], tense: Tense) -> bool:
    """Whether a form of the past shares what looks ahead in the words before it, which run backwards."""
    undergone = not tense.undergoing.isdisjoint(map(plain, before))
    return (word in tense.of_both or undergone) and looks_ahead(before, tense)


def _is_dated(words: list[str]) -> bool:
    """Whether words, which run backwards, begin with a day: "31 March", "Sept. 30"."""
    return any(word.strip(",").isdecimal() for word in words[-2:])


def _is_set(words: list[str], led: str, behind: str, tense: Tense) -> bool:
    """Whether *words* between "is" and a date leave it to that when a thing is: "the deadline is Friday",
    but not "is Friday better?"; led: the word before "is"; behind: what stands behind the date.
    """
    return stands(words, led, tense) and (bool(words) or behind[:1] != " ")


def _is_held(words: list[str], tense: Tense) -> bool:
    """Whether the first of words takes its past from a participle behind it: "is", "will be"."""
    return bool(words) and plain(words[0]) in tense.not_past_after


def _told_by(word: str, told: int, words: list[str], near: int, lead: str, behind: str, tense: Tense) -> int:
    """What a word at *near* tells of a date, by the words around it, which run backwards, *lead* the first of
    them, and what stands *behind* the date.
    """
    noun, led = plain(lead) in tense.noun_leads, 0
    if not near and word in tense.naming and behind[:1] == " ":
        return NEAREST  # "declared Friday a day of mourning"
    if told > 0:
        led = _turned(words[near : near + NEAR + 1], behind, tense)
    elif noun or lead in tense.put_off_to or word in tense.leading_ahead:
        led = _led_to(word, words[: near + NEAR], near, behind if noun else "", tense)
    if led:
        return led
    if told < 0 and not tense.unreal.isdisjoint(
        zip(words[near + 2 :], words[near + 1 : near + _UNREAL], strict=False)
    ):
        return NEAREST
    weak = told == USUAL or noun or lead in tense.heading_to
    return told if weak or (near >= NEAR and leads_on(word, words[:near], tense)) else told * 2


def _led_to(word: str, words: list[str], near: int, behind: str, tense: Tense) -> int:
    """What a word of the past at *near* leads to, 0 where to nothing but its own day.

    words: see `_told_by`; behind: what follows a date that describes a thing.
    """
    heads = near == 1 and words[0] in tense.heading_to  # "called for Friday"
    if heads and tuple(map(plain, words[near + 2 : near : -1])) in tense.ahead_then:
        return -1  # "had been promised for May"
    if word in tense.announcing and (heads or not tense.commencing.isdisjoint(words[:near])):
        return 1  # "announced a strike starting on Sunday"
    perfect = near + 1 < len(words) and plain(words[near + 1]) in tense.perfect
    if perfect and word in tense.providing and near > 1 and words[0] in tense.heading_to:
        return 1
    has = word in tense.announcing and perfect
    if (has or words[0] in tense.moved_from) and not tense.occasions.isdisjoint(map(plain, words[:near])):
        return 1  # "have called a rally in the square on Sunday", "called a strike from Sunday"
    if word in tense.adjourned and not tense.put_off_to.isdisjoint(words[:near]):
        return 1  # "adjourned the case until a day in June"
    if word in tense.lasting and words[0] in tense.put_off_to:
        return 1  # "reserved judgment until Friday"
    nots = (after for after, one in itertools.pairwise(words) if plain(one) in tense.denying)
    if words[0].lower() in tense.put_off_to and any(after not in tense.put_off_to for after in nots):
        return -2  # "was not found until May", and then was; but "agreed not to meet until May"
    decided = near > 0 and decides(word, words[:near], tense)
    return NEAREST if decided or _awaits(behind, tense) else 0


def foretold(text: str, start: int, end: int, tongue: Language) -> bool:
    """Tell whether the sentence around a span foretells ("will"), as nobody does of a time long past but in
    words that are quoted from it.

    >>> from chronos.languages import language
    >>> [foretold(s, 0, 1, language("en")) for s in ("She will sing in May.", "Her will was read in May.")]
    [True, False]
    """
    tense = tongue.tense
    left, right = sentence_around(text, start, end, cues(tongue.tag), REACH)
    words = [plain(word) for word in text[left:right].split()]
    return _QUOTED.isdisjoint(text[left:right]) and any(
        word in tense.foretelling and led not in tense.noun_leads
        for led, word in zip(["", *words], words, strict=False)
    )


def had_been(text: str, start: int, end: int, tongue: Language) -> bool:
    """Tell whether the words of its clause before a span tell what came before: "they had fled in May"."""
    clause, pluperfect = (
        text[max(0, start - REACH) : start].rpartition(",")[2],
        tongue.context.words["pluperfect"],
    )
    if not any(had in clause for had in pluperfect):
        return False
    left, _ = sentence_around(text, start, end, cues(tongue.tag), REACH)
    return any(had in text[left:start].rpartition(",")[2] for had in pluperfect)


def _told_behind(
    text: str, start: int, end: int, words: list[str], tongue: Language, *, heading: bool
) -> int:
    """What a span's sentence tells where the words of its clause before it, which run backwards, do not.

    heading: whether the last of them leads to a date that lies after what is told.
    """
    tense = tongue.tense
    if not words or words[0][-1] in _OPENS:  # "This March it reopened"
        return opened(text, start, end, tongue)
    if repeats(words, tense):
        told = elsewhere(text, start, end, tongue)
        return told if told >= NEAREST else 2 * told
    if heading and arranged(words, tense):
        return 1
    opening = len(words) == 1 or opens_at(words[1], text[end:], tense) or joins_clause(words[1:3], tense)
    if opening and plain(words[0]) not in tense.noun_leads:
        return opened(text, start, end, tongue)
    told = elsewhere(text, start, end, tongue)
    if not heading or opening:
        return told
    follows = {plain(word) for word in text[end : end + _AWAITED].split(maxsplit=1)[:1]}
    return -2 if told < 0 and not tense.auxiliaries.isdisjoint(follows) else max(told, 0)


def _awaits(behind: str, tense: Tense) -> bool:
    """Whether the text behind a date makes it that of a thing to come: "set an Aug. 5" "trial date"."""
    return not tense.future_things.isdisjoint(map(plain, behind.split(maxsplit=_BESIDE)[:_BESIDE]))


def _turned(words: list[str], behind: str, tense: Tense) -> int:
    """What became of that which words tell to come, which run backwards: -1 where it "had been due" and is
    over, `NEAREST` where it only "was due", or something "was" done to it by the words *behind* the date ("a
    ban due to begin on Friday was lifted"), else 0.
    """
    if not tense.ahead_then.isdisjoint(zip(words[1:], words, strict=False)):
        return -1
    if tuple(words[1::-1]) in tense.either:
        return NEAREST  # "resigned with effect from 1 May"
    then = behind.lstrip(",").split(maxsplit=1)[:1]
    if not tense.then.isdisjoint(map(plain, then)):
        finite = behind[:1] == "," and not tense.relative.isdisjoint(words)  # "which opens on Friday, was"
        return 0 if finite or not tense.foretelling.isdisjoint(words) else NEAREST
    if tense.then.isdisjoint(words):
        if words[0] not in tense.awaited or not tense.standing.isdisjoint(words):
            return 0
        verb = behind[:1] == " " and then != [] and tense.told(plain(then[0]), "") < 0
        return NEAREST if verb else 0  # "two men due in court on Friday fled"
    pairs = list(zip(words[1:], words, strict=False))
    meant = not tense.meant.isdisjoint(pairs)
    waited = any(was in tense.then and due in tense.awaited for was, due in pairs)  # "was due to fly home on"
    return NEAREST if meant or waited or words[1] in tense.then else 0


def _of_the_thing(before: str, words: list[str], behind: str, tense: Tense) -> int:
    """What is told of the day of a thing, by the text before it and the last words of that, which run
    backwards, or else by that *behind*: "ahead of Monday's vote", "spoke before Friday's game".
    """
    led = {plain(word) for word in words}
    if not tense.awaiting.isdisjoint(led):
        return 1
    if tense.before.isdisjoint(led):
        return -1 if words[:1] and words[0] in tense.moved_from else _of_the_occasion(behind, tense)
    clauses, _ = said_in(before, tense)
    past = any(clause and clause[-1] < 0 for clause in clauses[-1:])
    return 1 if not past and _names_occasion(behind, tense) else NEAREST  # "its share before Friday's sale"


def _names_occasion(behind: str, tense: Tense) -> bool:
    """Whether the text behind a day names an occasion: "Friday's" "cup final"."""
    named = map(plain, behind.split(maxsplit=_BESIDE + 1)[1 : _BESIDE + 1])
    return not (tense.occasions | tense.future_things).isdisjoint(named)


def _of_the_occasion(behind: str, tense: Tense) -> int:
    """What the text behind a day tells of it by what its occasion does: "Friday's vote will be close",
    "Friday's vote is off"; what is none of these happened: "Friday's storm will cost millions".
    """
    clauses, opening = said_in(behind.partition(" ")[2], tense)
    if not _names_occasion(behind, tense):
        return -1
    if not tense.put_off.isdisjoint(opening[:NEAR]) or not tense.standing.isdisjoint(opening):
        return NEAREST
    possible = not tense.possible.isdisjoint(opening)
    if clauses[0][:1] == [1] or (possible and not clauses[0]):
        return 1
    still = not any(clauses) and not tense.standing.isdisjoint(map(plain, behind.split()))
    return NEAREST if still else -1  # "on the eve of Friday's vote, polls are level"
