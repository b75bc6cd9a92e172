"""sentence + Interval -> Event."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from chronos.article import Article
from chronos.chronology import mention_id
from chronos.cues import Cues, cues
from chronos.event import Event, Quote, Source
from chronos.extract.clause import Clause, clause_of
from chronos.extract.happening import dates_something, happens
from chronos.extract.referent import named_before
from chronos.extract.statement import states
from chronos.extract.status import status_of
from chronos.extract.syntax import Sentence
from chronos.extract.tagging import Tag, tagged
from chronos.extract.title import title_of
from chronos.granularity import Granularity
from chronos.interval import Interval
from chronos.languages import Language
from chronos.relation import Relation, relate
from chronos.sentence import sentence_around
from chronos.stamps import find_stamps
from chronos.timex import Mention
from chronos.wording import words

AROUND = 32  # code points kept before and after a quote
STATEMENT = "statement"  # the tag of an event that consists in somebody saying something


def extract(article: Article, mentions: tuple[Mention, ...], tongue: Language) -> tuple[Event, ...]:
    """Return the events that *article* tells of, each with one source, as their dates follow each other."""
    known = cues(tongue.tag)
    stamps = [(stamp.start, stamp.end) for stamp in find_stamps(article.text, tongue.tag)]
    dated = [m for m in mentions if not any(m.start < last and first < m.end for first, last in stamps)]
    events: list[tuple[Event, bool]] = []
    for first, last, inside in _sentences(article.text, dated, known):
        heading = _is_heading(article.text, last)
        events += [(event, heading) for event in _events(article, first, last, inside, known)]
    return tuple(event for event, heading in events if not (heading and _repeated(event, events)))


def _sentences(text: str, mentions: list[Mention], known: Cues) -> Iterator[tuple[int, int, list[Mention]]]:
    """Group mentions by sentence: (start, end, mentions)."""
    n = 0
    while n < len(mentions):
        first, last = sentence_around(text, mentions[n].start, mentions[n].end, known)
        inside = _until(mentions, n, last)
        yield first, last, inside
        n += len(inside)


def _until(mentions: list[Mention], n: int, last: int) -> list[Mention]:
    end = n + 1
    while end < len(mentions) and mentions[end].end <= last:
        end += 1
    return mentions[n:end]


def _events(article: Article, first: int, last: int, inside: list[Mention], known: Cues) -> Iterator[Event]:
    spans = sorted({(m.start, m.end) for m in inside if m.interval})
    sentence = Sentence(tagged(article.text, first, last, spans, known), known)
    if known.phrase("notice").search(article.text, first, last):
        return
    places = {(t.start, t.end): n for n, t in enumerate(sentence.tokens) if t.tag is Tag.DATE}
    found: list[tuple[Clause, Event]] = []
    for mention in inside:
        place = places.get((mention.start, mention.end))
        if place is not None and dates_something(sentence, place, mention):
            found += _event(article, sentence, place, mention)
    yield from (event for clause, event in found if not _told_finer(clause, event, found))


def _event(article: Article, sentence: Sentence, place: int, mention: Mention) -> list[tuple[Clause, Event]]:
    """Return the event of a date with its clause, or nothing."""
    interval, first = mention.interval, sentence.tokens[0].start
    assert interval is not None
    clause = clause_of(sentence, place, fine=interval.granularity <= Granularity.DAY)
    if clause is None:
        return []
    ahead, past = _lies(article, interval)
    status = status_of(sentence, clause, place, ahead=ahead, past=past)
    if not happens(sentence, clause, place, mention, status):
        return []
    title = title_of(
        sentence, clause, place, lambda pronoun: named_before(article.text, first, pronoun, sentence.cues)
    )
    source = Source(
        article.id, _quote(article.text, first, sentence.tokens[-1].end), mention_id(article.id, mention)
    )
    tags = (STATEMENT,) if clause.verb and states(sentence, clause.verb) else ()
    name = event_id(article.sha256, mention.start)
    event = Event(name, title, interval, words(interval, article.lang), (source,), status, tags=tags)
    return [(clause, event)] if title else []


def _told_finer(clause: Clause, event: Event, found: list[tuple[Clause, Event]]) -> bool:
    """Tell whether the same clause has a date within this one: "in 2022 ... on February 24"."""
    return any(
        (other.verb, other.noun) == (clause.verb, clause.noun)
        and relate(finer.interval, event.interval) in (Relation.DURING, Relation.STARTS, Relation.FINISHES)
        for other, finer in found
    )


def event_id(sha256: str, start: int) -> str:
    """Name an event by the text that tells it and the place of its date there."""
    return hashlib.sha256(f"{sha256}:{start}".encode()).hexdigest()[:16]


def _lies(article: Article, interval: Interval) -> tuple[bool, bool]:
    """Tell whether an interval lies wholly after the publication, and whether wholly before."""
    first, last = interval.first_day, interval.last_day
    if article.published is None or first is None or last is None:
        return False, False
    return first > article.published.day, last < article.published.day


def _quote(text: str, first: int, last: int) -> Quote:
    return Quote(
        text[first:last], first, last, text[max(0, first - AROUND) : first], text[last : last + AROUND]
    )


def _is_heading(text: str, last: int) -> bool:
    """Tell whether a sentence is a line without a full stop, as headlines are."""
    return text[last - 1 : last] not in (".", "!", "?", '"', "”", "’", ")") and text[last : last + 1] in (
        "",
        "\n",
    )


def _repeated(event: Event, events: list[tuple[Event, bool]]) -> bool:
    return any(not heading and _overlap(event, other) for other, heading in events)


def _overlap(event: Event, other: Event) -> bool:
    relation = relate(event.interval, other.interval)
    return relation not in (Relation.BEFORE, Relation.AFTER, Relation.MEETS, Relation.MET_BY)
